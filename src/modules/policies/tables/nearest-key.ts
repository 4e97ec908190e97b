import { type CellSet, type Cut, containsKey, cutsBefore, intersection } from "./cell-set.ts";
import { isDiscrete, type Key, keyOf } from "./keys.ts";
import { sampleOf } from "./sample.ts";

/**
 * The place in the set nearest to one that is not in it; any pleasant one where there is no distance (texts, booleans) or nothing
 * to be near to. Undefined where the set holds no value.
 */
export function nearestKey(set: CellSet, key: Key | undefined): Key | undefined {
  const anywhere = sampleKey(set);
  if (key === undefined || typeof key === "string") return anywhere;
  const near = pointsBeside(set, key).sort((a, b) => distance(a, key) - distance(b, key));
  return near[0] ?? anywhere;
}

function sampleKey(set: CellSet): Key | undefined {
  const sample = sampleOf(set);
  return sample === undefined || sample === null ? undefined : keyOf(sample, set.kind);
}

/** What of the set lies just beyond its cuts on both sides of a place outside. */
function pointsBeside(set: CellSet, key: Key): Key[] {
  const behind = cutsBefore(set.cuts, key);
  const below = set.cuts[behind - 1];
  const above = set.cuts[behind];
  return [below && lastBefore(below, set), above && firstBehind(above, set)].filter(
    (one) => one !== undefined,
  );
}

function firstBehind(cut: Cut, set: CellSet): Key | undefined {
  return cut.isAfter ? inside({ ...set, startsInside: false, cuts: [cut] }, set) : cut.key;
}

function lastBefore(cut: Cut, set: CellSet): Key | undefined {
  if (isDiscrete(set.kind) && typeof cut.key === "number") return cut.key - 1;
  return cut.isAfter ? cut.key : inside({ ...set, startsInside: true, cuts: [cut] }, set);
}

/** A pleasant place near the cut if the set reaches that far; else the next best of its interval. */
function inside(beyond: CellSet, set: CellSet): Key | undefined {
  const near = sampleKey(beyond);
  if (near !== undefined && containsKey(set, near)) return near;
  return sampleKey(intersection(beyond, set));
}

const distance = (a: Key, b: Key): number => Math.abs(Number(a) - Number(b));
