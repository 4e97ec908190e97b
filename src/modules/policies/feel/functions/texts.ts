import type { Evaluation, FeelList, FeelValue } from "../values.ts";
import { boundedText, builtIn, form, outsideDomain } from "./built-in.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { list, number, optional, text } from "./parameters.ts";

/** Functions of texts (DMN 1.5, table 71) but those with patterns. Characters are code points. */
export const texts = [
  builtIn(
    "substring",
    form([text("string"), number("start position"), optional(number("length"))], substring),
  ),
  builtIn(
    "string length",
    form([text("string")], ([string], evaluation) => charactersOf(string, evaluation).length),
  ),
  builtIn(
    "upper case",
    form([text("string")], ([string], evaluation) => boundedText(string.toUpperCase(), evaluation)),
  ),
  builtIn(
    "lower case",
    form([text("string")], ([string], evaluation) => boundedText(string.toLowerCase(), evaluation)),
  ),
  builtIn(
    "substring before",
    form([text("string"), text("match")], ([string, match], evaluation) => {
      const at = placeOf(string, match, evaluation);
      return at < 0 ? "" : string.slice(0, at);
    }),
  ),
  builtIn(
    "substring after",
    form([text("string"), text("match")], ([string, match], evaluation) => {
      const at = placeOf(string, match, evaluation);
      return at < 0 ? "" : string.slice(at + match.length);
    }),
  ),
  builtIn(
    "contains",
    form(
      [text("string"), text("match")],
      ([string, match], evaluation) => placeOf(string, match, evaluation) >= 0,
    ),
  ),
  builtIn(
    "starts with",
    form([text("string"), text("match")], ([string, match]) => string.startsWith(match)),
  ),
  builtIn(
    "ends with",
    form([text("string"), text("match")], ([string, match]) => string.endsWith(match)),
  ),
  builtIn("string join", form([list("list"), optional(text("delimiter"))], joinTexts)),
];

/** The first character is 1, the last −1; a length that is too long ends with the text. */
function substring(
  [string, start, length]: [string, number, number | undefined],
  evaluation: Evaluation,
): FeelValue {
  const characters = charactersOf(string, evaluation);
  const from = Math.trunc(start);
  if (from === 0 || Math.abs(from) > characters.length) {
    return outsideDomain("substring", "start position", evaluation);
  }
  if (length !== undefined && length < 1) return outsideDomain("substring", "length", evaluation);
  const first = from > 0 ? from - 1 : characters.length + from;
  const part = characters.slice(first, length === undefined ? undefined : first + Math.trunc(length));
  return typeof part === "string" ? part : part.join("");
}

/** A text without surrogates is its own list of characters. */
function charactersOf(string: string, evaluation: Evaluation): string | string[] {
  evaluation.spend(string.length >> 3);
  if (!/[\ud800-\udfff]/.test(string)) return string;
  evaluation.spend(string.length);
  return Array.from(string);
}

/** Pays for the worst that two texts can do: to look alike everywhere but at their beginnings. */
function placeOf(string: string, match: string, evaluation: Evaluation): number {
  evaluation.spend(Math.ceil((string.length * (match.length + 8)) / 100));
  return string.indexOf(match);
}

/** Nulls are passed over. */
function joinTexts(
  [items, delimiter = ""]: [FeelList, string | undefined],
  evaluation: Evaluation,
): FeelValue {
  evaluation.spend(items.length);
  const parts: string[] = [];
  let length = 0;
  for (const item of items) {
    if (item === null) continue;
    if (typeof item !== "string") return outsideDomain("string join", "list", evaluation);
    parts.push(item);
    length += item.length + delimiter.length;
    if (length > LONGEST_TEXT + delimiter.length) {
      return evaluation.fault({ code: "too-long", values: { longest: LONGEST_TEXT } });
    }
  }
  return boundedText(parts.join(delimiter), evaluation);
}
