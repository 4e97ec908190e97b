import type { Actor } from "#kernel/access";
import type { Announcement } from "#kernel/journal";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import { type CaseHead, lockCase, updateCase } from "../store.ts";

/** A change to one case: what it writes, what the case's row then says, and what the journal is told. */
export type Change = { head?: Partial<CaseHead>; event: Announcement };

/**
 * Carries out one change to a case: the case is held while `decide` writes its record, so that two members who act at
 * once act one after the other. A 404 where there is no such case.
 */
export async function changeCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  decide: (head: CaseHead, at: Date) => Promise<Change>,
): Promise<CaseHead> {
  const head = await lockCase(tx, id);
  if (!head) throw problem("no-such-case", 404);
  const change = await decide(head, kernel.now());
  const after = { ...head, ...change.head };
  if (change.head) await updateCase(tx, after);
  await announce(tx, [change.event]);
  await kernel.live.changed(tx, actor.workspace, ["cases", "board"]);
  return after;
}

/** What every event about a case says: whose it is, who did it and when. */
export const eventOf = (actor: Actor, head: CaseHead, at: Date) => ({
  workspace: actor.workspace,
  person: head.person,
  actor: actor.member,
  at,
});
