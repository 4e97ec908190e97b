import { readExpression, readUnaryTests } from "../../feel/reader.ts";
import { FeelSyntaxError, type Syntax } from "../../feel/syntax.ts";
import type { GridColumn } from "./column-sense.ts";
import { namedValues, unquoted } from "./pieces.ts";

/** What is wrong with a cell: in its FEEL, at a place; or with what it says in this column. */
export type CellProblem =
  | { kind: "syntax"; error: FeelSyntaxError }
  | { kind: "empty" }
  | { kind: "not-allowed"; value: string }
  | { kind: "wrong-type"; type: string };

const checked = new Map<string, CellProblem | null>();
const most = 20_000;

/** The problem of a cell, if it has one. What was read once is remembered, for the same cell is drawn again and again. */
export function checkCell(text: string, column: GridColumn, names: ReadonlySet<string>): CellProblem | null {
  if (column.side === "annotation") return null;
  if (text.trim() === "") return column.side === "output" ? { kind: "empty" } : null;
  const key = `${column.side} ${column.type} ${column.allowed} ${names.size} ${text}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  if (checked.size > most) checked.clear();
  const problem = problemOf(text, column, names);
  checked.set(key, problem);
  return problem;
}

function problemOf(text: string, column: GridColumn, names: ReadonlySet<string>): CellProblem | null {
  try {
    const read = column.side === "input" ? readUnaryTests : readExpression;
    return notAllowed(text, column) ?? wrongType(read(text, names), column);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { kind: "syntax", error };
    throw error;
  }
}

function notAllowed(text: string, { choices }: GridColumn): CellProblem | null {
  if (choices.length === 0) return null;
  const allowed = new Set(choices.map(({ feel }) => feel));
  const value = namedValues(text)?.values.find((value) => !allowed.has(value));
  return value === undefined ? null : { kind: "not-allowed", value: unquoted(value) };
}

/** Types that a literal of a kind can stand in for. */
const fits: Record<string, readonly string[]> = {
  number: ["number"],
  string: ["string"],
  boolean: ["boolean"],
};

/** A number among strings, a string among numbers: only what is plain at a glance. */
function wrongType(read: Syntax, { type }: GridColumn): CellProblem | null {
  const tests = read.kind === "tests" && read.tests !== "any" ? read.tests : [read];
  const isWrong = tests
    .flatMap(literalsOf)
    .some((kind) => type !== "Any" && fits[kind] && !fits[kind].includes(type));
  return isWrong ? { kind: "wrong-type", type } : null;
}

function literalsOf(syntax: Syntax): string[] {
  if (syntax.kind === "operatorTest") return [syntax.value.kind];
  if (syntax.kind === "range") return [syntax.low.kind, syntax.high.kind];
  return [syntax.kind];
}
