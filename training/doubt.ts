import { randomOf } from "./chance.ts";
import { type Fit, fitLinear, scoresOf } from "./linear.ts";
import { type Matrix, rowsOf } from "./matrix.ts";

/**
 * The places of rows that a model which never saw them holds to be of the other class by a clear margin: wrong labels
 * rather than hard rows (after Northcutt et al. 2021, "Confident Learning", with a margin in place of a probability).
 */
export function doubtfulRows(
  matrix: Matrix,
  labels: Int8Array,
  importance: Float32Array,
  fit: Fit,
): number[] {
  const random = randomOf(9);
  const parts = Uint8Array.from(labels, () => Math.floor(random() * 3));
  return [0, 1, 2].flatMap((part) => {
    const others = placesWhere(parts, (of) => of !== part);
    const linear = fitLinear(rowsOf(matrix, others), take(labels, others), take(importance, others), fit);
    const own = placesWhere(parts, (of) => of === part);
    const scores = scoresOf(rowsOf(matrix, own), linear);
    return own.filter((place, i) => (scores[i] as number) * (labels[place] as number) < -margin);
  });
}

/** Of 0.3, 0.5, 0.7 and 1 the one that served held-out rows best. */
const margin = 0.5;

const placesWhere = (parts: Uint8Array, is: (part: number) => boolean): number[] =>
  Array.from(parts.keys()).filter((place) => is(parts[place] as number));

const take = <Values extends Int8Array | Float32Array>(values: Values, places: number[]): Values => {
  const taken = values.slice(0, places.length) as Values;
  for (const [i, place] of places.entries()) taken[i] = values[place] as number;
  return taken;
};
