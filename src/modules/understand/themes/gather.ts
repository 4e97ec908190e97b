import type { Corpus } from "./corpus.ts";
import { eachOccurrence, eachPart } from "./occurrences.ts";
import type { Patterns } from "./patterns.ts";
import { addTo, unit, type Vector, VectorIndex } from "./vectors.ts";

/** Patterns that say the same, with what they say as a vector of terms. */
export type Group = { patterns: number[]; vector: Vector; sentiment: number | null };

/** From this cosine on two patterns say the same; groups are joined a little later than patterns find them. */
const alike = 0.62;
const groupsAlike = 0.66;
/** Praise and blame of the same thing stay apart: so far at most may the mean sentiments of a group's parts be. */
const sentimentsApart = 0.45;
const rounds = 3;
const mostSeen = 400;

type Node = { vector: Vector; weight: number; sentiment: number | null };

/**
 * Gathers patterns into groups: the strongest lead, each other one joins the nearest leader that is near enough or
 * leads itself (leader clustering, Hartigan 1975), then all move to the nearest group's centre a few times, as in
 * spherical k-means (Dhillon and Modha 2001), and groups that have become alike are joined.
 */
export function gatherPatterns(corpus: Corpus, patterns: Patterns): Group[] {
  const nodes = describe(corpus, patterns);
  let homes = follow(nodes);
  for (let round = 0; round < rounds; round++) {
    homes = settle(nodes, centres(nodes, joinAlike(nodes, homes)));
  }
  return centres(nodes, joinAlike(nodes, homes));
}

/** What stands around a pattern, counted over the places where it was seen. */
type Surroundings = { terms: Map<number, number>; seen: number; feeling: number; felt: number };

/** What stands around each pattern, the rarer and the more telling a term the heavier. */
function describe(corpus: Corpus, patterns: Patterns): Node[] {
  const around = lookAround(corpus, patterns);
  return patterns.list.map((pattern, at) => {
    const { terms, seen, feeling, felt } = around[at] as Surroundings;
    const sum = new Map<number, number>();
    for (const [term, n] of terms)
      eachPart(corpus, term, patterns.weights.weight, (part, weight) => {
        sum.set(part, (sum.get(part) ?? 0) + (n / seen) * weight);
      });
    const sentiment = felt >= 3 ? feeling / felt : null;
    return { vector: unit(sum, 0.08), weight: pattern.clauses, sentiment };
  });
}

function lookAround(corpus: Corpus, patterns: Patterns): Surroundings[] {
  const around = patterns.list.map((): Surroundings => ({ terms: new Map(), seen: 0, feeling: 0, felt: 0 }));
  eachOccurrence(corpus, patterns, ({ pattern, clause, from, to }) => {
    const here = around[pattern] as Surroundings;
    const feeling = corpus.feelings[clause] as number;
    if (!Number.isNaN(feeling)) {
      here.feeling += feeling;
      here.felt++;
    }
    if (here.seen >= mostSeen) return;
    here.seen++;
    for (let i = from; i < to; i++) {
      const term = corpus.terms[i] as number;
      here.terms.set(term, (here.terms.get(term) ?? 0) + 1);
    }
  });
  return around;
}

function follow(nodes: Node[]): number[] {
  const leaders = new VectorIndex();
  return nodes.map((node, at) => {
    const home = nearest(node, leaders.near(node.vector), nodes, alike);
    if (home < 0) leaders.add(at, node.vector);
    return home < 0 ? at : home;
  });
}

function nearest(
  node: Node,
  cosines: Map<number, number>,
  homes: readonly (Node | Group)[],
  from: number,
): number {
  let [best, most] = [-1, from];
  for (const [place, cosine] of cosines) {
    if (cosine < most || !feelAlike(node, homes[place] as Node)) continue;
    [best, most] = [place, cosine];
  }
  return best;
}

const feelAlike = (one: { sentiment: number | null }, other: { sentiment: number | null }): boolean =>
  one.sentiment === null ||
  other.sentiment === null ||
  Math.abs(one.sentiment - other.sentiment) <= sentimentsApart;

function centres(nodes: Node[], homes: number[]): Group[] {
  const members = new Map<number, number[]>();
  homes.forEach((home, at) => {
    if (home >= 0) members.set(home, [...(members.get(home) ?? []), at]);
  });
  return [...members.values()].map((patterns) => {
    const sum = new Map<number, number>();
    let [feeling, felt] = [0, 0];
    for (const at of patterns) {
      const { vector, weight, sentiment } = nodes[at] as Node;
      addTo(sum, vector, Math.sqrt(weight));
      if (sentiment === null) continue;
      feeling += sentiment * weight;
      felt += weight;
    }
    return { patterns, vector: unit(sum, 0.05), sentiment: felt > 0 ? feeling / felt : null };
  });
}

function settle(nodes: Node[], groups: Group[]): number[] {
  const index = new VectorIndex();
  for (const [at, group] of groups.entries()) index.add(at, group.vector);
  return nodes.map((node) => nearest(node, index.near(node.vector), groups, alike));
}

/** Joins groups whose centres are alike; answers each node's home among them. */
function joinAlike(nodes: Node[], homes: number[]): number[] {
  const groups = centres(nodes, homes);
  const index = new VectorIndex();
  const into = groups.map((group, at) => {
    const found = nearest(group as never, index.near(group.vector), groups, groupsAlike);
    if (found < 0) index.add(at, group.vector);
    return found < 0 ? at : found;
  });
  const joined = new Array<number>(nodes.length).fill(-1);
  groups.forEach(({ patterns }, at) => {
    for (const pattern of patterns) joined[pattern] = into[at] as number;
  });
  return joined;
}
