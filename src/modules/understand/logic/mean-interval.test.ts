import assert from "node:assert/strict";
import { test } from "node:test";
import { meanInterval } from "./mean-interval.ts";

const of = (ratings: number[], scale?: [number, number]) =>
  meanInterval(
    {
      n: ratings.length,
      sum: ratings.reduce((a, b) => a + b, 0),
      sumSquares: ratings.reduce((a, b) => a + b * b, 0),
    },
    scale,
  );
const near = (actual: number | null, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.001, `${actual} is not ${expected}`);

test("the mean and its t interval are those worked out by hand", () => {
  const mean = of([6, 7, 8, 9, 5]);
  assert.equal(mean.value, 7);
  near(mean.low, 7 - 2.776445 * Math.sqrt(2.5 / 5));
  near(mean.high, 7 + 2.776445 * Math.sqrt(2.5 / 5));
});

test("the t points agree with the printed tables", () => {
  for (const [freedom, point] of [
    [5, 2.570582],
    [10, 2.228139],
    [29, 2.04523],
    [120, 1.97993],
  ] as const) {
    const n = freedom + 1;
    // Sums of a sample whose variance equals n, so that half the interval is the t point itself.
    const { value, high } = meanInterval({ n, sum: 0, sumSquares: n * freedom }, [-100, 100]);
    assert.equal(value, 0);
    near(high, point);
  }
});

test("one answer says nothing and none says less", () => {
  assert.deepEqual(of([8]), { n: 1, sample: "few", value: 8, low: 0, high: 10 });
  assert.deepEqual(of([]), { n: 0, sample: "none", value: null, low: null, high: null });
});

test("the interval stays within the scale", () => {
  const mean = of([5, 5, 5, 1], [1, 5]);
  assert.equal(mean.high, 5);
  assert.ok((mean.low ?? 0) >= 1);
});
