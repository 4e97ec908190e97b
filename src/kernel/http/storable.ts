import { kernelProblem } from "#kernel/kernel-problems";

const deepest = 64;
/** A thousand rows of a hundred fields; parsing and checking more would hold everybody up. */
const mostValues = 100_000;
/** Engines keep objects of so many different names in a slower way. */
const mostFields = 2_000;

/** Code units of the marks that JSON is built of. */
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/**
 * Refuses JSON text that is nested more than 64 levels deep, holds more than 100,000 values, or more than 2,000 in one
 * object, before it is parsed: such a megabyte is quickly sent and slowly read. Says nothing about whether the text is
 * well formed.
 */
export function assertModest(text: string): void {
  const fields = new Int32Array(deepest + 1);
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place += 1) {
    const mark = text.charCodeAt(place);
    if (isInString) {
      if (mark === backslash) place += 1;
      else if (mark === quote) isInString = false;
    } else if (mark === quote) isInString = true;
    else if (mark === comma) values += 1;
    else if (mark === colon) {
      fields[depth] = (fields[depth] as number) + 1;
      if ((fields[depth] as number) > mostFields) throw tooMany("fields", mostFields);
    } else if (mark === openArray || mark === openObject) {
      depth += 1;
      if (depth > deepest) throw kernelProblem("too-deep", 400, { limit: deepest });
      fields[depth] = 0;
    } else if (mark === closeArray || mark === closeObject) depth = Math.max(0, depth - 1);
  }
  if (values >= mostValues) throw tooMany("values", mostValues);
}

const tooMany = (what: "fields" | "values", limit: number) =>
  kernelProblem(`too-many-${what}`, 413, { limit });

/** Only by an escape can JSON in UTF-8 hold a NUL or half of a character pair; few texts need the walk. */
const mayBeUnstorable = /\\u(?:0000|d[89a-f])/i;

/** Refuses what no store could keep: NUL characters and lone surrogates. `text` is what `value` was parsed of. */
export function assertStorable(value: unknown, text: string): void {
  if (!mayBeUnstorable.test(text)) return;
  const pointer = findUnstorable(value);
  if (pointer === undefined) return;
  throw kernelProblem("unstorable-text", 400, {
    pointer: pointer.toWellFormed().replaceAll("\u0000", "␀") || "/",
  });
}

/** Where the first text that cannot be stored stands; a key is told by what holds it. */
function findUnstorable(value: unknown): string | undefined {
  if (typeof value === "string") return isStorable(value) ? undefined : "";
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return "";
    const pointer = findUnstorable(inner);
    if (pointer !== undefined) return `/${key}${pointer}`;
  }
  return undefined;
}

const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();
