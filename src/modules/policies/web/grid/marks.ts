import type { Side } from "./columns.ts";

export type MarkTone = "bad" | "warning";

/** What of the table is pointed at from beside it: rules and cells that findings speak of. */
export type GridMarks = {
  /** By rule id. */
  rules: ReadonlyMap<string, MarkTone>;
  /** By {@link cellKey}. */
  cells: ReadonlyMap<string, MarkTone>;
  /** Rules of the finding that is being looked at. */
  shown: ReadonlySet<string>;
  /** How many comments are open on a rule, by its id. */
  comments?: ReadonlyMap<string, number>;
};

export const noMarks: GridMarks = { rules: new Map(), cells: new Map(), shown: new Set() };

export const cellKey = (rule: string, side: Side, at: number): string => `${rule} ${side} ${at}`;
