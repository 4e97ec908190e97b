import {
  type CellSet,
  type Cut,
  difference,
  everything,
  type Interval,
  intersection,
  intervalsOf,
  isEmpty,
} from "./cell-set.ts";
import { type AxisKind, boundsOf, isDiscrete, type Key, nextKey } from "./keys.ts";
import { showKey } from "./show-key.ts";

/**
 * The set as the unary tests of a cell, which read back to the same set. With a domain, tests that hold for the same part of
 * the domain; `-` for all of it.
 */
export function showSet(set: CellSet, domain = everything(set.kind)): string {
  const others = difference(domain, set);
  if (isEmpty(others)) return "-";
  const inside = intersection(set, domain);
  if (isEmpty(inside)) return never;
  const plain = partsOf(inside);
  const excepted = inside.hasNull && !others.hasNull ? pointsOf(others) : partsOf(others);
  if (plain && (!excepted || plain.length <= excepted.length)) return plain.join(", ");
  return `not(${excepted?.join(", ")})`;
}

/** Under `not` only tests for equality let null through; undefined where that is not enough. */
const pointsOf = (set: CellSet): string[] | undefined =>
  intervalsOf(set).every(({ from, to }) => isPoint(from, to, set.kind)) ? partsOf(set) : undefined;

/** Holds for nothing, not even for null. */
const never = "? = null and ? != null";

/** A test for each interval and for null; undefined where one has no bounds, for which there is no test. */
function partsOf(set: CellSet): string[] | undefined {
  const parts = intervalsOf(set).map((interval) => showInterval(interval, set.kind));
  if (set.hasNull) parts.push("null");
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function showInterval({ from, to }: Interval, kind: AxisKind): string | undefined {
  if (isPoint(from, to, kind)) return showKey(from?.key ?? (boundsOf(kind).first as Key), kind);
  const start = from && startOf(from.key, from.isAfter, kind);
  const end = to && endOf(to.key, to.isAfter, kind);
  if (start && end)
    return `${start.isIncluded ? "[" : "("}${start.shown}..${end.shown}${end.isIncluded ? "]" : ")"}`;
  if (start) return `${start.isIncluded ? ">=" : ">"} ${start.shown}`;
  return end && `${end.isIncluded ? "<=" : "<"} ${end.shown}`;
}

function isPoint(from: Cut | undefined, to: Cut | undefined, kind: AxisKind): boolean {
  const first = from === undefined ? boundsOf(kind).first : from.key;
  const beyond = to === undefined ? boundsOf(kind).beyond : to.key;
  return first !== undefined && beyond === (isDiscrete(kind) ? nextKey(first) : first);
}

type ShownEnd = { shown: string; isIncluded: boolean };

function startOf(key: Key, isAfter: boolean, kind: AxisKind): ShownEnd {
  const before = typeof key === "string" ? textBefore(key) : undefined;
  if (before !== undefined) return { shown: showKey(before, kind), isIncluded: false };
  return { shown: showKey(key, kind), isIncluded: !isAfter };
}

/** On a discrete axis a cut lies before the first point that is out: the last one that is in reads better. */
function endOf(key: Key, isAfter: boolean, kind: AxisKind): ShownEnd {
  const before = typeof key === "string" ? textBefore(key) : undefined;
  if (before !== undefined) return { shown: showKey(before, kind), isIncluded: true };
  if (isDiscrete(kind) && typeof key === "number") return { shown: showKey(key - 1, kind), isIncluded: true };
  return { shown: showKey(key, kind), isIncluded: isAfter };
}

/** The text whose next neighbour this is. */
const textBefore = (key: string): string | undefined =>
  key.endsWith("\u0000") ? key.slice(0, -1) : undefined;
