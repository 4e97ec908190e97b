import { kindOf, kinds } from "./characters.ts";
import { normalise } from "./normalise.ts";
import type { Token } from "./tokens.ts";

/**
 * A book of phrases, ready to be looked for. A phrase is a line of words parted by spaces: `a|b` is either word, `word*`
 * any word that begins so, `..` up to eight words between within a sentence, `{name}` the words of a named list.
 */
export interface PatternBook {
  names: string[];
  starts: Map<string, Pattern[]>;
}

interface Pattern {
  cue: number;
  rest: Step[];
}

interface Step {
  words: Set<string>;
  beginnings: string[];
  gap: boolean;
}

/** The book of `lines`, many to a cue; `lists` holds the words of `{name}`. The first word of a phrase stands alone. */
export function patternBook(lines: Record<string, string>, lists: Record<string, string> = {}): PatternBook {
  const names = Object.keys(lines);
  const starts = new Map<string, Pattern[]>();
  names.forEach((name, cue) => {
    for (const line of (lines[name] as string).split("\n"))
      if (line.trim() !== "") add(starts, line, cue, lists);
  });
  return { names, starts };
}

/** How often each cue of the book occurs in the tokens, at most 255 times. One look-up a token where nothing begins. */
export function patternsIn(book: PatternBook, tokens: Token[]): Uint8Array {
  const counts = new Uint8Array(book.names.length);
  for (let i = 0; i < tokens.length; i++) {
    const phrases = book.starts.get((tokens[i] as Token).text);
    if (phrases === undefined) continue;
    for (const phrase of phrases) {
      if (follows(phrase.rest, tokens, i + 1) && (counts[phrase.cue] as number) < 255)
        counts[phrase.cue] = (counts[phrase.cue] as number) + 1;
    }
  }
  return counts;
}

const longestGap = 8;

function add(starts: Map<string, Pattern[]>, line: string, cue: number, lists: Record<string, string>): void {
  const steps: Step[] = [];
  let gap = false;
  for (const piece of line.trim().split(/\s+/)) {
    if (piece === "..") gap = true;
    else {
      steps.push(stepOf(piece, gap, lists));
      gap = false;
    }
  }
  const [first, ...rest] = steps as [Step, ...Step[]];
  for (const word of first.words) starts.set(word, [...(starts.get(word) ?? []), { cue, rest }]);
}

function stepOf(piece: string, gap: boolean, lists: Record<string, string>): Step {
  const listed = piece.replace(/\{(\w+)\}/g, (_, name: string) =>
    (lists[name] ?? "").trim().replaceAll(/\s+/g, "|"),
  );
  const alternatives = listed.split("|").filter((word) => word !== "");
  return {
    words: new Set(alternatives.filter((word) => !word.endsWith("*")).map(asToken)),
    beginnings: alternatives.filter((word) => word.endsWith("*")).map((word) => asToken(word.slice(0, -1))),
    gap,
  };
}

const asToken = (word: string): string => normalise(word).text.replaceAll(/[\u200c']/g, "");

/** Each step is taken at its first place, so that a text costs no more than its length times the longest phrase. */
function follows(steps: Step[], tokens: Token[], from: number): boolean {
  let at = from;
  for (const step of steps) {
    const last = Math.min(step.gap ? at + longestGap : at, tokens.length - 1);
    while (at <= last && !matches(step, tokens[at] as Token)) {
      if (endsSentence(tokens[at] as Token)) return false;
      at++;
    }
    if (at > last) return false;
    at++;
  }
  return true;
}

const endsSentence = ({ kind, text }: Token): boolean =>
  kind === "mark" && kindOf[text.charCodeAt(0)] === kinds.end;

function matches({ words, beginnings }: Step, { text }: Token): boolean {
  if (words.has(text)) return true;
  for (const beginning of beginnings) if (text.startsWith(beginning)) return true;
  return false;
}
