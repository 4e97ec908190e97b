import { type Sample, sampleOf } from "./nps.ts";

export type Sums = { n: number; sum: number; sumSquares: number };
export type Mean = {
  n: number;
  sample: Sample;
  value: number | null;
  low: number | null;
  high: number | null;
};

/**
 * The mean of ratings with its 95% interval by Student's t, held within the scale (0–10 unless told otherwise), from
 * the three sums that facts keep. Null figures for n = 0; one answer alone says nothing, so its interval is the scale.
 */
export function meanInterval({ n, sum, sumSquares }: Sums, scale: [number, number] = [0, 10]): Mean {
  if (n === 0) return { n, sample: sampleOf(n), value: null, low: null, high: null };
  const [least, most] = scale;
  const value = sum / n;
  if (n === 1) return { n, sample: sampleOf(n), value, low: least, high: most };
  const variance = Math.max(0, (sumSquares - n * value ** 2) / (n - 1));
  const half = t975(n - 1) * Math.sqrt(variance / n);
  return {
    n,
    sample: sampleOf(n),
    value,
    low: Math.max(least, value - half),
    high: Math.min(most, value + half),
  };
}

/**
 * The 97.5% point of Student's t: exact for 1 to 4 degrees of freedom, then the Cornish–Fisher series (Abramowitz and
 * Stegun 26.7.5), whose error is below 0.001 from there on.
 */
export function t975(freedom: number): number {
  const exact = [12.7062, 4.302653, 3.182446, 2.776445][freedom - 1];
  if (exact !== undefined) return exact;
  const z = 1.959963984540054;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}
