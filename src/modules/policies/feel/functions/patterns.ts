import { isMatch, matchesIn, type Pattern, patternOf } from "../pattern.ts";
import type { Evaluation, FeelValue } from "../values.ts";
import { boundedList, boundedText, builtIn, form } from "./built-in.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { optional, text } from "./parameters.ts";

/** Functions of texts with regular expressions (DMN 1.5, table 71; XPath's fn:matches, fn:replace and fn:tokenize). */
export const patterns = [
  builtIn(
    "matches",
    form(
      [text("input"), text("pattern"), optional(text("flags"))],
      ([input, pattern, flags = ""], evaluation) => {
        const read = readable(pattern, flags, evaluation);
        return read && isMatch(read, input, evaluation);
      },
    ),
  ),
  builtIn(
    "replace",
    form([text("input"), text("pattern"), text("replacement"), optional(text("flags"))], replace),
  ),
  builtIn(
    "split",
    form([text("string"), text("delimiter")], ([string, delimiter], evaluation) => {
      const pattern = readable(delimiter, "", evaluation);
      return pattern && boundedList(matchesIn(pattern, string, evaluation).between, evaluation);
    }),
  ),
];

function replace(
  [input, pattern, replacement, flags = ""]: [string, string, string, string | undefined],
  evaluation: Evaluation,
): FeelValue {
  const read = readable(pattern, flags, evaluation);
  if (!read) return null;
  if (isMatch(read, "", evaluation)) return emptyMatch(pattern, evaluation);
  const pieces = flags.includes("q") ? [replacement] : piecesOf(replacement, read.groups);
  if (!pieces) {
    return evaluation.fault({ code: "bad-replacement", values: { replacement: replacement.slice(0, 100) } });
  }
  return woven(matchesIn(read, input, evaluation), pieces, evaluation);
}

/** What lies between the matches, with each match replaced. */
function woven(
  { between, found }: { between: string[]; found: string[][] },
  pieces: readonly (string | number)[],
  evaluation: Evaluation,
): FeelValue {
  const texts: string[] = [];
  let length = 0;
  for (const [i, before] of between.entries()) {
    const groups = found[i];
    const filled = groups
      ? pieces.map((piece) => (typeof piece === "string" ? piece : (groups[piece] ?? "")))
      : [];
    const text = before + filled.join("");
    evaluation.spend(pieces.length + (text.length >> 4));
    texts.push(text);
    length += text.length;
    if (length > LONGEST_TEXT) break;
  }
  return boundedText(texts.join(""), evaluation);
}

/**
 * A replacement as texts and numbers of groups: `$1` is a group, `$0` all, `\$` and `\\` the signs themselves; null where
 * there is any other. Of `$12` with fewer than twelve groups, the 2 is text.
 */
function piecesOf(replacement: string, groups: number): (string | number)[] | null {
  const pieces: (string | number)[] = [];
  for (const [sign, digits] of replacement.matchAll(/\\[\\$]|\$(\d+)|[^\\$]+|[\\$]/g)) {
    if (digits !== undefined) pieces.push(...groupAndRest(digits, groups));
    else if (sign.startsWith("\\") && sign.length === 2) pieces.push(sign.slice(1));
    else if (sign === "\\" || sign === "$") return null;
    else pieces.push(sign);
  }
  return pieces;
}

function groupAndRest(digits: string, groups: number): (string | number)[] {
  let taken = 1;
  while (taken < digits.length && Number(digits.slice(0, taken + 1)) <= groups) taken++;
  return [Number(digits.slice(0, taken)), digits.slice(taken)];
}

function readable(pattern: string, flags: string, evaluation: Evaluation): Pattern | null {
  evaluation.spend(20);
  const read = patternOf(pattern, flags);
  if (read) return read;
  return evaluation.fault({ code: "bad-pattern", values: { pattern: pattern.slice(0, 100), flags } });
}

function emptyMatch(pattern: string, evaluation: Evaluation): null {
  return evaluation.fault({ code: "empty-match", values: { pattern: pattern.slice(0, 100) } });
}
