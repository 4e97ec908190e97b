import { dayNumber, weekdayOf } from "../temporal-calendar.ts";
import { dateTimeAt, point } from "../temporal-timeline.ts";
import { type Evaluation, type FeelDate, FeelDateTime, FeelFunction, type FeelValue } from "../values.ts";
import { builtIn, form } from "./built-in.ts";
import { day } from "./parameters.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Where a day stands in its year and week (DMN 1.5, table 79), and what is now. */
export const dates = [
  ofDate("day of year", ({ year, month, day: dayOfMonth }) => dayOfYear(year, month, dayOfMonth)),
  ofDate("day of week", (date) => WEEKDAYS[weekdayOf(numberOf(date)) - 1] ?? null),
  ofDate("month of year", ({ month }) => MONTHS[month - 1] ?? null),
  ofDate("week of year", weekOfYear),
  new FeelFunction("now", [], (_, evaluation) => nowIn(evaluation)),
  new FeelFunction("today", [], (_, evaluation) => nowIn(evaluation)?.date ?? null),
];

function ofDate(name: string, read: (date: FeelDate) => FeelValue) {
  return builtIn(
    name,
    form([day("date")], ([value]) => read(value instanceof FeelDateTime ? value.date : value)),
  );
}

function numberOf({ year, month, day: dayOfMonth }: FeelDate): number {
  return dayNumber(year, month, dayOfMonth);
}

function dayOfYear(year: number, month: number, dayOfMonth: number): number {
  return dayNumber(year, month, dayOfMonth) - dayNumber(year, 1, 1) + 1;
}

/** As ISO 8601 counts: a week belongs to the year that its Thursday lies in. */
function weekOfYear(date: FeelDate): number {
  const number = numberOf(date);
  const thursday = number - weekdayOf(number) + 4;
  const years = [date.year + 1, date.year, date.year - 1];
  const year = years.find((one) => dayNumber(one, 1, 1) <= thursday) ?? date.year;
  return Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
}

function nowIn({ now, zone }: Evaluation): FeelDateTime | null {
  const milliseconds = now.getTime();
  const day = Math.floor(milliseconds / 86_400_000);
  return dateTimeAt(point(day, (milliseconds - day * 86_400_000) / 1000), { name: zone });
}
