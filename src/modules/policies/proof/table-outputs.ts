import type { DecisionTable } from "../dmn/model.ts";
import { readExpression, readUnaryTests } from "../feel/reader.ts";
import { FeelSyntaxError, type Syntax } from "../feel/syntax.ts";
import type { FeelValue } from "../feel/values.ts";
import { constantOf } from "../tables/constant.ts";
import { constantText } from "./constant-text.ts";
import { inputType, type Types } from "./input-types.ts";
import type { Outcome } from "./outcomes.ts";

/** A cell of an output: a constant, or an expression whose value only deciding tells (undefined), or unreadable. */
export type OutputCell = {
  text: string;
  value: FeelValue | undefined;
  /** Nothing was written; it puts out null. */
  isBlank?: boolean;
  error?: FeelSyntaxError;
};

export type TableOutputs = {
  /** By rule, then by output. */
  cells: readonly (readonly OutputCell[])[];
  /** Allowed values of each output in their order; undefined where they are not plain constants, or none are given. */
  allowed: readonly (readonly FeelValue[] | undefined)[];
  /** What comes out where no rule fires; undefined where any output has no default. */
  otherwise: readonly OutputCell[] | undefined;
};

export function readOutputs(table: DecisionTable, types: Types, names: ReadonlySet<string>): TableOutputs {
  const known = new Map<string, OutputCell>();
  const read = (text: string): OutputCell => {
    const cell = known.get(text) ?? outputCell(text, names);
    known.set(text, cell);
    return cell;
  };
  const defaults = table.outputs.map((output) => output.default?.trim()).filter((text) => text);
  return {
    cells: table.rules.map(({ outputEntries }) =>
      table.outputs.map((_, at) => read(outputEntries[at] ?? "")),
    ),
    allowed: table.outputs.map(({ values, type }) => allowedValues(values, type, types, names)),
    otherwise:
      defaults.length === table.outputs.length ? defaults.map((text) => read(text as string)) : undefined,
  };
}

function outputCell(text: string, names: ReadonlySet<string>): OutputCell {
  if (text.trim() === "") return { text: "null", value: null, isBlank: true };
  try {
    const value = constantOf(readExpression(text, names));
    return { text: value === undefined ? text.trim() : constantText(value), value };
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { text: text.trim(), value: undefined, error };
    throw error;
  }
}

function allowedValues(
  own: string | undefined,
  type: string | undefined,
  types: Types,
  names: ReadonlySet<string>,
): FeelValue[] | undefined {
  const text = own?.trim() ? own : inputType(type, [], types).allowed[0];
  const tests = text === undefined ? undefined : readAllowed(text, names);
  const values = tests?.map(constantOf);
  return values?.every((value) => value !== undefined) ? values : undefined;
}

function readAllowed(text: string, names: ReadonlySet<string>): readonly Syntax[] | undefined {
  try {
    const { tests, negated } = readUnaryTests(text, names);
    return tests === "any" || negated ? undefined : tests;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return undefined;
    throw error;
  }
}

/** What each rule says, ranked by the first output with allowed values in which rules differ, then by the next. */
export function outcomesOf({ cells, allowed }: TableOutputs): Outcome[] {
  const orders = allowed.map(
    (values) => values && new Map(values.map((value, at) => [constantText(value), at])),
  );
  return cells.map((row) => ({
    outputs: row.map(({ text, value }) => ({ text, isConstant: value !== undefined })),
    rank: rankOf(row, orders),
  }));
}

function rankOf(
  row: readonly OutputCell[],
  orders: readonly (ReadonlyMap<string, number> | undefined)[],
): number | null {
  let rank = 0;
  for (const [at, { text, value }] of row.entries()) {
    const order = orders[at];
    if (!order) continue;
    if (value === undefined) return null;
    rank = rank * (order.size + 1) + (order.get(text) ?? order.size);
  }
  return rank;
}
