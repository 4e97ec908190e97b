import { type AxisKind, boundsOf, compareKeys, isDiscrete, type Key, nextKey } from "./keys.ts";

/**
 * What a cell covers, exactly: a set of points on an ordered axis, and whether null belongs to it. The axis is cut in places;
 * at each cut one steps into the set or out of it. Sets are kept in one form, so that equal sets look equal.
 */
export type CellSet = {
  readonly kind: AxisKind;
  /** Whether what lies before the first cut is in it. */
  readonly startsInside: boolean;
  readonly cuts: readonly Cut[];
  readonly hasNull: boolean;
};

/** A place between two points: just before the key, or just after it (never on a discrete axis). */
export type Cut = { readonly key: Key; readonly isAfter: boolean };

/** All points from one cut to the next; without bound where a cut is missing. */
export type Interval = { readonly from: Cut | undefined; readonly to: Cut | undefined };

/** Nothing at all, not even null. */
export const nothing = (kind: AxisKind): CellSet => ({ kind, startsInside: false, cuts: [], hasNull: false });

/** Every point of the axis, and null if asked. */
export const everything = (kind: AxisKind, { hasNull = true } = {}): CellSet => ({
  kind,
  startsInside: true,
  cuts: [],
  hasNull,
});

export const onlyNull = (kind: AxisKind): CellSet => ({ ...nothing(kind), hasNull: true });

export const pointSet = (key: Key, kind: AxisKind): CellSet =>
  rangeSet({ from: { key, isIncluded: true }, to: { key, isIncluded: true } }, kind);

export type End = { key: Key; isIncluded: boolean };

/** The points between two ends; an end that is missing is no bound. Empty where the ends are the wrong way round. */
export function rangeSet({ from, to }: { from?: End; to?: End }, kind: AxisKind): CellSet {
  const start = from === undefined ? undefined : cutOf(from.key, !from.isIncluded, kind);
  const end = to === undefined ? undefined : cutOf(to.key, to.isIncluded, kind);
  if (start === "end" || end === "start") return nothing(kind);
  const first = start === "start" ? undefined : start;
  const last = end === "end" ? undefined : end;
  if (first && last && compareCuts(first, last) >= 0) return nothing(kind);
  return {
    kind,
    startsInside: first === undefined,
    cuts: [first, last].filter((cut) => cut !== undefined),
    hasNull: false,
  };
}

/** The cut in the one form of its axis; `start` and `end` where nothing lies on the other side of it. */
function cutOf(key: Key, isAfter: boolean, kind: AxisKind): Cut | "start" | "end" {
  const cut = isDiscrete(kind) ? { key: wholeKey(key, isAfter), isAfter: false } : { key, isAfter };
  const { first, beyond } = boundsOf(kind);
  if (first !== undefined && !cut.isAfter && compareKeys(cut.key, first) <= 0) return "start";
  if (beyond !== undefined && compareKeys(cut.key, beyond) >= 0) return "end";
  return cut;
}

/** The point that the cut lies just before: on whole numbers, 5 for all cuts behind 4 and up to 5. */
function wholeKey(key: Key, isAfter: boolean): Key {
  if (typeof key !== "number" || Number.isInteger(key)) return isAfter ? nextKey(key) : key;
  return Math.ceil(key);
}

export function compareCuts(a: Cut, b: Cut): number {
  return compareKeys(a.key, b.key) || Number(a.isAfter) - Number(b.isAfter);
}

export const intersection = (a: CellSet, b: CellSet): CellSet => combine(a, b, (inA, inB) => inA && inB);

export const difference = (a: CellSet, b: CellSet): CellSet => combine(a, b, (inA, inB) => inA && !inB);

export const complement = (set: CellSet): CellSet => ({
  ...set,
  startsInside: !set.startsInside,
  hasNull: !set.hasNull,
});

/** Of any number of sets of one axis; in halves, so that ten thousand points take no ten thousand squared steps. */
export function union(sets: readonly CellSet[], kind: AxisKind): CellSet {
  if (sets.length <= 1) return sets[0] ?? nothing(kind);
  const middle = sets.length >> 1;
  return combine(
    union(sets.slice(0, middle), kind),
    union(sets.slice(middle), kind),
    (inA, inB) => inA || inB,
  );
}

function combine(a: CellSet, b: CellSet, isIn: (inA: boolean, inB: boolean) => boolean): CellSet {
  const cuts: Cut[] = [];
  let inA = a.startsInside;
  let inB = b.startsInside;
  const startsInside = isIn(inA, inB);
  let inside = startsInside;
  for (let i = 0, j = 0; i < a.cuts.length || j < b.cuts.length; ) {
    const cutA = a.cuts[i];
    const cutB = b.cuts[j];
    const order = orderOf(cutA, cutB);
    const cut = order <= 0 ? cutA : cutB;
    if (order <= 0) [inA, i] = [!inA, i + 1];
    if (order >= 0) [inB, j] = [!inB, j + 1];
    if (cut === undefined || isIn(inA, inB) === inside) continue;
    inside = !inside;
    cuts.push(cut);
  }
  return { kind: a.kind, startsInside, cuts, hasNull: isIn(a.hasNull, b.hasNull) };
}

function orderOf(a: Cut | undefined, b: Cut | undefined): number {
  if (a === undefined) return 1;
  return b === undefined ? -1 : compareCuts(a, b);
}

export const isEmpty = (set: CellSet): boolean => !set.startsInside && set.cuts.length === 0 && !set.hasNull;

/** Every point of the axis; null aside. */
export const isWholeAxis = (set: CellSet): boolean => set.startsInside && set.cuts.length === 0;

export function isSame(a: CellSet, b: CellSet): boolean {
  return (
    a.startsInside === b.startsInside &&
    a.hasNull === b.hasNull &&
    a.cuts.length === b.cuts.length &&
    a.cuts.every((cut, at) => compareCuts(cut, b.cuts[at] as Cut) === 0)
  );
}

/** Whether a point of the set's axis is in it. */
export const containsKey = (set: CellSet, key: Key): boolean =>
  set.startsInside === (cutsBefore(set.cuts, key) % 2 === 0);

/** How many of the cuts lie before the point. */
export function cutsBefore(cuts: readonly Cut[], key: Key): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle] as Cut;
    const order = compareKeys(cut.key, key);
    if (order < 0 || (order === 0 && !cut.isAfter)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function intervalsOf({ startsInside, cuts }: CellSet): Interval[] {
  const edges: (Cut | undefined)[] = startsInside ? [undefined, ...cuts] : [...cuts];
  if (edges.length % 2 === 1) edges.push(undefined);
  const intervals: Interval[] = [];
  for (let at = 0; at < edges.length; at += 2) intervals.push({ from: edges[at], to: edges[at + 1] });
  return intervals;
}
