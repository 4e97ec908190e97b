import type { CompareOperator, Syntax } from "../feel/syntax.ts";
import type { FeelValue } from "../feel/values.ts";
import { type CellSet, everything, intersection, nothing, union } from "./cell-set.ts";
import { comparedSet } from "./compared-set.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";
import { testedSets } from "./tested-set.ts";
import { isWholeCondition } from "./whole-numbers.ts";

/**
 * Where a condition on `?` is true and where it is false; elsewhere it is null, as FEEL's logic has three values. Where it is
 * false may not be known (null), which only matters inside `not`.
 */
type Condition = { whereTrue: CellSet; whereFalse: CellSet | null };

/** Null where the condition is about more than `?` and constants. */
export function conditionOf(syntax: Syntax, kind: AxisKind): Condition | null {
  if (kind === "whole-number" && isWholeCondition(syntax)) return always(true, kind);
  if (syntax.kind === "compare") return comparison(syntax, kind);
  if (syntax.kind === "and" || syntax.kind === "or") return joined(syntax, kind);
  if (syntax.kind === "between") return between(syntax, kind);
  if (syntax.kind === "in") return within(syntax, kind);
  if (syntax.kind === "call") return negation(syntax, kind);
  return syntax.kind === "boolean" ? always(syntax.value, kind) : null;
}

function comparison(
  { operator, left, right }: Extract<Syntax, { kind: "compare" }>,
  kind: AxisKind,
): Condition | null {
  if (left.kind === "input") return compared(operator, constantOf(right), kind);
  return right.kind === "input" ? compared(mirrored[operator], constantOf(left), kind) : null;
}

function compared(operator: CompareOperator, value: FeelValue | undefined, kind: AxisKind): Condition | null {
  if (value === undefined) return null;
  return {
    whereTrue: comparedSet(operator, value, kind),
    whereFalse: comparedSet(opposite[operator], value, kind),
  };
}

const mirrored: Record<CompareOperator, CompareOperator> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** What holds where the first is false; for what cannot be compared neither does. */
const opposite: Record<CompareOperator, CompareOperator> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

function joined(syntax: Extract<Syntax, { kind: "and" | "or" }>, kind: AxisKind): Condition | null {
  const left = conditionOf(syntax.left, kind);
  const right = left && conditionOf(syntax.right, kind);
  if (left === null || right === null) return null;
  const [all, any] = syntax.kind === "and" ? [both, either] : [either, both];
  return {
    whereTrue: all(left.whereTrue, right.whereTrue),
    whereFalse: left.whereFalse && right.whereFalse && any(left.whereFalse, right.whereFalse),
  };
}

const both = (a: CellSet, b: CellSet): CellSet => intersection(a, b);
const either = (a: CellSet, b: CellSet): CellSet => union([a, b], a.kind);

function between(syntax: Extract<Syntax, { kind: "between" }>, kind: AxisKind): Condition | null {
  if (syntax.value.kind !== "input") return null;
  const low = comparedSetOf(">=", syntax.low, kind);
  const high = comparedSetOf("<=", syntax.high, kind);
  return low && high && { whereTrue: both(low, high), whereFalse: null };
}

function comparedSetOf(operator: CompareOperator, syntax: Syntax, kind: AxisKind): CellSet | null {
  const value = constantOf(syntax);
  return value === undefined ? null : comparedSet(operator, value, kind);
}

function within({ value, tests }: Extract<Syntax, { kind: "in" }>, kind: AxisKind): Condition | null {
  const whereTrue = value.kind === "input" ? testedSets(tests, kind) : null;
  return whereTrue && { whereTrue, whereFalse: null };
}

function negation({ called, given }: Extract<Syntax, { kind: "call" }>, kind: AxisKind): Condition | null {
  const [negated, more] = given;
  if (called.kind !== "name" || called.name !== "not" || negated === undefined || more) return null;
  const condition = conditionOf(negated, kind);
  return condition?.whereFalse ? { whereTrue: condition.whereFalse, whereFalse: condition.whereTrue } : null;
}

const always = (isTrue: boolean, kind: AxisKind): Condition => ({
  whereTrue: isTrue ? everything(kind) : nothing(kind),
  whereFalse: isTrue ? nothing(kind) : everything(kind),
});
