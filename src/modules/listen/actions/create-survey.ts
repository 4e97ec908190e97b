import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import type { SurveyDocument } from "../model.ts";
import { insertSurvey } from "../store/surveys.ts";
import { assertPlaces } from "./resolve-references.ts";

/** Makes a draft; answers its id. Problems: `slug-taken`, `no-such-touchpoint`. */
export async function createSurvey(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  workspace: string,
  document: SurveyDocument,
): Promise<string> {
  await assertPlaces(tx, [{ touchpoint: document.touchpoint }]);
  const id = newId();
  const isNew = await insertSurvey(tx, { id, workspace, document, at: kernel.now() });
  if (!isNew) throw problem("slug-taken", 409, { slug: document.slug });
  return id;
}
