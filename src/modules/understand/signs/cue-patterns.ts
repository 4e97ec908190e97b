import { kindOf, kinds } from "../text/characters.ts";
import { normalise } from "../text/normalise.ts";
import type { Token } from "../text/tokens.ts";

/**
 * A book of patterns, ready to be looked for. A pattern is a line of words parted by spaces: `a|b` is either word,
 * `word*` any word that begins so, `..` up to eight words between within a sentence, `{name}` the words of a named list.
 */
export interface PatternBook {
  names: string[];
  starts: Map<string, Pattern[]>;
  /** Patterns whose first word is known by its beginning. */
  beginnings: [string, Pattern][];
  /** The patterns of every word that was met, most often none. */
  known: Map<string, Pattern[]>;
}

interface Pattern {
  cue: number;
  rest: Step[];
}

/** `known` remembers of words that were met whether they fit. */
interface Step {
  words: string[];
  beginnings: string[];
  gap: boolean;
  known: Map<string, boolean>;
}

/** The book of `lines`, many to a cue; `lists` holds the words of `{name}`. */
export function patternBook(lines: Record<string, string>, lists: Record<string, string> = {}): PatternBook {
  const names = Object.keys(lines);
  const book: PatternBook = { names, starts: new Map(), beginnings: [], known: new Map() };
  for (const [cue, name] of names.entries()) {
    for (const line of (lines[name] as string).split("\n"))
      if (line.trim() !== "") add(book, stepsOf(line, lists), cue);
  }
  return book;
}

/** Counts each cue of the book in the tokens, into `counts`. One look-up a token where no pattern begins. */
export function countPatterns(book: PatternBook, tokens: Token[], counts: Uint16Array): void {
  counts.fill(0);
  for (let i = 0; i < tokens.length; i++) {
    const word = (tokens[i] as Token).text;
    const patterns = book.known.get(word) ?? startingWith(book, word);
    for (let p = 0; p < patterns.length; p++) {
      const { cue, rest } = patterns[p] as Pattern;
      if (rest.length === 0 || follows(rest, tokens, i + 1)) (counts[cue] as number)++;
    }
  }
}

const longestGap = 8;
const mostKnown = 20_000;

function startingWith({ starts, beginnings, known }: PatternBook, word: string): Pattern[] {
  const begun = beginnings.filter(([beginning]) => word.startsWith(beginning)).map(([, pattern]) => pattern);
  const patterns = [...(starts.get(word) ?? []), ...begun];
  if (known.size >= mostKnown) known.clear();
  known.set(word, patterns);
  return patterns;
}

function add({ starts, beginnings }: PatternBook, [first, ...rest]: Step[], cue: number): void {
  const pattern = { cue, rest };
  for (const word of (first as Step).words) {
    const patterns = starts.get(word);
    if (patterns === undefined) starts.set(word, [pattern]);
    else patterns.push(pattern);
  }
  for (const beginning of (first as Step).beginnings) beginnings.push([beginning, pattern]);
}

function stepsOf(line: string, lists: Record<string, string>): Step[] {
  const steps: Step[] = [];
  let gap = false;
  for (const piece of line.trim().split(/\s+/)) {
    if (piece !== "..") steps.push(stepOf(piece, gap, lists));
    gap = piece === "..";
  }
  return steps;
}

function stepOf(piece: string, gap: boolean, lists: Record<string, string>): Step {
  const alternatives = piece
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (lists[name] as string).trim().replaceAll(/\s+/g, "|"))
    .split("|");
  const begins = (word: string): boolean => word.endsWith("*");
  return {
    words: alternatives.filter((word) => !begins(word)).map(asToken),
    beginnings: alternatives.filter(begins).map((word) => asToken(word.slice(0, -1))),
    gap,
    known: new Map(),
  };
}

const asToken = (word: string): string => normalise(word).text.replaceAll(/[\u200c']/g, "");

/** Each step is taken at its first place, so that a text costs no more than its length times the longest pattern. */
function follows(steps: Step[], tokens: Token[], from: number): boolean {
  let at = from;
  for (let s = 0; s < steps.length; s++) {
    const step = steps[s] as Step;
    const last = Math.min(step.gap ? at + longestGap : at, tokens.length - 1);
    while (at <= last && !fits(step, (tokens[at] as Token).text)) {
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

function fits(step: Step, word: string): boolean {
  const known = step.known.get(word);
  if (known !== undefined) return known;
  const isSo = step.words.includes(word) || step.beginnings.some((beginning) => word.startsWith(beginning));
  if (step.known.size >= mostKnown) step.known.clear();
  step.known.set(word, isSo);
  return isSo;
}
