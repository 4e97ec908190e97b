import type { JournalEvent } from "#kernel/journal";
import { reaction } from "#kernel/reactions";
import { categoryOf } from "#listen/model";
import { readScores, scored } from "#understand";
import { openCasesFor } from "./actions/open-cases.ts";
import { isHistory } from "./logic/clock.ts";
import { voiceOf } from "./logic/voice-of.ts";
import { casesOfScores, takeTurn } from "./store.ts";

/** Gives each fresh detractor a case with an owner and a clock. */
export const openCases = reaction({
  name: "act.openCases",
  to: [scored],
  run: async (kernel, tx, events) => {
    const unhappy = events.filter(scored.is).filter((event) => isUnhappy(event, kernel.now()));
    const workspace = unhappy[0]?.workspace;
    if (!workspace) return;
    await takeTurn(tx, workspace);
    const scores = await readScores(
      tx,
      unhappy.map(({ data }) => data.score),
    );
    const known = await casesOfScores(
      tx,
      scores.map(({ id }) => id),
    );
    const voices = scores.filter(({ id }) => !known.has(id)).map(voiceOf);
    if (voices.length > 0) await openCasesFor(kernel, tx, { workspace, voices, by: null });
  },
});

type Scored = Parameters<typeof scored.of>[0]["data"];

/** Other sources' marks are no answer to the question whether one would recommend us; they open no case by themselves. */
const isUnhappy = (event: JournalEvent<Scored>, now: Date): boolean =>
  event.data.metric === "nps" &&
  event.data.value !== null &&
  categoryOf(event.data.value) === "detractor" &&
  !isHistory(event.at, now);
