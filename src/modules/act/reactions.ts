import type { JournalEvent } from "#kernel/journal";
import { reaction } from "#kernel/reactions";
import { categoryOf } from "#listen/model";
import { outcomeNoted, remedyApproved, remedyChosen, remedyRefused } from "#policies";
import { pressingComplaints, readScores, scored, voiceRead } from "#understand";
import { pressing } from "#understand/model";
import { followRemedies, type RemedyNews } from "./actions/follow-remedies.ts";
import { openCasesFor } from "./actions/open-cases.ts";
import { proposeRemedies } from "./actions/propose-remedies.ts";
import { takeUrgency } from "./actions/take-urgency.ts";
import { caseOpened } from "./events.ts";
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

/** Policies that say so propose remedies for each fresh case. */
export const proposeForCases = reaction({
  name: "act.proposeForCases",
  to: [caseOpened],
  run: async (kernel, tx, events) => {
    const fresh = events.filter(caseOpened.is).filter((event) => !isHistory(event.at, kernel.now()));
    const [first] = fresh;
    if (first)
      await proposeRemedies(
        kernel,
        tx,
        first.workspace,
        fresh.map(({ data }) => data.case),
      );
  },
});

/** Cases tell what became of the remedies in them; what a customer chose by themself gets a case. */
export const followChoices = reaction({
  name: "act.followChoices",
  to: [remedyChosen, remedyApproved, remedyRefused, outcomeNoted],
  run: async (kernel, tx, events) => {
    const news = events.flatMap((event): RemedyNews[] => {
      const step = stepOf(event);
      return step ? [{ event, step, choice: (event.data as { choice: string }).choice }] : [];
    });
    const [first] = events;
    if (first) await followRemedies(kernel, tx, first.workspace, news);
  },
});

function stepOf(event: JournalEvent): RemedyNews["step"] | undefined {
  if (remedyChosen.is(event)) return event.data.isWaiting ? "asked-for" : "chosen";
  if (remedyApproved.is(event)) return "approved";
  if (remedyRefused.is(event)) return "refused";
  return outcomeNoted.is(event) ? event.data.result : undefined;
}

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
