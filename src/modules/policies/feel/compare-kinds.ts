import {
  DaysDuration,
  FeelDate,
  FeelDateTime,
  FeelFunction,
  FeelRange,
  FeelTime,
  type FeelValue,
  MonthsDuration,
} from "./values.ts";

/** The kinds of FEEL's values, by the names that DMN gives their types. */
export type FeelKind =
  | "null"
  | "boolean"
  | "number"
  | "string"
  | "date"
  | "time"
  | "date and time"
  | "days and time duration"
  | "years and months duration"
  | "range"
  | "function"
  | "list"
  | "context";

export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return "null";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (Array.isArray(value)) return "list";
  return kindOfObject(value);
}

function kindOfObject(value: object): FeelKind {
  if (value instanceof FeelDate) return "date";
  if (value instanceof FeelDateTime) return "date and time";
  if (value instanceof FeelTime) return "time";
  if (value instanceof DaysDuration) return "days and time duration";
  if (value instanceof MonthsDuration) return "years and months duration";
  if (value instanceof FeelRange) return "range";
  return value instanceof FeelFunction ? "function" : "context";
}
