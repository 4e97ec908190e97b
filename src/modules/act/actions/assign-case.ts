import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { caseAssigned } from "../events.ts";
import { problem } from "../messages.ts";
import { insertAssignments } from "../store-records.ts";
import { changeCase, eventOf } from "./change-case.ts";
import { tellMembers } from "./tell-members.ts";

/** Gives an open case to a member, or takes it from its owner; the new owner is told. */
export async function assignCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  member: string | null,
): Promise<void> {
  const members = await listMembers(tx);
  if (member !== null && !members.some((one) => one.id === member)) throw problem("no-such-member", 422);
  await changeCase(kernel, tx, actor, id, async (head, at) => {
    if (head.closedAt) throw problem("case-closed", 409);
    await insertAssignments(tx, actor.workspace, [{ id: newId(), case: id, at, by: actor.member, member }]);
    const data = { case: id, owner: member };
    return { head: { owner: member }, event: caseAssigned.of({ ...eventOf(actor, head, at), data }) };
  });
  if (member === null) return;
  const audience = { workspace: actor.workspace, members, by: actor.member };
  await tellMembers(kernel, tx, audience, [{ kind: "assigned", member, case: id }]);
}
