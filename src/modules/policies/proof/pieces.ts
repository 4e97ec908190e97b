/**
 * A set of pieces of an axis: its runs in order, as from, to, from, to …, both ends belonging. Runs neither meet nor touch,
 * so that equal sets are written alike. Pieces are counted from 0.
 */
export type Pieces = readonly number[];

export const isNone = (set: Pieces): boolean => set.length === 0;

export const allOf = (size: number): Pieces => (size === 0 ? [] : [0, size - 1]);

/** How many pieces there are in it. */
export function countOf(set: Pieces): number {
  let count = 0;
  for (let at = 0; at < set.length; at += 2) count += (set[at + 1] as number) - (set[at] as number) + 1;
  return count;
}

export const firstOf = (set: Pieces): number => set[0] as number;
export const lastOf = (set: Pieces): number => set[set.length - 1] as number;

export function has(set: Pieces, piece: number): boolean {
  for (let at = 0; at < set.length; at += 2)
    if (piece <= (set[at + 1] as number)) return piece >= (set[at] as number);
  return false;
}

/** Whether some piece is in both. */
export function meets(one: Pieces, other: Pieces): boolean {
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    if ((one[i + 1] as number) < (other[j] as number)) i += 2;
    else if ((other[j + 1] as number) < (one[i] as number)) j += 2;
    else return true;
  }
  return false;
}

/** Whether all of `inner` is in `outer`. */
export function holds(outer: Pieces, inner: Pieces): boolean {
  let i = 0;
  for (let j = 0; j < inner.length; j += 2) {
    while (i < outer.length && (outer[i + 1] as number) < (inner[j] as number)) i += 2;
    if (i >= outer.length || (outer[i] as number) > (inner[j] as number)) return false;
    if ((outer[i + 1] as number) < (inner[j + 1] as number)) return false;
  }
  return true;
}

export const isSame = (one: Pieces, other: Pieces): boolean =>
  one.length === other.length && one.every((end, at) => end === other[at]);

/** What is in both. */
export function common(one: Pieces, other: Pieces): Pieces {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const from = Math.max(one[i] as number, other[j] as number);
    const to = Math.min(one[i + 1] as number, other[j + 1] as number);
    if (from <= to) both.push(from, to);
    if ((one[i + 1] as number) < (other[j + 1] as number)) i += 2;
    else j += 2;
  }
  return both;
}

/** What is in the first and not in the second. */
export function without(set: Pieces, taken: Pieces): Pieces {
  const left: number[] = [];
  let j = 0;
  for (let i = 0; i < set.length; i += 2) {
    let from = set[i] as number;
    const to = set[i + 1] as number;
    while (j < taken.length && (taken[j + 1] as number) < from) j += 2;
    for (let k = j; k < taken.length && (taken[k] as number) <= to; k += 2) {
      if ((taken[k] as number) > from) left.push(from, (taken[k] as number) - 1);
      from = Math.max(from, (taken[k + 1] as number) + 1);
    }
    if (from <= to) left.push(from, to);
  }
  return left;
}

/** What is in any of them. */
export function together(sets: readonly Pieces[]): Pieces {
  const runs = sets.flatMap((set) =>
    Array.from({ length: set.length / 2 }, (_, at): [number, number] => [
      set[2 * at] as number,
      set[2 * at + 1] as number,
    ]),
  );
  runs.sort((one, other) => one[0] - other[0]);
  const joined: number[] = [];
  for (const [from, to] of runs) {
    const end = joined.at(-1);
    if (end === undefined || from > end + 1) joined.push(from, to);
    else if (to > end) joined[joined.length - 1] = to;
  }
  return joined;
}

/** The runs of the set that the other lies in. */
export function runsAround(set: Pieces, inner: Pieces): Pieces {
  const around: number[] = [];
  for (let at = 0; at < set.length; at += 2) {
    const run = [set[at] as number, set[at + 1] as number];
    if (meets(run, inner)) around.push(...run);
  }
  return around;
}
