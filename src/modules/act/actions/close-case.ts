import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { findMembers, listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { caseClosed, caseReopened } from "../events.ts";
import { dueAfter } from "../logic/clock.ts";
import { problem, say } from "../messages.ts";
import type { ClosureInput } from "../model.ts";
import { lastCloser } from "../store-log.ts";
import { insertClosures, insertReopenings } from "../store-records.ts";
import { changeCase, eventOf } from "./change-case.ts";
import { tellMembers } from "./tell-members.ts";

/** Closes an open case. Of two members who close at once the second is refused (409) and told who was first. */
export async function closeCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  { outcome, toldCustomer, text }: ClosureInput,
): Promise<void> {
  await changeCase(kernel, tx, actor, id, async (head, at) => {
    if (head.closedAt) throw problem("already-closed", 409, { name: await closerName(tx, actor, id) });
    const row = { id: newId(), case: id, at, by: actor.member, outcome, toldCustomer, text: text ?? null };
    await insertClosures(tx, actor.workspace, [row]);
    const data = { case: id, outcome, toldCustomer };
    return { head: { closedAt: at }, event: caseClosed.of({ ...eventOf(actor, head, at), data }) };
  });
}

/** Opens a closed case again: its clock starts anew, its owner is told. */
export async function reopenCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  const { owner } = await changeCase(kernel, tx, actor, id, async (head, at) => {
    if (!head.closedAt) throw problem("not-closed", 409);
    const dueAt = dueAfter(at);
    await insertReopenings(tx, actor.workspace, [
      { id: newId(), case: id, at, by: actor.member, reason, dueAt },
    ]);
    const data = { case: id, due: dueAt.toISOString() };
    return { head: { closedAt: null, dueAt }, event: caseReopened.of({ ...eventOf(actor, head, at), data }) };
  });
  if (owner === null) return;
  const audience = { workspace: actor.workspace, members: await listMembers(tx), by: actor.member };
  await tellMembers(kernel, tx, audience, [{ kind: "reopened", member: owner, case: id }]);
}

async function closerName(tx: Tx, { locale }: Actor, id: string): Promise<string> {
  const closer = await lastCloser(tx, id);
  const [member] = closer ? await findMembers(tx, [closer]) : [];
  return member?.name ?? say(locale, "somebody");
}
