import type { Aggregation, HitPolicy } from "../dmn/model.ts";

/** What a rule puts out, an entry for each output: its text in one form, and whether it is the same whatever the inputs are. */
export type Outcome = {
  outputs: readonly { text: string; isConstant: boolean }[];
  /** Under P and O: its place in the order of the allowed outputs, 0 being the highest; null where it can't be known. */
  rank: number | null;
};

export type Policy = { hitPolicy: HitPolicy; aggregation: Aggregation | undefined };

/** Null: it depends on values that are known only when it is decided. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean | null {
  let isSame: boolean | null = true;
  for (const [at, { text, isConstant }] of one.outputs.entries()) {
    const there = other.outputs[at];
    if (there?.text === text) continue;
    if (isConstant && there?.isConstant) return false;
    isSame = null;
  }
  return isSame;
}

/** Whether two rules that both fire break the hit policy; null: it can't be known before it is decided. */
export function doDisagree(one: Outcome, other: Outcome, { hitPolicy }: Policy): boolean | null {
  if (hitPolicy === "U") return true;
  if (hitPolicy !== "A" && hitPolicy !== "P") return false;
  const isSame = isSameOutcome(one, other);
  if (isSame === true) return false;
  if (hitPolicy === "A") return isSame === null ? null : true;
  if (one.rank === null || other.rank === null) return null;
  if (one.rank !== other.rank) return false;
  return isSame === null ? null : true;
}

/** Whether a rule, firing, keeps another from being heard; both are given by their places. */
export function isHeardBefore(
  one: { place: number; outcome: Outcome },
  other: { place: number; outcome: Outcome },
  { hitPolicy }: Policy,
): boolean {
  if (hitPolicy === "F") return one.place < other.place;
  const [high, low] = [one.outcome.rank, other.outcome.rank];
  return hitPolicy === "P" && high !== null && low !== null && high < low;
}

/** Whether one rule's hit is enough for the whole table, so that what no rule covers has no result at all. */
export const isSingleHit = ({ hitPolicy }: Policy): boolean => "UAPF".includes(hitPolicy);

/** Under these a second hit counts by itself, so that a rule within another is no mere repetition. */
export const doesEveryHitCount = ({ aggregation }: Policy): boolean =>
  aggregation === "SUM" || aggregation === "COUNT";
