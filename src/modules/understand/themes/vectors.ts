/** A sparse vector of terms, of length 1, or all zero. */
export type Vector = ReadonlyMap<number, number>;

/** Scales to length 1, leaving out what is below `least` of the largest. */
export function unit(weights: ReadonlyMap<number, number>, least = 0): Vector {
  let largest = 0;
  for (const weight of weights.values()) largest = Math.max(largest, weight);
  let squares = 0;
  const kept = new Map<number, number>();
  for (const [term, weight] of weights) {
    if (weight < least * largest || weight === 0) continue;
    kept.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of kept) kept.set(term, weight / length);
  return kept;
}

export function addTo(sum: Map<number, number>, vector: Vector, times: number): void {
  for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * times);
}

/** Vectors that can be found by what they share: only those with a term in common are ever compared. */
export class VectorIndex {
  #postings = new Map<number, { place: number; weight: number }[]>();

  add(place: number, vector: Vector): void {
    for (const [term, weight] of vector) {
      const list = this.#postings.get(term);
      if (list) list.push({ place, weight });
      else this.#postings.set(term, [{ place, weight }]);
    }
  }

  /** The cosines with every vector that has a term in common with this one. */
  near(vector: Vector): Map<number, number> {
    const cosines = new Map<number, number>();
    for (const [term, weight] of vector)
      for (const { place, weight: other } of this.#postings.get(term) ?? [])
        cosines.set(place, (cosines.get(place) ?? 0) + weight * other);
    return cosines;
  }
}
