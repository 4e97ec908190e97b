import { show } from "../feel/show.ts";
import { type AxisKind, type Key, valueAt } from "./keys.ts";

/** FEEL text of a place of the axis: `5`, `"late"`, `date("2026-03-01")`. */
export function showKey(key: Key, kind: AxisKind): string {
  if (typeof key === "string") return quoted(key);
  const shown = show(valueAt(key, kind) ?? null);
  const called = constructors[kind];
  return called ? `${called}("${shown}")` : shown;
}

const constructors: Partial<Record<AxisKind, string>> = {
  date: "date",
  time: "time",
  "zoned-time": "time",
  "date-and-time": "date and time",
  "zoned-date-and-time": "date and time",
  "days-duration": "duration",
  "months-duration": "duration",
};

/** JSON's escapes, of which FEEL lacks two. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/\\(.)/g, (pair, letter: string) => unknownEscapes[letter] ?? pair);

const unknownEscapes: Record<string, string> = { b: "\\u0008", f: "\\u000C" };
