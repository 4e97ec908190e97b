import { readers } from "./reader-operators.ts";
import { readTests } from "./reader-tests.ts";
import { readTokens } from "./reader-tokens.ts";
import { readType } from "./reader-types.ts";
import { Reading, tooDeep } from "./reading.ts";
import { FeelSyntaxError, type Syntax, type TypeSyntax, type UnaryTests } from "./syntax.ts";
import { heightOf } from "./syntax-parts.ts";

const highest = 700;
const noNames: ReadonlySet<string> = new Set();

/**
 * Reads a FEEL expression (DMN 1.5, chapter 10.3.1.2). `names` are all names that are or may be in scope, and those of
 * entries of types: at least those that hold spaces or operators. Throws `FeelSyntaxError`.
 */
export function readExpression(text: string, names: ReadonlySet<string>): Syntax {
  const reading = begin(text, names);
  return bounded(endOf(reading, reading.expression()));
}

/** Reads the unary tests of a cell: `-`, `< 5`, `[1..3], 7`, `not("late")`, or an expression about `?`. */
export function readUnaryTests(text: string, names: ReadonlySet<string>): Syntax & UnaryTests {
  const reading = begin(text, names);
  const place = { start: 0, end: text.length };
  if (reading.isSymbol("-") && reading.tokenAfter(1).kind === "end")
    return { kind: "tests", negated: false, tests: "any", ...place };
  const negated = readNegated(text, names);
  const tests = negated ?? endOf(reading, readTests(reading));
  return bounded({ kind: "tests", negated: negated !== undefined, tests, ...place });
}

/** Reads a type as a model names it: `list<tOrder>`, `function<number> -> string`. */
export function readTypeText(text: string): TypeSyntax {
  const reading = begin(text, noNames);
  return endOf(reading, readType(reading));
}

function begin(text: string, names: ReadonlySet<string>): Reading {
  const reading = new Reading(readTokens(text), names, readers);
  if (reading.token.kind === "end") throw new FeelSyntaxError("empty", {}, { start: 0, end: text.length });
  return reading;
}

/** The tests of `not(…)` that is the whole text; `not(a) and b` is an expression. */
function readNegated(text: string, names: ReadonlySet<string>): Syntax[] | undefined {
  if (!text.includes("not")) return undefined;
  const reading = begin(text, names);
  if (!reading.skip("not") || !reading.skip("(") || reading.isSymbol(")")) return undefined;
  const tests = readTests(reading);
  return reading.skip(")") && reading.token.kind === "end" ? tests : undefined;
}

function endOf<Read>(reading: Reading, read: Read): Read {
  if (reading.token.kind !== "end") throw reading.unexpected("end");
  return read;
}

/** Whoever walks the tree may do so by recursion. */
function bounded<Tree extends Syntax>(tree: Tree): Tree {
  if (heightOf(tree) > highest) throw tooDeep(tree, highest);
  return tree;
}
