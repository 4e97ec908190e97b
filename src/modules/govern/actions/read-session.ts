import { listWorkspaces } from "#company";
import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import { findMembers } from "#kernel/members";
import { problem } from "../messages.ts";
import type { Session } from "../model.ts";
import { membershipsOf } from "../store.ts";

/** Who is calling, where, and what they may do there. */
export async function readSession(
  { records }: Pick<Kernel, "records">,
  actor: Pick<Actor, "workspace" | "member"> & { permissions: Iterable<string> },
): Promise<Session> {
  return records.system(async (tx) => {
    const all = await listWorkspaces(tx);
    const workspace = all.find(({ id }) => id === actor.workspace);
    if (!workspace) throw problem("no-membership", 403);
    const [member] = actor.member ? await findMembers(tx, [actor.member]) : [];
    const memberships = member?.user ? await membershipsOf(tx, member.user, null) : [];
    return {
      member: member ? { id: member.id, name: member.name, email: member.email, role: member.role } : null,
      workspace,
      permissions: [...actor.permissions].sort(),
      workspaces: memberships.flatMap(({ workspace: id, role }) => {
        const found = all.find((one) => one.id === id);
        return found ? [{ id, name: found.name, role }] : [];
      }),
    };
  });
}
