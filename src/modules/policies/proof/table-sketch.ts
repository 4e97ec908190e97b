import type { DecisionTable, DmnModel, HitPolicy } from "../dmn/model.ts";

export type Column = { expression: string; type?: string; values?: string };
export type Sketch = {
  hitPolicy?: HitPolicy;
  columns: Column[];
  rules: string[][];
  outputs?: Partial<DecisionTable["outputs"][0]>;
};

/** A model of one table; the last of a rule's cells is put out. */
export function modelOf(
  { hitPolicy = "U", columns, rules, outputs = {} }: Sketch,
  more: Partial<DmnModel> = {},
): DmnModel {
  return {
    name: "one",
    namespace: "urn:test",
    imports: [],
    types: [],
    inputs: columns.map(({ expression, type }, at) => ({ id: `f${at}`, name: expression, type })),
    decisions: [
      {
        id: "d",
        name: "d",
        requires: { inputs: [], decisions: [], knowledge: [] },
        expression: {
          kind: "table",
          hitPolicy,
          inputs: columns.map((column, at) => ({ id: `c${at}`, ...column })),
          outputs: [{ id: "o", ...outputs }],
          rules: rules.map((cells, at) => ({
            id: `r${at + 1}`,
            inputEntries: cells.slice(0, columns.length),
            outputEntries: [cells[columns.length] ?? '"yes"'],
          })),
        },
      },
    ],
    knowledge: [],
    services: [],
    ...more,
  };
}
