import type { Syntax } from "../feel/syntax.ts";
import { type FeelList, FeelRange, type FeelValue } from "../feel/values.ts";
import { type CellSet, everything, intersection, union } from "./cell-set.ts";
import { comparedSet } from "./compared-set.ts";
import { constantOf } from "./constant.ts";
import type { AxisKind } from "./keys.ts";

/** Where one of these holds, each; null where one is neither an operator with a constant nor a constant. */
export function testedSets(tests: readonly Syntax[], kind: AxisKind): CellSet | null {
  const sets = tests.map((test) => testedSet(test, kind));
  return sets.every((set) => set !== null) ? union(sets, kind) : null;
}

/** Where `< 5`, `[1..3]` or `7` holds; null for what is neither an operator with a constant nor a constant. */
export function testedSet(test: Syntax, kind: AxisKind): CellSet | null {
  if (test.kind === "operatorTest") {
    const value = constantOf(test.value);
    return value === undefined ? null : comparedSet(test.operator, value, kind);
  }
  const value = constantOf(test);
  return value === undefined ? null : matchedSet(value, kind);
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
