import type { Member } from "./assign.ts";
import type { Corpus } from "./corpus.ts";
import type { Group } from "./gather.ts";
import { npmi } from "./join-terms.ts";
import type { Patterns } from "./patterns.ts";
import { spreadOf } from "./term-weights.ts";
import { addTo, unit, type Vector } from "./vectors.ts";

/** A group that holds together, before it has a name. */
export type Draft = {
  vector: Vector;
  members: Member[];
  coherence: number;
  sentiment: { mean: number; n: number } | null;
  /** Whether it says how people feel, and not only what they had. */
  tells: boolean;
  /** Which themes to show first where there are too many. */
  interest: number;
};

/** Two themes of which the smaller shares so many comments with the larger are one. */
const sameFrom = 0.5;
const leastMembers = 4;
const leastCoherent = 0;
const coherentWords = 4;
/** So many standard deviations from everybody's mean a theme or its foremost word must be for it to tell something. */
const tellingFrom = 0.22;
/** Words that stand together so much tell something whatever people feel. */
const tightFrom = 0.4;
/** A known topic that covers so much of a theme, and the theme of it, says the same. */
const explainedFrom = 0.5;

/** Makes themes of the groups that are large and coherent enough, joins doubles, and leaves out what a topic says already. */
export function draftThemes(
  corpus: Corpus,
  patterns: Patterns,
  groups: readonly Group[],
  members: readonly Member[][],
): Draft[] {
  const everybody = spreadOf(corpus.feelings);
  const drafts = joinDoubles(
    groups.map(({ vector }, at) => ({ vector, members: members[at] as Member[] })),
    corpus.comments.length,
  );
  const topicSizes = countTopics(corpus, null);
  return drafts
    .filter(({ members }) => members.length >= leastMembers)
    .map((draft) => weigh(corpus, patterns, draft, everybody))
    .filter(
      ({ coherence, members }) => coherence > leastCoherent && !isExplained(corpus, members, topicSizes),
    );
}

type Rough = Pick<Draft, "vector" | "members">;

function joinDoubles(drafts: Rough[], comments: number): Rough[] {
  const bySize = [...drafts].sort((a, b) => b.members.length - a.members.length);
  const themesOf = new Map<number, number[]>();
  const kept: Rough[] = [];
  for (const draft of bySize) {
    const shared = new Map<number, number>();
    for (const { comment } of draft.members)
      for (const theme of themesOf.get(comment) ?? []) shared.set(theme, (shared.get(theme) ?? 0) + 1);
    const [largest] = [...shared].sort((a, b) => b[1] - a[1]);
    const isDouble = largest !== undefined && largest[1] >= sameFrom * draft.members.length;
    const home = isDouble ? largest[0] : kept.push(draft) - 1;
    if (isDouble) kept[home] = joined(kept[home] as Rough, draft);
    for (const { comment } of draft.members) {
      const known = themesOf.get(comment);
      if (!known) themesOf.set(comment, [home]);
      else if (!known.includes(home)) known.push(home);
    }
  }
  return comments === 0 ? [] : kept;
}

function joined(one: Rough, other: Rough): Rough {
  const sum = new Map<number, number>();
  addTo(sum, one.vector, one.members.length);
  addTo(sum, other.vector, other.members.length);
  const known = new Set(one.members.map(({ comment }) => comment));
  const members = [...one.members, ...other.members.filter(({ comment }) => !known.has(comment))];
  return { vector: unit(sum, 0.05), members: members.sort((a, b) => b.nearness - a.nearness) };
}

type Spread = ReturnType<typeof spreadOf>;

function weigh(corpus: Corpus, patterns: Patterns, draft: Rough, everybody: Spread): Draft {
  const felt = draft.members
    .map(({ clause }) => corpus.feelings[clause] as number)
    .filter((feeling) => !Number.isNaN(feeling));
  const mean = felt.reduce((sum, value) => sum + value, 0) / Math.max(1, felt.length);
  const isKnown = felt.length >= 3 && everybody.deviation > 0;
  const off = isKnown ? (mean - everybody.mean) / everybody.deviation : null;
  const foremost = Math.abs(patterns.weights.feeling[topTerms(draft.vector, 1)[0] as number] as number);
  const telling = off === null ? 1 : Math.max(Math.abs(off), foremost);
  const coherence = coherenceOf(patterns, draft.vector);
  return {
    ...draft,
    coherence,
    sentiment: felt.length > 0 ? { mean, n: felt.length } : null,
    tells: telling >= tellingFrom || coherence >= tightFrom,
    interest: interestOf(draft.members.length, telling, coherence) * (off !== null && off < 0 ? 1.5 : 1),
  };
}

const interestOf = (size: number, telling: number, coherence: number): number =>
  Math.sqrt(size) * (0.3 + telling) * (0.2 + coherence);

/** The heaviest terms of a vector. */
export const topTerms = (vector: Vector, howMany: number): number[] =>
  [...vector]
    .sort((a, b) => b[1] - a[1])
    .slice(0, howMany)
    .map(([term]) => term);

/** How much more often than by chance the foremost words stand together with the first (Bouma 2009; Lau et al. 2014). */
function coherenceOf({ often, clauses, together }: Patterns, vector: Vector): number {
  const [first, ...others] = topTerms(vector, coherentWords);
  if (first === undefined || others.length === 0) return vector.size > 0 ? 0.01 : -1;
  const values = others.map((other) =>
    npmi(together(first, other), often[first] as number, often[other] as number, clauses),
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isExplained(corpus: Corpus, members: Member[], sizes: Map<string, number>): boolean {
  for (const [topic, n] of countTopics(corpus, members)) {
    const either = members.length + (sizes.get(topic) ?? 0) - n;
    if (n / either >= explainedFrom) return true;
  }
  return false;
}

/** How many of these comments, or of all, are about each known topic. */
export function countTopics({ comments }: Corpus, members: readonly Member[] | null): Map<string, number> {
  const counts = new Map<string, number>();
  const chosen = members ? members.map(({ comment }) => comments[comment]) : comments;
  for (const comment of chosen)
    for (const topic of comment?.topics ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
