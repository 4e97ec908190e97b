import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import type { SurveyDocument } from "../model.ts";
import { lockSurvey, readSurvey, updateDraft } from "../store/surveys.ts";
import { assertPlaces } from "./resolve-references.ts";

/**
 * Changes the draft; what is published stays as it is until the next publication. Problems: `no-such-survey`,
 * `slug-fixed`, `slug-taken`, `no-such-touchpoint`.
 */
export async function editSurvey(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  id: string,
  document: SurveyDocument,
): Promise<void> {
  await lockSurvey(tx, id);
  const survey = await readSurvey(tx, id);
  if (!survey) throw problem("no-such-survey", 404);
  if (survey.version && survey.slug !== document.slug) throw problem("slug-fixed", 409);
  await assertPlaces(tx, [{ touchpoint: document.touchpoint }]);
  await updateDraft(tx, id, document, kernel.now()).catch((error: { code?: string }) => {
    throw error.code === "23505" ? problem("slug-taken", 409, { slug: document.slug }) : error;
  });
}
