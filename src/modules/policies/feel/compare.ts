import { kindOf } from "./compare-kinds.ts";
import { DEEPEST_VALUE, MOST_COMPARED } from "./functions/limits.ts";
import { dayNumber } from "./temporal-calendar.ts";
import { pointOf, secondOfTime } from "./temporal-timeline.ts";
import {
  BudgetSpent,
  DaysDuration,
  type Evaluation,
  type FeelContext,
  FeelDate,
  FeelDateTime,
  type FeelList,
  FeelRange,
  FeelTime,
  type FeelValue,
  MonthsDuration,
} from "./values.ts";

export type Order = -1 | 0 | 1;

/** Texts up to here are compared in less than a step. */
const longText = 500;

/**
 * Which of two values comes first (DMN 1.5, 10.3.2.7): −1 is the first, 1 the second, null where they cannot be compared:
 * they are of different kinds, of a kind without an order, or only one of two times has a zone. Long texts cost steps.
 */
export function compare(a: FeelValue, b: FeelValue, evaluation?: Evaluation): Order | null {
  if (typeof a === "number") return typeof b === "number" ? orderOf(a, b) : null;
  if (typeof a === "string") return typeof b === "string" ? orderOfTexts(a, b, evaluation) : null;
  if (a instanceof FeelDate) return b instanceof FeelDate ? orderOfDates(a, b) : null;
  if (a instanceof FeelDateTime) return b instanceof FeelDateTime ? orderOfDateTimes(a, b) : null;
  if (a instanceof FeelTime) return b instanceof FeelTime ? orderOfTimes(a, b) : null;
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? orderOf(a.seconds, b.seconds) : null;
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? orderOf(a.months, b.months) : null;
  return null;
}

/**
 * Whether two values are equal (DMN 1.5, table 53); null where their kinds differ and neither is null. Throws `BudgetSpent`
 * where they are too deep or too large to tell, or where the evaluation has no steps left for it.
 */
export function isEqual(a: FeelValue, b: FeelValue, evaluation?: Evaluation): boolean | null {
  return areEqual(a, b, { compared: 0, depth: 0, evaluation });
}

type Progress = { compared: number; depth: number; evaluation: Evaluation | undefined };

function areEqual(a: FeelValue, b: FeelValue, progress: Progress): boolean | null {
  if (typeof a === "string" && typeof b === "string") return areEqualTexts(a, b, progress);
  if (a === b) return true;
  if (a === null || b === null) return false;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  if (kind !== "list" && kind !== "context" && kind !== "range") return compare(a, b) === 0;
  if (++progress.depth > DEEPEST_VALUE) throw new BudgetSpent("depth");
  const equal = haveEqualParts(a, b, progress);
  progress.depth--;
  return equal;
}

/** Texts of one length are compared to their end. */
function areEqualTexts(a: string, b: string, { evaluation }: Progress): boolean {
  if (a.length !== b.length) return false;
  if (a.length > longText) evaluation?.spend(a.length >> 8);
  return a === b;
}

function haveEqualParts(a: FeelValue, b: FeelValue, progress: Progress): boolean {
  if (Array.isArray(a)) return areEqualLists(a, b as FeelList, progress);
  if (a instanceof FeelRange) return areEqualRanges(a, b as FeelRange, progress);
  return areEqualContexts(a as FeelContext, b as FeelContext, progress);
}

/** Whether a value lies in a range; null where it cannot be compared with an end that would have to decide. */
export function inRange(value: FeelValue, range: FeelRange, evaluation?: Evaluation): boolean | null {
  const { start, end, startIncluded, endIncluded } = range;
  const afterStart = start === undefined || isBeyond(start, value, startIncluded, evaluation);
  const beforeEnd = end === undefined || isBeyond(value, end, endIncluded, evaluation);
  if (afterStart === false || beforeEnd === false) return false;
  return afterStart === null || beforeEnd === null ? null : true;
}

function isBeyond(
  low: FeelValue,
  high: FeelValue,
  included: boolean,
  evaluation?: Evaluation,
): boolean | null {
  const order = compare(low, high, evaluation);
  if (order === null) return null;
  return order < 0 || (included && order === 0);
}

function orderOf(a: number, b: number): Order {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** By code points: UTF-16 units alone would put emoji before the last letters of the basic plane. */
function orderOfTexts(a: string, b: string, evaluation?: Evaluation): Order {
  const shorter = Math.min(a.length, b.length);
  if (shorter > longText) evaluation?.spend(shorter >> 6);
  if (a === b) return 0;
  for (let i = 0; i < shorter; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return orderOf(rankOfUnit(left), rankOfUnit(right));
  }
  return orderOf(a.length, b.length);
}

/** Surrogates stand for code points beyond every other unit. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function orderOfDates(a: FeelDate, b: FeelDate): Order {
  return orderOf(dayNumber(a.year, a.month, a.day), dayNumber(b.year, b.month, b.day));
}

function orderOfDateTimes(a: FeelDateTime, b: FeelDateTime): Order | null {
  if ((a.time.zone === null) !== (b.time.zone === null)) return null;
  const left = pointOf(a);
  const right = pointOf(b);
  return left.day === right.day ? orderOf(left.second, right.second) : orderOf(left.day, right.day);
}

function orderOfTimes(a: FeelTime, b: FeelTime): Order | null {
  if ((a.zone === null) !== (b.zone === null)) return null;
  return orderOf(secondOfTime(a), secondOfTime(b));
}

function areEqualLists(a: FeelList, b: FeelList, progress: Progress): boolean {
  return a.length === b.length && a.every((item, i) => isEqualPart(item, b[i], progress));
}

function areEqualContexts(a: FeelContext, b: FeelContext, progress: Progress): boolean {
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (!isEqualPart(value, b.get(name), progress)) return false;
  return true;
}

function areEqualRanges(a: FeelRange, b: FeelRange, progress: Progress): boolean {
  if (a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return false;
  return isEqualPart(a.start, b.start, progress) && isEqualPart(a.end, b.end, progress);
}

function isEqualPart(a: FeelValue | undefined, b: FeelValue | undefined, progress: Progress): boolean {
  progress.evaluation?.spend(1);
  if (++progress.compared > MOST_COMPARED) throw new BudgetSpent();
  if (a === undefined || b === undefined) return a === b;
  return areEqual(a, b, progress) === true;
}
