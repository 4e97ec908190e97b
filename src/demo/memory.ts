import type { Lived } from "./comments/fill.ts";
import type { Aspect } from "./experience.ts";

/** What a person carries from one encounter into the next: good and bad fades to half in two months. */
export type Memory = {
  lastAsked: number;
  moods: { from: number; points: number }[];
  /** Running mean of the quality of their encounters, in points of the score. */
  overall: number;
  strongest: { aspects: Aspect[]; lived: Lived } | null;
  recoveredAt: number;
};

const halfLife = 60 * 86_400_000;
const isFresh = 120 * 86_400_000;

export const emptyMemory = (): Memory => ({
  lastAsked: 0,
  moods: [],
  overall: 8.1,
  strongest: null,
  recoveredAt: Number.NEGATIVE_INFINITY,
});

export const moodAt = (memory: Memory, at: number): number =>
  memory.moods.reduce(
    (sum, { from, points }) => (from <= at ? sum + points * 0.5 ** ((at - from) / halfLife) : sum),
    0,
  );

export const isRecovered = (memory: Memory, at: number): boolean =>
  memory.recoveredAt <= at && at - memory.recoveredAt < isFresh;

/** `weight` from 0 to 1 is how much of the whole impression is new: waiting for a parcel stays longer in mind than a visit. */
type Impression = { quality: number; aspects: Aspect[]; lived: Lived; weight: number };

/** Keeps the encounter: its quality moves the whole impression, its aspects are told when asked about everything. */
export function remember(memory: Memory, { quality, aspects, lived, weight }: Impression): void {
  memory.overall += weight * (quality - memory.overall);
  if (aspects.length > 0) memory.strongest = { aspects, lived };
}
