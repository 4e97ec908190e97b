import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { hashOf } from "#kernel/secrets";
import type { User } from "#kernel/sign-in";
import { memberJoined } from "../events.ts";
import { problem, say } from "../messages.ts";
import type { InvitationShown } from "../model.ts";
import { insertMember } from "../store.ts";
import { type InvitationRow, lockInvitationByToken, markAccepted } from "../store-invitations.ts";
import { assertStrong } from "./assert-strong.ts";

type Stores = Pick<Kernel, "records" | "signIn" | "now">;
/** Who accepts: somebody signed in, or a new name and password. */
export type Acceptance = { user: User | undefined; name?: string; password?: string; locale: Locale };

/** What the link is for. Problem: `no-such-invitation`. */
export async function showInvitation(kernel: Stores, token: string): Promise<InvitationShown> {
  return kernel.records.system(async (tx) => {
    const invitation = await openInvitation(kernel, tx, token);
    const workspace = await readWorkspace(tx, invitation.workspace);
    if (!workspace) throw problem("no-such-invitation", 404);
    return {
      company: workspace.name,
      locale: workspace.locale,
      email: invitation.email,
      role: invitation.role,
      invitedBy: invitation.invitedBy,
      expiresAt: invitation.expiresAt.toISOString(),
      hasUser: (await kernel.signIn.findUser(tx, invitation.email)) !== undefined,
    };
  });
}

/**
 * Makes whoever holds the link a member; answers where, and as whom. Problems: `no-such-invitation`, `sign-in-first`
 * where the address has a user already, `already-member`, `weak-password`.
 */
export async function acceptInvitation(
  kernel: Stores,
  token: string,
  given: Acceptance,
): Promise<{ workspace: string; email: string }> {
  return kernel.records.system(async (tx) => {
    const invitation = await openInvitation(kernel, tx, token);
    const { workspace, role } = invitation;
    const user = given.user ?? (await newUser(kernel, tx, invitation, given));
    const at = kernel.now();
    const id = await insertMember(tx, {
      ...user,
      id: newId(),
      user: user.id,
      workspace,
      role,
      at,
    });
    if (!id) throw problem("already-member", 409);
    await markAccepted(tx, invitation.id, id, at);
    await announce(tx, [
      memberJoined.of({ workspace, person: null, actor: id, at, data: { member: id, role } }),
    ]);
    return { workspace, email: user.email };
  });
}

async function openInvitation({ now }: Stores, tx: Tx, token: string): Promise<InvitationRow> {
  const invitation = await lockInvitationByToken(tx, hashOf(token), now());
  if (!invitation) throw problem("no-such-invitation", 404);
  return invitation;
}

async function newUser(
  { signIn, now }: Stores,
  tx: Tx,
  { email }: InvitationRow,
  { name, password, locale }: Acceptance,
): Promise<User> {
  if (await signIn.findUser(tx, email)) throw problem("sign-in-first", 409);
  if (!name) throw needed("/name", locale);
  if (!password) throw needed("/password", locale);
  assertStrong(password, { locale, pointer: "/password", about: [name, email] });
  const id = await signIn.makeUser(tx, { name, email, password }, now());
  if (!id) throw problem("sign-in-first", 409);
  return { id, name, email };
}

const needed = (pointer: string, locale: Locale) =>
  problem("incomplete", 422, {}, [{ pointer, detail: say(locale, "needed") }]);
