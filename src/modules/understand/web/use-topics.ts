import type { Locale } from "#kernel/locale";
import { useGet, useLocale } from "#ui";
import type { CountedTopic } from "../model.ts";

export type TopicTree = { version: number; items: CountedTopic[] };

/** The company's topics, each before those below it, with counts of the days from `from` to `to` or of all time. */
export const useTopics = (period?: { from: string; to: string }) =>
  useGet<TopicTree>("topics", "/api/topics", period);

/** What the reader calls a topic. */
export function useTopicName(): (topic: { names: Record<Locale, string> }) => string {
  const locale = useLocale();
  return ({ names }) => names[locale];
}
