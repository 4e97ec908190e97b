import { CalendarDate, PersianCalendar, parseDate, toCalendar } from "@internationalized/date";
import { formatDate, intlTag, type Locale } from "#kernel/locale";

/** A calendar day of a workspace, `YYYY-MM-DD` in the Gregorian calendar whatever the reader sees. */
export type Day = string;
/** From the start of `start` to the end of `end`, in days of the workspace; both belong to it. */
export type DayRange = { start: Day; end: Day };
export const dayUnits = ["day", "week", "month"] as const;
export type DayUnit = (typeof dayUnits)[number];

const msPerDay = 86_400_000;
const msPerQuarter = 900_000;

/** The day it is at the instant `at` in `timeZone` (IANA name; a RangeError otherwise). For the years 1 to 9999. */
export function localDay(at: Date, timeZone: string): Day {
  const ms = at.getTime();
  return dayText(Math.floor((ms + offset(ms, timeZone)) / msPerDay));
}

/** The first instant of `day` in `timeZone`; where clocks jump over midnight, the instant they jump. */
export function dayStart(day: Day, timeZone: string): Date {
  const midnight = dayNumber(day) * msPerDay;
  const before = midnight - offset(midnight - msPerDay, timeZone);
  const after = midnight - offset(midnight + msPerDay, timeZone);
  const isThatDay = (ms: number) => localDay(new Date(ms), timeZone) === day;
  return new Date([Math.min(before, after), Math.max(before, after)].find(isThatDay) ?? before);
}

/**
 * The instant at which a clock in `timeZone` shows `day` and `seconds` since midnight (0–86,399); the earlier one where
 * it shows them twice, and as if the clock had not jumped where it never does.
 */
export function instantOf(day: Day, seconds: number, timeZone: string): Date {
  const shown = dayNumber(day) * msPerDay + seconds * 1_000;
  const before = shown - offset(shown - msPerDay, timeZone);
  const after = shown - offset(shown + msPerDay, timeZone);
  const isShown = (ms: number) => ms + offset(ms, timeZone) === shown;
  return new Date([Math.min(before, after), Math.max(before, after)].find(isShown) ?? before);
}

/** `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayText(dayNumber(day) + days);

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** How many days the range holds, both ends counted. */
export const rangeLength = ({ start, end }: DayRange): number => daysBetween(start, end) + 1;

/** About thirty points or fewer: more is noise, less hides what happened. */
export function suitingUnit(range: DayRange): DayUnit {
  const days = rangeLength(range);
  if (days <= 31) return "day";
  return days <= 217 ? "week" : "month";
}

/** The equally long range that ends the day before this one starts: what a period is compared with. */
export const previousRange = (range: DayRange): DayRange => ({
  start: addDays(range.start, -rangeLength(range)),
  end: addDays(range.start, -1),
});

/** The `days` days that end with `end`. */
export const rangeEnding = (end: Day, days: number): DayRange => ({ start: addDays(end, 1 - days), end });

/**
 * The whole day, week or month that `day` lies in, as the language's readers count: weeks from Saturday and Jalali
 * months in Persian, weeks from Monday and Gregorian months in English.
 */
export function bucketOf(day: Day, unit: DayUnit, locale: Locale): DayRange {
  if (unit === "day") return { start: day, end: day };
  if (unit === "month") return monthOf(day, locale);
  const start = addDays(day, -((weekday(day) - firstWeekday[locale] + 7) % 7));
  return { start, end: addDays(start, 6) };
}

/** Every bucket that touches the range, in order; the first and last may reach beyond it. */
export function bucketsOf(range: DayRange, unit: DayUnit, locale: Locale): DayRange[] {
  const buckets: DayRange[] = [];
  for (let day = range.start; day <= range.end; ) {
    const bucket = bucketOf(day, unit, locale);
    buckets.push(bucket);
    day = addDays(bucket.end, 1);
  }
  return buckets;
}

