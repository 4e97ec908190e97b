import type { Actor } from "#kernel/access";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { findMember, type Member } from "#kernel/members";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";
import { memberLeft, roleChanged } from "../events.ts";
import { mayGive } from "../logic/roles.ts";
import { problem } from "../messages.ts";
import { lockOwners, markLeft, updateRole } from "../store.ts";

type Clock = Pick<Kernel, "now">;

/** Problems: `no-such-member`, `above-you`, `last-owner`. */
export async function changeRole(
  { now }: Clock,
  tx: Tx,
  actor: Actor,
  change: { member: string; role: Role; all: readonly string[] },
): Promise<Member> {
  const member = await memberToChange(tx, change.member);
  assertMayGive(actor, member.role, change.all);
  assertMayGive(actor, change.role, change.all);
  if (member.role === change.role) return member;
  if (change.role !== "owner") await assertOwnerRemains(tx, member.id);
  await updateRole(tx, member.id, change.role);
  const data = { member: member.id, from: member.role, to: change.role };
  await announce(tx, [roleChanged.of({ ...byActor(actor), at: now(), data })]);
  return { ...member, role: change.role };
}

/** Ends somebody's membership; what they did stays theirs. Problems: `no-such-member`, `above-you`, `last-owner`. */
export async function removeMember(
  clock: Clock,
  tx: Tx,
  actor: Actor,
  removal: { member: string; all: readonly string[] },
): Promise<void> {
  const member = await memberToChange(tx, removal.member);
  assertMayGive(actor, member.role, removal.all);
  await endMembership(clock, tx, actor, member.id);
}

/** A member goes by themselves. Problem: `last-owner`. */
export async function leave(clock: Clock, tx: Tx, actor: Actor, member: string): Promise<void> {
  await memberToChange(tx, member);
  await endMembership(clock, tx, actor, member);
}

async function endMembership({ now }: Clock, tx: Tx, actor: Actor, member: string): Promise<void> {
  await assertOwnerRemains(tx, member);
  await markLeft(tx, member, now());
  await announce(tx, [memberLeft.of({ ...byActor(actor), at: now(), data: { member } })]);
}

async function memberToChange(tx: Tx, id: string): Promise<Member> {
  const member = await findMember(tx, id);
  if (!member) throw problem("no-such-member", 404);
  return member;
}

/** Throws `above-you` for a role that holds what the caller does not. */
export function assertMayGive(actor: Actor, role: Role, all: readonly string[]): void {
  if (!mayGive(role, actor.permissions, all)) throw problem("above-you", 403);
}

async function assertOwnerRemains(tx: Tx, going: string): Promise<void> {
  const owners = await lockOwners(tx);
  if (owners.includes(going) && owners.length === 1) throw problem("last-owner", 409);
}

const byActor = ({ workspace, member }: Actor) => ({ workspace, person: null, actor: member });
