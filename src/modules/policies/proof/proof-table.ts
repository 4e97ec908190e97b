import type { DecisionTable } from "../dmn/model.ts";
import type { FeelSyntaxError } from "../feel/syntax.ts";
import type { RuleBox } from "./boxes.ts";
import type { Outcome, Policy } from "./outcomes.ts";
import type { SharedAxis } from "./shared-axes.ts";
import type { TableOutputs } from "./table-outputs.ts";
import type { TablePlace } from "./table-places.ts";

/** A table ready to be proven: its rules as boxes over the things it looks at. */
export type ProofTable = {
  place: TablePlace;
  policy: Policy;
  /** What it looks at, each once; values that its own columns do not allow are left out of the domains. */
  axes: readonly SharedAxis[];
  /** For each column, the place of its axis among `axes`. */
  columns: readonly number[];
  rules: readonly RuleBox[];
  outcomes: readonly Outcome[];
  outputs: TableOutputs;
  /** Cells that can't be read, or can't be told as sets. */
  doubts: readonly CellDoubt[];
  /** Columns that look at something that can't be read. */
  unreadable: readonly { column: number; error: FeelSyntaxError }[];
};

export type CellDoubt = { rule: number; column: number; text: string; error?: FeelSyntaxError };

export const policyOf = ({ hitPolicy, aggregation }: DecisionTable): Policy => ({ hitPolicy, aggregation });
