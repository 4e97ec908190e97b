import type { DecisionTable } from "../../model.ts";

export type Side = "input" | "output" | "annotation";

/** Where a column of the grid lies in the table: the third input, the first output. */
export type Spot = { side: Side; at: number };

/** Every column in reading order: inputs, outputs, annotations. */
export const spotsOf = (table: DecisionTable): Spot[] => [
  ...table.inputs.map((_, at): Spot => ({ side: "input", at })),
  ...table.outputs.map((_, at): Spot => ({ side: "output", at })),
  ...(table.annotations ?? []).map((_, at): Spot => ({ side: "annotation", at })),
];

export function spotOf(table: DecisionTable, column: number): Spot {
  const { length: inputs } = table.inputs;
  const { length: outputs } = table.outputs;
  if (column < inputs) return { side: "input", at: column };
  if (column < inputs + outputs) return { side: "output", at: column - inputs };
  return { side: "annotation", at: column - inputs - outputs };
}

export function columnOf(table: DecisionTable, { side, at }: Spot): number {
  if (side === "input") return at;
  if (side === "output") return table.inputs.length + at;
  return table.inputs.length + table.outputs.length + at;
}

export const countColumns = ({ inputs, outputs, annotations }: DecisionTable): number =>
  inputs.length + outputs.length + (annotations?.length ?? 0);