/** A bucket's name for an axis or a heading: «آبان ۱۴۰۵», «۲۳ تا ۲۹ آبان», `Nov 2026`, `16 – 22 Nov`, `21 Nov`. */
export function bucketLabel({ start, end }: DayRange, unit: DayUnit, locale: Locale): string {
  const options = { timeZone: "UTC", month: "short" } as const;
  if (unit === "month") return formatDate(locale, start, { ...options, year: "numeric" });
  if (unit === "day") return formatDate(locale, start, { ...options, day: "numeric" });
  return weekLabel(locale, start, end);
}

/** A day in full: «۳۰ آبان ۱۴۰۵», `21 November 2026`. */
export const dayLabel = (day: Day, locale: Locale): string =>
  formatDate(locale, day, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

/** The day in the Jalali calendar: Nowruz is month 1, day 1. */
export function jalali(day: Day): { year: number; month: number; day: number } {
  const { year, month, day: ofMonth } = toCalendar(parseDate(day), persian);
  return { year, month, day: ofMonth };
}

/** The day of a Jalali date; `jalaliDay(1404, 1, 1)` is Nowruz, `2025-03-21`. */
export const jalaliDay = (year: number, month: number, day: number): Day =>
  toCalendar(new CalendarDate(persian, year, month, day), gregorian).toString();

/** 0 is Sunday and 6 Saturday, as in `Date`. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

const persian = new PersianCalendar();
const gregorian = parseDate("2000-01-01").calendar;
const firstWeekday: Record<Locale, number> = { fa: 6, en: 1 };

function monthOf(day: Day, locale: Locale): DayRange {
  const date = toCalendar(parseDate(day), locale === "fa" ? persian : gregorian);
  const start = addDays(day, 1 - date.day);
  return { start, end: addDays(start, date.calendar.getDaysInMonth(date) - 1) };
}

const weekFormats = new Map<Locale, Intl.DateTimeFormat>();

/** In Persian the range of Intl repeats the month («۲۴ آبان تا ۳۰ آبان»), so a week inside one month is put together here. */
function weekLabel(locale: Locale, start: Day, end: Day): string {
  const format =
    weekFormats.get(locale) ??
    new Intl.DateTimeFormat(intlTag(locale), { timeZone: "UTC", day: "numeric", month: "short" });
  weekFormats.set(locale, format);
  if (locale !== "fa" || jalali(start).month !== jalali(end).month)
    return format.formatRange(new Date(start), new Date(end));
  const first = formatDate(locale, start, { timeZone: "UTC", day: "numeric" });
  return `${first} تا ${format.format(new Date(end))}`;
}

/** A cached year or two is what a process needs; the limit only guards against a flood of odd dates. */
const mostCached = 100_000;
const dayTexts = new Map<number, Day>();

function dayText(number: number): Day {
  const found = dayTexts.get(number);
  if (found) return found;
  if (dayTexts.size >= mostCached) dayTexts.clear();
  const text = new Date(number * msPerDay).toISOString().slice(0, 10);
  dayTexts.set(number, text);
  return text;
}

const dayNumber = (day: Day) => Math.round(Date.parse(day) / msPerDay);

type Offsets = {
  format: Intl.DateTimeFormat;
  days: Map<number, number | null>;
  quarters: Map<number, number>;
};
const zones = new Map<string, Offsets>();

/** Milliseconds the zone is ahead of UTC. Asked once a UTC day, or once a quarter of an hour on days clocks change. */
function offset(ms: number, timeZone: string): number {
  const zone = zones.get(timeZone) ?? newZone(timeZone);
  const day = Math.floor(ms / msPerDay);
  const ofDay = zone.days.get(day);
  if (ofDay !== undefined && ofDay !== null) return ofDay;
  if (ofDay === undefined) {
    const [first, last] = [measure(zone, day * msPerDay), measure(zone, (day + 1) * msPerDay - 1)];
    if (zone.days.size >= mostCached) zone.days.clear();
    zone.days.set(day, first === last ? first : null);
    if (first === last) return first;
  }
  const quarter = Math.floor(ms / msPerQuarter);
  const found = zone.quarters.get(quarter) ?? measure(zone, quarter * msPerQuarter);
  if (zone.quarters.size >= mostCached) zone.quarters.clear();
  zone.quarters.set(quarter, found);
  return found;
}

function newZone(timeZone: string): Offsets {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, days: new Map(), quarters: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function measure({ format }: Offsets, ms: number): number {
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}
