import type { DecisionTable, Rule } from "../../model.ts";
import { countColumns, type Side, spotOf } from "./columns.ts";
import type { Block } from "./places.ts";

/** Makes an id that no other element of the model has. */
export type NewId = () => string;

/** One cell and what is to stand in it. */
export type CellEdit = { row: number; column: number; text: string };

/** What an emptied cell holds: any value among inputs, nothing among outputs and notes. */
export const emptyCell = (side: Side): string => (side === "input" ? "-" : "");

/** What stands in a cell; of a row that is no rule yet, what an empty one would hold. */
export function cellText(table: DecisionTable, row: number, column: number): string {
  const { side, at } = spotOf(table, column);
  const rule = table.rules[row];
  return (rule && entriesOf(rule, side)[at]) ?? emptyCell(side);
}

const entriesOf = (rule: Rule, side: Side): readonly string[] => {
  if (side === "input") return rule.inputEntries;
  if (side === "output") return rule.outputEntries;
  return rule.annotationEntries ?? [];
};

/** Writes cells; those beneath the last rule make rules of their own. Rules that don't change stay the same objects. */
export function withCells(table: DecisionTable, edits: readonly CellEdit[], newId: NewId): DecisionTable {
  if (edits.length === 0) return table;
  const rules = [...table.rules];
  const last = Math.max(...edits.map(({ row }) => row));
  while (rules.length <= last) rules.push(newRule(table, newId));
  for (const [row, ofRow] of Map.groupBy(edits, ({ row }) => row)) {
    const rule = rules[row];
    if (rule) rules[row] = withEntries(table, rule, ofRow);
  }
  return { ...table, rules };
}

function withEntries(table: DecisionTable, rule: Rule, edits: readonly CellEdit[]): Rule {
  const sides = {
    input: [...rule.inputEntries],
    output: [...rule.outputEntries],
    annotation: [...(rule.annotationEntries ?? [])],
  };
  for (const { column, text } of edits) {
    const { side, at } = spotOf(table, column);
    while (sides[side].length < at) sides[side].push(emptyCell(side));
    sides[side][at] = text;
  }
  const notes = sides.annotation;
  return {
    ...rule,
    inputEntries: sides.input,
    outputEntries: sides.output,
    ...((rule.annotationEntries || notes.length > 0) && { annotationEntries: notes }),
  };
}

const newRule = (table: DecisionTable, newId: NewId): Rule => ({
  id: newId(),
  inputEntries: table.inputs.map(() => emptyCell("input")),
  outputEntries: table.outputs.map(() => ""),
  ...(table.annotations && { annotationEntries: table.annotations.map(() => "") }),
});

/** Empties every cell of the block. */
export const withEmptied = (table: DecisionTable, block: Block, newId: NewId): DecisionTable => {
  const edits: CellEdit[] = [];
  for (let row = block.top; row <= Math.min(block.bottom, table.rules.length - 1); row++)
    for (let column = block.start; column <= Math.min(block.end, countColumns(table) - 1); column++)
      edits.push({ row, column, text: emptyCell(spotOf(table, column).side) });
  return withCells(table, edits, newId);
};

/** Empty rules, the first to stand at `row`. */
export const withRulesAt = (
  table: DecisionTable,
  row: number,
  count: number,
  newId: NewId,
): DecisionTable => ({
  ...table,
  rules: table.rules.toSpliced(row, 0, ...Array.from({ length: count }, () => newRule(table, newId))),
});

/** A rule with these tests and empty outputs, at `row`. */
export const withRule = (
  table: DecisionTable,
  row: number,
  inputEntries: readonly string[],
  newId: NewId,
): DecisionTable => ({
  ...table,
  rules: table.rules.toSpliced(row, 0, { ...newRule(table, newId), inputEntries: [...inputEntries] }),
});

/** Rules `top…bottom` taken out. */
export const withoutRules = (table: DecisionTable, top: number, bottom: number): DecisionTable => ({
  ...table,
  rules: table.rules.toSpliced(top, bottom - top + 1),
});

/** Rules `top…bottom` once more, right beneath. */
export const withDuplicates = (
  table: DecisionTable,
  top: number,
  bottom: number,
  newId: NewId,
): DecisionTable => {
  const again = table.rules
    .slice(top, bottom + 1)
    .map(({ kept: _, ...rule }): Rule => ({ ...rule, id: newId() }));
  return { ...table, rules: table.rules.toSpliced(bottom + 1, 0, ...again) };
};

/** Rules `top…bottom` moved up (−) or down (+); undefined where there is no further place. */
export function withMovedRules(
  table: DecisionTable,
  top: number,
  bottom: number,
  by: number,
): DecisionTable | undefined {
  if (top + by < 0 || bottom + by >= table.rules.length) return undefined;
  const moving = table.rules.slice(top, bottom + 1);
  const rules = table.rules.toSpliced(top, moving.length).toSpliced(top + by, 0, ...moving);
  return { ...table, rules };
}
