import type { CompareOperator, Syntax } from "../feel/syntax.ts";
import { comparison } from "./comparison.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";
import { testTruth } from "./test-truth.ts";
import { anyOf, bothOf, everywhere, not, type Truth } from "./truth.ts";
import { isWholeCondition } from "./whole-numbers.ts";

/** Where a condition on `?` is true and where false; null where it is about more than `?` and constants. */
export function conditionTruth(syntax: Syntax, kind: AxisKind): Truth | null {
  if (kind === "whole-number" && isWholeCondition(syntax)) return everywhere(true, kind);
  if (syntax.kind === "compare") return compared(syntax, kind);
  if (syntax.kind === "and" || syntax.kind === "or") return joined(syntax, kind);
  if (syntax.kind === "between") return between(syntax, kind);
  if (syntax.kind === "in") return among(syntax, kind);
  if (syntax.kind === "call") return negation(syntax, kind);
  return syntax.kind === "boolean" ? everywhere(syntax.value, kind) : null;
}

function compared(
  { operator, left, right }: Extract<Syntax, { kind: "compare" }>,
  kind: AxisKind,
): Truth | null {
  if (left.kind === "input") return comparedWith(right, operator, kind);
  return right.kind === "input" ? comparedWith(left, mirrored[operator], kind) : null;
}

function comparedWith(syntax: Syntax, operator: CompareOperator, kind: AxisKind): Truth | null {
  const value = constantOf(syntax);
  return value === undefined ? null : comparison(operator, value, kind);
}

/** `5 > ?` says `? < 5`. */
const mirrored: Record<CompareOperator, CompareOperator> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function joined(syntax: Extract<Syntax, { kind: "and" | "or" }>, kind: AxisKind): Truth | null {
  const left = conditionTruth(syntax.left, kind);
  const right = left && conditionTruth(syntax.right, kind);
  if (left === null || right === null) return null;
  return syntax.kind === "and" ? bothOf(left, right) : anyOf([left, right], kind);
}

function between({ value, low, high }: Extract<Syntax, { kind: "between" }>, kind: AxisKind): Truth | null {
  if (value.kind !== "input") return null;
  const from = comparedWith(low, ">=", kind);
  const to = comparedWith(high, "<=", kind);
  return from && to && bothOf(from, to);
}

function among({ value, tests }: Extract<Syntax, { kind: "in" }>, kind: AxisKind): Truth | null {
  if (value.kind !== "input") return null;
  const truths = tests.map((test) => testTruth(test, kind));
  return truths.every((truth) => truth !== null) ? anyOf(truths, kind) : null;
}

function negation({ called, given }: Extract<Syntax, { kind: "call" }>, kind: AxisKind): Truth | null {
  const [negated, more] = given;
  if (called.kind !== "name" || called.name !== "not" || negated === undefined || more) return null;
  const truth = conditionTruth(negated, kind);
  return truth && not(truth);
}
