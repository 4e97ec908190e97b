import { createHash } from "node:crypto";
import type { Day } from "#kernel/calendar";
import type { ShownReading } from "../readings/model.ts";

/** A voice that may be shown in the morning. */
export type MorningVoice = {
  id: string;
  text: string;
  touchpoint: string | null;
  reading: Pick<ShownReading, "sentiment" | "topics" | "noise">;
};

const shown = 10;
/** Shorter is hardly a sentence; longer is no list to read in the morning. */
const length = { fewest: 15, most: 700, fewestWords: 3 };

/**
 * Ten voices of a day that together show most of what is said: real sentences, no noise, each unlike those chosen
 * before it in touchpoint, sentiment and main topic. Which of those alike is chosen falls by lot, the same all day, so that no
 * voice is ever kept from being read.
 */
export function chooseMorning<One extends MorningVoice>(voices: readonly One[], day: Day): One[] {
  const drawn = voices
    .filter(isReadable)
    .map((voice) => ({ voice, lot: lotOf(day, voice.id), traits: traitsOf(voice) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const seen = new Map<string, number>();
  const chosen: One[] = [];
  while (chosen.length < shown && drawn.length > 0) {
    const costs = drawn.map(({ traits }) => traits.reduce((sum, one) => sum + (seen.get(one) ?? 0), 0));
    const place = costs.indexOf(Math.min(...costs));
    const [{ voice, traits }] = drawn.splice(place, 1) as [(typeof drawn)[number]];
    chosen.push(voice);
    for (const one of traits) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  return chosen;
}

const isReadable = ({ text, reading }: MorningVoice): boolean =>
  reading.noise === null &&
  text.length >= length.fewest &&
  text.length <= length.most &&
  text.split(/\s+/).length >= length.fewestWords;

const lotOf = (day: Day, id: string): string => createHash("sha256").update(`${day} ${id}`).digest("hex");

const traitsOf = ({ touchpoint, reading }: MorningVoice): string[] => [
  `at ${touchpoint}`,
  `is ${reading.sentiment.label}`,
  `of ${reading.topics[0]?.topic}`,
];
