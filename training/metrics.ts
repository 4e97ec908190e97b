import { randomOf } from "./chance.ts";

/** A figure with its 95 % interval, in percent. */
export interface Figure {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** A statistic of rows with its percentile bootstrap interval (Efron & Tibshirani 1993), from 400 samples. */
export function figure<Row>(rows: Row[], statistic: (rows: Row[]) => number): Figure {
  const random = randomOf(17);
  const samples = Array.from({ length: 400 }, () =>
    statistic(rows.map(() => rows[Math.floor(random() * rows.length)] as Row)),
  ).sort((a, b) => a - b);
  return {
    value: 100 * statistic(rows),
    low: 100 * (samples[9] as number),
    high: 100 * (samples[389] as number),
    n: rows.length,
  };
}

export interface Said {
  truth: number;
  said: number;
}

export const accuracy = (rows: Said[]): number =>
  rows.filter(({ truth, said }) => truth === said).length / rows.length;

/** The mean over the classes of the harmonic mean of precision and recall. */
export function macroF1(classes: number[]): (rows: Said[]) => number {
  return (rows) => classes.reduce((sum, wanted) => sum + f1(rows, wanted), 0) / classes.length;
}

export function f1(rows: Said[], wanted: number): number {
  let right = 0;
  let wrong = 0;
  for (const { truth, said } of rows) {
    if (truth === wanted && said === wanted) right++;
    else if (truth === wanted || said === wanted) wrong++;
  }
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
}

/** The area under the receiver's curve: how often a positive row scores above a negative one (Mann–Whitney). */
export function areaUnderCurve(rows: { truth: boolean; score: number }[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.score === sorted[i]?.score) end++;
    for (let k = i; k < end; k++) if (sorted[k]?.truth) rankSum += (i + end + 1) / 2;
    i = end;
  }
  const positives = rows.filter(({ truth }) => truth).length;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (rows.length - positives));
}

/**
 * The same with its 95 % interval, worked out rather than drawn, for it may be of a hundred thousand rows (Hanley &
 * McNeil 1982, "The Meaning and Use of the Area under a Receiver Operating Characteristic Curve").
 */
export function areaFigure(rows: { truth: boolean; score: number }[]): Figure {
  const area = areaUnderCurve(rows);
  const positives = rows.filter(({ truth }) => truth).length;
  const negatives = rows.length - positives;
  const oneAbove = area / (2 - area) - area ** 2;
  const twoAbove = (2 * area ** 2) / (1 + area) - area ** 2;
  const variance =
    (area * (1 - area) + (positives - 1) * oneAbove + (negatives - 1) * twoAbove) / (positives * negatives);
  const half = 1.96 * Math.sqrt(variance);
  return {
    value: 100 * area,
    low: 100 * (area - half),
    high: 100 * Math.min(1, area + half),
    n: rows.length,
  };
}

/** How far said probabilities are from what came true, over ten bins (expected calibration error). */
export function calibrationError(rows: { probability: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, right: 0 }));
  for (const { probability, right } of rows) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))] as (typeof bins)[number];
    bin.n++;
    bin.said += probability;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / rows.length;
}

export const written = ({ value, low, high }: Figure): string =>
  `${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
