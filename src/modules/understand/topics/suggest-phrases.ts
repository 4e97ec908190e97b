import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { logOdds } from "./log-odds.ts";
import { perThousand, stemOf } from "./word-weights.ts";

/** A phrase that could stand for a topic: how telling it is, and in how many examples of each kind it stands. */
export interface SuggestedPhrase {
  phrase: string;
  z: number;
  inExamples: number;
  inOthers: number;
}

/**
 * Words and pairs of neighbours that stand in texts about a topic more than in others and in everyday comments, the
 * most telling first. `others` may be a sample of all voices; without any, everyday comments alone are compared with.
 */
export function suggestPhrases(examples: string[], others: string[] = [], most = 12): SuggestedPhrase[] {
  const words = new Words();
  const inExamples = textsWith(examples, words);
  const inOthers = textsWith(others, words);
  const everyday = new Map(
    [...inExamples.keys(), ...inOthers.keys()].map((phrase) => [phrase, share(phrase)]),
  );
  const suggested: SuggestedPhrase[] = [];
  for (const { word: phrase, z, first, second } of logOdds(inExamples, inOthers, everyday, everydayWords)) {
    if (suggested.length === most || z <= 0) break;
    if (first < Math.min(leastExamples, examples.length) || share(phrase) > tooCommon) continue;
    if (suggested.some((other) => saysTheSame(other, phrase, first))) continue;
    suggested.push({ phrase, z, inExamples: first, inOthers: second });
  }
  return suggested.map((one) => ({ ...one, phrase: words.written(one.phrase) }));
}

/** Stems, and the shortest word each was met as: a stem itself is not always a word. */
export class Words {
  readonly #shortest = new Map<string, string>();

  stem(word: string): string {
    const stem = stemOf(word);
    const known = this.#shortest.get(stem);
    if (known === undefined || word.length < known.length) this.#shortest.set(stem, word);
    return stem;
  }

  written(phrase: string): string {
    return phrase
      .split(" ")
      .map((stem) => this.#shortest.get(stem) ?? stem)
      .join(" ");
  }
}

/** In how many texts each word and each pair of neighbours stands, forms of one word together. */
function textsWith(texts: string[], words: Words): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const phrase of phrasesOf(text, words)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return counts;
}

export function phrasesOf(text: string, words: Words): Set<string> {
  const phrases = new Set<string>();
  let before: string | undefined;
  for (const token of tokensOf(normalise(text).text)) {
    const word = token.kind === "word" && token.text.length > 1 ? words.stem(token.text) : undefined;
    if (word !== undefined) phrases.add(word);
    if (word !== undefined && before !== undefined) phrases.add(`${before} ${word}`);
    before = word;
  }
  return phrases;
}

/** How common a phrase is among everyday comments; of a pair, what chance would make of its words. */
function share(phrase: string): number {
  return (
    phrase.split(" ").reduce((product, word) => (product * Math.max(perThousand(word), rare)) / 1000, 1) *
    1000
  );
}

/** One phrase within another that stands in the same texts, or a pair one word of which is there already. */
const saysTheSame = (other: SuggestedPhrase, phrase: string, count: number): boolean =>
  holds(phrase, other.phrase) || (other.inExamples === count && holds(other.phrase, phrase));

const holds = (phrase: string, part: string): boolean => ` ${phrase} `.includes(` ${part} `);

const leastExamples = 2;
const tooCommon = 60;
const rare = 0.5;
const everydayWords = 200;
