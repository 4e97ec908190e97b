import { minus } from "./arithmetic-decimals.ts";
import { dayNumber, daysInMonth, LAST_YEAR } from "./temporal-calendar.ts";
import {
  DAY_SECONDS,
  dateAt,
  dateTimeAt,
  point,
  pointOf,
  secondOfDay,
  secondOfTime,
  secondsBetween,
  timeAt,
} from "./temporal-timeline.ts";
import { DaysDuration, FeelDate, FeelDateTime, FeelTime, type FeelValue } from "./values.ts";

/** A date, a time or a date and time so many seconds later (DMN 1.5, table 56); null where it leaves the calendar. */
export function secondsLater(value: FeelDate | FeelTime | FeelDateTime, seconds: number): FeelValue {
  const days = Math.floor(seconds / DAY_SECONDS);
  const rest = minus(seconds, days * DAY_SECONDS);
  if (value instanceof FeelTime) return timeAt(secondOfDay(value) + rest, value.zone);
  if (value instanceof FeelDate) return dateAt(dayNumber(value.year, value.month, value.day) + days);
  const from = pointOf(value);
  return dateTimeAt(point(from.day + days, from.second + rest), value.time.zone);
}

/**
 * A date or date and time so many months later. Where the month has no such day, its last stands for it: a month after the
 * 31st of January is the end of February.
 */
export function monthsLater(value: FeelDate | FeelDateTime, months: number): FeelValue {
  if (value instanceof FeelDate) return dateMonthsLater(value, months);
  const date = dateMonthsLater(value.date, months);
  return date && new FeelDateTime(date, value.time);
}

/** How long it is from one to the other; null where only one of them has a zone. A date is its midnight in UTC. */
export function durationBetween(
  from: FeelDate | FeelDateTime,
  to: FeelDate | FeelDateTime,
): DaysDuration | null {
  const start = midnightOf(from);
  const end = midnightOf(to);
  if ((start.time.zone === null) !== (end.time.zone === null)) return null;
  return new DaysDuration(secondsBetween(pointOf(start), pointOf(end)));
}

export function durationBetweenTimes(from: FeelTime, to: FeelTime): DaysDuration | null {
  if ((from.zone === null) !== (to.zone === null)) return null;
  return new DaysDuration(secondsBetween(point(0, secondOfTime(from)), point(0, secondOfTime(to))));
}

export function midnightOf(value: FeelDate | FeelDateTime): FeelDateTime {
  return value instanceof FeelDate ? new FeelDateTime(value, new FeelTime(0, 0, 0, { offset: 0 })) : value;
}

function dateMonthsLater(date: FeelDate, months: number): FeelDate | null {
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  if (!Number.isSafeInteger(total) || Math.abs(year) > LAST_YEAR) return null;
  const month = total - year * 12 + 1;
  return new FeelDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}
