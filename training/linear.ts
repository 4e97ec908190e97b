import { randomOf } from "./chance.ts";
import type { Matrix } from "./matrix.ts";

/** A hyperplane over hashed features: the score of a row is `bias` plus the sum of weights times values. */
export interface Linear {
  weights: Float32Array;
  bias: number;
}

export interface Fit {
  /** How much an error costs beside the size of the weights: higher follows the rows more closely. */
  cost: number;
  passes?: number;
  /** Scale features by how strongly each leans to one class before fitting. */
  leaning?: boolean;
}

/**
 * A support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008, "A Dual Coordinate
 * Descent Method for Large-scale Linear SVM"), over features scaled by their naive Bayes log-count ratio (Wang &
 * Manning 2012, "Baselines and Bigrams"); the ratios are multiplied into the weights, so that reading knows nothing of
 * them. `labels` are −1 and 1; a row's `importance` multiplies its cost, and 0 leaves it out.
 */
export function fitLinear(matrix: Matrix, labels: Int8Array, importance: Float32Array, fit: Fit): Linear {
  const ratios = fit.leaning === false ? undefined : leanings(matrix, labels, importance);
  const values = ratios
    ? matrix.values.map((value, k) => value * (ratios[matrix.features[k] as number] as number))
    : matrix.values;
  const linear = descend(matrix, values, labels, importance, fit);
  if (ratios) for (let i = 0; i < ratios.length; i++) (linear.weights[i] as number) *= ratios[i] as number;
  return linear;
}

/** For each feature the logarithm of how much likelier it is among the rows of label 1, one added to every count. */
function leanings(matrix: Matrix, labels: Int8Array, importance: Float32Array): Float32Array {
  const positive = new Float64Array(matrix.columns).fill(1);
  const negative = new Float64Array(matrix.columns).fill(1);
  for (let row = 0; row < matrix.rows; row++) {
    const counts = (labels[row] as number) > 0 ? positive : negative;
    for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++)
      (counts[matrix.features[k] as number] as number) += importance[row] as number;
  }
  const shift = Math.log(total(positive) / total(negative));
  return Float32Array.from(positive, (count, i) => Math.log(count / (negative[i] as number)) - shift);
}

function descend(
  { features, starts, rows, columns }: Matrix,
  values: Float32Array,
  labels: Int8Array,
  importance: Float32Array,
  { cost, passes = 10 }: Fit,
): Linear {
  const weights = new Float32Array(columns);
  const multipliers = new Float64Array(rows);
  const squares = rowSquares(values, starts, rows);
  let bias = 0;
  const random = randomOf(7);
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const row of order) {
      const rowCost = cost * (importance[row] as number);
      if (rowCost <= 0) continue;
      const label = labels[row] as number;
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      let score = bias;
      for (let k = from; k < to; k++)
        score += (weights[features[k] as number] as number) * (values[k] as number);
      const softness = 0.5 / rowCost;
      const before = multipliers[row] as number;
      const gradient = score * label - 1 + softness * before;
      if (before === 0 && gradient >= 0) continue;
      const after = Math.max(0, before - gradient / ((squares[row] as number) + softness));
      const step = (after - before) * label;
      if (step === 0) continue;
      multipliers[row] = after;
      for (let k = from; k < to; k++)
        (weights[features[k] as number] as number) += step * (values[k] as number);
      bias += step;
    }
  }
  return { weights, bias };
}

/** The sum of squares of each row, and one for the bias. */
function rowSquares(values: Float32Array, starts: Uint32Array, rows: number): Float64Array {
  const squares = new Float64Array(rows).fill(1);
  for (let row = 0; row < rows; row++)
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
      (squares[row] as number) += (values[k] as number) ** 2;
  return squares;
}

/** The score of every row. */
export function scoresOf(matrix: Matrix, { weights, bias }: Linear): Float32Array {
  const scores = new Float32Array(matrix.rows).fill(bias);
  for (let row = 0; row < matrix.rows; row++)
    for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++)
      (scores[row] as number) +=
        (weights[matrix.features[k] as number] as number) * (matrix.values[k] as number);
  return scores;
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
