import type { Day } from "#kernel/calendar";
import { formatDate, type Locale } from "#kernel/locale";

/** One bucket of time and what was measured in it; `null` where nothing was. */
export type TrendPoint = {
  start: Day;
  /** The bucket's last day, where it is longer than a day. */
  end?: Day;
  value: number | null;
  low?: number | null;
  high?: number | null;
  n?: number;
};

/** Something that happened, to stand on the line: an initiative began. */
export type TrendMark = { day: Day; label: string };

export type TrendUnit = "day" | "week" | "month";

/** What a bucket is called under the axis: «آبان», «۱۲ آبان», `Nov`, `12 Nov`. */
export const tickLabel = (locale: Locale, unit: TrendUnit, start: Day): string =>
  formatDate(locale, start, unit === "month" ? { month: "short", timeZone: "UTC" } : { ...dayAndMonth });

/** The same in full: «آبان ۱۴۰۵», «۱۲ تا ۱۸ آبان». */
export function bucketName(locale: Locale, unit: TrendUnit, { start, end }: TrendPoint): string {
  if (unit === "month") return monthAndYear(locale, start);
  const first = formatDate(locale, start, dayAndMonth);
  return unit === "week" && end ? `${first} – ${formatDate(locale, end, dayAndMonth)}` : first;
}

/** Which bucket a day falls in; -1 before the first. */
export const bucketAt = (points: readonly TrendPoint[], day: Day): number =>
  points.findLastIndex(({ start }) => start <= day);

/** A text that keeps its own direction inside a chart, which is drawn left to right (U+2067 and U+2068 … U+2069). */
export const isolated = (locale: Locale, text: string): string =>
  `${locale === "fa" ? "\u2067" : "\u2066"}${text}\u2069`;

const dayAndMonth = { day: "numeric", month: "short", timeZone: "UTC" } as const;

function monthAndYear(locale: Locale, day: Day): string {
  const month = formatDate(locale, day, { month: "long", timeZone: "UTC" });
  const year = formatDate(locale, day, { year: "numeric", timeZone: "UTC" }).replace(/[^\d۰-۹]/g, "");
  return `${month} ${year}`;
}
