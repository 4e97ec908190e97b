import type { TableInput } from "../dmn/model.ts";
import { readUnaryTests } from "../feel/reader.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { parseTemporal } from "../feel/temporal-reading.ts";
import type { FeelValue } from "../feel/values.ts";
import type { CellSet } from "../tables/cell-set.ts";
import type { AxisKind } from "../tables/keys.ts";
import { cellSetOf } from "../tables/read-cell.ts";

export type Reading = {
  /** Names in the model that hold spaces or operators. */
  names: ReadonlySet<string>;
  /** The name of the decision whose table it is: its values have labels under it. */
  decision?: string;
};

const kinds: Readonly<Record<string, AxisKind>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  date: "date",
  time: "time",
  "date and time": "date-and-time",
  "days and time duration": "days-duration",
  "years and months duration": "months-duration",
};
const guesses: readonly AxisKind[] = [...new Set(Object.values(kinds))];

/** What a cell covers; undefined where it is no plain set, or cannot be read. A column without a type is guessed. */
export function readCell(text: string, { type }: TableInput, { names }: Reading): CellSet | undefined {
  const known = type === undefined ? undefined : kinds[type];
  for (const kind of known ? [known] : guesses) {
    const set = setOrNothing(text, kind, names);
    if (set) return set;
  }
  return undefined;
}

function setOrNothing(text: string, kind: AxisKind, names: ReadonlySet<string>): CellSet | undefined {
  try {
    return cellSetOf(readUnaryTests(text, names), kind) ?? undefined;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return undefined;
    throw error;
  }
}

/** A cell of one text, number, yes or no, or moment; undefined where it is anything more. */
export function readConstant(text: string): FeelValue | undefined {
  const [, temporal] = /^(?:date|time|date and time|duration)\("([^"\\]*)"\)$/.exec(text) ?? [];
  if (temporal !== undefined) return parseTemporal(temporal) ?? undefined;
  if (!/^("|-?\d|true$|false$|null$)/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? undefined : (value as FeelValue);
  } catch {
    return undefined;
  }
}
