import { commonWords } from "./common-words.ts";
import { formsOf } from "./word-forms.ts";

/**
 * How much a word says of what a text is about, from 0 (stands everywhere) to 1 (rare): its inverse document frequency
 * among shoppers' comments (Spärck Jones 1972), squared, so that a few telling words outweigh many of the daily ones.
 */
export function weightOf(word: string): number {
  return weights.get(word) ?? 1;
}

/** In how many of a thousand comments a common word stands; 0 for words that are not common. */
export const perThousand = (word: string): number => shares.get(word) ?? 0;

/** The short form under which words of one meaning meet: «پارکینگشون» and «پارکینگ». Not always a word itself. */
export function stemOf(word: string): string {
  if (shares.has(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostRemembered) stems.clear();
  const stem = shortestForm(word);
  stems.set(word, stem);
  return stem;
}

function shortestForm(word: string): string {
  let stem = word;
  for (const form of formsOf(word)) {
    if (form.length >= shortestStem && form.length < stem.length) stem = form;
  }
  return stem;
}

const stems = new Map<string, string>();
const mostRemembered = 60_000;
const shortestStem = 4;
const rarest = 1;
const shares = new Map<string, number>();
const weights = new Map<string, number>();
for (const line of commonWords.trim().split("\n")) {
  const [share, ...words] = line.split(" ");
  const perMille = Number(share);
  const weight = (Math.log(1000 / Math.min(perMille, 999)) / Math.log(1000 / rarest)) ** 2;
  for (const word of words) {
    if (shares.has(word)) continue;
    shares.set(word, perMille);
    weights.set(word, weight);
  }
}
