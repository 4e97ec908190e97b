import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";
import { memberJoined } from "../events.ts";
import { insertMember } from "../store.ts";

type Brought = { name: string; email: string; role: Role; password: string };

/**
 * Makes somebody a member without an invitation: for companies that are made or moved as a whole, never for a route.
 * Who has signed up before keeps their password. Answers the member's id, and whether the password is theirs. In a system transaction.
 */
export async function bringMember(
  { signIn }: Pick<Kernel, "signIn">,
  tx: Tx,
  workspace: string,
  { name, email, role, password }: Brought,
  at: Date,
): Promise<{ member: string; isNewUser: boolean }> {
  const known = await signIn.findUser(tx, email);
  const user = known?.id ?? (await signIn.makeUser(tx, { name, email, password }, at));
  if (!user) throw new Error(`${email} was taken at this very moment.`);
  const id = newId();
  await insertMember(tx, { id, workspace, user, name, email, role, at });
  await announce(tx, [
    memberJoined.of({ workspace, person: null, actor: id, at, data: { member: id, role } }),
  ]);
  return { member: id, isNewUser: !known };
}
