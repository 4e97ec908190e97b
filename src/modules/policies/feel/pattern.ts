import { type Match, Search } from "./pattern-matching.ts";
import { type Program, programOf } from "./pattern-program.ts";
import { readPattern } from "./pattern-reading.ts";
import { PatternError, readFlags } from "./pattern-syntax.ts";
import type { Evaluation } from "./values.ts";

const LONGEST_PATTERN = 5000;
const MOST_KEPT = 200;

const kept = new Map<string, Pattern | null>();

export type Pattern = Program;

/**
 * Reads a regular expression as XPath 2.0 writes it, with flags of `s m i x q`; null where either is none, or where it is
 * longer than 5,000 characters or would take more than 20,000 steps when its repetitions are written out.
 */
export function patternOf(text: string, flags: string): Pattern | null {
  const key = `${flags}/${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const pattern = read(text, flags);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= LONGEST_PATTERN) kept.set(key, pattern);
  return pattern;
}

export function isMatch(pattern: Pattern, text: string, evaluation: Evaluation): boolean {
  return new Search(pattern, codePointsOf(text, evaluation), evaluation).from(0) !== null;
}

/**
 * All matches one after another, each as its groups' texts, with what lies between them. A match of nothing counts where it
 * parts two characters.
 */
export function matchesIn(
  pattern: Pattern,
  text: string,
  evaluation: Evaluation,
): { between: string[]; found: string[][] } {
  const codes = codePointsOf(text, evaluation);
  const search = new Search(pattern, codes, evaluation);
  const between: string[] = [];
  const found: string[][] = [];
  let from = 0;
  for (let match = search.from(0); match; ) {
    const [start = 0, end = 0] = match;
    evaluation.spend(30);
    const isBetween = start < end || (start > from && start < codes.length);
    if (isBetween) {
      between.push(textOf(codes, from, start));
      found.push(groupsOf(codes, match));
      from = end;
    }
    match = start === end ? search.from(end + 1) : search.from(end);
  }
  between.push(textOf(codes, from, codes.length));
  return { between, found };
}

function read(text: string, flags: string): Pattern | null {
  const read = readFlags(flags);
  if (!read || text.length > LONGEST_PATTERN) return null;
  try {
    return programOf(readPattern(text, read), read);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

function groupsOf(codes: Int32Array, match: Match): string[] {
  const groups: string[] = [];
  for (let i = 0; i < match.length; i += 2) {
    groups.push(textOf(codes, match[i] ?? -1, match[i + 1] ?? -1));
  }
  return groups;
}

function codePointsOf(text: string, evaluation: Evaluation): Int32Array {
  evaluation.spend(text.length >> 2);
  const codes = new Int32Array(text.length);
  let length = 0;
  for (const character of text) codes[length++] = character.codePointAt(0) ?? 0;
  return codes.subarray(0, length);
}

function textOf(codes: Int32Array, start: number, end: number): string {
  let text = "";
  // A call takes only so many arguments.
  for (let from = Math.max(0, start); from < end; from += 4096) {
    text += String.fromCodePoint(...codes.subarray(from, Math.min(end, from + 4096)));
  }
  return text;
}
