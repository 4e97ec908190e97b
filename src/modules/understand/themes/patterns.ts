import type { Corpus } from "./corpus.ts";
import { npmi } from "./join-terms.ts";
import { denial } from "./lexicon.ts";
import { PairTable } from "./pair-table.ts";
import { type TermWeights, weighTerms } from "./term-weights.ts";

/**
 * What a theme grows from: two terms that people write near each other in a clause far more often than chance would
 * have it, or one that is a matter by itself (`second` is −1).
 */
export type Pattern = { first: number; second: number; clauses: number; strength: number };

export type Patterns = {
  list: Pattern[];
  /** In how many clauses a term stands. */
  often: Int32Array;
  clauses: number;
  weights: TermWeights;
  /** In how many clauses two terms stand near each other. */
  together(first: number, second: number): number;
  /** Index of the pattern of two terms, −1 where they are none. */
  of(first: number, second: number): number;
  /** Index of the pattern that a term is by itself, or −1. */
  alone(term: number): number;
  /** The pattern as a clause that feels so means it: praise and blame of one thing may be two. */
  meant(pattern: number, feeling: number): number;
};

/** Terms further apart than this, in terms, do not make a pattern. */
export const reach = 4;
const mostPairs = 4_000_000;
const mostPatterns = 12_000;
/** A term in more of the clauses than this is a topic, and says too little by itself. */
const mostShare = 0.01;
const tellingFrom = 1.1;
const fewestNews = 3;
/** So much of what was ever written of a pattern must be of late for it to be news. */
const newsShare = 0.75;
const least = { strength: 0.12, likelihood: 12 };

/**
 * Finds the patterns of a corpus; `fewest` is in how many clauses each must stand. Of what was hardly written before
 * the last `recentWeeks`, fewer clauses are enough: so news is seen while it is small.
 */
export function findPatterns(corpus: Corpus, fewest: number, recentWeeks: number): Patterns {
  const { pairs, often, clauses } = countPairs(corpus, Number.POSITIVE_INFINITY);
  const weights = weighTerms(corpus, often, clauses);
  const found: Pattern[] = tellingTerms(often, weights, { fewest, most: mostShare * clauses });
  const consider = (first: number, second: number, count: number) => {
    const [a, b] = [often[first] as number, often[second] as number];
    const strength = npmi(count, a, b, clauses);
    if (strength < least.strength || likelihoodRatio(count, a, b, clauses) < least.likelihood) return;
    found.push({ first, second, clauses: count, strength });
  };
  for (const { first, second, count } of pairs.pairs(fewest)) consider(first, second, count);
  for (const { first, second, count } of countPairs(corpus, recentWeeks).pairs.pairs(fewestNews)) {
    const ever = pairs.of(first, second);
    if (ever < fewest && count >= newsShare * ever) consider(first, second, ever);
  }
  found.sort((a, b) => b.strength * b.clauses - a.strength * a.clauses);
  const list = found.slice(0, mostPatterns);
  const index = new Map(list.map(({ first, second }, i) => [first * corpus.names.length + second, i]));
  const single = new Map(list.flatMap(({ first, second }, i) => (second < 0 ? [[first, i]] : [])));
  return {
    list,
    often,
    clauses,
    weights,
    together: (first, second) => pairs.of(first, second),
    of: (first, second) =>
      index.get(Math.min(first, second) * corpus.names.length + Math.max(first, second)) ?? -1,
    alone: (term) => single.get(term) ?? -1,
    meant: (pattern) => pattern,
  };
}

/** Terms that say enough alone, because those who write them feel far from the others: «سوسک», «کپک». */
function tellingTerms(
  often: Int32Array,
  { feeling }: TermWeights,
  { fewest, most }: { fewest: number; most: number },
): Pattern[] {
  return Array.from(often).flatMap((clauses, first): Pattern[] => {
    const tells = Math.abs(feeling[first] as number);
    if (first === denial || clauses < fewest || clauses > most || tells < tellingFrom) return [];
    return [{ first, second: -1, clauses, strength: 0.2 }];
  });
}

/** Of the last `weeks` only. */
function countPairs({ comments, terms, starts, owner, names }: Corpus, weeks: number) {
  const pairs = new PairTable(names.length, mostPairs);
  const often = new Int32Array(names.length);
  const last = new Int32Array(names.length).fill(-1);
  let clauses = 0;
  for (let clause = 0; clause + 1 < starts.length; clause++) {
    if ((comments[owner[clause] as number]?.week ?? 0) >= weeks) continue;
    const [start, end] = [starts[clause] as number, starts[clause + 1] as number];
    if (end > start) clauses++;
    for (let i = start; i < end; i++) {
      const term = terms[i] as number;
      if (last[term] !== clause) often[term] = (often[term] as number) + 1;
      last[term] = clause;
      for (let j = Math.max(start, i - reachOf(term)); j < i; j++) {
        const other = terms[j] as number;
        if (other !== term && i - j <= reachOf(other)) pairs.count(other, term, clause);
      }
    }
  }
  return { pairs, often, clauses };
}

/** A denial belongs to what stands right beside it. */
export const reachOf = (term: number): number => (term === denial ? 2 : reach);

/** Dunning's log-likelihood ratio G² (1993) that two terms stand together by more than chance; rare ones count right. */
function likelihoodRatio(both: number, first: number, second: number, total: number): number {
  const cells = [
    [both, (first * second) / total],
    [first - both, (first * (total - second)) / total],
    [second - both, (second * (total - first)) / total],
    [total - first - second + both, ((total - first) * (total - second)) / total],
  ] as const;
  let sum = 0;
  for (const [seen, expected] of cells) if (seen > 0) sum += seen * Math.log(seen / expected);
  return 2 * sum;
}
