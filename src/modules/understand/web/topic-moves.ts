import type { CountedTopic, TopicChange } from "../model.ts";

/** A place in the tree: below `parent`, before the topic `before` there, or behind all others. */
export type TreePlace = { parent: string | null; before: string | null };
export type Step = "up" | "down" | "in" | "out";
type Placed = Pick<CountedTopic, "key" | "parent" | "position">;

/**
 * Where one step takes a topic among those in view, `topics` being in the order of the tree: past its neighbour, below
 * the one before it, or out behind the one above it. Undefined where there is no such place.
 */
export function placeAfter(topics: readonly Placed[], key: string, step: Step): TreePlace | undefined {
  const topic = topics.find((one) => one.key === key);
  if (!topic) return undefined;
  const { parent } = topic;
  const beside = childrenOf(topics, parent);
  const at = beside.indexOf(topic);
  const keyAt = (place: number): string | null => beside[place]?.key ?? null;
  const previous = keyAt(at - 1);
  if (step === "up") return previous === null ? undefined : { parent, before: previous };
  if (step === "down") return at === beside.length - 1 ? undefined : { parent, before: keyAt(at + 2) };
  if (step === "in") return previous === null ? undefined : { parent: previous, before: null };
  return placeOutside(topics, parent);
}

function placeOutside(topics: readonly Placed[], parent: string | null): TreePlace | undefined {
  const above = topics.find((one) => one.key === parent);
  if (!above) return undefined;
  const beside = childrenOf(topics, above.parent);
  return { parent: above.parent, before: beside[beside.indexOf(above) + 1]?.key ?? null };
}

/**
 * What to change so that a topic stands at a place. Positions are only handed round among those beside it, so that
 * passing a neighbour changes these two and nothing else.
 */
export function changesFor<One extends Placed>(
  topics: readonly One[],
  key: string,
  { parent, before }: TreePlace,
): One[] {
  const topic = topics.find((one) => one.key === key);
  if (!topic) return [];
  const others = childrenOf(topics, parent).filter((one) => one !== topic);
  const last = Math.max(-1, ...others.map(({ position }) => position));
  const moved = topic.parent === parent ? topic : { ...topic, parent, position: last + 1 };
  const at = before === null ? others.length : others.findIndex((one) => one.key === before);
  const order = others.toSpliced(at, 0, moved);
  const positions = rising(order.map(({ position }) => position));
  return order.flatMap((one, place) => {
    const position = positions[place] as number;
    return one === moved || one.position !== position ? [{ ...one, position }] : [];
  });
}

/** The topics below one, or the main ones, in their order. */
export const childrenOf = <One extends Placed>(topics: readonly One[], parent: string | null): One[] =>
  topics.filter((one) => one.parent === parent);

/** The topic and all that stand below it: where it cannot be put. */
export function withBelow(topics: readonly Placed[], key: string): Set<string> {
  const found = new Set([key]);
  // Parents come before children in the order of the tree.
  for (const one of topics) if (one.parent !== null && found.has(one.parent)) found.add(one.key);
  return found;
}

/** A topic as the route takes its change. */
export const asChange = ({
  parent,
  names,
  phrases,
  position,
  archivedAt,
}: Pick<CountedTopic, "parent" | "names" | "phrases" | "position" | "archivedAt">): TopicChange => ({
  parent,
  names,
  phrases,
  position,
  archived: archivedAt !== null,
});

/** The same numbers in rising order, no two alike. */
function rising(positions: readonly number[]): number[] {
  let least = 0;
  return positions
    .toSorted((a, b) => a - b)
    .map((position) => {
      const next = Math.max(position, least);
      least = next + 1;
      return next;
    });
}
