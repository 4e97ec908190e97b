import { createHash } from "node:crypto";
import type { DayOrder, ImportField, ImportMapping } from "./model.ts";
import { readMoment } from "./moments.ts";
import { latinDigits, readNumber } from "./numbers.ts";
import { foldName } from "./places.ts";

/** What a column's name says of what it holds, the surest word first. */
const names: [ImportField, RegExp][] = [
  ["externalId", /^(id|.*[_\s-]id|uuid|code|شناسه|کد|شماره|ردیف|شناسه (نظر|پیام|سفارش|رکورد))$/],
  [
    "text",
    /(comment|text|review|feedback|message|body|opinion|verbatim|why|نظر|متن|دیدگاه|پیام|توضیح|بازخورد|علت|دلیل)/,
  ],
  ["rating", /(rating|rate|score|stars?|nps|grade|mark|امتیاز|نمره|ستاره|رتبه)/],
  ["time", /(created|date|time|submitted|posted|^at$|_at$|تاریخ|زمان|ساعت)/],
  ["person", /(customer|user|person|client|buyer|author|member|contact|مشتری|کاربر|خریدار|شخص|عضو|مخاطب)/],
  ["reply", /(reply|response|answer|پاسخ|جواب)/],
  ["items", /(items?|products?|basket|goods|order_?lines|اقلام|کالا|محصول|سبد)/],
  ["touchpoint", /(touch.?point|نقطه.?تماس)/],
  ["branch", /(branch|store|shop|restaurant|location|outlet|vendor|شعبه|فروشگاه|رستوران|محل)/],
  ["channel", /(channel|کانال|medium)/],
];

/** Rows looked at: enough to see the whole scale of a rating. */
export type Sample = { header: string[]; rows: string[][] };

/** Guesses from names and cells which column holds what; every guess is shown before anything is imported. */
export function guessMapping({ header, rows }: Sample, fileName: string): ImportMapping {
  const columns = header.map((name, index) => ({ name, cells: rows.map((row) => row[index]?.trim() ?? "") }));
  const found = new Map<ImportField, Column>();
  for (const [field, pattern] of names) {
    const column = columns.find(
      (one) => pattern.test(foldName(one.name)) && !taken(found, one) && fits(field, one.cells),
    );
    if (column) found.set(field, column);
  }
  if (!found.has("text")) rememberIf(found, "text", longestText(columns, found));
  const column = (field: ImportField) => {
    const name = found.get(field)?.name;
    return name === undefined ? undefined : { column: name };
  };
  const rating = found.get("rating");
  const time = found.get("time");
  return {
    as: "mentions",
    source: sourceOf(fileName),
    fields: {
      text: column("text"),
      rating: rating && { column: rating.name, ...scaleOf(rating.cells) },
      time: time && {
        column: time.name,
        ...(dayOrderOf(time.cells) === "month-first" && { order: "month-first" }),
      },
      person: column("person"),
      touchpoint: column("touchpoint"),
      branch: column("branch"),
      channel: column("channel"),
      items: column("items"),
      reply: column("reply"),
      externalId: column("externalId"),
    },
    details: columns
      .filter((one) => !taken(found, one) && isDetail(one.cells))
      .map(({ name }) => name)
      .slice(0, 30),
    makePlaces: found.has("branch") || found.has("touchpoint"),
    strict: false,
  };
}

type Column = { name: string; cells: string[] };

const taken = (found: Map<ImportField, Column>, column: Column): boolean =>
  [...found.values()].includes(column);

function rememberIf(found: Map<ImportField, Column>, field: ImportField, column: Column | undefined): void {
  if (column) found.set(field, column);
}

const filled = (cells: string[]): string[] => cells.filter((cell) => cell !== "");

/** A name alone may mislead: the cells must be able to be that. An empty column can be anything. */
function fits(field: ImportField, cells: string[]): boolean {
  const given = filled(cells);
  if (field === "externalId") return new Set(given).size === cells.length;
  if (field === "rating") return mostly(given, (cell) => readNumber(cell) !== undefined);
  if (field === "time") return mostly(given, (cell) => isMoment(cell));
  if (field === "branch" || field === "touchpoint")
    return new Set(given).size <= Math.max(20, given.length / 2);
  if (field === "text") return !mostly(given, (cell) => readNumber(cell) !== undefined || isMoment(cell), 1);
  return true;
}

const mostly = (cells: string[], is: (cell: string) => boolean, orMore = 0.8): boolean =>
  cells.length === 0 ? orMore < 1 : cells.filter(is).length >= cells.length * orMore;

const isMoment = (cell: string): boolean =>
  readMoment(cell, "UTC", "day-first") !== undefined || readMoment(cell, "UTC", "month-first") !== undefined;

/** Words of several words, in a column that no other field claims. */
function longestText(columns: Column[], found: Map<ImportField, Column>): Column | undefined {
  const average = ({ cells }: Column) => filled(cells).join("").length / Math.max(1, filled(cells).length);
  return columns
    .filter((column) => !taken(found, column) && average(column) >= 15)
    .sort((a, b) => average(b) - average(a))[0];
}

/** The scale that the marks seen lie on; a mark outside it is told when the whole file is checked. */
function scaleOf(cells: string[]): { min: number; max: number } {
  const marks = filled(cells).flatMap((cell) => readNumber(cell) ?? []);
  const [low, high] = [Math.min(...marks, 1), commonMost(marks)];
  const max = [5, 7, 10, 20, 100].find((end) => high <= end) ?? Math.min(1_000, Math.ceil(high));
  const startsAtOne = low >= 1 && (max === 5 || max === 7);
  return { min: low < 0 ? Math.max(-1_000, Math.floor(low)) : Number(startsAtOne), max };
}

/** The highest mark but for one in a hundred, which may be a slip. */
function commonMost(marks: number[]): number {
  const sorted = marks.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 1;
}

/** Where a second number above 12 shows that the month comes first. */
function dayOrderOf(cells: string[]): DayOrder {
  const parts = cells.flatMap((cell) => {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(latinDigits(cell));
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const isMonthFirst = parts.some(([, second]) => second > 12) && parts.every(([first]) => first <= 12);
  return isMonthFirst ? "month-first" : "day-first";
}

/** Short words worth keeping; never what looks like an address or a telephone number. */
function isDetail(cells: string[]): boolean {
  const given = filled(cells);
  if (given.length === 0) return false;
  const isPrivate = given.some((cell) => cell.includes("@") || /^\+?[\d\s-]{9,}$/.test(latinDigits(cell)));
  return !isPrivate && given.every((cell) => cell.length <= 200);
}

/**
 * The file's name as the name of a source: `food-orders.csv` is `food-orders`. A name in other letters keeps a mark of
 * its own: two files with one source would take each other's rows for their own.
 */
export function sourceOf(fileName: string): string {
  const base = fileName
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return base || `file-${createHash("sha256").update(fileName).digest("hex").slice(0, 8)}`;
}
