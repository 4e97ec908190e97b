import { builtIns } from "../feel/functions/built-ins.ts";
import type { DecisionTable } from "./model.ts";
import type { ModelProblem } from "./model-problem.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Cells that are nothing but names which nobody gives a value, as `late` where `"late"` is meant: they would be null for ever, and
 * nobody would be told.
 */
export function tellUnknownWords(
  table: DecisionTable,
  { names, knowsMore, problem }: Surroundings,
  pointer: string,
): void {
  if (knowsMore) return;
  const isUnknown = (word: string) => !names.has(word) && !builtIns.has(word) && !words.has(word);
  for (const [row, { inputEntries, outputEntries }] of table.rules.entries())
    for (const [side, cells] of [
      ["inputEntries", inputEntries],
      ["outputEntries", outputEntries],
    ] as const)
      for (const [column, cell] of cells.entries()) {
        const name = wordsOf(cell).find(isUnknown);
        if (name !== undefined) problem(unknownName(`${pointer}/rules/${row}/${side}/${column}`, name));
      }
}

export const unknownName = (pointer: string, name: string): ModelProblem => ({
  pointer,
  code: "unknown-name",
  values: { name },
});

const words = new Set(["true", "false", "null", "item", "partial"]);
const onlyWords = /^[\p{L}_][\p{L}\p{N}_ ]*(?:,[\p{L}\p{N}_ ]*)*$/u;

/** The names of a cell that holds nothing else. */
const wordsOf = (cell: string): string[] =>
  onlyWords.test(cell) && !/\s(?:and|or|in|instance of|between)\s/.test(cell)
    ? cell.split(",").flatMap((word) => (/^\s*\d/.test(word) || word.trim() === "" ? [] : [word.trim()]))
    : [];
