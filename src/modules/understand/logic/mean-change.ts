import { t975 } from "./mean-interval.ts";

type Moments = { n: number; sum: number; sumSquares: number };

/**
 * How far a mean moved between two independent samples: the plain difference, its 95% interval without assuming equal
 * variances, and whether that interval leaves out zero. Null when a side has fewer than two answers. Welch, B. L.
 * (1947), "The generalization of 'Student's' problem", Biometrika 34, 28–35.
 */
export function meanChange(now: Moments, before: Moments) {
  if (now.n < 2 || before.n < 2) return null;
  const [a, b] = [spreadOf(now), spreadOf(before)];
  const difference = now.sum / now.n - before.sum / before.n;
  const error = a + b;
  const freedom = error === 0 ? 1 : error ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1));
  const half = t975(Math.floor(freedom)) * Math.sqrt(error);
  const [low, high] = [difference - half, difference + half];
  return { difference, low, high, significant: low > 0 || high < 0 };
}

/** The variance of the sample's mean. */
const spreadOf = ({ n, sum, sumSquares }: Moments): number =>
  Math.max(0, (sumSquares - sum ** 2 / n) / (n - 1)) / n;
