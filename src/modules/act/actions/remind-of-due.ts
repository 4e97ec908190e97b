import { listDepartments, listTouchpoints } from "#company";
import type { Kernel } from "#kernel/kernel";
import { listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { ownersBy } from "../logic/owner.ts";
import { takeDueCases, workspacesToRemind } from "../store-due.ts";
import { type News, tellMembers } from "./tell-members.ts";

const casesATime = 500;

/**
 * Tells owners, and the leads of the departments, of the cases whose clock has two hours left or has run out. Each is
 * told once for each, however often and by however many processes this runs.
 */
export async function remindOfDue(kernel: Kernel): Promise<void> {
  const workspaces = await kernel.records.system((tx) => workspacesToRemind(tx, kernel.now()));
  for (const workspace of workspaces) {
    let taken: number;
    do taken = await kernel.records.within(workspace, (tx) => remindSome(kernel, tx, workspace));
    while (taken === casesATime);
  }
}

async function remindSome(kernel: Kernel, tx: Tx, workspace: string): Promise<number> {
  const due = await takeDueCases(tx, workspace, kernel.now(), casesATime);
  if (due.length === 0) return 0;
  const members = await listMembers(tx);
  const leadOf = ownersBy(await listTouchpoints(tx), await listDepartments(tx), members);
  const news = due.flatMap(({ id, kind, owner, touchpoint }): News[] => {
    const told = new Set([owner, leadOf(touchpoint)].filter((member) => member !== null));
    return [...told].map((member) => ({ kind, member, case: id }));
  });
  await tellMembers(kernel, tx, { workspace, members, by: null }, news);
  await kernel.live.changed(tx, workspace, ["cases", "board"]);
  return due.length;
}
