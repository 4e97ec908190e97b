import { Exact } from "./arithmetic-decimals.ts";
import { kindOf } from "./compare-kinds.ts";
import { DEEPEST_VALUE, LONGEST_TEXT } from "./functions/limits.ts";
import {
  showDate,
  showDateTime,
  showDaysDuration,
  showMonthsDuration,
  showTime,
} from "./temporal-printing.ts";
import {
  BudgetSpent,
  type DaysDuration,
  type Evaluation,
  type FeelContext,
  type FeelDate,
  type FeelDateTime,
  type FeelFunction,
  type FeelList,
  type FeelRange,
  type FeelTime,
  type FeelValue,
  type MonthsDuration,
} from "./values.ts";

/**
 * What `string()` gives (DMN 1.5, table 68): texts as they are, but in quotes inside lists and contexts. Throws
 * `BudgetSpent` where the evaluation has no more steps, or where it would be longer than a text may be: a list that holds itself twice, thirty times over, has a
 * billion items.
 */
export function show(value: FeelValue, evaluation?: Evaluation): string {
  return typeof value === "string" ? value : showInside(value, { length: 0, depth: 0, evaluation });
}

type Progress = { length: number; depth: number; evaluation: Evaluation | undefined };

function showInside(value: FeelValue, progress: Progress): string {
  if (Array.isArray(value)) return nested(progress, () => showList(value, progress));
  const kind = kindOf(value);
  if (kind === "context") return nested(progress, () => showContext(value as FeelContext, progress));
  if (kind === "range") return nested(progress, () => showRange(value as FeelRange, progress));
  const shown = showSingle(value);
  lengthen(progress, shown.length);
  return shown;
}

/** A list of nothing but empty lists has its length too. */
function lengthen(progress: Progress, characters: number): void {
  progress.length += characters;
  progress.evaluation?.spend(5 + (characters >> 4));
  if (progress.length > LONGEST_TEXT) throw new BudgetSpent();
}

function nested(progress: Progress, showParts: () => string): string {
  progress.depth++;
  lengthen(progress, 2);
  if (progress.depth > DEEPEST_VALUE) throw new BudgetSpent("depth");
  const shown = showParts();
  progress.depth--;
  return shown;
}

function showSingle(value: FeelValue): string {
  const kind = kindOf(value);
  if (kind === "number") return showNumber(value as number);
  if (kind === "string") return quoted(value as string);
  if (kind === "function") return `function(${(value as FeelFunction).parameters.join(", ")})`;
  return showTemporal(value) ?? String(value);
}

/** All digits, never an exponent. */
export function showNumber(value: number): string {
  const shown = String(value);
  return shown.includes("e") ? new Exact(value).toFixed() : shown;
}

function showTemporal(value: FeelValue): string | null {
  switch (kindOf(value)) {
    case "date":
      return showDate(value as FeelDate);
    case "time":
      return showTime(value as FeelTime);
    case "date and time":
      return showDateTime(value as FeelDateTime);
    case "days and time duration":
      return showDaysDuration(value as DaysDuration);
    case "years and months duration":
      return showMonthsDuration(value as MonthsDuration);
    default:
      return null;
  }
}

function showList(list: FeelList, progress: Progress): string {
  return `[${list.map((item) => showInside(item, progress)).join(", ")}]`;
}

function showContext(context: FeelContext, progress: Progress): string {
  const entries = Array.from(context, ([name, value]) => `${showName(name)}: ${showInside(value, progress)}`);
  return `{${entries.join(", ")}}`;
}

function showRange({ start, end, startIncluded, endIncluded }: FeelRange, progress: Progress): string {
  const from = start === undefined ? "" : showInside(start, progress);
  const to = end === undefined ? "" : showInside(end, progress);
  return `${startIncluded ? "[" : "("}${from}..${to}${endIncluded ? "]" : ")"}`;
}

/** Names of more than one word, or with signs, are in quotes. */
function showName(name: string): string {
  return /^[\p{L}_](?:\u200d|[\p{L}\p{M}\p{N}_\u200c])*$/u.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
