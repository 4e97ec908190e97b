import { jalaliDay } from "#kernel/calendar";
import type { GridColumn } from "./column-sense.ts";
import { emptyCell } from "./edits.ts";
import { piecesOf, quoted } from "./pieces.ts";
import { asFeel, latinDigits } from "./typing.ts";

/**
 * What somebody wrote into a cell, or a spreadsheet held, as FEEL: labels become their values, bare words of a column of
 * strings get quotes, days of the Jalali calendar become dates. What is FEEL already, or nothing that can be made out, stays.
 */
export function understood(written: string, column: GridColumn, known: ReadonlySet<string>): string {
  if (column.side === "annotation") return written;
  const feel = asFeel(written).trim();
  if (feel === "" || feel === "*") return feel === "" ? emptyCell(column.side) : "-";
  if (feel === "-" && column.side === "input") return "-";
  return labelled(written, column) ?? ofType(feel, column, known) ?? feel;
}

/** Labels and bare values, one or several, as the values they stand for. */
function labelled(written: string, { choices, side }: GridColumn): string | undefined {
  if (choices.length === 0) return undefined;
  const parts = side === "input" ? written.split(/[,،;؛\n]|\s(?:یا|or)\s/) : [written];
  const values = parts.map((part) => choices.find((choice) => isNamed(choice, part))?.feel);
  return values.every((value) => value !== undefined) ? values.join(", ") : undefined;
}

const isNamed = ({ feel, label }: { feel: string; label: string }, words: string): boolean => {
  const wanted = folded(words);
  return wanted !== "" && [label, feel, feel.replace(/^"|"$/g, "")].some((name) => folded(name) === wanted);
};

/** Half-spaces, Arabic letters and case don't tell labels apart. */
const folded = (text: string): string =>
  latinDigits(text.trim().toLocaleLowerCase())
    .replace(/[\s\u200c]+/g, " ")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/^[«"“]|[»"”]$/g, "");

function ofType(feel: string, { type, side }: GridColumn, known: ReadonlySet<string>): string | undefined {
  if (type === "boolean") return truths[folded(feel)];
  if (type === "string" && isBare(feel) && !known.has(feel)) return bareStrings(feel, side === "input");
  if (type === "date" || type === "date and time") return withDays(feel);
  return type.endsWith("duration") ? withDurations(feel) : undefined;
}

const truths: Record<string, string> = {
  بله: "true",
  بلی: "true",
  آری: "true",
  yes: "true",
  خیر: "false",
  نه: "false",
  no: "false",
};

/** Words and numbers only: nothing that FEEL would calculate or call. */
const isBare = (feel: string): boolean =>
  !/^(?:null|true|false)$/.test(feel) &&
  piecesOf(feel).every(
    ({ kind, text }) => ["name", "number", "space"].includes(kind) || /^[-,/.!؟?:]$/.test(text),
  ) &&
  !/^(?:not|if|for|some|every|function)\b/.test(feel);

const bareStrings = (feel: string, isTest: boolean): string =>
  isTest
    ? feel
        .split(",")
        .map((part) => quoted(part.trim()))
        .join(", ")
    : quoted(feel);

/** Bare days as dates: `1405/08/20` of the Jalali calendar, `2026-11-11` of the Gregorian. */
const withDays = (feel: string): string | undefined =>
  feel.includes('"')
    ? undefined
    : feel.replace(/(\d{4})([-/])(\d{1,2})\2(\d{1,2})/g, (found, year, _, month, day) => {
        const iso = isoDay(Number(year), Number(month), Number(day));
        return iso ? `date("${iso}")` : found;
      });

function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year < 1700) return jalaliDay(year, month, day);
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const units: [RegExp, (count: string) => string][] = [
  [/(\d+)\s*(?:days?|روزه?)/g, (count) => `P${count}D`],
  [/(\d+)\s*(?:hours?|ساعت)/g, (count) => `PT${count}H`],
  [/(\d+)\s*(?:minutes?|دقیقه)/g, (count) => `PT${count}M`],
  [/(\d+)\s*(?:months?|ماه)/g, (count) => `P${count}M`],
  [/(\d+)\s*(?:years?|سال)/g, (count) => `P${count}Y`],
];

const withDurations = (feel: string): string | undefined =>
  feel.includes('"')
    ? undefined
    : units.reduce(
        (text, [words, iso]) => text.replace(words, (_, count) => `duration("${iso(count)}")`),
        feel,
      );
