import type { Corpus } from "./corpus.ts";
import { denial, later } from "./lexicon.ts";
import { PairTable } from "./pair-table.ts";

/** Neighbours that stand together this often for chance, from 0 to 1, are one thing: «سیب زمینی», "credit card". */
const boundFrom = 0.5;
/** So often at least the one word, and the other, is written beside the other one. */
const besideFrom = { one: 0.6, other: 0.25 };
const mostPairs = 2_000_000;

/**
 * Joins neighbours that are hardly ever written apart into one term (Mikolov et al. 2013, "Distributed Representations
 * of Words and Phrases", with normalised pointwise mutual information as the measure): what people ordered is one
 * thing, and only what they say of it makes a theme.
 */
export function joinTerms(corpus: Corpus, least: number): Corpus {
  const { terms, starts, names } = corpus;
  const pairs = new PairTable(names.length, mostPairs);
  const often = new Int32Array(names.length);
  const followed = new Map<number, number>();
  eachNeighbour(corpus, (first, second, clause) => {
    if (first !== denial && second !== denial && first !== second) pairs.count(first, second, clause);
  });
  for (const term of terms) often[term] = (often[term] as number) + 1;
  const total = starts.length - 1;
  const joined = [...names];
  const parts = new Map<number, [number, number]>();
  for (const { first, second, count } of pairs.pairs(least * 2)) {
    const [a, b] = [often[first] as number, often[second] as number];
    const isBeside = count / Math.min(a, b) >= besideFrom.one && count / Math.max(a, b) >= besideFrom.other;
    if (isBeside && npmi(count, a, b, total) >= boundFrom)
      followed.set(first * names.length + second, joined.push("") - 1);
  }
  const joinOf = (first: number, second: number): number | undefined =>
    followed.get(Math.min(first, second) * names.length + Math.max(first, second));
  return {
    ...corpus,
    ...rewrite(corpus, joinOf, joined),
    names: joined,
    parts,
    termsOf: (words) => joinWords(corpus.termsOf(words), joinOf),
  };
}

/** Normalised pointwise mutual information (Bouma 2009): −1 never together, 0 by chance, 1 only together. */
export function npmi(both: number, first: number, second: number, total: number): number {
  if (both === 0) return -1;
  return Math.log((both * total) / (first * second)) / -Math.log(both / (total + 1));
}

function eachNeighbour(
  { terms, starts }: Corpus,
  see: (first: number, second: number, clause: number) => void,
): void {
  for (let clause = 0; clause + 1 < starts.length; clause++) {
    const end = starts[clause + 1] as number;
    for (let i = (starts[clause] as number) + 1; i < end; i++)
      see(terms[i - 1] as number, terms[i] as number, clause);
  }
}

type JoinOf = (first: number, second: number) => number | undefined;

/** As `rewrite`, for the words of one clause: those without a term may stand between the two. */
function joinWords(terms: number[], joinOf: JoinOf): number[] {
  const joined = [...terms];
  for (let i = 0; i < terms.length; i++) {
    if ((terms[i] as number) < 0) continue;
    let next = i + 1;
    while (next < terms.length && (terms[next] as number) < 0) next++;
    const join = next < terms.length ? joinOf(terms[i] as number, terms[next] as number) : undefined;
    if (join === undefined) continue;
    joined[i] = join;
    joined.fill(later(join), i + 1, next + 1);
    i = next;
  }
  return joined;
}

function rewrite({ terms, starts, names }: Corpus, joinOf: JoinOf, joined: string[]) {
  const written = new Int32Array(terms.length);
  const places = new Int32Array(starts.length);
  let length = 0;
  for (let clause = 0; clause + 1 < starts.length; clause++) {
    places[clause] = length;
    const end = starts[clause + 1] as number;
    for (let i = starts[clause] as number; i < end; i++) {
      const [first, second] = [terms[i] as number, (i + 1 < end ? terms[i + 1] : -1) as number];
      const join = second < 0 ? undefined : joinOf(first, second);
      written[length++] = join ?? first;
      if (join === undefined) continue;
      joined[join] ||= `${names[first]} ${names[second]}`;
      i++;
    }
  }
  places[starts.length - 1] = length;
  return { terms: written.slice(0, length), starts: places };
}
