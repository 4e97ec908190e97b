import type { TopicMention } from "../text/model.ts";

/** What a voice comes to on one topic, the topics below it counted in. */
export type TopicFeeling = Pick<TopicMention, "topic"> & TopicMention["sentiment"];

/**
 * What a voice says of the topics it names and of all those above them. A topic's sentiment is the mean of what is
 * said of it and below it; its label that of the strongest of them. `parentOf` must lead to a root, as a tree does.
 */
export function feelingsOf(
  mentions: readonly TopicMention[],
  parentOf: (topic: string) => string | null,
): TopicFeeling[] {
  const parts = new Map<string, TopicMention["sentiment"][]>();
  for (const { topic, sentiment } of mentions)
    for (const one of lineOf(topic, parentOf)) parts.set(one, [...(parts.get(one) ?? []), sentiment]);
  return [...parts].map(([topic, said]) => ({ topic, label: strongest(said).label, score: meanOf(said) }));
}

/** A topic and those above it, nearest first; a topic that is its own ancestor is taken once. */
function lineOf(topic: string, parentOf: (topic: string) => string | null): Set<string> {
  const line = new Set<string>();
  for (let one: string | null = topic; one !== null && !line.has(one); one = parentOf(one)) line.add(one);
  return line;
}

type Said = TopicMention["sentiment"];

const strongest = (said: Said[]): Said =>
  said.reduce((most, one) => (Math.abs(one.score) > Math.abs(most.score) ? one : most));

const meanOf = (said: Said[]): number => said.reduce((sum, { score }) => sum + score, 0) / said.length;
