import { piecesOf, quoted, unquoted } from "./pieces.ts";

const signs: Record<string, string> = {
  "،": ",",
  "٬": "",
  "٫": ".",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "−": "-",
  "–": "-",
  "—": "-",
  "×": "*",
  "÷": "/",
  "٪": "%",
  "…": "..",
};

/**
 * What was typed on a Persian keyboard as FEEL reads it: digits, comma, quotes and comparison signs outside of strings become
 * FEEL's; what stands inside a string stays as it is. Marks of direction, which nobody sees, go.
 */
export const asFeel = (typed: string): string =>
  piecesOf(withoutMarks(typed))
    .map(({ kind, text }) => {
      if (kind === "string") return /^[«“]/.test(text) ? requoted(text) : text;
      if (kind === "number" || kind === "name")
        return latinDigits(text).replace(/[٬٫]/g, (sign) => signs[sign] ?? sign);
      return kind === "sign" ? (signs[text] ?? text) : text;
    })
    .join("");

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const withoutMarks = (text: string): string => text.replace(marks, "");

/** A string whose end isn't typed yet must not get one, or typing on would write behind it. */
const requoted = (text: string): string =>
  /[»”]$/.test(text) ? quoted(unquoted(text)) : quoted(unquoted(text)).slice(0, -1);

/** Persian and Arabic digits as Latin ones. */
export const latinDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

const leftToRight = "\u200e";

/**
 * FEEL for a field that is written left to right. Two Persian strings side by side would take the comma between them into
 * their own direction and change places; a mark after each closing quote keeps them where they are.
 */
export const withMarks = (feel: string): string =>
  piecesOf(feel)
    .map(({ kind, text }) => (kind === "string" && rightToLeft.test(text) ? text + leftToRight : text))
    .join("");

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** How many characters of the text without marks stand before a place in the text with them. */
export const placeWithout = (marked: string, place: number): number =>
  withoutMarks(marked.slice(0, place)).length;

/** Where a place in the text without marks lies among the marked. */
export function placeWith(marked: string, place: number): number {
  let rest = place;
  let at = 0;
  while (rest > 0 && at < marked.length) {
    if (marked[at] !== leftToRight) rest -= 1;
    at += 1;
  }
  // Behind a closing quote the caret stands behind its mark too, so that the next letter is not swallowed by the string.
  return marked[at] === leftToRight ? at + 1 : at;
}
