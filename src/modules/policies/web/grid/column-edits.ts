import type { DecisionTable, Rule, TableInput, TableOutput } from "../../model.ts";
import type { Side, Spot } from "./columns.ts";
import { emptyCell, type NewId } from "./edits.ts";

/** A new column of a side at a place among its own; the rules get an empty cell there. */
export function withColumn(
  table: DecisionTable,
  { side, at }: Spot,
  label: string,
  newId: NewId,
): DecisionTable {
  const rules = table.rules.map((rule) => withEntry(rule, side, at));
  if (side === "input") {
    const input: TableInput = { id: newId(), label, expression: "" };
    return { ...table, inputs: table.inputs.toSpliced(at, 0, input), rules };
  }
  if (side === "output") return { ...table, outputs: outputsWith(table, at, label, newId), rules };
  return { ...table, annotations: (table.annotations ?? []).toSpliced(at, 0, label), rules };
}

/** Where there is more than one output, each needs a name. */
function outputsWith(table: DecisionTable, at: number, label: string, newId: NewId): TableOutput[] {
  const named = table.outputs.map((output, place) =>
    output.name ? output : { ...output, name: freeName(table, output.label || "output", place) },
  );
  const name = freeName({ ...table, outputs: named }, label, table.outputs.length);
  return named.toSpliced(at, 0, { id: newId(), name, label });
}

const freeName = ({ outputs }: DecisionTable, wanted: string, place: number): string =>
  outputs.some(({ name }) => name === wanted) ? `${wanted} ${place + 1}` : wanted;

function withEntry(rule: Rule, side: Side, at: number): Rule {
  const text = emptyCell(side);
  if (side === "input") return { ...rule, inputEntries: rule.inputEntries.toSpliced(at, 0, text) };
  if (side === "output") return { ...rule, outputEntries: rule.outputEntries.toSpliced(at, 0, text) };
  return { ...rule, annotationEntries: (rule.annotationEntries ?? []).toSpliced(at, 0, text) };
}

/** Whether the column may go: a table has at least one output. */
export const mayRemove = (table: DecisionTable, { side }: Spot): boolean =>
  side !== "output" || table.outputs.length > 1;

export function withoutColumn(table: DecisionTable, spot: Spot): DecisionTable {
  const { side, at } = spot;
  if (!mayRemove(table, spot)) return table;
  const rules = table.rules.map((rule): Rule => {
    if (side === "input") return { ...rule, inputEntries: rule.inputEntries.toSpliced(at, 1) };
    if (side === "output") return { ...rule, outputEntries: rule.outputEntries.toSpliced(at, 1) };
    return { ...rule, annotationEntries: rule.annotationEntries?.toSpliced(at, 1) };
  });
  if (side === "input") return { ...table, inputs: table.inputs.toSpliced(at, 1), rules };
  if (side === "output") return { ...table, outputs: table.outputs.toSpliced(at, 1), rules };
  return { ...table, annotations: table.annotations?.toSpliced(at, 1), rules };
}

/** The column one place earlier (−1) or later (+1) among its own; undefined where there is no further place. */
export function withMovedColumn(
  table: DecisionTable,
  { side, at }: Spot,
  by: -1 | 1,
): DecisionTable | undefined {
  const count = { input: table.inputs, output: table.outputs, annotation: table.annotations ?? [] }[side]
    .length;
  if (at + by < 0 || at + by >= count) return undefined;
  const move = <Item>(items: readonly Item[]): Item[] => {
    const next = [...items];
    const [moving] = next.splice(at, 1);
    if (moving !== undefined) next.splice(at + by, 0, moving);
    return next;
  };
  const rules = table.rules.map((rule): Rule => {
    if (side === "input") return { ...rule, inputEntries: move(rule.inputEntries) };
    if (side === "output") return { ...rule, outputEntries: move(rule.outputEntries) };
    return { ...rule, annotationEntries: move(rule.annotationEntries ?? []) };
  });
  if (side === "input") return { ...table, inputs: move(table.inputs), rules };
  if (side === "output") return { ...table, outputs: move(table.outputs), rules };
  return { ...table, annotations: move(table.annotations ?? []), rules };
}

export const withInput = (table: DecisionTable, at: number, input: TableInput): DecisionTable => ({
  ...table,
  inputs: table.inputs.with(at, input),
});

export const withOutput = (table: DecisionTable, at: number, output: TableOutput): DecisionTable => ({
  ...table,
  outputs: table.outputs.with(at, output),
});

export const withAnnotation = (table: DecisionTable, at: number, words: string): DecisionTable => ({
  ...table,
  annotations: (table.annotations ?? []).with(at, words),
});
