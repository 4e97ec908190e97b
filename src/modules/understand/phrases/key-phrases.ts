import { halfSpace } from "../text/characters.ts";
import type { TextSpan } from "../text/model.ts";
import { type Normalised, originalSpan } from "../text/normalise.ts";
import type { Token } from "../text/tokens.ts";
import { nounsLikeVerbs, type PhraseRole, phraseRoles, plainWords } from "./key-phrase-words.ts";

/** At most `limit` phrases, and none with a word of the stretches of the original in `without`. */
export interface KeyPhrasesWanted {
  limit?: number;
  without?: TextSpan[];
}

/**
 * What one short text is about in its own words, the best first: runs of words between words that say little, as RAKE
 * finds them (Rose et al. 2010, "Automatic keyword extraction from individual documents"), weighted by how early and how
 * often they come, as YAKE does (Campos et al. 2020, "YAKE! Keyword extraction from single documents using multiple
 * local features"). Spelt as in the original, white space and words of mere stress left out. Personal data found in the
 * text goes into `without`.
 */
export function keyPhrasesOf(
  tokens: Token[],
  normalised: Normalised,
  { limit = 5, without = [] }: KeyPhrasesWanted = {},
): string[] {
  const told = without.length === 0 ? tokens : tokens.map(hidingFrom(normalised, without));
  const candidates = candidatesOf(told, normalised.text);
  if (candidates.length === 0) return [];
  const best = weighed(candidates).sort((a, b) => b.weight - a.weight);
  const phrases: string[] = [];
  for (const { words } of best) {
    if (phrases.length === limit) break;
    phrases.push(spelling(words, normalised));
  }
  return phrases;
}

/** Tokens inside a stretch become marks, which part phrases; both come in order. */
function hidingFrom({ source }: Normalised, without: TextSpan[]): (token: Token) => Token {
  let next = 0;
  return (token) => {
    const start = source[token.start] as number;
    while (next < without.length && (without[next] as TextSpan).end <= start) next++;
    const isHidden = next < without.length && (without[next] as TextSpan).start <= start;
    return isHidden ? { ...token, kind: "mark" } : token;
  };
}

interface Candidate {
  words: Token[];
  key: string;
  weight: number;
}

const mostWords = 4;
const mostCandidates = 200;

/** Runs of words that say something, cut where they grow too long. */
function candidatesOf(tokens: Token[], text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let run: Token[] = [];
  for (let i = 0; i < tokens.length && candidates.length < mostCandidates; i++) {
    const token = tokens[i] as Token;
    const role = phraseRoles.get(token.text);
    if (role === "stress") continue;
    const belongs = joinsRun(token, role, run.length, text);
    if (belongs) run.push(token);
    if (belongs && role !== "denial" && run.length < mostWords) continue;
    finish(run, role, candidates);
    run = [];
  }
  finish(run, undefined, candidates);
  return candidates;
}

/** Links and denials need something before them. */
function joinsRun(token: Token, role: PhraseRole | undefined, soFar: number, text: string): boolean {
  if (role === "link" || role === "denial") return soFar > 0;
  return role !== "stop" && role !== "light" && isMeaningful(token, text);
}

/** Without a link at its end, and without the noun that a light verb has taken. */
function finish(run: Token[], next: PhraseRole | undefined, candidates: Candidate[]): void {
  if (next === "light" && run.length > 0 && roleOfLast(run) === "act") run.pop();
  while (run.length > 0 && roleOfLast(run) === "link") run.pop();
  if (run.length > 0) candidates.push(candidateOf(run));
}

const roleOfLast = (run: Token[]): PhraseRole | undefined => phraseRoles.get((run.at(-1) as Token).text);

const candidateOf = (words: Token[]): Candidate => ({
  words,
  key: words.map((word) => word.text).join(" "),
  weight: 0,
});

/** A word of two letters or more that is no account's name and no Persian verb with «می». */
function isMeaningful(token: Token, text: string): boolean {
  if (token.kind !== "word" || token.text.length < 2) return false;
  return text.charCodeAt(token.start - 1) !== 0x40 && !isVerb(token, text);
}

/** «می‌رسد», «نمی‌شود», and run together «میرسد», «نمیشود». */
function isVerb({ start, text: word }: Token, text: string): boolean {
  const first = text.charCodeAt(start) === 0x646 ? start + 1 : start;
  if (text.charCodeAt(first) !== 0x645 || text.charCodeAt(first + 1) !== 0x6cc) return false;
  if (text.charCodeAt(first + 2) === halfSpace) return true;
  return word.length > 4 && verbEnds.has(word.at(-1) as string) && !nounsLikeVerbs.has(word);
}

const verbEnds = new Set(["م", "ی", "د", "ه", "ن", "ت"]);

/** Each phrase once: longer, earlier and repeated ones weigh more, those of plain words less. */
function weighed(candidates: Candidate[]): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const [place, candidate] of candidates.entries()) {
    const known = byKey.get(candidate.key);
    if (known === undefined) {
      candidate.weight = substance(candidate.words) / (1 + 0.1 * Math.min(place, 10));
      byKey.set(candidate.key, candidate);
    } else known.weight *= 1.3;
  }
  return [...byKey.values()];
}

/** The words' worth together; a third word adds less than the second. */
function substance(words: Token[]): number {
  let worth = 0;
  let counted = 0;
  for (const { text } of words) {
    const role = phraseRoles.get(text);
    if (role === "link" || role === "denial") continue;
    const own = plainWords.has(text) ? 0.35 : 1;
    worth += own / (1 + Math.max(0, counted - 1));
    counted++;
  }
  return worth;
}

/** The words as written, with one space between them. */
const spelling = (words: Token[], normalised: Normalised): string =>
  words
    .map(({ start, end }) => {
      const span = originalSpan(normalised, start, end);
      return normalised.original.slice(span.start, span.end);
    })
    .join(" ");
