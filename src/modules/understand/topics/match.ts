import type { TokenRange } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { KnownWord, Lexicon, TopicPhrase } from "./lexicon.ts";
import { anyNumber } from "./phrase.ts";

/** What the phrases of a topic say of a text: the log-odds of the topic, and the tokens they stand on. */
export interface PhraseEvidence {
  odds: number;
  ranges: { from: number; to: number }[];
}

/** What phrases say of a text, topic by topic. A phrase never reaches over the end of a clause. */
export function phraseEvidence(
  tokens: Token[],
  clauses: TokenRange[],
  lexicon: Lexicon,
): ReadonlyMap<number, PhraseEvidence> {
  const matches: Match[] = [];
  const known = knownWords(tokens, lexicon);
  if (known === undefined) return silence;
  for (const { from, to } of clauses) {
    const clause = ++lexicon.clausesRead;
    let isAny = false;
    for (let i = from; i < to; i++) {
      const word = known[i];
      if (!word) continue;
      isAny = true;
      for (const number of word.words) lexicon.lastThere[number] = clause;
    }
    if (isAny) matchClause(matches, known, from, to, lexicon);
  }
  return evidenceOf(matches, lexicon.phrases);
}

const silence: ReadonlyMap<number, PhraseEvidence> = new Map();

/** A phrase found: its place in the lexicon, and the tokens it stands on. */
interface Match {
  phrase: number;
  from: number;
  to: number;
}

type Known = (KnownWord | null)[];

function knownWords(tokens: Token[], lexicon: Lexicon): Known | undefined {
  const known: Known = [];
  let isAny = false;
  for (const { kind, text } of tokens) {
    const word = kind === "mark" ? null : lexicon.look(kind === "number" ? anyNumber : text);
    isAny ||= word !== null;
    known.push(word);
  }
  return isAny ? known : undefined;
}

function matchClause(matches: Match[], known: Known, from: number, to: number, lexicon: Lexicon): void {
  const { phrases, lastThere, clausesRead } = lexicon;
  for (let at = from; at < to; at++) {
    const word = known[at];
    if (!word) continue;
    for (const phrase of word.alone) matches.push({ phrase, from: at, to: at + 1 });
    for (const place of word.begins) {
      const phrase = phrases[place] as TopicPhrase;
      if (lastThere[phrase.words[1] as number] !== clausesRead) continue;
      const reach = phrase.isNear
        ? nearReach(phrase.words, known, { at, from, to })
        : orderedReach(phrase.words, known, at, to);
      if (reach !== undefined) matches.push({ phrase: place, from: reach.from, to: reach.to });
    }
  }
}

interface Reach {
  from: number;
  to: number;
}

function orderedReach(words: number[], known: Known, at: number, end: number): Reach | undefined {
  let last = at;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as number;
    if (last + 1 < end && known[last + 1]?.words.includes(word)) last += 1;
    else if (last + 2 < end && known[last + 2]?.words.includes(word)) last += 2;
    else return undefined;
  }
  return { from: at, to: last + 1 };
}

function nearReach(words: number[], known: Known, place: Reach & { at: number }): Reach | undefined {
  let from = place.at;
  let to = place.at + 1;
  for (let i = 1; i < words.length; i++) {
    const found = nearest(words[i] as number, known, place);
    if (found === undefined) return undefined;
    from = Math.min(from, found);
    to = Math.max(to, found + 1);
  }
  return { from, to };
}

function nearest(word: number, known: Known, { at, from, to }: Reach & { at: number }): number | undefined {
  for (let distance = 1; distance <= farthest; distance++) {
    if (at + distance < to && known[at + distance]?.words.includes(word)) return at + distance;
    if (at - distance >= from && known[at - distance]?.words.includes(word)) return at - distance;
  }
  return undefined;
}

const farthest = 8;

function evidenceOf(matches: Match[], phrases: TopicPhrase[]): Map<number, PhraseEvidence> {
  const evidence = new Map<number, PhraseEvidence>();
  if (matches.length === 0) return evidence;
  const heard = withoutDenied(matches, phrases);
  const byTopic = new Map<number, Match[]>();
  for (const match of heard) {
    const { topic } = phrases[match.phrase] as TopicPhrase;
    const of = byTopic.get(topic);
    if (of === undefined) byTopic.set(topic, [match]);
    else of.push(match);
  }
  for (const [topic, of] of byTopic) {
    evidence.set(topic, addedUp(of, phrases));
  }
  return evidence;
}

/** Leaves out what stands on a word that a denial of the same topic stands on, and the denials themselves. */
function withoutDenied(matches: Match[], phrases: TopicPhrase[]): Match[] {
  const denied = new Set<number>();
  const place = (topic: number, token: number): number => token * 4096 + topic;
  for (const { phrase, from, to } of matches) {
    const { topic, isDenial } = phrases[phrase] as TopicPhrase;
    if (isDenial) for (let token = from; token < to; token++) denied.add(place(topic, token));
  }
  if (denied.size === 0) return matches;
  return matches.filter(({ phrase, from, to }) => {
    const { topic } = phrases[phrase] as TopicPhrase;
    for (let token = from; token < to; token++) if (denied.has(place(topic, token))) return false;
    return true;
  });
}

/**
 * What the phrases of one topic add up to. Of those that share words the surest counts; those that stand apart speak
 * independently of each other (noisy or), and saying a phrase again adds nothing.
 */
function addedUp(matches: Match[], phrases: TopicPhrase[]): PhraseEvidence {
  const ranges: PhraseEvidence["ranges"] = [];
  const surestOf: number[] = [];
  for (const { phrase, from, to } of matches.sort((a, b) => a.from - b.from)) {
    const last = ranges.at(-1);
    const isApart = last === undefined || from >= last.to;
    if (isApart) {
      ranges.push({ from, to });
      surestOf.push(phrase);
      continue;
    }
    last.to = Math.max(last.to, to);
    const best = surestOf.at(-1) as number;
    if (probabilityOf(phrase, phrases) > probabilityOf(best, phrases)) surestOf[surestOf.length - 1] = phrase;
  }
  let unlikely = 1;
  for (const phrase of new Set(surestOf)) unlikely *= 1 - probabilityOf(phrase, phrases);
  return { odds: Math.min(Math.log((1 - unlikely) / unlikely), surest), ranges };
}

const probabilityOf = (phrase: number, phrases: TopicPhrase[]): number =>
  (phrases[phrase] as TopicPhrase).probability;

/** So that one lesson can outweigh phrases, however many. */
const surest = 3.5;
