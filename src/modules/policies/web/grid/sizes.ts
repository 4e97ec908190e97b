import type { DecisionTable } from "../../model.ts";
import type { GridColumn } from "./column-sense.ts";
import { cellText } from "./edits.ts";
import { namedValues } from "./pieces.ts";

/** Pixels at the usual size of letters; the grid is laid out before its cells are drawn, for most never are. */
const letter = 8.2;
const cellPadding = 26;
const chipPadding = 24;
const headPadding = 56;
const [narrowest, widest] = [112, 300];
const line = 28;
const rowPadding = 13;
const mostLines = 4;

/** The number of a rule. */
export const numberWidth = 60;

/** How wide each column wants to be, and then its share of what is left of the room. */
export function widthsOf(table: DecisionTable, columns: readonly GridColumn[], room: number): number[] {
  const wanted = columns.map((column, at) => {
    const words = Math.max(...table.rules.slice(0, 300).map((_, row) => needs(table, row, at, column)), 0);
    return Math.min(widest, Math.max(narrowest, words + cellPadding, headNeeds(column)));
  });
  const total = wanted.reduce((sum, width) => sum + width, numberWidth);
  const spare = Math.max(0, room - total);
  return wanted.map((width) => Math.floor(width + (spare * width) / Math.max(1, total - numberWidth)));
}

const headNeeds = ({ label }: GridColumn): number => Math.min(200, [...label].length * letter + headPadding);

/** How wide a cell would be on one line. */
function needs(table: DecisionTable, row: number, at: number, column: GridColumn): number {
  const text = cellText(table, row, at);
  const named = column.choices.length > 0 ? namedValues(text) : undefined;
  if (!named) return [...text].length * letter;
  const words = named.values.map((value) => [...labelOf(value, column)].length * letter + chipPadding);
  return words.reduce((sum, width) => sum + width, named.isExcluded ? 36 : 0);
}

const labelOf = (value: string, { choices }: GridColumn): string =>
  choices.find(({ feel }) => feel === JSON.stringify(value))?.label ?? value;

/** Where every rule begins, from the top of the first; and, last, where they end. */
export function topsOf(
  table: DecisionTable,
  columns: readonly GridColumn[],
  widths: readonly number[],
): number[] {
  const tops = [0];
  table.rules.forEach((_, row) => {
    const lines = columns.map(
      (column, at) => needs(table, row, at, column) / ((widths[at] ?? narrowest) - cellPadding),
    );
    tops.push((tops[row] ?? 0) + heightOf(Math.ceil(Math.max(1, ...lines))));
  });
  return tops;
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
