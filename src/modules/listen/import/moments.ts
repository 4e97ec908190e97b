import { type Day, instantOf, jalali, jalaliDay } from "#kernel/calendar";
import type { DayOrder } from "./model.ts";
import { monthNamed } from "./month-names.ts";
import { latinDigits, withoutMarks } from "./numbers.ts";

const secondsPerDay = 86_400;
const clock =
  /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*(am|pm|ق\.?ظ\.?|ب\.?ظ\.?|صبح|عصر))?(?:\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?))?$/i;

/**
 * The instant that a cell tells, undefined where it tells none: ISO 8601, `2024-03-21 14:30:05`, `21/03/2024`,
 * `۱۴۰۳/۰۱/۰۲ - ۱۴:۳۰`, `20240321`, `2 فروردین 1403`, `21 Mar 2024 2:30 PM`, seconds or milliseconds since 1970.
 * Years from 1200 to 1599 are Jalali, from 1900 to 2199 Gregorian. Without an offset it is local time in `zone`.
 */
export function readMoment(given: string, zone: string, order: DayOrder = "day-first"): Date | undefined {
  const text = latinDigits(withoutMarks(given)).trim();
  if (text.length > 60) return undefined;
  if (/^-?\d{9,10}(?:\.\d+)?$/.test(text)) return sound(Number(text) * 1_000);
  if (/^\d{12,13}$/.test(text)) return sound(Number(text));
  const time = clock.exec(text);
  const day = readDay(time ? text.slice(0, time.index) : text, order);
  if (day === undefined) return undefined;
  if (!time) return instantOf(day, 0, zone);
  const seconds = secondsOfDay(time);
  if (seconds === undefined) return undefined;
  const offset = time[5] ? offsetMinutes(time[5]) : undefined;
  if (offset === undefined) return instantOf(day, seconds, zone);
  return sound(Date.parse(`${day}T00:00:00Z`) + (seconds - offset * 60) * 1_000);
}

function readDay(given: string, order: DayOrder): Day | undefined {
  const text = given.replace(/[\s,،T–|-]+$/i, "").trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) {
    const [, one, two, year] = yearLast;
    return order === "day-first" ? dayOf(year, two, one) : dayOf(year, one, two);
  }
  return dayInWords(text);
}

/** `21 March 2024`, `March 21, 2024`, `پنجشنبه ۲ فروردین ۱۴۰۳`: one month's name, a year, a day. */
function dayInWords(text: string): Day | undefined {
  const words = text.split(/[\s,،/-]+/).filter(Boolean);
  const months = words.flatMap((word) => monthNamed(word) ?? []);
  const numbers = words
    .filter((word) => /^\d+(?:st|nd|rd|th|م)?$/i.test(word))
    .map((word) => parseInt(word, 10));
  const [month] = months;
  const year = numbers.find((number) => number >= 1_000);
  const day = numbers.find((number) => number < 100);
  if (!month || months.length > 1 || numbers.length !== 2 || year === undefined || day === undefined)
    return undefined;
  if ((month.calendar === "jalali") !== isJalaliYear(year)) return undefined;
  return dayOf(String(year), String(month.number), String(day));
}

const isJalaliYear = (year: number): boolean => year >= 1_200 && year < 1_600;
const isGregorianYear = (year: number): boolean => year >= 1_900 && year < 2_200;

function dayOf(yearText = "", monthText = "", dayText = ""): Day | undefined {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (isJalaliYear(year)) return jalaliDate(year, month, day);
  if (!isGregorianYear(year)) return undefined;
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === day ? text : undefined;
}

/** The calendar would move the 31st of a month of 30 days to its end. */
function jalaliDate(year: number, month: number, day: number): Day | undefined {
  const text = jalaliDay(year, month, day);
  const back = jalali(text);
  return back.month === month && back.day === day ? text : undefined;
}

function secondsOfDay([, hourText, minuteText, secondText = "0", half]: RegExpExecArray): number | undefined {
  const [given, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (half && (given < 1 || given > 12)) return undefined;
  const hour = half ? (given % 12) + (/^(?:pm|ب|عصر)/i.test(half) ? 12 : 0) : given;
  const seconds = hour * 3_600 + minute * 60 + second;
  return minute > 59 || second > 60 || seconds >= secondsPerDay ? undefined : seconds;
}

function offsetMinutes(text: string): number {
  const given = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!given) return 0;
  return (given[1] === "-" ? -1 : 1) * (Number(given[2]) * 60 + Number(given[3] ?? 0));
}

function sound(ms: number): Date | undefined {
  const date = new Date(ms);
  return isGregorianYear(date.getUTCFullYear()) ? date : undefined;
}
