import { reaction } from "#kernel/reactions";
import { categoryOf } from "#listen/model";
import { pressingComplaints, readScores, scored, voiceRead } from "#understand";
import { pressing } from "#understand/model";
import { openCasesFor } from "./actions/open-cases.ts";
import { takeUrgency } from "./actions/take-urgency.ts";
import { isHistory } from "./logic/clock.ts";
import { voiceOf } from "./logic/voice-of.ts";
import { casesOfScores, takeTurn } from "./store.ts";

/** Gives each fresh detractor, and who surely complains and cannot wait, a case with an owner and a clock. */
export const openCases = reaction({
  name: "act.openCases",
  to: [scored],
  run: async (kernel, tx, events) => {
    const fresh = events.filter(scored.is).filter((event) => !isHistory(event.at, kernel.now()));
    const unmarked = fresh.filter(({ data }) => mayPress(data)).map(({ data }) => data.score);
    const pressed = await pressingComplaints(tx, unmarked, pressing);
    const unhappy = fresh.filter(({ data }) => isUnhappy(data) || pressed.has(data.score));
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

/** Cases become as urgent as their voices turn out to be when those are read again. */
export const followReadings = reaction({
  name: "act.followReadings",
  to: [voiceRead],
  run: async (kernel, tx, events) => {
    const voices = events.filter(voiceRead.is).map(({ data }) => data.voice);
    const known = await casesOfScores(tx, voices);
    if (known.size === 0) return;
    await takeUrgency(
      tx,
      [...known].map(([score, { id }]) => ({ case: id, score })),
    );
    await kernel.live.changed(tx, events[0]?.workspace as string, ["cases"]);
  },
});

type Scored = Parameters<typeof scored.of>[0]["data"];

/** Other sources' marks are no answer to the question whether one would recommend us; they open no case by themselves. */
const isUnhappy = ({ metric, value }: Scored): boolean =>
  metric === "nps" && value !== null && categoryOf(value) === "detractor";

/**
 * Who surely complains, and either presses or is about to leave, is not left waiting for lack of a mark; who gave a good
 * one is no such person, whatever the words seem to say.
 */
const mayPress = (data: Scored): boolean =>
  !isUnhappy(data) && (data.value === null || categoryOf(data.value) !== "promoter");
