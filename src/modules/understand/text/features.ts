import { emojiMeaning } from "./emoji.ts";
import type { Token } from "./tokens.ts";

/**
 * Features of a text as 32-bit hashes (FNV-1a, finished as MurmurHash3 does; Weinberger et al. 2009, "Feature Hashing
 * for Large Scale Multitask Learning"): each word, its letter n-grams of 2 to 5 with the word's edges as letters, and
 * the runs of two and three neighbours. Those of one word depend on that word alone, so that whoever reads many texts
 * can remember what each word adds up to. The first is the word itself.
 */
export function wordFeatures(name: string, kind: Token["kind"]): Uint32Array {
  const hashes: number[] = [finish(wordHash(name))];
  if (kind !== "word") return Uint32Array.from(hashes);
  const edged = `\u0002${name.slice(0, longestWord)}\u0003`;
  for (let start = 0; start < edged.length; start++) {
    let hash = gramSeed;
    for (let end = start; end < Math.min(start + longestGram, edged.length); end++) {
      hash = Math.imul(hash ^ edged.charCodeAt(end), prime);
      if (end - start >= shortestGram - 1) hashes.push(finish(hash + end - start));
    }
  }
  return Uint32Array.from(hashes);
}

/** How much a letter n-gram counts beside a word or a run of neighbours, which count 1. */
export const gramValue = 0.5;

/** The feature of two neighbours, from what `wordHash` or this function said of each. */
export const runFeature = (first: number, second: number): number =>
  finish(Math.imul(first ^ runSeed, prime) ^ Math.imul(second, golden));

export function wordHash(name: string): number {
  let hash = wordSeed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), prime);
  return hash >>> 0;
}

/** Stands for the words before the first one. */
export const beforeText = 0x01020304;

/**
 * What a token is called among the features: numbers of one length are one, so that no one's amounts are learnt, and so
 * are emoji of one meaning, so that a rare one is understood as well as a common one.
 */
export function featureName(token: Token): string {
  if (token.kind === "number") return `#${Math.min(token.text.length, 5)}`;
  if (token.kind !== "emoji") return token.text;
  const meaning = emojiMeaning(token.text);
  return meaning === undefined ? token.text : `:${meaning}`;
}

/** The hashes of a text's features, what each counts, and the sum of the squares by whose root all are divided. */
export interface TextFeatures {
  hashes: number[];
  values: number[];
  squares: number;
}

/**
 * All features of a run of tokens: a word that comes again counts once, its neighbours each time. Readers add up the
 * same without building the list; this one is for learning.
 */
export function featuresOf(tokens: Token[]): TextFeatures {
  const found: TextFeatures = { hashes: [], values: [], squares: 0 };
  const seen = new Set<string>();
  let before = beforeText;
  let pair = beforeText;
  for (const token of tokens) {
    const name = featureName(token);
    if (!seen.has(name)) addWord(found, wordFeatures(name, token.kind));
    seen.add(name);
    const hash = wordHash(name);
    const triple = runFeature(pair, hash);
    pair = runFeature(before, hash);
    found.hashes.push(pair, triple);
    found.values.push(1, 1);
    found.squares += 2;
    before = hash;
  }
  return found;
}

function addWord(found: TextFeatures, hashes: Uint32Array): void {
  for (const [i, hash] of hashes.entries()) {
    found.hashes.push(hash);
    found.values.push(i === 0 ? 1 : gramValue);
  }
  found.squares += squaresOfWord(hashes);
}

export const squaresOfWord = (hashes: Uint32Array): number => 1 + (hashes.length - 1) * gramValue ** 2;

const shortestGram = 2;
const longestGram = 5;
/** Beyond this many letters nothing more is learnt of a word; it bounds the cost of one without spaces. */
const longestWord = 40;
const wordSeed = 0x811c9dc5;
const gramSeed = 0x2f0b4a93;
const runSeed = 0x5bd1e995;
const prime = 0x01000193;
const golden = 0x9e3779b1;

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
