import type { FeelingOverTime } from "../model.ts";

type Bucket = Pick<FeelingOverTime["items"][number], "n" | "sentiment">;

/** Fewer voices than this say nothing of a stretch of time. */
const fewest = 5;

/**
 * From the first stretch of time with enough voices to the last one: `rose` or `fell` where their 95 % intervals lie
 * apart, which is stricter than a test of the difference; otherwise `steady`. Undefined with fewer than two stretches.
 */
export function feelingMove(
  items: readonly Bucket[],
): { kind: "rose" | "fell" | "steady"; from: number; to: number } | undefined {
  const told = items.flatMap(({ n, sentiment }) => (n >= fewest && sentiment ? [sentiment] : []));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) return undefined;
  const ends = { from: first.value, to: last.value };
  if (last.low > first.high) return { kind: "rose", ...ends };
  if (last.high < first.low) return { kind: "fell", ...ends };
  return { kind: "steady", ...ends };
}
