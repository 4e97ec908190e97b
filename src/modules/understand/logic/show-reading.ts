import type { Locale } from "#kernel/locale";
import type { ShownReading } from "../readings/model.ts";
import type { Reading } from "../text/model.ts";
import { inThousandths } from "./in-thousandths.ts";

/** What topics are called and which topic each is a part of, by their keys. */
export type TopicNames = ReadonlyMap<string, { fa: string; en: string; parent: string | null }>;

/** A reading as pages show it, its topics named in the reader's language; the key where a topic is known no more. */
export const showReading = (
  reading: Omit<Reading, "masked"> & { corrected: boolean },
  names: TopicNames,
  locale: Locale,
): ShownReading => ({
  language: reading.language,
  sentiment: inShort(reading.sentiment),
  topics: reading.topics.map((one) => ({
    ...inShort(one),
    sentiment: inShort(one.sentiment),
    name: names.get(one.topic)?.[locale] ?? one.topic,
    within: topicsOver(one.topic, names),
  })),
  emotion: reading.emotion?.label ?? null,
  intents: reading.intents.map(({ label }) => label),
  urgency: inThousandths(reading.urgency),
  leaving: inThousandths(reading.leaving),
  abuse: inThousandths(reading.abuse),
  noise: reading.noise,
  keyPhrases: reading.keyPhrases,
  names: reading.names,
  pii: reading.pii,
  corrected: reading.corrected,
  by: reading.by,
});

/** The same with its score and probability in fewer digits. */
const inShort = <Said extends { score?: number; probability?: number }>(said: Said): Said => ({
  ...said,
  ...(said.score !== undefined && { score: inThousandths(said.score) }),
  ...(said.probability !== undefined && { probability: inThousandths(said.probability) }),
});

export const topicNames = (
  topics: readonly { key: string; parent: string | null; names: { fa: string; en: string } }[],
): TopicNames => new Map(topics.map(({ key, parent, names }) => [key, { ...names, parent }]));

/** The nearest first. */
function topicsOver(topic: string, names: TopicNames): string[] {
  const over: string[] = [];
  let parent = names.get(topic)?.parent ?? null;
  while (parent !== null && !over.includes(parent)) {
    over.push(parent);
    parent = names.get(parent)?.parent ?? null;
  }
  return over;
}
