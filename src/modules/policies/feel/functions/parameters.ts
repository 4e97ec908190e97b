import { kindOf } from "../compare-kinds.ts";
import {
  DaysDuration,
  type FeelContext,
  FeelDate,
  FeelDateTime,
  FeelFunction,
  type FeelList,
  FeelRange,
  FeelTime,
  type FeelValue,
  MonthsDuration,
} from "../values.ts";

/** A parameter of a built-in function: reads what is given as what it needs, or gives undefined where it is not that. */
export type Parameter<T> = {
  name: string;
  /** For the fault: the kind that would have been right. */
  expected: string;
  isOptional: boolean;
  read: (value: FeelValue) => T | undefined;
};

export function text(name: string): Parameter<string> {
  return single(name, "string", (value) => typeof value === "string");
}

export function number(name: string): Parameter<number> {
  return single(name, "number", (value) => typeof value === "number");
}

export function boolean(name: string): Parameter<boolean> {
  return single(name, "boolean", (value) => typeof value === "boolean");
}

export function context(name: string): Parameter<FeelContext> {
  return single(name, "context", (value): value is FeelContext => kindOf(value) === "context");
}

export function callable(name: string): Parameter<FeelFunction> {
  return single(name, "function", (value) => value instanceof FeelFunction);
}

export function range(name: string): Parameter<FeelRange> {
  return single(name, "range", (value) => value instanceof FeelRange);
}

/** A date, or a date and time. */
export function day(name: string): Parameter<FeelDate | FeelDateTime> {
  return single(name, "date", (value) => value instanceof FeelDate || value instanceof FeelDateTime);
}

export function time(name: string): Parameter<FeelTime> {
  return single(name, "time", (value) => value instanceof FeelTime);
}

export function daysDuration(name: string): Parameter<DaysDuration> {
  return single(name, "days and time duration", (value) => value instanceof DaysDuration);
}

export function duration(name: string): Parameter<DaysDuration | MonthsDuration> {
  return single(
    name,
    "days and time duration",
    (value) => value instanceof DaysDuration || value instanceof MonthsDuration,
  );
}

/** A list; what is not one is a list of itself (DMN 1.5, 10.3.2.9.4). */
export function list(name: string): Parameter<FeelList> {
  const read = (value: FeelValue) => {
    if (value === null) return undefined;
    return Array.isArray(value) ? (value as FeelList) : [value];
  };
  return { name, expected: "list", isOptional: false, read };
}

/** Whatever it is, null too. */
export function anything(name: string): Parameter<FeelValue> {
  return { name, expected: "Any", isOptional: false, read: (value) => value };
}

/** May be left out or null; it is undefined then. */
export function optional<T>(parameter: Parameter<T>): Parameter<T | undefined> {
  return { ...parameter, isOptional: true };
}

/** One value of a kind; a list of just that one stands for it (DMN 1.5, 10.3.2.9.4). */
function single<T extends FeelValue>(
  name: string,
  expected: string,
  isRight: (value: FeelValue) => value is T,
): Parameter<T> {
  const read = (value: FeelValue) => {
    if (isRight(value)) return value;
    const only = Array.isArray(value) && value.length === 1 ? (value as FeelList)[0] : undefined;
    return only !== undefined && isRight(only) ? only : undefined;
  };
  return { name, expected, isOptional: false, read };
}
