import type { Aggregation, DecisionTable, HitPolicy } from "../dmn/model.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { parseType } from "../feel/types.ts";
import type { FeelValue } from "../feel/values.ts";
import { compileTable, type TableSurroundings } from "./compile-table.ts";

/** What stands around the tables of tests: one name with spaces, and FEEL's own types. */
export const surroundings: TableSurroundings = {
  names: new Set(["days since purchase"]),
  typeOf: (type) => (type === undefined ? undefined : (parseType(type) ?? undefined)),
  valuesOf: () => undefined,
  resolve: () => undefined,
};

export type Row = readonly [inputs: readonly string[], outputs: readonly string[]];
type Columns = {
  inputs?: DecisionTable["inputs"];
  outputs?: DecisionTable["outputs"];
  aggregation?: Aggregation;
};

export const days = { id: "days", expression: "days since purchase", type: "number" };
export const reason = { id: "reason", expression: "reason", type: "string" };
export const remedy = { id: "remedy", name: "remedy", type: "string" };

export function tableOf(
  hitPolicy: HitPolicy,
  rows: readonly Row[],
  { inputs = [days], outputs = [remedy], aggregation }: Columns = {},
) {
  const rules = rows.map(([inputEntries, outputEntries], at) => ({
    id: `r${at + 1}`,
    inputEntries: [...inputEntries],
    outputEntries: [...outputEntries],
  }));
  const table: DecisionTable = {
    kind: "table",
    hitPolicy,
    inputs,
    outputs,
    rules,
    ...(aggregation && { aggregation }),
  };
  return table;
}

export function decide(table: DecisionTable, given: Record<string, FeelValue>) {
  const evaluation = newEvaluation();
  const { value, fired } = compileTable(table, surroundings).decide(
    new Map(Object.entries(given)),
    evaluation,
  );
  return { value, fired, faults: evaluation.faults.map(({ code }) => code) };
}

export const given = (count: FeelValue) => ({ "days since purchase": count });
export const overlapping: readonly Row[] = [
  [["<= 7"], ['"refund"']],
  [["[5..30]"], ['"voucher"']],
  [["> 30"], ['"apology"']],
  [["6"], ['"voucher"']],
];
