import { show } from "../show.ts";
import { midnightOf } from "../temporal-arithmetic.ts";
import { isDay } from "../temporal-calendar.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseTime,
  parseZone,
  timeOf,
  zoneOfOffset,
} from "../temporal-reading.ts";
import { dateTimeAt, pointOf } from "../temporal-timeline.ts";
import {
  type Evaluation,
  FeelDate,
  FeelDateTime,
  FeelTime,
  type FeelValue,
  MonthsDuration,
  type Zone,
} from "../values.ts";
import { boundedText, builtIn, form, outsideDomain } from "./built-in.ts";
import { day, daysDuration, number, optional, text, time } from "./parameters.ts";

/** From one kind to another (DMN 1.5, table 68), as far as it is about dates, times and texts. */
export const conversions = [
  builtIn(
    "date",
    form([text("from")], ([from], evaluation) => parseDate(from) ?? unreadable("date", from, evaluation)),
    form([day("from")], ([from]) => dateOf(from)),
    form([number("year"), number("month"), number("day")], dateOfParts),
  ),
  builtIn(
    "time",
    form([text("from")], ([from], evaluation) => parseTime(from) ?? unreadable("time", from, evaluation)),
    form([time("from")], ([from]) => from),
    form([day("from")], ([from]) => midnightOf(from).time),
    form([number("hour"), number("minute"), number("second"), optional(daysDuration("offset"))], timeOfParts),
  ),
  builtIn(
    "date and time",
    form(
      [text("from")],
      ([from], evaluation) => parseDateTime(from) ?? unreadable("date and time", from, evaluation),
    ),
    form([day("date"), time("time")], ([date, timeOfDay]) => new FeelDateTime(dateOf(date), timeOfDay)),
    form([day("date"), text("timezone")], ([date, zone], evaluation) => inZone(date, zone, evaluation)),
    form([day("date"), time("time"), text("timezone")], ([date, timeOfDay, zone], evaluation) =>
      inZone(new FeelDateTime(dateOf(date), timeOfDay), zone, evaluation),
    ),
  ),
  builtIn(
    "duration",
    form(
      [text("from")],
      ([from], evaluation) => parseDuration(from) ?? unreadable("duration", from, evaluation),
    ),
  ),
  builtIn(
    "years and months duration",
    form([day("from"), day("to")], ([from, to]) => monthsBetween(dateOf(from), dateOf(to))),
  ),
  builtIn(
    "string",
    form([{ name: "from", expected: "Any", isOptional: false, read: nonNull }], ([from], evaluation) =>
      boundedText(show(from, evaluation), evaluation),
    ),
  ),
];

function nonNull(value: FeelValue): FeelValue | undefined {
  return value ?? undefined;
}

function dateOf(value: FeelDate | FeelDateTime): FeelDate {
  return value instanceof FeelDate ? value : value.date;
}

/** What parts have behind their points is dropped. */
function dateOfParts(parts: [number, number, number], evaluation: Evaluation): FeelValue {
  const [year, month, dayOfMonth] = parts.map(Math.trunc) as typeof parts;
  if (!isDay(year, month, dayOfMonth)) return outsideDomain("date", "day", evaluation);
  return new FeelDate(year, month, dayOfMonth);
}

function timeOfParts(
  [hour, minute, second, offset]: [number, number, number, { seconds: number } | undefined],
  evaluation: Evaluation,
): FeelValue {
  const zone = offset === undefined ? null : zoneOfOffset(offset.seconds);
  if (zone === undefined) return outsideDomain("time", "offset", evaluation);
  return (
    timeOf(Math.trunc(hour), Math.trunc(minute), second, zone) ?? outsideDomain("time", "hour", evaluation)
  );
}

/** A local time is put into the zone; one that has a zone is what a clock there shows at that instant. */
function inZone(value: FeelDate | FeelDateTime, name: string, evaluation: Evaluation): FeelValue {
  const zone = parseZone(name) ?? parseZone(`@${name}`);
  if (zone === undefined) return outsideDomain("date and time", "timezone", evaluation);
  if (value instanceof FeelDate) return new FeelDateTime(value, new FeelTime(0, 0, 0, zone));
  if (value.time.zone === null) return new FeelDateTime(value.date, zoned(value.time, zone));
  return dateTimeAt(pointOf(value), zone) ?? outsideDomain("date and time", "date", evaluation);
}

function zoned({ hour, minute, second }: FeelTime, zone: Zone): FeelTime {
  return new FeelTime(hour, minute, second, zone);
}

/** Whole months from one date to another; what is left over is dropped. */
function monthsBetween(from: FeelDate, to: FeelDate): MonthsDuration {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return new MonthsDuration(months - 1);
  if (months < 0 && to.day > from.day) return new MonthsDuration(months + 1);
  return new MonthsDuration(months);
}

function unreadable(kind: string, value: string, evaluation: Evaluation): null {
  return evaluation.fault({ code: "unreadable", values: { kind, text: value.slice(0, 100) } });
}
