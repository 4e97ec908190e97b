import { minus, over, plus, times, toThePowerOf } from "./arithmetic-decimals.ts";
import { kindOf } from "./compare-kinds.ts";
import { LONGEST_TEXT } from "./functions/limits.ts";
import { durationBetween, durationBetweenTimes, monthsLater, secondsLater } from "./temporal-arithmetic.ts";
import {
  DaysDuration,
  type Evaluation,
  FeelDate,
  FeelDateTime,
  FeelTime,
  type FeelValue,
  MonthsDuration,
} from "./values.ts";

/**
 * The operators of DMN 1.5, 10.3.2.4 and tables 55 to 58. What has no meaning gives null and a fault: operands of the wrong
 * kinds, a division by zero, a number too large, a date beyond the calendar.
 */
export function add(a: FeelValue, b: FeelValue, evaluation: Evaluation): FeelValue {
  evaluation.spend(1);
  if (typeof a === "number" && typeof b === "number") return number(plus(a, b), evaluation);
  if (typeof a === "string" && typeof b === "string") return joined(a, b, evaluation);
  const sum = isDuration(a) && !isDuration(b) ? later(b, a, 1) : later(a, b, 1);
  return sum === undefined ? noOperation("+", a, b, evaluation) : inCalendar(sum, evaluation);
}

export function subtract(a: FeelValue, b: FeelValue, evaluation: Evaluation): FeelValue {
  evaluation.spend(1);
  if (typeof a === "number" && typeof b === "number") return number(minus(a, b), evaluation);
  if (isDay(a) && isDay(b)) return durationBetween(b, a) ?? noOperation("-", a, b, evaluation);
  if (a instanceof FeelTime && b instanceof FeelTime) {
    return durationBetweenTimes(b, a) ?? noOperation("-", a, b, evaluation);
  }
  const difference = later(a, b, -1);
  return difference === undefined ? noOperation("-", a, b, evaluation) : inCalendar(difference, evaluation);
}

export function multiply(a: FeelValue, b: FeelValue, evaluation: Evaluation): FeelValue {
  evaluation.spend(1);
  if (typeof a === "number") {
    if (typeof b === "number") return number(times(a, b), evaluation);
    return isDuration(b)
      ? scaled(b, (size) => times(size, a), evaluation)
      : noOperation("*", a, b, evaluation);
  }
  if (isDuration(a) && typeof b === "number") return scaled(a, (size) => times(size, b), evaluation);
  return noOperation("*", a, b, evaluation);
}

export function divide(a: FeelValue, b: FeelValue, evaluation: Evaluation): FeelValue {
  evaluation.spend(2);
  if (typeof a === "number" && typeof b === "number") return quotient(a, b, evaluation);
  if (a instanceof DaysDuration && b instanceof DaysDuration) {
    return quotient(a.seconds, b.seconds, evaluation);
  }
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) {
    return quotient(a.months, b.months, evaluation);
  }
  if (!isDuration(a) || typeof b !== "number") return noOperation("/", a, b, evaluation);
  return b === 0
    ? evaluation.fault({ code: "division-by-zero", values: {} })
    : scaled(a, (size) => over(size, b), evaluation);
}

export function power(a: FeelValue, b: FeelValue, evaluation: Evaluation): FeelValue {
  if (typeof a !== "number" || typeof b !== "number") return noOperation("**", a, b, evaluation);
  evaluation.spend(Number.isInteger(b) ? 500 : 20_000);
  return number(toThePowerOf(a, b), evaluation);
}

export function negate(a: FeelValue, evaluation: Evaluation): FeelValue {
  if (typeof a === "number") return 0 - a;
  if (a instanceof DaysDuration) return new DaysDuration(0 - a.seconds);
  if (a instanceof MonthsDuration) return new MonthsDuration(0 - a.months);
  return evaluation.fault({ code: "no-negative", values: { kind: kindOf(a) } });
}

/** Only a value and a duration remain, or two durations of one kind; undefined where it is neither. */
function later(a: FeelValue, b: FeelValue, sign: 1 | -1): FeelValue | undefined {
  if (b instanceof DaysDuration) {
    if (a instanceof DaysDuration) return new DaysDuration(plus(a.seconds, sign * b.seconds));
    return isDay(a) || a instanceof FeelTime ? secondsLater(a, sign * b.seconds) : undefined;
  }
  if (!(b instanceof MonthsDuration)) return undefined;
  if (a instanceof MonthsDuration) return new MonthsDuration(a.months + sign * b.months);
  return isDay(a) ? monthsLater(a, sign * b.months) : undefined;
}

function quotient(a: number, b: number, evaluation: Evaluation): FeelValue {
  if (b === 0) return evaluation.fault({ code: "division-by-zero", values: {} });
  return number(over(a, b), evaluation);
}

/** Months have no fractions: what is left over is dropped. */
function scaled(
  duration: DaysDuration | MonthsDuration,
  scale: (size: number) => number,
  evaluation: Evaluation,
): FeelValue {
  const size = number(
    scale(duration instanceof DaysDuration ? duration.seconds : duration.months),
    evaluation,
  );
  if (size === null) return null;
  return duration instanceof DaysDuration ? new DaysDuration(size) : new MonthsDuration(Math.trunc(size) + 0);
}

function number(value: number, evaluation: Evaluation): number | null {
  // Adding zero makes 0 of −0, which FEEL does not know.
  if (Number.isFinite(value)) return value + 0;
  return evaluation.fault({ code: "no-number", values: {} });
}

function joined(a: string, b: string, evaluation: Evaluation): FeelValue {
  evaluation.spend((a.length + b.length) >> 4);
  if (a.length + b.length <= LONGEST_TEXT) return a + b;
  return evaluation.fault({ code: "too-long", values: { longest: LONGEST_TEXT } });
}

function inCalendar(value: FeelValue, evaluation: Evaluation): FeelValue {
  return value ?? evaluation.fault({ code: "beyond-calendar", values: {} });
}

function isDay(value: FeelValue): value is FeelDate | FeelDateTime {
  return value instanceof FeelDate || value instanceof FeelDateTime;
}

function isDuration(value: FeelValue): value is DaysDuration | MonthsDuration {
  return value instanceof DaysDuration || value instanceof MonthsDuration;
}

function noOperation(operator: string, a: FeelValue, b: FeelValue, evaluation: Evaluation): null {
  return evaluation.fault({ code: "no-operation", values: { operator, left: kindOf(a), right: kindOf(b) } });
}
