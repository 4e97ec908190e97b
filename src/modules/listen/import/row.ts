import type { ImportField } from "./model.ts";

/** What can be wrong with a row; each has its words as `row.…` and what would be right as `right.…`. */
export type RowFault =
  | "nothing-said"
  | "too-long"
  | "not-number"
  | "off-scale"
  | "no-time"
  | "not-time"
  | "in-future"
  | "no-such-touchpoint"
  | "no-such-branch"
  | "bad-channel"
  | "no-id"
  | "id-repeated"
  | "too-many-cells"
  | "answer-refused";

export type RowProblem = {
  fault: RowFault;
  /** Null where the whole row is wrong. */
  field: ImportField | null;
  column: string | null;
  value: string;
  values?: Record<string, string | number>;
};

/** What a row of a table says. Touchpoint and branch are as named there. */
export type MappedVoice = {
  text: string | null;
  /** 0–10 */
  rating: number | null;
  at: Date | null;
  person: string | null;
  touchpoint: string | null;
  branch: string | null;
  channel: string | null;
  items: string[];
  reply: string | null;
  externalId: string | null;
  details: Record<string, string>;
};

export type ReadRow = { line: number; cells: string[]; voice: MappedVoice; problems: RowProblem[] };
