import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { findMembers, listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";
import { hashOf, newSecret } from "#kernel/secrets";
import { invitationWithdrawn, memberInvited } from "../events.ts";
import { invitationLetter } from "../logic/invitation-letter.ts";
import { problem } from "../messages.ts";
import type { InvitationMade } from "../model.ts";
import { insertInvitation, withdrawInvitations } from "../store-invitations.ts";
import { assertMayGive } from "./change-members.ts";

const goodForMs = 7 * 24 * 60 * 60_000;

/** A link by which this address joins; an earlier one for it stops working. Problems: `already-member`, `above-you`. */
export async function inviteMember(
  kernel: Pick<Kernel, "now" | "mail" | "address">,
  tx: Tx,
  actor: Actor,
  given: { email: string; role: Role; all: readonly string[] },
): Promise<InvitationMade> {
  const { email, role } = given;
  assertMayGive(actor, role, given.all);
  if ((await listMembers(tx)).some((member) => member.email === email)) throw problem("already-member", 409);
  const [id, token, createdAt] = [newId(), newSecret(), kernel.now()];
  const expiresAt = new Date(createdAt.getTime() + goodForMs);
  await withdrawInvitations(tx, { email }, createdAt);
  const { workspace, member } = actor;
  const row = { id, workspace, email, role, invitedBy: member, createdAt, expiresAt };
  await insertInvitation(tx, { ...row, tokenHash: hashOf(token) });
  await announce(tx, [
    memberInvited.of({
      workspace,
      person: null,
      actor: member,
      at: createdAt,
      data: { invitation: id, email, role },
    }),
  ]);
  const inviter = member ? ((await findMembers(tx, [member]))[0]?.name ?? null) : null;
  const url = `${kernel.address()}/join/${token}`;
  await postInvitation(kernel, tx, { workspace, email, inviter, url, expiresAt });
  return {
    id,
    email,
    role,
    invitedBy: inviter,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    url,
    posted: kernel.mail.available,
  };
}

type Posting = { workspace: string; email: string; inviter: string | null; url: string; expiresAt: Date };

async function postInvitation(
  { mail }: Pick<Kernel, "mail">,
  tx: Tx,
  { workspace, email, ...given }: Posting,
): Promise<void> {
  const company = await readWorkspace(tx, workspace);
  if (!mail.available || !company) return;
  await mail.post(tx, { to: email, ...invitationLetter({ ...company, ...given }) });
}

/** Problem: `no-such-invitation`. */
export async function withdrawInvitation(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Actor,
  id: string,
): Promise<void> {
  const [withdrawn] = await withdrawInvitations(tx, { id }, now());
  if (!withdrawn) throw problem("no-such-invitation", 404);
  const data = { invitation: id, email: withdrawn.email };
  await announce(tx, [invitationWithdrawn.of({ workspace, person: null, actor: member, at: now(), data })]);
}
