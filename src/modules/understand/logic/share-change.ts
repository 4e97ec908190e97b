import { shareInterval } from "./share-interval.ts";

export type ShareChange = { difference: number; low: number; high: number; p: number };
type Counted = { hits: number; n: number };

/**
 * How far a share moved between two independent samples: the plain difference (−1…1), its 95% interval from the two
 * score intervals, and how probable so large a difference is by chance alone (two-sided). Null where a sample is empty.
 * Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17, 873–890, method 10; the pooled two-proportion z-test for p.
 */
export function shareChange(now: Counted, before: Counted): ShareChange | null {
  const a = shareInterval(now.hits, now.n);
  const b = shareInterval(before.hits, before.n);
  if (!a || !b) return null;
  const difference = a.value - b.value;
  return {
    difference,
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
    p: pooledTest(now, before, difference),
  };
}

function pooledTest(now: Counted, before: Counted, difference: number): number {
  const pooled = (now.hits + before.hits) / (now.n + before.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n));
  return error === 0 ? 1 : 2 * upperTail(Math.abs(difference) / error);
}

/**
 * The standard normal's upper tail, within 7.5e-8. Abramowitz and Stegun (1964), Handbook of Mathematical Functions,
 * 26.2.17.
 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
