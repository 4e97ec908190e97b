import { type CellSet, type Cut, compareCuts, intervalsOf } from "./cell-set.ts";
import type { AxisKind } from "./keys.ts";

/**
 * What can be told apart of one input: its axis, cut wherever a set of interest begins or ends. Pieces are what lies between
 * two neighbouring cuts, counted from 0 (before the first cut) to the number of cuts (behind the last); null is a piece of its
 * own after these. What is true of one point of a piece is true of all of it.
 */
export type Axis = { readonly kind: AxisKind; readonly cuts: readonly Cut[] };

/** The coarsest axis on which each of the sets consists of whole pieces; they may come from several tables. */
export function axisOf(sets: readonly CellSet[], kind: AxisKind): Axis {
  const all = sets.flatMap(({ cuts }) => cuts).sort(compareCuts);
  return { kind, cuts: all.filter((cut, at) => at === 0 || compareCuts(all[at - 1] as Cut, cut) !== 0) };
}

/** How many pieces there are, null included. */
export const sizeOf = ({ cuts }: Axis): number => cuts.length + 2;

/**
 * The runs of pieces that a set reaches into, as from, to, from, to … (both included), which neither meet nor touch. Where the
 * axis was cut for it, that is exactly the set.
 */
export function piecesOf(set: CellSet, { cuts }: Axis): number[] {
  const runs: number[] = [];
  for (const { from, to } of intervalsOf(set)) {
    const first = from === undefined ? 0 : cutsUpTo(cuts, from);
    const last = to === undefined ? cuts.length : firstFrom(cuts, to);
    addRun(runs, first, last);
  }
  if (set.hasNull) addRun(runs, cuts.length + 1, cuts.length + 1);
  return runs;
}

function addRun(runs: number[], first: number, last: number): void {
  const before = runs.at(-1);
  if (before !== undefined && before >= first - 1) runs[runs.length - 1] = last;
  else runs.push(first, last);
}

/** The set that runs of pieces make up. */
export function setOfPieces(runs: readonly number[], { kind, cuts }: Axis): CellSet {
  const edges: Cut[] = [];
  let hasNull = false;
  for (let at = 0; at < runs.length; at += 2) {
    const first = runs[at] as number;
    const last = runs[at + 1] as number;
    if (last > cuts.length) hasNull = true;
    if (first > cuts.length) continue;
    edges.push(...[cuts[first - 1], cuts[last]].filter((cut) => cut !== undefined));
  }
  return { kind, startsInside: runs[0] === 0, cuts: edges, hasNull };
}

const firstFrom = (cuts: readonly Cut[], cut: Cut): number =>
  search(cuts, (one) => compareCuts(one, cut) >= 0);

/** How many of the cuts come no later than this one. */
export const cutsUpTo = (cuts: readonly Cut[], cut: Cut): number =>
  search(cuts, (one) => compareCuts(one, cut) > 0);

/** The place of the first cut of which this is true, as it is of all that follow. */
function search(cuts: readonly Cut[], isFound: (cut: Cut) => boolean): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFound(cuts[middle] as Cut)) high = middle;
    else low = middle + 1;
  }
  return low;
}
