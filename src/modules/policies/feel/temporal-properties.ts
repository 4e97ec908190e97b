import { dayNumber, weekdayOf } from "./temporal-calendar.ts";
import { partsOf } from "./temporal-printing.ts";
import { DAY_SECONDS, pointOf, secondOfTime } from "./temporal-timeline.ts";
import { offsetOfLocal, standardOffset } from "./temporal-zones.ts";
import {
  DaysDuration,
  FeelDate,
  FeelDateTime,
  FeelRange,
  FeelTime,
  type FeelValue,
  MonthsDuration,
} from "./values.ts";

/**
 * What `value.name` gives for a date, a time, a duration or a range (DMN 1.5, tables 65 and 66); undefined where its kind has
 * no such property.
 */
export function propertyOf(value: FeelValue, name: string): FeelValue | undefined {
  if (value instanceof FeelDate) return propertyOfDate(value, name);
  if (value instanceof FeelTime) return propertyOfTime(value, name);
  if (value instanceof FeelDateTime) return propertyOfDateTime(value, name);
  if (value instanceof MonthsDuration) return propertyOfMonths(value, name);
  if (value instanceof DaysDuration) return propertyOfDays(value, name);
  return value instanceof FeelRange ? propertyOfRange(value, name) : undefined;
}

function propertyOfDate(date: FeelDate, name: string): FeelValue | undefined {
  if (name === "year") return date.year;
  if (name === "month") return date.month;
  if (name === "day") return date.day;
  const number = dayNumber(date.year, date.month, date.day);
  if (name === "weekday") return weekdayOf(number);
  return name === "value" ? number * DAY_SECONDS : undefined;
}

function propertyOfTime(time: FeelTime, name: string): FeelValue | undefined {
  if (name === "hour") return time.hour;
  if (name === "minute") return time.minute;
  if (name === "second") return time.second;
  if (name === "timezone") return time.zone !== null && "name" in time.zone ? time.zone.name : null;
  if (name === "time offset") return time.zone && new DaysDuration(standardOffset(time.zone));
  return name === "value" ? secondOfTime(time) : undefined;
}

function propertyOfDateTime(value: FeelDateTime, name: string): FeelValue | undefined {
  if (name === "value") {
    const { day, second } = pointOf(value);
    return day * DAY_SECONDS + second;
  }
  if (name === "time offset") return offsetOf(value);
  return propertyOfDate(value.date, name) ?? propertyOfTime(value.time, name);
}

function offsetOf({ date, time }: FeelDateTime): FeelValue {
  if (time.zone === null) return null;
  const midnight = dayNumber(date.year, date.month, date.day) * DAY_SECONDS;
  const second = time.hour * 3600 + time.minute * 60 + time.second;
  return new DaysDuration(offsetOfLocal(time.zone, midnight + second));
}

/** Whole years and what is left; both are negative in a negative duration. */
function propertyOfMonths({ months }: MonthsDuration, name: string): FeelValue | undefined {
  if (name === "years") return Math.trunc(months / 12) + 0;
  if (name === "months") return (months % 12) + 0;
  return name === "value" ? months : undefined;
}

function propertyOfDays({ seconds }: DaysDuration, name: string): FeelValue | undefined {
  if (name === "value") return seconds;
  const parts = partsOf(Math.abs(seconds));
  if (!isPart(name)) return undefined;
  return seconds < 0 ? 0 - parts[name] : parts[name];

  function isPart(part: string): part is keyof typeof parts {
    return part in parts;
  }
}

function propertyOfRange(range: FeelRange, name: string): FeelValue | undefined {
  if (name === "start") return range.start ?? null;
  if (name === "end") return range.end ?? null;
  if (name === "start included") return range.startIncluded;
  return name === "end included" ? range.endIncluded : undefined;
}
