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
 * A value's place in its order, exact, compared by `<`: days since 1970 for dates, nanoseconds for clocks, seconds or months
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

/** The axis a constant lies on; null where it has none, as a list or a clock whose zone has only a name. */
export function kindOf(value: FeelValue): AxisKind | null {
  if (typeof value === "number") return Number.isFinite(value) ? "number" : null;
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (value instanceof FeelDate) return "date";
  if (value instanceof DaysDuration) return "days-duration";
  if (value instanceof MonthsDuration) return "months-duration";
  if (value instanceof FeelTime) return clockKind(value.zone, "time", "zoned-time");
  if (value instanceof FeelDateTime)
    return clockKind(value.time.zone, "date-and-time", "zoned-date-and-time");
  return null;
}

function clockKind(zone: Zone, local: AxisKind, zoned: AxisKind): AxisKind | null {
  if (zone === null) return local;
  return "offset" in zone ? zoned : null;
}

function temporalKey(value: FeelValue): Key | undefined {
  if (value instanceof FeelDate) return dayNumber(value);
  if (value instanceof DaysDuration) return value.seconds;
  if (value instanceof MonthsDuration) return value.months;
  if (value instanceof FeelTime) return nanosecondsOf(value);
  if (value instanceof FeelDateTime)
    return BigInt(dayNumber(value.date)) * nanosecondsOfDay + BigInt(nanosecondsOf(value.time));
  return undefined;
}

const nanosecondsOfDay = 86_400_000_000_000n;
const nanosecondsOfSecond = 1_000_000_000;

function nanosecondsOf({ hour, minute, second, zone }: FeelTime): number {
  const offset = zone !== null && "offset" in zone ? zone.offset : 0;
  return (
    (hour * 3_600 + minute * 60 - offset) * nanosecondsOfSecond + Math.round(second * nanosecondsOfSecond)
  );
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by eras of 400 years that begin in March. */
function dayNumber({ year, month, day }: FeelDate): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The value at a place of the axis; clocks with a zone are given in UTC. */
export function valueAt(key: Key, kind: AxisKind): FeelValue {
  if (typeof key === "string") return key;
  if (typeof key === "bigint") return dateTimeAt(key, kind);
  if (kind === "boolean") return key === 1;
  if (kind === "date") return dateAt(key);
  if (kind === "days-duration") return new DaysDuration(key);
  if (kind === "months-duration") return new MonthsDuration(key);
  if (kind === "time") return timeAt(key, null);
  if (kind === "zoned-time") return timeAt(key, { offset: 0 });
  return key;
}

function dateTimeAt(key: bigint, kind: AxisKind): FeelDateTime {
  const inDay = ((key % nanosecondsOfDay) + nanosecondsOfDay) % nanosecondsOfDay;
  const day = Number((key - inDay) / nanosecondsOfDay);
  return new FeelDateTime(
    dateAt(day),
    timeAt(Number(inDay), kind === "zoned-date-and-time" ? { offset: 0 } : null),
  );
}

function timeAt(nanoseconds: number, zone: Zone): FeelTime {
  const seconds = Math.floor(nanoseconds / nanosecondsOfSecond);
  const fraction = (nanoseconds - seconds * nanosecondsOfSecond) / nanosecondsOfSecond;
  return new FeelTime(
    Math.floor(seconds / 3_600),
    Math.floor(seconds / 60) % 60,
    (seconds % 60) + fraction,
    zone,
  );
}

function dateAt(days: number): FeelDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return new FeelDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Whether between two neighbours of the axis there is nothing, so that `< 5` and `<= 4` say the same. */
export const isDiscrete = (kind: AxisKind): boolean => discrete.has(kind);
const discrete: ReadonlySet<AxisKind> = new Set([
  "whole-number",
  "string",
  "boolean",
  "date",
  "months-duration",
]);

/** The next place after this one, of a discrete axis; after a string comes the same with the lowest letter behind it. */
export const nextKey = (key: Key): Key => (typeof key === "number" ? key + 1 : `${key}\u0000`);

/** The first place of the axis, where it has one, and the first beyond its last. */
export const boundsOf = (kind: AxisKind): { first?: Key; beyond?: Key } => bounds[kind] ?? {};
const bounds: Partial<Record<AxisKind, { first?: Key; beyond?: Key }>> = {
  boolean: { first: 0, beyond: 2 },
  string: { first: "" },
  time: { first: 0, beyond: 86_400 * nanosecondsOfSecond },
};
