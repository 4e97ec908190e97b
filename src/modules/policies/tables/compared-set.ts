import type { CompareOperator } from "../feel/syntax.ts";
import type { FeelValue } from "../feel/values.ts";
import { type CellSet, complement, everything, nothing, onlyNull, pointSet, rangeSet } from "./cell-set.ts";
import { type AxisKind, type Key, keyOf } from "./keys.ts";

/** Where `? operator value` is true. What is of another type than the axis is equal to none of it, and different only from null. */
export function comparedSet(operator: CompareOperator, value: FeelValue, kind: AxisKind): CellSet {
  if (value === null) return comparedWithNull(operator, kind);
  const key = constantKey(value, kind);
  if (key === undefined) return operator === "!=" ? onlyNull(kind) : nothing(kind);
  if (operator === "=") return pointSet(key, kind);
  if (operator === "!=") return complement(pointSet(key, kind));
  if (kind === "boolean") return nothing(kind);
  const end = { key, isIncluded: operator.endsWith("=") };
  return rangeSet(operator.startsWith("<") ? { to: end } : { from: end }, kind);
}

function comparedWithNull(operator: CompareOperator, kind: AxisKind): CellSet {
  if (operator === "=") return onlyNull(kind);
  return operator === "!=" ? everything(kind, { hasNull: false }) : nothing(kind);
}

/** Fractions are places on the axis of whole numbers too, though no value lies there. */
const constantKey = (value: FeelValue, kind: AxisKind): Key | undefined =>
  keyOf(value, kind === "whole-number" ? "number" : kind);
