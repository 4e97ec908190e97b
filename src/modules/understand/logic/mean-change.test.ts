import assert from "node:assert/strict";
import { test } from "node:test";
import { meanChange } from "./mean-change.ts";

const moments = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumSquares: values.reduce((sum, value) => sum + value * value, 0),
});

test("the change of a mean has Welch's interval worked out by hand", () => {
  // Means 8 and 5, variances 4 and 1 over 5 answers each: error √(4/5 + 1/5) = 1, 5.88 → 5 degrees of freedom.
  const now = [8 - Math.SQRT2 * 2, 8, 8, 8, 8 + Math.SQRT2 * 2];
  const before = [5 - Math.SQRT2, 5, 5, 5, 5 + Math.SQRT2];
  const change = meanChange(moments(now), moments(before));
  assert.ok(change);
  assert.ok(Math.abs(change.difference - 3) < 1e-9);
  assert.ok(Math.abs(change.high - (3 + 2.5706)) < 1e-3);
  assert.ok(Math.abs(change.low - (3 - 2.5706)) < 1e-3);
  assert.equal(change.significant, true);
});

test("one answer on a side tells of no change, and equal answers of none", () => {
  assert.equal(meanChange(moments([9]), moments([1, 2, 3])), null);
  const same = meanChange(moments([7, 7, 7]), moments([7, 7, 7]));
  assert.deepEqual(same, { difference: 0, low: 0, high: 0, significant: false });
});
