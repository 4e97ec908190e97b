import type { CompareOperator } from "../feel/syntax.ts";
import type { FeelValue } from "../feel/values.ts";
import { complement, everything, nothing, onlyNull, pointSet, rangeSet } from "./cell-set.ts";
import { type AxisKind, type Key, keyOf, kindOf } from "./keys.ts";
import { not, type Truth } from "./truth.ts";

/** Where `? operator value` is true and where false. */
export function comparison(operator: CompareOperator, value: FeelValue, kind: AxisKind): Truth {
  if (operator === "=") return equality(value, kind);
  if (operator === "!=") return not(equality(value, kind));
  return order(operator, value, kind);
}

function equality(value: FeelValue, kind: AxisKind): Truth {
  const key = constantKey(value, kind);
  if (key !== undefined) return within(pointSet(key, kind));
  if (value === null) return within(onlyNull(kind));
  const isClock = kindOf(value)?.replace("zoned-", "") === kind.replace("zoned-", "");
  return { whereTrue: nothing(kind), whereFalse: isClock ? everything(kind) : onlyNull(kind) };
}

const within = (set: Truth["whereTrue"]): Truth => ({ whereTrue: set, whereFalse: complement(set) });

/** Of null, of what is of another type, and of booleans no order is true or false. */
function order(operator: CompareOperator, value: FeelValue, kind: AxisKind): Truth {
  const key = constantKey(value, kind);
  if (key === undefined || kind === "boolean") return { whereTrue: nothing(kind), whereFalse: nothing(kind) };
  const end = { key, isIncluded: operator.endsWith("=") };
  const beyond = { key, isIncluded: !end.isIncluded };
  const isBelow = operator.startsWith("<");
  return {
    whereTrue: rangeSet(isBelow ? { to: end } : { from: end }, kind),
    whereFalse: rangeSet(isBelow ? { from: beyond } : { to: beyond }, kind),
  };
}

/** Fractions are places on the axis of whole numbers too, though no value lies there. */
const constantKey = (value: FeelValue, kind: AxisKind): Key | undefined =>
  keyOf(value, kind === "whole-number" ? "number" : kind);
