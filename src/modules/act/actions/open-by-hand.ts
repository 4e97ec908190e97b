import { listBranches, listTouchpoints } from "#company";
import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { readPerson } from "#people";
import { readScores } from "#understand";
import { caseCode } from "../logic/case-code.ts";
import type { Voice } from "../logic/plan-cases.ts";
import { voiceOf } from "../logic/voice-of.ts";
import { problem } from "../messages.ts";
import type { CaseInput } from "../model.ts";
import { casesOfScores, takeTurn } from "../store.ts";
import { openCasesFor } from "./open-cases.ts";

/**
 * Opens a case about a voice, or about what a person told a member. Where that person's case at the touchpoint is open,
 * the voice joins it: `isNew` is then false.
 */
export async function openByHand(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  input: CaseInput,
): Promise<{ id: string; isNew: boolean }> {
  await takeTurn(tx, actor.workspace);
  const voice = input.score ? await heard(tx, input.score) : await toldOf(tx, input, kernel.now());
  const opening = { workspace: actor.workspace, voices: [voice], by: actor.member };
  const { opened, joined } = await openCasesFor(kernel, tx, opening);
  const id = opened[0]?.id ?? joined[0]?.case ?? "";
  return { id, isNew: opened.length > 0 };
}

async function heard(tx: Tx, id: string): Promise<Voice> {
  const [score] = await readScores(tx, [id]);
  if (!score) throw problem("no-such-voice", 422);
  const known = (await casesOfScores(tx, [id])).get(id);
  if (known) throw problem("voice-has-case", 409, { code: caseCode(known.number) });
  return voiceOf(score);
}

async function toldOf(tx: Tx, input: CaseInput, now: Date): Promise<Voice> {
  const { person = null, touchpoint = null, branch = null, channel, text } = input;
  if (!text) throw problem("nothing-to-open", 422);
  if (person && !(await readPerson(tx, person))) throw problem("no-such-person", 422);
  const isPlace =
    (!touchpoint || (await listTouchpoints(tx)).some(({ id }) => id === touchpoint)) &&
    (!branch || (await listBranches(tx)).some(({ id }) => id === branch));
  if (!isPlace) throw problem("no-such-place", 422);
  const unmeasured = { score: null, metric: null, value: null, category: null, locale: null };
  return { ...unmeasured, person, touchpoint, branch, channel, text, at: now };
}
