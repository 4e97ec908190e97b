import { minus, plus } from "./arithmetic-decimals.ts";
import { dayNumber, dayOfNumber, LAST_YEAR } from "./temporal-calendar.ts";
import { offsetOfInstant, offsetOfLocal, standardOffset } from "./temporal-zones.ts";
import { FeelDate, FeelDateTime, FeelTime, type Zone } from "./values.ts";

/**
 * Dates and times as points of a line. Days and seconds are kept apart, because a billion years in seconds is more than a
 * number can hold exactly.
 */
export type Point = {
  /** Days since 1970-01-01. */
  day: number;
  /** 0 ≤ second < 86,400, with a fraction of nine digits. */
  second: number;
};

export const DAY_SECONDS = 86_400;

/** Where a date and time lies: on the line of UTC where it has a zone, else on that of local time. */
export function pointOf({ date, time }: FeelDateTime): Point {
  const day = dayNumber(date.year, date.month, date.day);
  const second = secondOfDay(time);
  if (time.zone === null) return { day, second };
  return point(day, second - offsetOfLocal(time.zone, day * DAY_SECONDS + second));
}

/** The date and time that a clock of the zone shows; null where it leaves the calendar. */
export function dateTimeAt(at: Point, zone: Zone): FeelDateTime | null {
  const offset = zone === null ? 0 : offsetOfInstant(zone, at.day * DAY_SECONDS + at.second);
  const local = point(at.day, at.second + offset);
  const date = dateAt(local.day);
  return date && new FeelDateTime(date, timeAt(local.second, zone));
}

export function dateAt(day: number): FeelDate | null {
  const { year, month, day: dayOfMonth } = dayOfNumber(day);
  return Math.abs(year) > LAST_YEAR ? null : new FeelDate(year, month, dayOfMonth);
}

/** The time of day so many seconds after midnight; whole days are let go. */
export function timeAt(seconds: number, zone: Zone): FeelTime {
  const { second } = point(0, seconds);
  const hour = Math.floor(second / 3600);
  const minute = Math.floor((second - hour * 3600) / 60);
  return new FeelTime(hour, minute, nanoseconds(second - hour * 3600 - minute * 60), zone);
}

/** A point from a day and any number of seconds. */
export function point(day: number, seconds: number): Point {
  const rounded = nanoseconds(seconds);
  const days = Math.floor(rounded / DAY_SECONDS);
  return { day: day + days, second: nanoseconds(rounded - days * DAY_SECONDS) };
}

export function secondsBetween(from: Point, to: Point): number {
  return plus((to.day - from.day) * DAY_SECONDS, minus(to.second, from.second));
}

export function secondOfDay(time: FeelTime): number {
  return nanoseconds(time.hour * 3600 + time.minute * 60 + time.second);
}

/** Seconds of a time on UTC's line (which may lie before or after its day), or of the local one where it has no zone. */
export function secondOfTime(time: FeelTime): number {
  return time.zone === null ? secondOfDay(time) : nanoseconds(secondOfDay(time) - standardOffset(time.zone));
}

/** Rounds away what binary fractions add beyond the ninth digit. */
export function nanoseconds(seconds: number): number {
  if (Number.isInteger(seconds)) return seconds;
  return Math.round(seconds * 1e9) / 1e9;
}
