import type { Syntax } from "../feel/syntax.ts";

/** Whether allowed values, as unary tests, let through whole numbers only: `? in [0..30] and ? = floor(?)`. */
export function asksForWhole(tests: Syntax): boolean {
  if (tests.kind === "and") return asksForWhole(tests.left) || asksForWhole(tests.right);
  if (tests.kind !== "tests") return isWholeCondition(tests);
  if (tests.negated || tests.tests === "any") return false;
  return tests.tests.length > 0 && tests.tests.every(asksForWhole);
}

/** `? = floor(?)` and its like, either way round; or `modulo(?, 1) = 0`. */
export function isWholeCondition(syntax: Syntax): boolean {
  if (syntax.kind !== "compare" || syntax.operator !== "=") return false;
  return says(syntax.left, syntax.right) || says(syntax.right, syntax.left);
}

function says(one: Syntax, other: Syntax): boolean {
  if (other.kind !== "call" || other.called.kind !== "name" || other.given[0]?.kind !== "input") return false;
  const { name } = other.called;
  const [, more] = other.given;
  if (name === "modulo") return isNumber(more, 1) && isNumber(one, 0);
  if (one.kind !== "input") return false;
  return name === "decimal"
    ? isNumber(more, 0)
    : (name === "floor" || name === "ceiling") && more === undefined;
}

const isNumber = (syntax: Syntax | undefined, value: number): boolean =>
  syntax?.kind === "number" && syntax.value === value;
