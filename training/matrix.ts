import { featuresOf } from "../src/modules/understand/text/features.ts";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { type Token, tokensOf } from "../src/modules/understand/text/tokens.ts";

/**
 * Texts as rows of a sparse matrix (compressed sparse rows): the features of row i and their values stand at
 * `starts[i]` to before `starts[i + 1]`; `columns` of them in all, a power of two.
 */
export interface Matrix {
  features: Uint32Array;
  values: Float32Array;
  starts: Uint32Array;
  rows: number;
  columns: number;
}

/** The features of texts, as the product counts them when it reads. */
export const matrixOf = (texts: string[], columns: number): Matrix =>
  matrixOfTokens(
    texts.map((text) => tokensOf(normalise(text).text)),
    columns,
  );

/** Features as the product counts them when it reads, each text's divided by the root of the sum of its squares. */
export function matrixOfTokens(texts: Token[][], columns: number): Matrix {
  const rows = texts.map((tokens) => rowOf(tokens, columns));
  const starts = new Uint32Array(texts.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.features.length;
  const features = new Uint32Array(starts[texts.length] as number);
  const values = new Float32Array(features.length);
  for (const [i, row] of rows.entries()) {
    features.set(row.features, starts[i]);
    values.set(row.values, starts[i]);
  }
  return { features, values, starts, rows: texts.length, columns };
}

function rowOf(tokens: Token[], columns: number): { features: Uint32Array; values: Float32Array } {
  const { hashes, values, squares } = featuresOf(tokens);
  const sums = new Map<number, number>();
  for (const [i, hash] of hashes.entries()) {
    const feature = hash & (columns - 1);
    sums.set(feature, (sums.get(feature) ?? 0) + (values[i] as number));
  }
  const norm = 1 / Math.sqrt(squares || 1);
  return {
    features: Uint32Array.from(sums.keys()),
    values: Float32Array.from(sums.values(), (value) => value * norm),
  };
}

/** The given rows of a matrix, in the given order. */
export function rowsOf(matrix: Matrix, wanted: number[]): Matrix {
  const starts = new Uint32Array(wanted.length + 1);
  for (const [i, row] of wanted.entries())
    starts[i + 1] =
      (starts[i] as number) + (matrix.starts[row + 1] as number) - (matrix.starts[row] as number);
  const features = new Uint32Array(starts[wanted.length] as number);
  const values = new Float32Array(features.length);
  for (const [i, row] of wanted.entries()) {
    const from = matrix.starts[row];
    const to = matrix.starts[row + 1];
    features.set(matrix.features.subarray(from, to), starts[i]);
    values.set(matrix.values.subarray(from, to), starts[i]);
  }
  return { features, values, starts, rows: wanted.length, columns: matrix.columns };
}
