import { compare } from "../compare.ts";
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from "../temporal-reading.ts";
import { FeelRange, type FeelValue } from "../values.ts";
import { builtIn, form, outsideDomain } from "./built-in.ts";
import { text } from "./parameters.ts";

/** `range()` (DMN 1.5, table 68): a text as `[1..5)`, whose ends are literals; one of them may be missing, as in `(..5]`. */
const END = String.raw`\s*(?:(-?(?:\d+(?:\.\d+)?|\.\d+))|@"([^"]*)"|(date and time|date|time|duration)\("([^"]*)"\)|("(?:[^"\\]|\\.)*"))?\s*`;
const RANGE = new RegExp(String.raw`^([[\](])${END}\.\.${END}([\])[])$`, "u");
const LONGEST_RANGE = 1000;

export const rangeReading = [
  builtIn(
    "range",
    form(
      [text("from")],
      ([from], evaluation) => rangeIn(from.trim()) ?? outsideDomain("range", "from", evaluation),
    ),
  ),
];

/** A range as FEEL writes it, its ends being literals; null for anything else. */
export function rangeIn(text: string): FeelRange | null {
  const found = text.length > LONGEST_RANGE ? null : RANGE.exec(text);
  if (!found) return null;
  const start = endOf(found.slice(2, 7));
  const end = endOf(found.slice(7, 12));
  const [startIncluded, endIncluded] = [found[1] === "[", found[12] === "]"];
  if (start === null || end === null || !areOrdered(start, end)) return null;
  if ((start === undefined && startIncluded) || (end === undefined && endIncluded)) return null;
  return new FeelRange(start, end, startIncluded, endIncluded);
}

/** Undefined is no end; null is one that cannot be read. */
function endOf([number, at, kind, inside, quoted]: (string | undefined)[]): FeelValue | undefined {
  if (number !== undefined) return Number(number);
  if (at !== undefined) return parseTemporal(at);
  if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(.)/gu, "$1");
  if (kind === undefined || inside === undefined) return undefined;
  return readAs(kind, inside);
}

function readAs(kind: string, inside: string): FeelValue {
  if (kind === "date") return parseDate(inside);
  if (kind === "time") return parseTime(inside);
  return kind === "duration" ? parseDuration(inside) : parseDateTime(inside);
}

function areOrdered(start: FeelValue | undefined, end: FeelValue | undefined): boolean {
  if (start === undefined || end === undefined) return start !== end;
  const order = compare(start, end);
  return order !== null && order <= 0;
}
