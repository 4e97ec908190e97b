import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";

/**
 * A phrase as it was written for a topic.
 *
 * - `دیر رسید`: these words in this order, with at most one other word between two of them, in any of their forms;
 * - `رنگ ~ بد`: these words in any order, near each other in one clause;
 * - `=بار`: this form alone, not «بارها»;
 * - `!تازه خریدم`: never this topic, where these words stand;
 * - `# گرم`: a number, then this word;
 * - `تازه ^0.6`: how probable the topic is where nothing else speaks for it; 0.9 where nothing is said. A phrase of
 *   0.5 or less is a hint that needs another one.
 */
export interface Phrase {
  words: PhraseWord[];
  isNear: boolean;
  isDenial: boolean;
  /** From 0 to 1, both left out. */
  probability: number;
}

export interface PhraseWord {
  text: string;
  isExact: boolean;
}

/** Reads a phrase; one that holds no word answers undefined. */
export function phraseFrom(written: string): Phrase | undefined {
  const [body = "", probability] = written.split("^");
  const isDenial = body.trimStart().startsWith("!");
  const words = wordsOf(isDenial ? body.trimStart().slice(1) : body);
  if (words.length === 0) return undefined;
  return { words, isNear: body.includes("~"), isDenial, probability: probabilityFrom(probability) };
}

function wordsOf(body: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  for (const part of body.split(/[\s~]+/)) {
    if (part === anyNumber) words.push({ text: anyNumber, isExact: true });
    const isExact = part.startsWith("=");
    for (const token of tokensOf(normalise(isExact ? part.slice(1) : part).text)) {
      if (token.kind !== "mark") words.push({ text: token.text, isExact });
    }
  }
  return words.slice(0, longestPhrase);
}

function probabilityFrom(written: string | undefined): number {
  const number = Number.parseFloat(written ?? "");
  if (Number.isNaN(number)) return usualProbability;
  return Math.min(Math.max(number, 0.01), 0.99);
}

/** Stands for any number, in phrases and where they are looked for. */
export const anyNumber = "#";

const usualProbability = 0.9;
const longestPhrase = 6;
