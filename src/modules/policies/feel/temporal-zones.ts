import type { Zone } from "./values.ts";

/**
 * What clocks show in zones named as `Asia/Tehran`, by the rules that the JavaScript engine carries (IANA's, with their
 * history). Where a clock jumps forward, a time that it leaps over is read with the offset before the jump; where it is put
 * back, a time that comes twice is its first.
 */
const DAY = 86_400;
/** What `Date` can hold: before and after, the first and the last known offset stand. */
const FURTHEST_SECOND = 8.64e12;
/** Clocks have only ever been put at quarters of an hour, which makes offsets worth keeping by the quarter. */
const QUARTER = 900;
const KEPT_OFFSETS = 4096;
const KEPT_ZONES = 1024;

const clocks = new Map<string, Clock | null>();

type Clock = { format: Intl.DateTimeFormat; offsets: Map<number, number> };

export function isZoneName(name: string): boolean {
  return clockOf(name) !== null;
}

/** Seconds east of UTC for a date and time that a clock of the zone shows, given in seconds as if it were UTC. */
export function offsetOfLocal(zone: Exclude<Zone, null>, localSecond: number): number {
  if ("offset" in zone) return zone.offset;
  const before = offsetAt(zone.name, localSecond - DAY);
  const after = offsetAt(zone.name, localSecond + DAY);
  if (before === after || offsetAt(zone.name, localSecond - before) === before) return before;
  return offsetAt(zone.name, localSecond - after) === after ? after : before;
}

/** Seconds east of UTC at an instant, given in seconds since 1970-01-01T00:00:00Z. */
export function offsetOfInstant(zone: Exclude<Zone, null>, second: number): number {
  return "offset" in zone ? zone.offset : offsetAt(zone.name, second);
}

/** Seconds east of UTC for a time that has no date: the zone's standard time. */
export function standardOffset(zone: Exclude<Zone, null>): number {
  if ("offset" in zone) return zone.offset;
  return Math.min(
    offsetAt(zone.name, Date.UTC(2024, 0) / 1000),
    offsetAt(zone.name, Date.UTC(2024, 6) / 1000),
  );
}

function offsetAt(name: string, second: number): number {
  const clock = clockOf(name);
  if (!clock) return 0;
  const quarter = Math.floor(second / QUARTER);
  const known = clock.offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = readOffset(clock.format, second);
  if (clock.offsets.size >= KEPT_OFFSETS) clock.offsets.clear();
  clock.offsets.set(quarter, offset);
  return offset;
}

/** Reads `GMT+03:25:44`; plain `GMT` is none. */
function readOffset(format: Intl.DateTimeFormat, second: number): number {
  const bounded = Math.max(-FURTHEST_SECOND, Math.min(FURTHEST_SECOND, second));
  const name = format.formatToParts(bounded * 1000).find((part) => part.type === "timeZoneName")?.value ?? "";
  const found = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name);
  if (!found) return 0;
  const size = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return found[1] === "-" ? -size : size;
}

function clockOf(name: string): Clock | null {
  const known = clocks.get(name);
  if (known !== undefined) return known;
  const clock = newClock(name);
  if (clocks.size >= KEPT_ZONES) clocks.clear();
  clocks.set(name, clock);
  return clock;
}

function newClock(name: string): Clock | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    return { format, offsets: new Map() };
  } catch {
    return null;
  }
}
