import type { JournalEvent } from "#kernel/journal";
import { factsReaction } from "#kernel/reactions";
import { scored } from "./events.ts";

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

type Scored = Parameters<typeof scored.of>[0]["data"];

function scoreFact(event: JournalEvent<Scored>, generation: number) {
  const { score, metric, value, touchpoint, branch, channel, day } = event.data;
  if (value === null) return [];
  const { workspace, person } = event;
  return [
    { generation, workspace, score, metric, value, person, touchpoint, branch, channel, at: event.at, day },
  ];
}
