import type { Syntax } from "../feel/syntax.ts";
import { type FeelList, FeelRange, type FeelValue } from "../feel/values.ts";
import { complement, everything, onlyNull } from "./cell-set.ts";
import { comparison } from "./comparison.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";
import { anyOf, bothOf, everywhere, type Truth } from "./truth.ts";

/**
 * Where `< 5`, `[1..3]` or `7` is true as a test; null for what is neither an operator with a constant nor a constant.
 * `true` in the cell of a column that isn't boolean holds for whatever there is.
 */
export function testTruth(test: Syntax, kind: AxisKind, { isCell }: { isCell: boolean }): Truth | null {
  if (test.kind === "operatorTest") {
    const value = constantOf(test.value);
    return value === undefined ? null : comparison(test.operator, value, kind);
  }
  const value = constantOf(test);
  if (value === undefined) return null;
  return isCell && typeof value === "boolean" && kind !== "boolean"
    ? ofAnyValue(value, kind)
    : matchTruth(value, kind);
}

const ofAnyValue = (isTrue: boolean, kind: AxisKind): Truth => {
  const values = everything(kind, { hasNull: false });
  return isTrue ? { whereTrue: values, whereFalse: onlyNull(kind) } : everywhere(false, kind);
};

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
