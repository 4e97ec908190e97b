import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { afterCommit, type Tx } from "#kernel/records";
import { surveyClosed, surveyReopened } from "../events.ts";
import { problem } from "../messages.ts";
import { deleteClosure, insertClosure, readSurvey } from "../store/surveys.ts";
import { forgetAsked } from "./find-asked.ts";
import type { Publisher } from "./publish-survey.ts";

/** From now on the survey takes no answers. Closing what is closed changes nothing. Problem: `no-such-survey`. */
export const closeSurvey = (kernel: Kernel, tx: Tx, by: Publisher, id: string): Promise<void> =>
  change(kernel, tx, by, id, surveyClosed, (at) =>
    insertClosure(tx, { survey: id, workspace: by.workspace, at, by: by.member }),
  );

/** Takes answers again. Reopening what is open changes nothing. Problem: `no-such-survey`. */
export const reopenSurvey = (kernel: Kernel, tx: Tx, by: Publisher, id: string): Promise<void> =>
  change(kernel, tx, by, id, surveyReopened, () => deleteClosure(tx, id));

async function change(
  { records, now }: Pick<Kernel, "records" | "now">,
  tx: Tx,
  { workspace, member }: Publisher,
  id: string,
  event: typeof surveyClosed,
  carryOut: (at: Date) => Promise<boolean>,
): Promise<void> {
  const survey = await readSurvey(tx, id);
  if (!survey) throw problem("no-such-survey", 404);
  const at = now();
  if (!(await carryOut(at))) return;
  await announce(tx, [event.of({ workspace, person: null, actor: member, at, data: { survey: id } })]);
  afterCommit(tx, () => forgetAsked(records, survey));
}
