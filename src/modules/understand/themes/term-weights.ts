import type { Corpus } from "./corpus.ts";
import { denial } from "./lexicon.ts";

/** What each term weighs when texts are compared, and how those feel who write it. */
export type TermWeights = {
  /** 0 and more: the rarer and the more it says of how people feel, the more it weighs. */
  weight: Float64Array;
  /** How far from everybody's mean those feel who write it, in standard deviations; 0 where little is known. */
  feeling: Float64Array;
};

/** So many comments' worth of doubt is added to what is known of a term. */
const doubt = 8;
/** What a term weighs that says nothing of feelings, such as a dish. */
const plain = 0.5;
const deniedWeight = 0.5;
/** From this far off the mean a term weighs all it can. */
const telling = 0.6;

/**
 * Inverse document frequency, times how much a term tells good from bad comments: «سرد» makes a theme, «پیتزا» only says
 * where. Where no sentiment is known every term tells alike.
 */
export function weighTerms(corpus: Corpus, often: Int32Array, clauses: number): TermWeights {
  const feeling = feelings(corpus);
  const isKnown = feeling.some((value) => value !== 0);
  const weight = Float64Array.from(often, (n, term) => {
    const tells = isKnown
      ? plain + (1 - plain) * Math.min(1, Math.abs(feeling[term] as number) / telling)
      : 1;
    return n === 0 ? 0 : Math.log((clauses + 1) / n) * tells;
  });
  // What is denied matters, not that something is.
  weight[denial] = (weight[denial] as number) * deniedWeight;
  return { weight, feeling };
}

function feelings({ feelings, terms, starts, names }: Corpus): Float64Array {
  const { mean, deviation } = spreadOf(feelings);
  const sums = new Float64Array(names.length);
  const seen = new Int32Array(names.length);
  for (let clause = 0; clause + 1 < starts.length; clause++) {
    const feeling = feelings[clause] as number;
    if (Number.isNaN(feeling)) continue;
    for (let i = starts[clause] as number; i < (starts[clause + 1] as number); i++) {
      const term = terms[i] as number;
      sums[term] = (sums[term] as number) + feeling - mean;
      seen[term] = (seen[term] as number) + 1;
    }
  }
  return sums.map((sum, term) => (deviation === 0 ? 0 : sum / ((seen[term] as number) + doubt) / deviation));
}

/** Mean and standard deviation of the clauses whose feeling is known. */
export function spreadOf(feelings: Float32Array): { mean: number; deviation: number } {
  const known = feelings.filter((feeling) => !Number.isNaN(feeling));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, known.length)) };
}
