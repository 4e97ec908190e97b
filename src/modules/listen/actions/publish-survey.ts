import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { afterCommit, type Tx } from "#kernel/records";
import { surveyPublished } from "../events.ts";
import { missingWords } from "../logic/publishable.ts";
import { problem, say } from "../messages.ts";
import { insertVersion, lockSurvey, readSurvey, type VersionRow } from "../store/surveys.ts";
import { forgetAsked } from "./find-asked.ts";

export type Publisher = { workspace: string; member: string | null };

/** Freezes the draft as the next version, asked from now on. Problems: `no-such-survey`, `words-missing`. */
export async function publishSurvey(
  { records, now }: Pick<Kernel, "records" | "now">,
  tx: Tx,
  { workspace, member }: Publisher,
  id: string,
): Promise<VersionRow> {
  await lockSurvey(tx, id);
  const survey = await readSurvey(tx, id);
  if (!survey) throw problem("no-such-survey", 404);
  assertWordsComplete(survey.document);
  const version = {
    id: newId(),
    survey: id,
    document: survey.document,
    publishedAt: now(),
    publishedBy: member,
  };
  const number = await insertVersion(tx, { ...version, workspace });
  await announce(tx, [
    surveyPublished.of({
      workspace,
      person: null,
      actor: member,
      at: version.publishedAt,
      data: { survey: id, version: version.id, number },
    }),
  ]);
  afterCommit(tx, () => forgetAsked(records, survey));
  return { ...version, number };
}

function assertWordsComplete(document: VersionRow["document"]): void {
  const missing = missingWords(document);
  if (missing.length === 0) return;
  const detail = say(document.languages[0] ?? "fa", "problem.words-missing-here");
  throw problem(
    "words-missing",
    422,
    {},
    missing.map((pointer) => ({ pointer, detail })),
  );
}
