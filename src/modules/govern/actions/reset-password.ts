import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { hashOf, newPassword } from "#kernel/secrets";
import { passwordReset } from "../events.ts";
import { problem } from "../messages.ts";
import type { ResetShown } from "../model.ts";
import { membershipsOf } from "../store.ts";
import { lockResetByToken, markResetUsed, type ResetRow } from "../store-resets.ts";
import { assertStrong } from "./assert-strong.ts";
import { forgetTries } from "./sign-in.ts";

type Stores = Pick<Kernel, "records" | "signIn" | "now">;

/** Whose password the link sets. Problem: `no-such-reset`. */
export async function showReset(kernel: Stores, token: string): Promise<ResetShown> {
  const { email, expiresAt } = await kernel.records.system((tx) => openReset(kernel, tx, token));
  return { email, expiresAt: expiresAt.toISOString() };
}

/**
 * Sets the password and ends every session of the user's; what was tried at sign-in from this address is forgotten.
 * Problems: `no-such-reset`, `weak-password`.
 */
export async function completeReset(
  kernel: Stores,
  token: string,
  { password, locale, address }: { password: string; locale: Locale; address: string },
): Promise<void> {
  await kernel.records.system(async (tx) => {
    const { id, user, name, email } = await openReset(kernel, tx, token);
    assertStrong(password, { locale, pointer: "/password", about: [name, email] });
    await markResetUsed(tx, id, kernel.now());
    await setPassword(kernel, tx, { user, password, isByMember: true });
    await forgetTries(tx, { email, address }, kernel.now());
  });
}

/** Gives the member with this address a new password, which is answered and kept nowhere. Problem: `no-such-user`. */
export async function givePassword(
  kernel: Stores,
  email: string,
): Promise<{ email: string; password: string }> {
  return kernel.records.system(async (tx) => {
    const user = await kernel.signIn.findUser(tx, email.trim());
    if (!user) throw problem("no-such-user", 404, { email });
    const password = newPassword();
    await setPassword(kernel, tx, { user: user.id, password, isByMember: false });
    return { email: user.email, password };
  });
}

async function openReset({ now }: Stores, tx: Tx, token: string): Promise<ResetRow> {
  const reset = await lockResetByToken(tx, hashOf(token), now());
  if (!reset) throw problem("no-such-reset", 404);
  return reset;
}

/** The journal of every workspace that the user works in tells of it. */
async function setPassword(
  { signIn, now }: Stores,
  tx: Tx,
  { user, password, isByMember }: { user: string; password: string; isByMember: boolean },
): Promise<void> {
  const at = now();
  await signIn.replacePassword(tx, user, password, at);
  const memberships = await membershipsOf(tx, user, null);
  await announce(
    tx,
    memberships.map(({ id, workspace }) =>
      passwordReset.of({ workspace, person: null, actor: isByMember ? id : null, at, data: { member: id } }),
    ),
  );
}
