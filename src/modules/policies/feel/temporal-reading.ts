import { isDay } from "./temporal-calendar.ts";
import { isZoneName } from "./temporal-zones.ts";
import {
  DaysDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  type FeelValue,
  MonthsDuration,
  type Zone,
} from "./values.ts";

/**
 * Reads dates, times and durations as XML Schema writes them, with what FEEL adds: years of up to nine digits, zones by
 * name after an `@`, offsets with seconds. What is not one, or names a day that never was, is null.
 */
const DATE = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,30}))?([Zz]|[+-]\d\d:\d\d(?::\d\d)?|@[A-Za-z].*)?$/;
const DAYS = /^(-?)P(?:(\d{1,15})D)?(?:T(?:(\d{1,15})H)?(?:(\d{1,15})M)?(?:(\d{1,15})(?:\.(\d{1,30}))?S)?)?$/;
const MONTHS = /^(-?)P(?:(\d{1,15})Y)?(?:(\d{1,15})M)?$/;
/** XML Schema lets no clock be further from UTC than this. */
const FURTHEST_OFFSET = 14 * 3600;

/** What `@"…"` may hold. */
export function parseTemporal(text: string): FeelValue {
  return parseDate(text) ?? parseTime(text) ?? parseDateTime(text) ?? parseDuration(text);
}

export function parseDate(text: string): FeelDate | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const year = Number(`${found[1]}${found[2]}`) + 0;
  const month = Number(found[3]);
  const day = Number(found[4]);
  return isDay(year, month, day) ? new FeelDate(year, month, day) : null;
}

export function parseTime(text: string): FeelTime | null {
  const found = text.length > 200 ? null : TIME.exec(text);
  if (!found) return null;
  const zone = found[5] === undefined ? null : parseZone(found[5]);
  if (zone === undefined) return null;
  return timeOf(Number(found[1]), Number(found[2]), withFraction(Number(found[3]), found[4]), zone);
}

/** A date alone is its midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const at = text.indexOf("T");
  const date = parseDate(at < 0 ? text : text.slice(0, at));
  const time = at < 0 ? new FeelTime(0, 0, 0) : parseTime(text.slice(at + 1));
  return date && time && new FeelDateTime(date, time);
}

export function parseDuration(text: string): DaysDuration | MonthsDuration | null {
  if (text.length > 200 || text.endsWith("P") || text.endsWith("T")) return null;
  return parseMonths(text) ?? parseDays(text);
}

/** A zone as times carry it: `Z`, `+03:30`, `@Asia/Tehran`; undefined where there is no such zone. */
export function parseZone(text: string): Exclude<Zone, null> | undefined {
  if (text === "Z" || text === "z") return { offset: 0 };
  if (text.startsWith("@")) return isZoneName(text.slice(1)) ? { name: text.slice(1) } : undefined;
  const found = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!found || Number(found[3]) > 59 || Number(found[4] ?? 0) > 59) return undefined;
  const size = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return zoneOfOffset(found[1] === "-" ? 0 - size : size);
}

export function zoneOfOffset(seconds: number): Exclude<Zone, null> | undefined {
  return Math.abs(seconds) <= FURTHEST_OFFSET && Number.isInteger(seconds) ? { offset: seconds } : undefined;
}

/** A time from its parts; null where a clock never shows it. */
export function timeOf(hour: number, minute: number, second: number, zone: Zone): FeelTime | null {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return null;
  if (!Number.isInteger(minute) || minute < 0 || minute > 59) return null;
  return second >= 0 && second < 60 ? new FeelTime(hour, minute, second, zone) : null;
}

function parseMonths(text: string): MonthsDuration | null {
  const found = MONTHS.exec(text);
  if (!found) return null;
  const months = Number(found[2] ?? 0) * 12 + Number(found[3] ?? 0);
  if (!Number.isSafeInteger(months)) return null;
  return new MonthsDuration(found[1] === "-" ? 0 - months : months);
}

function parseDays(text: string): DaysDuration | null {
  const found = DAYS.exec(text);
  if (!found) return null;
  const [days, hours, minutes, whole] = [2, 3, 4, 5].map((i) => Number(found[i] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const seconds = withFraction(days * 86_400 + hours * 3600 + minutes * 60 + whole, found[6]);
  if (seconds > Number.MAX_SAFE_INTEGER) return null;
  return new DaysDuration(found[1] === "-" ? 0 - seconds : seconds);
}

/** A whole number with digits after its point, to the nanosecond. */
function withFraction(whole: number, digits: string | undefined): number {
  return digits === undefined ? whole : Number(`${whole}.${digits.slice(0, 9)}`);
}
