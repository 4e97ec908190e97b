import type { Token } from "./tokens.ts";

/**
 * Features of a text as 32-bit hashes (FNV-1a, finished as MurmurHash3 does; Weinberger et al. 2009, "Feature Hashing
 * for Large Scale Multitask Learning"): each word, its letter n-grams of 2 to 5 with the word's edges as letters, and
 * each pair of neighbours. Those of one word depend on that word alone, so that whoever reads many texts can remember
 * what each word adds up to.
 */
export function wordFeatures(word: string): Uint32Array {
  const hashes: number[] = [finish(wordHash(word))];
  const edged = `\u0002${word}\u0003`;
  for (let start = 0; start < edged.length; start++) {
    let hash = gramSeed;
    for (let end = start; end < Math.min(start + longestGram, edged.length); end++) {
      hash = Math.imul(hash ^ edged.charCodeAt(end), prime);
      if (end - start >= shortestGram - 1) hashes.push(finish(hash + end - start));
    }
  }
  return Uint32Array.from(hashes);
}

/** The feature of two neighbours, from what `wordHash` said of each. */
export const pairFeature = (first: number, second: number): number =>
  finish(Math.imul(first ^ pairSeed, prime) ^ Math.imul(second, golden));

export function wordHash(word: string): number {
  let hash = wordSeed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime);
  return hash >>> 0;
}

/** What a token is called among the features: numbers are all one, so that a model learns no one's amounts. */
export const featureName = (token: Token): string => {
  if (token.kind === "number") return `#${Math.min(token.text.length, 5)}`;
  return token.text;
};

const shortestGram = 2;
const longestGram = 5;
const wordSeed = 0x811c9dc5;
const gramSeed = 0x2f0b4a93;
const pairSeed = 0x5bd1e995;
const prime = 0x01000193;
const golden = 0x9e3779b1;

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
