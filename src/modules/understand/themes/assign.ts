import type { Corpus } from "./corpus.ts";
import type { Group } from "./gather.ts";
import { eachOccurrence, eachPart } from "./occurrences.ts";
import type { Patterns } from "./patterns.ts";
import type { Vector } from "./vectors.ts";

/** A comment that belongs to a theme: the clause that put it there, and how near it is to the theme's centre (0–1). */
export type Member = { comment: number; clause: number; nearness: number };

/** Nearer than this a clause belongs to a theme; the rest is noise. */
const near = 0.5;
/** A comment of many clauses may be about several things, but hardly about more than this. */
const mostThemes = 4;
/** From here on a feeling is clearly one or the other. */
const felt = 0.3;

/** The comments of each group, the nearest first, each once; most comments are in none. */
export function assignComments(corpus: Corpus, patterns: Patterns, groups: readonly Group[]): Member[][] {
  const members = groups.map((): Member[] => []);
  const home = new Int32Array(patterns.list.length).fill(-1);
  groups.forEach((group, at) => {
    for (const pattern of group.patterns) home[pattern] = at;
  });
  const found = new Map<number, Member>();
  let comment = -1;
  const keep = () => {
    const best = [...found].sort((a, b) => b[1].nearness - a[1].nearness).slice(0, mostThemes);
    for (const [group, member] of best) (members[group] as Member[]).push(member);
    found.clear();
  };
  eachOccurrence(corpus, patterns, ({ pattern, clause, from, to }) => {
    const owner = corpus.owner[clause] as number;
    if (owner !== comment) keep();
    comment = owner;
    const group = home[pattern] as number;
    if (group < 0 || isContrary(groups[group] as Group, corpus.feelings[clause] as number)) return;
    const nearness = windowCosine(corpus, from, to, patterns.weights.weight, (groups[group] as Group).vector);
    if (nearness < near || nearness <= (found.get(group)?.nearness ?? 0)) return;
    found.set(group, { comment, clause, nearness });
  });
  keep();
  for (const list of members) list.sort((a, b) => b.nearness - a.nearness);
  return members;
}

/** Praise is no part of a complaint, nor the other way round. */
const isContrary = ({ sentiment }: Group, feeling: number): boolean =>
  sentiment !== null && Math.abs(sentiment) >= felt && sentiment * feeling < 0 && Math.abs(feeling) >= felt;

function windowCosine(
  corpus: Corpus,
  from: number,
  to: number,
  weight: Float64Array,
  vector: Vector,
): number {
  let [dot, squares] = [0, 0];
  for (let i = from; i < to; i++) {
    const term = corpus.terms[i] as number;
    if (isRepeated(corpus.terms, from, i)) continue;
    eachPart(corpus, term, weight, (part, own) => {
      squares += own * own;
      dot += own * (vector.get(part) ?? 0);
    });
  }
  return squares === 0 ? 0 : Math.min(1, dot / Math.sqrt(squares));
}

function isRepeated(terms: Int32Array, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (terms[i] === terms[at]) return true;
  return false;
}
