import type { Syntax } from "../feel/syntax.ts";
import { looksAtInput } from "../feel/syntax-parts.ts";
import { type CellSet, everything } from "./cell-set.ts";
import { conditionTruth } from "./condition.ts";
import type { AxisKind } from "./keys.ts";
import { testTruth } from "./test-truth.ts";
import { anyOf, type Truth } from "./truth.ts";

/**
 * What a cell covers on its column's axis, exactly as its evaluation would say of every value there and of null; null where
 * that cannot be known without evaluating: it depends on other inputs, calls functions on `?`, or reads the clock.
 */
export function cellSetOf(cell: Syntax, kind: AxisKind): CellSet | null {
  if (cell.kind !== "tests") return cellTruth(cell, kind)?.whereTrue ?? null;
  if (cell.tests === "any") return everything(kind);
  const truths: Truth[] = [];
  for (const test of cell.tests) {
    const truth = cellTruth(test, kind);
    if (truth === null) return null;
    truths.push(truth);
  }
  const { whereTrue, whereFalse } = anyOf(truths, kind);
  return cell.negated ? whereFalse : whereTrue;
}

const cellTruth = (test: Syntax, kind: AxisKind): Truth | null =>
  looksAtInput(test) ? conditionTruth(test, kind) : testTruth(test, kind);
