import type { Reading, TopicMention } from "../text/model.ts";
import type { Judgement } from "./question.ts";

/** A model elsewhere is not measured by us, so what it says counts as this probable and no more. */
const believed = 0.8;

/**
 * A reading that our own model was unsure of, with another's word for it, marked as such. Topics found by the company's
 * own phrases stay; the other model adds those that live in the tree.
 */
export function applyOpinion<One extends Reading>(
  reading: One,
  opinion: Judgement | undefined,
  isTopic: (key: string) => boolean,
): One {
  if (opinion === undefined || reading.sentiment.sure || reading.noise !== null) return reading;
  const { label, score, topics } = opinion;
  const known = new Set(reading.topics.map(({ topic }) => topic));
  const added = topics
    .filter((topic) => isTopic(topic) && !known.has(topic))
    .map((topic): TopicMention => ({ topic, sentiment: { label, score }, probability: believed, spans: [] }));
  return {
    ...reading,
    sentiment: { label, score, probability: believed, sure: true },
    topics: [...reading.topics, ...added],
    by: "endpoint",
  };
}
