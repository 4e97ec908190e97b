import { rangeIn } from "./functions/range-reading.ts";
import { show } from "./show.ts";
import { parseDate, parseDateTime, parseDuration, parseTime } from "./temporal-reading.ts";
import type { FeelType } from "./types.ts";
import { BudgetSpent, type FeelContext, type FeelValue } from "./values.ts";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const deepest = 500;
const mostParts = 1_000_000;
const longest = 20_000_000;

/**
 * A value as JSON: dates, times and durations in ISO 8601, ranges and functions as FEEL shows them. Throws `BudgetSpent` for
 * what is nested too deeply or too large: lists that share their items may be larger than memory when written out.
 */
export function toJson(value: FeelValue): Json {
  return write(value, { depth: 0, parts: 0, length: 0 });
}

type Progress = { depth: number; parts: number; length: number };

function write(value: FeelValue, progress: Progress): Json {
  if (++progress.parts > mostParts) throw new BudgetSpent();
  if (Array.isArray(value)) return deeper(progress, () => value.map((item) => write(item, progress)));
  if (value instanceof Map) return deeper(progress, () => writeContext(value as FeelContext, progress));
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  const text = show(value);
  progress.length += text.length;
  if (progress.length > longest) throw new BudgetSpent();
  return text;
}

function deeper(progress: Progress, writeParts: () => Json): Json {
  if (++progress.depth > deepest) throw new BudgetSpent("depth");
  const written = writeParts();
  progress.depth -= 1;
  return written;
}

/** From entries, so that one named `__proto__` is an entry like others. */
function writeContext(context: FeelContext, progress: Progress): Json {
  return Object.fromEntries(Array.from(context, ([name, value]) => [name, write(value, progress)]));
}

const any: FeelType = { kind: "any" };

/**
 * JSON as a value of FEEL: texts become dates, times, durations and ranges where the type says so, else stay texts. What does not fit
 * the type is left as it is, for `coerce` to judge. Throws `BudgetSpent` for what is nested too deeply.
 */
export function fromJson(json: unknown, type: FeelType = any): FeelValue {
  return read(json, type, 0);
}

function read(json: unknown, type: FeelType, depth: number): FeelValue {
  if (depth > deepest) throw new BudgetSpent("depth");
  if (type.kind === "narrowed") return read(json, type.base, depth);
  if (Array.isArray(json)) return json.map((item) => read(item, itemTypeOf(type), depth + 1));
  if (type.kind === "list") return read(json, type.of, depth + 1);
  if (typeof json === "string") return readText(json, type.kind);
  if (typeof json === "number") return Number.isFinite(json) ? json : null;
  if (typeof json === "boolean") return json;
  return typeof json === "object" && json !== null ? readContext(json, type, depth) : null;
}

const itemTypeOf = (type: FeelType) => (type.kind === "list" ? type.of : type);

function readContext(json: object, type: FeelType, depth: number): FeelContext {
  const types = type.kind === "context" ? type.entries : new Map<string, FeelType>();
  return new Map(
    Object.entries(json).map(([name, value]) => [name, read(value, types.get(name) ?? any, depth + 1)]),
  );
}

function readText(text: string, kind: FeelType["kind"]): FeelValue {
  switch (kind) {
    case "date":
      return parseDate(text) ?? text;
    case "time":
      return parseTime(text) ?? text;
    case "date and time":
      return parseDate(text) ?? parseDateTime(text) ?? text;
    case "days and time duration":
    case "years and months duration":
      return parseDuration(text) ?? text;
    case "range":
      return rangeIn(text) ?? text;
    default:
      return text;
  }
}
