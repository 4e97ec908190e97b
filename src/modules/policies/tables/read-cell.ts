import type { Syntax } from "../feel/syntax.ts";
import { looksAtInput } from "../feel/syntax-parts.ts";
import { type CellSet, complement, everything, union } from "./cell-set.ts";
import { conditionOf } from "./condition.ts";
import type { AxisKind } from "./keys.ts";
import { testedSet } from "./tested-set.ts";

/**
 * What a cell covers on its column's axis, exactly as its evaluation would say of every value there and of null; null where
 * that cannot be known without evaluating: it depends on other inputs, calls functions on `?`, or reads the clock.
 */
export function cellSetOf(cell: Syntax, kind: AxisKind): CellSet | null {
  if (cell.kind !== "tests") return testSet(cell, kind);
  if (cell.tests === "any") return everything(kind);
  const sets: CellSet[] = [];
  for (const test of cell.tests) {
    const set = testSet(test, kind);
    if (set === null) return null;
    sets.push(set);
  }
  const covered = union(sets, kind);
  return cell.negated ? complement(covered) : covered;
}

/** Where an expression on `?` is false while the input is false too, the two are equal and the test holds. */
function testSet(test: Syntax, kind: AxisKind): CellSet | null {
  const set = testedSet(test, kind);
  if (set !== null || kind === "boolean" || !looksAtInput(test)) return set;
  return conditionOf(test, kind)?.whereTrue ?? null;
}
