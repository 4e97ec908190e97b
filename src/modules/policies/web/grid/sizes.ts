import type { DecisionTable, Rule } from "../../model.ts";
import type { GridColumn } from "./column-sense.ts";
import { cellText } from "./edits.ts";
import { namedValues } from "./pieces.ts";

/** How wide words would be, in pixels. The grid is laid out before its cells are drawn, for most never are. */
export type Measure = (words: string) => number;

const cellPadding = 26;
const chipPadding = 17;
const chipGap = 6;
const headPadding = 52;
const [narrowest, broken, widest] = [104, 176, 320];
const line = 28;
const rowPadding = 13;
const mostLines = 5;

/** The number of a rule. */
export const numberWidth = 60;

/** The parts of a cell that are not broken over lines: its chips, or its words. */
function partsOf(text: string, { choices }: GridColumn, measure: Measure): number[] {
  const named = choices.length > 0 ? namedValues(text) : undefined;
  if (!named) return text.split(/\s+/).map((word) => measure(`${word} `));
  const labels = new Map(choices.map(({ feel, label }) => [feel, label]));
  const chips = named.values.map((value) => measure(labels.get(value) ?? value) + chipPadding + chipGap);
  return named.isExcluded ? [34, ...chips] : chips;
}

const known = new WeakMap<readonly GridColumn[], WeakMap<Rule, number[][]>>();

/** The parts of every cell of a rule. Rules that did not change are not measured again. */
function partsIn(
  table: DecisionTable,
  row: number,
  columns: readonly GridColumn[],
  measure: Measure,
): readonly number[][] {
  const rule = table.rules[row] as Rule;
  const ofColumns = known.get(columns) ?? new WeakMap<Rule, number[][]>();
  known.set(columns, ofColumns);
  const parts =
    ofColumns.get(rule) ?? columns.map((column, at) => partsOf(cellText(table, row, at), column, measure));
  ofColumns.set(rule, parts);
  return parts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * How wide each column is: as wide as its cells want while there is room, then as narrow as their parts allow; what is left
 * is shared out.
 */
export function widthsOf(
  table: DecisionTable,
  columns: readonly GridColumn[],
  room: number,
  measure: Measure,
): number[] {
  const rules = table.rules.slice(0, 300).map((_, row) => partsIn(table, row, columns, measure));
  const needs = columns.map((column, at) => {
    const cells = rules.map((parts) => parts[at] ?? []);
    const head = Math.min(200, measure(column.label) * 1.1 + headPadding);
    const least = Math.max(narrowest, head, Math.max(0, ...cells.flat()) + cellPadding);
    const wanted = Math.max(least, Math.max(0, ...cells.map(sum)) + cellPadding);
    return { least: Math.min(Math.max(head, broken), least), wanted: Math.min(widest, wanted) };
  });
  const free = room - numberWidth - 2;
  const least = sum(needs.map((need) => need.least));
  const wanted = sum(needs.map((need) => need.wanted));
  if (wanted >= free) {
    const share = wanted > least ? Math.max(0, Math.min(1, (free - least) / (wanted - least))) : 0;
    return needs.map((need) => Math.floor(need.least + (need.wanted - need.least) * share));
  }
  return needs.map((need) => Math.floor((need.wanted * free) / wanted));
}

/** Where every rule begins, from the top of the first; and, last, where they end. */
export function topsOf(
  table: DecisionTable,
  columns: readonly GridColumn[],
  widths: readonly number[],
  measure: Measure,
): number[] {
  const tops = [0];
  table.rules.forEach((_, row) => {
    const lines = partsIn(table, row, columns, measure).map((parts, at) =>
      linesOf(parts, (widths[at] ?? narrowest) - cellPadding),
    );
    tops.push((tops[row] ?? 0) + heightOf(Math.max(1, ...lines)));
  });
  return tops;
}

/** Over how many lines parts go, filled one after another. */
function linesOf(parts: readonly number[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const part of parts) {
    if (used > 0 && used + part - chipGap > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil((part - chipGap) / Math.max(1, room)) - 1);
    used += part;
  }
  return lines;
}

export const heightOf = (lines: number): number => Math.min(mostLines, lines) * line + rowPadding;

/** The rules that a window sees, with some to spare: first and one past the last. */
export function seenRules(tops: readonly number[], from: number, height: number): [number, number] {
  const spare = 240;
  const first = Math.max(0, placeIn(tops, from - spare) - 1);
  return [first, Math.min(tops.length - 1, placeIn(tops, from + height + spare))];
}

/** The first rule that begins at or beneath a height. */
function placeIn(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
