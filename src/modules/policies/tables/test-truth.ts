import type { Syntax } from "../feel/syntax.ts";
import { type FeelList, FeelRange, type FeelValue } from "../feel/values.ts";
import { complement } from "./cell-set.ts";
import { comparison } from "./comparison.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";
import { anyOf, bothOf, everywhere, type Truth } from "./truth.ts";

/** Where `< 5`, `[1..3]` or `7` is true as a test; null for what is neither an operator with a constant nor a constant. */
export function testTruth(test: Syntax, kind: AxisKind): Truth | null {
  const isOperator = test.kind === "operatorTest";
  const value = constantOf(isOperator ? test.value : test);
  if (value === undefined) return null;
  if (isOperator) return comparison(test.operator, value, kind);
  return mayStandAlone(test, value) ? null : matchTruth(value, kind);
}

/** A condition that was worked out, as `contains("late", "l")`, holds in a cell whatever the input is. */
const mayStandAlone = (test: Syntax, value: FeelValue): boolean =>
  typeof value === "boolean" && test.kind !== "boolean";

/** Where a value is another, lies in it, or is among it. */
function matchTruth(value: FeelValue, kind: AxisKind): Truth {
  if (value instanceof FeelRange) return rangeTruth(value, kind);
  return Array.isArray(value) ? listTruth(value, kind) : comparison("=", value, kind);
}

function rangeTruth({ start, end, startIncluded, endIncluded }: FeelRange, kind: AxisKind): Truth {
  const low = start === undefined ? null : comparison(startIncluded ? ">=" : ">", start, kind);
  const high = end === undefined ? null : comparison(endIncluded ? "<=" : "<", end, kind);
  const unbounded = everywhere(true, kind);
  return bothOf(low ?? unbounded, high ?? unbounded);
}

/** What is not in a list is not in it for certain. */
function listTruth(list: FeelList, kind: AxisKind): Truth {
  const items = list.map((item) =>
    item instanceof FeelRange ? rangeTruth(item, kind) : comparison("=", item, kind),
  );
  const { whereTrue } = anyOf(items, kind);
  return { whereTrue, whereFalse: complement(whereTrue) };
}
