import { compare } from "../feel/compare.ts";
import { dayNumber } from "../feel/temporal-calendar.ts";
import { dateAt, dateTimeAt, pointOf, secondOfTime, timeAt } from "../feel/temporal-timeline.ts";
import {
  DaysDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  type FeelValue,
  MonthsDuration,
  type Zone,
} from "../feel/values.ts";

/**
 * The orders that the values of an input can lie on. Clocks with and without a zone cannot be compared, so each has an order
 * of its own; whole numbers are those whose allowed values say so.
 */
export type AxisKind =
  | "number"
  | "whole-number"
  | "string"
  | "boolean"
  | "date"
  | "time"
  | "zoned-time"
  | "date-and-time"
  | "zoned-date-and-time"
  | "days-duration"
  | "months-duration";

/**
 * A value's place in its order, exact, compared by `compareKeys`: days since 1970 for dates, nanoseconds for clocks, seconds or months
 * for durations, 0 and 1 for booleans.
 */
export type Key = number | bigint | string;

/** Where the value stands on this axis; undefined where it is of another type, or null. */
export function keyOf(value: FeelValue | undefined, kind: AxisKind): Key | undefined {
  if (typeof value === "number") return isNumberKey(value, kind) ? value : undefined;
  if (typeof value === "string") return kind === "string" ? value : undefined;
  if (typeof value === "boolean") return kind === "boolean" ? Number(value) : undefined;
  return value instanceof Object && kindOf(value) === kind ? temporalKey(value) : undefined;
}

const isNumberKey = (value: number, kind: AxisKind): boolean =>
  Number.isFinite(value) && (kind === "number" || (kind === "whole-number" && Number.isInteger(value)));

/** The axis that a value lies on; null where it has none, as a list. */
export function kindOf(value: FeelValue): AxisKind | null {
  if (typeof value === "number") return Number.isFinite(value) ? "number" : null;
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (value instanceof FeelDate) return "date";
  if (value instanceof DaysDuration) return "days-duration";
  if (value instanceof MonthsDuration) return "months-duration";
  if (value instanceof FeelTime) return value.zone === null ? "time" : "zoned-time";
  if (value instanceof FeelDateTime)
    return value.time.zone === null ? "date-and-time" : "zoned-date-and-time";
  return null;
}

function temporalKey(value: FeelValue): Key | undefined {
  if (value instanceof FeelDate) return dayNumber(value.year, value.month, value.day);
  if (value instanceof DaysDuration) return value.seconds;
  if (value instanceof MonthsDuration) return value.months;
  if (value instanceof FeelTime) return Math.round(secondOfTime(value) * nanosecondsOfSecond);
  return value instanceof FeelDateTime ? instantOf(value) : undefined;
}

const nanosecondsOfSecond = 1_000_000_000;
const nanosecondsOfDay = 86_400_000_000_000n;

function instantOf(value: FeelDateTime): bigint {
  const { day, second } = pointOf(value);
  return BigInt(day) * nanosecondsOfDay + BigInt(Math.round(second * nanosecondsOfSecond));
}

/** The value at a place of the axis, clocks with a zone in UTC; undefined beyond the calendar's end. */
export function valueAt(key: Key, kind: AxisKind): FeelValue | undefined {
  if (typeof key === "string") return key;
  if (typeof key === "bigint") return dateTimeOf(key, kind);
  if (kind === "boolean") return key === 1;
  if (kind === "date") return dateAt(key) ?? undefined;
  if (kind === "days-duration") return new DaysDuration(key);
  if (kind === "months-duration") return new MonthsDuration(key);
  if (kind === "time") return timeAt(key / nanosecondsOfSecond, null);
  if (kind === "zoned-time") return zonedTimeAt(key / nanosecondsOfSecond);
  return key;
}

/** What lies outside of UTC's day is a time of its day in a zone further east or west. */
function zonedTimeAt(seconds: number): FeelTime | undefined {
  const hours = seconds < 0 ? Math.ceil(-seconds / 3_600) : -Math.max(0, Math.floor(seconds / 3_600) - 23);
  const offset = hours * 3_600;
  return Math.abs(hours) > furthestHours ? undefined : timeAt(seconds + offset, { offset });
}

const furthestHours = 14;

function dateTimeOf(key: bigint, kind: AxisKind): FeelDateTime | undefined {
  const inDay = ((key % nanosecondsOfDay) + nanosecondsOfDay) % nanosecondsOfDay;
  const day = Number((key - inDay) / nanosecondsOfDay);
  return dateTimeAt({ day, second: Number(inDay) / nanosecondsOfSecond }, zoneOf(kind)) ?? undefined;
}

const zoneOf = (kind: AxisKind): Zone => (kind.startsWith("zoned") ? { offset: 0 } : null);

/** Whether between two neighbours of the axis there is nothing, so that `< 5` and `<= 4` say the same. */
export const isDiscrete = (kind: AxisKind): boolean => discrete.has(kind);
const discrete: ReadonlySet<AxisKind> = new Set([
  "whole-number",
  "string",
  "boolean",
  "date",
  "months-duration",
]);

/** Which of two places of one axis comes first; texts by code points, as FEEL compares them. */
export function compareKeys(a: Key, b: Key): number {
  if (typeof a === "string" && typeof b === "string") return compare(a, b) ?? 0;
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** The next place after this one, of a discrete axis; after a string comes the same with the lowest letter behind it. */
export const nextKey = (key: Key): Key => (typeof key === "number" ? key + 1 : `${key}\u0000`);

/** The first place of the axis, where it has one, and the first beyond its last. */
export const boundsOf = (kind: AxisKind): { first?: Key; beyond?: Key } => bounds[kind] ?? {};
const bounds: Partial<Record<AxisKind, { first?: Key; beyond?: Key }>> = {
  boolean: { first: 0, beyond: 2 },
  string: { first: "" },
  time: { first: 0, beyond: 86_400 * nanosecondsOfSecond },
};
