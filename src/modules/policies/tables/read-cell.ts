import type { Syntax } from "../feel/syntax.ts";
import { type FeelList, FeelRange, type FeelValue } from "../feel/values.ts";
import { type CellSet, complement, everything, intersection, union } from "./cell-set.ts";
import { comparedSet } from "./compared-set.ts";
import { conditionOf } from "./condition.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";

/**
 * What a cell covers on its column's axis, exactly as its evaluation would say of every value there and of null; null where
 * that cannot be known without evaluating: it depends on other inputs, calls functions on `?`, or reads the clock.
 */
export function cellSetOf(tests: Syntax, kind: AxisKind): CellSet | null {
  if (tests.kind !== "tests") return testSet(tests, kind);
  if (tests.tests === "any") return everything(kind);
  const sets: CellSet[] = [];
  for (const test of tests.tests) {
    const set = testSet(test, kind);
    if (set === null) return null;
    sets.push(set);
  }
  const covered = union(sets, kind);
  return tests.negated ? complement(covered) : covered;
}

/** Where one test of a list holds: an operator or a range against a constant, a constant, or a condition on `?`. */
function testSet(test: Syntax, kind: AxisKind): CellSet | null {
  if (test.kind === "tests") return cellSetOf(test, kind);
  if (test.kind === "operatorTest") {
    const value = constantOf(test.value);
    return value === undefined ? null : comparedSet(test.operator, value, kind);
  }
  if (test.kind === "in" && test.value.kind === "input")
    return cellSetOf({ ...test, kind: "tests", negated: false }, kind);
  const value = constantOf(test);
  if (value !== undefined) return matchedSet(value, kind);
  return kind === "boolean" ? null : (conditionOf(test, kind)?.whereTrue ?? null);
}

/** Where a constant that stands alone in a cell holds: equal to it, in its range, or one of its list. */
function matchedSet(value: FeelValue, kind: AxisKind): CellSet | null {
  if (value instanceof FeelRange) return rangedSet(value, kind);
  if (Array.isArray(value)) return listedSet(value, kind);
  if (typeof value === "boolean" && kind !== "boolean") return null;
  return comparedSet("=", value, kind);
}

function listedSet(list: FeelList, kind: AxisKind): CellSet | null {
  if (list.some((item) => item instanceof FeelRange || Array.isArray(item))) return null;
  return union(
    list.map((item) => comparedSet("=", item, kind)),
    kind,
  );
}

function rangedSet({ start, end, startIncluded, endIncluded }: FeelRange, kind: AxisKind): CellSet {
  const low = start === undefined ? everything(kind) : comparedSet(startIncluded ? ">=" : ">", start, kind);
  const high = end === undefined ? everything(kind) : comparedSet(endIncluded ? "<=" : "<", end, kind);
  return intersection(low, high);
}
