import type { JournalEvent } from "#kernel/journal";
import { factsReaction } from "#kernel/reactions";
import { type Essence, scored, voiceRead } from "./events.ts";

/** Scores as columns, with their daily rollup: made from `scored` and nothing else, so that they can be made anew. */
export const keepScoreFacts = factsReaction({
  name: "understand.keepScoreFacts",
  to: [scored],
  tables: ["scores", "daily_scores"],
  topics: ["board", "voices"],
  write: async (kernel, events, { generation, token }) => {
    const rows = events.filter(scored.is).flatMap((event) => scoreFact(event, generation));
    await kernel.facts.insert("scores", rows, token);
  },
});

/** The topic under which a voice is counted whole, whatever it speaks of. */
export const wholeVoice = "";

/**
 * What voices say as columns, a row for each topic and one for the voice as a whole. A reading that replaces another
 * takes the other's rows back by the same rows with the opposite sign, so that sums are always right.
 */
export const keepReadingFacts = factsReaction({
  name: "understand.keepReadingFacts",
  to: [voiceRead],
  tables: ["voice_topics", "daily_topics"],
  topics: ["board", "voices", "readings"],
  write: async (kernel, events, { generation, token }) => {
    const rows = events.filter(voiceRead.is).flatMap((event) => readingFacts(event, generation));
    await kernel.facts.insert("voice_topics", rows, token);
  },
});

type Scored = Parameters<typeof scored.of>[0]["data"];

function scoreFact(event: JournalEvent<Scored>, generation: number) {
  const { score, metric, value, touchpoint, branch, channel, day } = event.data;
  if (value === null) return [];
  const { workspace, person } = event;
  return [
    { generation, workspace, score, metric, value, person, touchpoint, branch, channel, at: event.at, day },
  ];
}

type VoiceRead = Parameters<typeof voiceRead.of>[0]["data"];

function readingFacts({ workspace, at, data }: JournalEvent<VoiceRead>, generation: number) {
  const { now, was, ...voice } = data;
  const common = { generation, workspace, at, ...voice };
  return [...signed(was, -1), ...signed(now, 1)].map((row) => ({ ...common, ...row }));
}

function signed(essence: Essence | null, sign: 1 | -1) {
  if (!essence) return [];
  const { topics, urgent, leaving, label, score } = essence;
  return [{ topic: wholeVoice, label, score }, ...topics].map((one) => ({
    sign,
    topic: one.topic,
    label: one.label,
    sentiment: one.score,
    urgent: Number(urgent),
    leaving: Number(leaving),
  }));
}
