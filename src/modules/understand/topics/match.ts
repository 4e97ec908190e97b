import type { TokenRange } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { KnownWord, Lexicon, TopicPhrase } from "./lexicon.ts";
import { anyNumber } from "./phrase.ts";

/** A phrase found: its place in the lexicon, and the tokens it stands on, from `from` to before `to`. */
export interface Match {
  phrase: number;
  from: number;
  to: number;
}

/** Finds every phrase in a text. A phrase never reaches over the end of a clause. */
export function matchesOf(tokens: Token[], clauses: TokenRange[], lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  for (const clause of clauses) {
    const known = knownWords(tokens, clause, lexicon);
    if (known !== undefined) matchClause(matches, known, clause.from, lexicon.phrases);
  }
  return matches;
}

type Known = (KnownWord | null)[];

function knownWords(tokens: Token[], { from, to }: TokenRange, lexicon: Lexicon): Known | undefined {
  const known: Known = [];
  let isAny = false;
  for (let i = from; i < to; i++) {
    const { kind, text } = tokens[i] as Token;
    const word = lexicon.look(kind === "number" ? anyNumber : text);
    isAny ||= word !== null;
    known.push(word);
  }
  return isAny ? known : undefined;
}

function matchClause(matches: Match[], known: Known, offset: number, phrases: TopicPhrase[]): void {
  for (let i = 0; i < known.length; i++) {
    const word = known[i];
    if (!word) continue;
    for (const phrase of word.alone) matches.push({ phrase, from: offset + i, to: offset + i + 1 });
    for (const phrase of word.begins) {
      const to = reachOf(phrases[phrase] as TopicPhrase, known, i);
      if (to !== undefined) matches.push({ phrase, from: offset + to.from, to: offset + to.to });
    }
  }
}

function reachOf(phrase: TopicPhrase, known: Known, at: number): { from: number; to: number } | undefined {
  return phrase.isNear ? nearReach(phrase.words, known, at) : orderedReach(phrase.words, known, at);
}

function orderedReach(words: number[], known: Known, at: number): { from: number; to: number } | undefined {
  let last = at;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as number;
    if (known[last + 1]?.words.includes(word)) last += 1;
    else if (known[last + 2]?.words.includes(word)) last += 2;
    else return undefined;
  }
  return { from: at, to: last + 1 };
}

function nearReach(words: number[], known: Known, at: number): { from: number; to: number } | undefined {
  let from = at;
  let to = at + 1;
  for (let i = 1; i < words.length; i++) {
    const place = nearest(words[i] as number, known, at);
    if (place === undefined) return undefined;
    from = Math.min(from, place);
    to = Math.max(to, place + 1);
  }
  return { from, to };
}

function nearest(word: number, known: Known, at: number): number | undefined {
  for (let distance = 1; distance <= farthest; distance++) {
    if (known[at + distance]?.words.includes(word)) return at + distance;
    if (known[at - distance]?.words.includes(word)) return at - distance;
  }
  return undefined;
}

const farthest = 6;
