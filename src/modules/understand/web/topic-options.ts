import { type Option, useGet, useLocale } from "#ui";
import type { TopicTree } from "./use-topics.ts";

/** The topics that voices are read for, to choose from, in the order of the tree; each says what it stands below. */
export function useTopicOptions(isEnabled = true): Option[] {
  const locale = useLocale();
  const tree = useGet<TopicTree>("topics", "/api/topics", undefined, isEnabled).data?.items ?? [];
  const names = new Map(tree.map(({ key, names }) => [key, names[locale]]));
  return tree
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ key, parent, names: own }) => ({
      id: key,
      label: own[locale],
      ...(parent !== null && { detail: names.get(parent) }),
    }));
}
