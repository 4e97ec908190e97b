import type { FeelValue } from "../feel/values.ts";
import { axisOf, cutsUpTo } from "./axis.ts";
import { type CellSet, type Cut, compareCuts, cutsBefore } from "./cell-set.ts";
import { type AxisKind, type Key, keyOf, nextKey } from "./keys.ts";

/** A bit for each rule, 32 to a word. */
export type Bits = Uint32Array;

/**
 * Which rules may hold for a value of one column. The axis is cut into buckets; each knows its rules. Where a value lies on
 * another axis (it has not the column's type), no bucket is known and every cell has to be evaluated.
 */
export type ColumnIndex = {
  /** Undefined where the value does not lie on the axis. */
  rulesFor(value: FeelValue): Bits | undefined;
  /** Rules that this index cannot tell for certain: their cells have to be evaluated; undefined where there are none. */
  readonly unsure: Bits | undefined;
};

/** So many words of bits at most, four megabytes, so that a column of 20,000 different cells stays small. */
const mostWords = 1 << 20;

/** Takes a set for each rule, the same object where cells read the same; null where a cell is no set. */
export function indexColumn(
  cells: readonly (CellSet | null)[],
  kind: AxisKind,
  most = mostWords,
): ColumnIndex {
  const groups = rulesBySet(cells);
  const sets = [...groups.keys()].filter((set) => set !== null);
  const { cuts } = axisOf(sets, kind);
  const kept = thinned(cuts, Math.floor(most / wordsFor(cells.length)));
  const isExact = kept.length === cuts.length;
  const buckets = bucketsOf(groups, kept, cells.length);
  const place = placing(kept, kind, isExact && kind === "string" && sets.every(namesTexts));
  const unsure = isExact ? (groups.get(null) ?? []) : [...cells.keys()];
  return {
    rulesFor: (value) => buckets[value === null ? kept.length + 1 : place(value)],
    unsure: unsure.length === 0 ? undefined : bitsOf(unsure, cells.length),
  };
}

function rulesBySet(cells: readonly (CellSet | null)[]): Map<CellSet | null, number[]> {
  const groups = new Map<CellSet | null, number[]>();
  for (const [rule, set] of cells.entries()) {
    const rules = groups.get(set);
    if (rules) rules.push(rule);
    else groups.set(set, [rule]);
  }
  return groups;
}

/** Every so many of the cuts, that they make no more than the number of buckets. */
function thinned(cuts: readonly Cut[], most: number): readonly Cut[] {
  const every = Math.ceil((cuts.length + 2) / most);
  return every <= 1 ? cuts : cuts.filter((_, at) => at % every === 0);
}

/**
 * For each bucket and for null, the rules whose cells reach into it or may. The buckets are walked once, rules coming in and
 * going out at the cuts of their sets; a rule that does so within a bucket reaches into it either way.
 */
function bucketsOf(groups: Map<CellSet | null, number[]>, cuts: readonly Cut[], rules: number): Bits[] {
  const crossings = crossingsOf(groups, cuts);
  const inside = bitsOf(groups.get(null) ?? [], rules);
  const withNull = Uint32Array.from(inside);
  for (const [set, members] of groups) {
    if (set?.startsInside) for (const rule of members) flipBit(inside, rule);
    if (set?.hasNull) for (const rule of members) flipBit(withNull, rule);
  }
  const buckets = crossings.map(({ atStart, later }) => {
    for (const rule of atStart) flipBit(inside, rule);
    const reached = Uint32Array.from(inside);
    for (const rule of later) {
      flipBit(inside, rule);
      setBit(reached, rule);
    }
    return reached;
  });
  return [...buckets, withNull];
}

/** For each bucket, the rules whose sets begin or end where it begins, and those that do so later in it. */
function crossingsOf(groups: Map<CellSet | null, number[]>, cuts: readonly Cut[]) {
  const crossings = Array.from({ length: cuts.length + 1 }, () => ({
    atStart: [] as number[],
    later: [] as number[],
  }));
  for (const [set, members] of groups)
    for (const cut of set?.cuts ?? []) {
      const bucket = cutsUpTo(cuts, cut);
      const start = cuts[bucket - 1];
      const isAtStart = start !== undefined && compareCuts(start, cut) === 0;
      for (const rule of members) crossings[bucket]?.[isAtStart ? "atStart" : "later"].push(rule);
    }
  return crossings;
}

type Place = (value: FeelValue) => number;
const nowhere = -1;

/** Finds the bucket of a value: texts that cells only name by a table, all else by halving. */
function placing(cuts: readonly Cut[], kind: AxisKind, isNamed: boolean): Place {
  if (isNamed) return placeOfName(cuts);
  if (cuts.every(({ key }) => typeof key === "number")) return placeOfNumber(cuts, kind);
  return (value) => {
    const key = keyOf(value, kind);
    return key === undefined ? nowhere : cutsBefore(cuts, key);
  };
}

/** Whether a set of texts is a list of them, or all but those listed. */
function namesTexts({ cuts }: CellSet): boolean {
  if (cuts.length % 2 === 1) return false;
  return cuts.every((cut, at) => at % 2 === 0 || cut.key === nextKey(cuts[at - 1]?.key ?? ""));
}

/** All texts that no cell names are alike, wherever they lie: also those before the first cut. */
function placeOfName(cuts: readonly Cut[]): Place {
  const places = new Map<Key, number>(cuts.map(({ key }, at) => [key, at + 1]));
  return (value) => (typeof value === "string" ? (places.get(value) ?? 0) : nowhere);
}

function placeOfNumber(cuts: readonly Cut[], kind: AxisKind): Place {
  const keys = Float64Array.from(cuts, ({ key }) => Number(key));
  const isAfter = Uint8Array.from(cuts, (cut) => Number(cut.isAfter));
  return (value) => {
    const key = keyOf(value, kind);
    return typeof key === "number" ? cutsBeforeNumber(keys, isAfter, key) : nowhere;
  };
}

function cutsBeforeNumber(keys: Float64Array, isAfter: Uint8Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = keys[middle] as number;
    if (cut < key || (cut === key && isAfter[middle] === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const wordsFor = (rules: number): number => (rules + 31) >>> 5;

export function bitsOf(rules: Iterable<number>, count: number): Bits {
  const bits = new Uint32Array(wordsFor(count));
  for (const rule of rules) setBit(bits, rule);
  return bits;
}

function flipBit(bits: Bits, rule: number): void {
  bits[rule >>> 5] = (bits[rule >>> 5] as number) ^ (1 << (rule & 31));
}

function setBit(bits: Bits, rule: number): void {
  bits[rule >>> 5] = (bits[rule >>> 5] as number) | (1 << (rule & 31));
}

export const hasBit = (bits: Bits, rule: number): boolean =>
  ((bits[rule >>> 5] as number) & (1 << (rule & 31))) !== 0;
