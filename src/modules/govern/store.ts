import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";

export type Membership = { id: string; workspace: string; role: Role };

/** Where a user works: the workspace they `chose` first, then the ones they joined earlier. In a system transaction. */
export async function membershipsOf(tx: Tx, user: string, chosen: string | null): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select id, workspace, role from members where user_id = ${user} and left_at is null
    order by (workspace = ${chosen}::uuid) desc nulls last, joined_at, id
  `.execute(tx);
  return rows;
}

/** Whether anybody anywhere can sign in yet. In a system transaction. */
export async function isAnybodyThere(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from members where user_id is not null limit 1`.execute(tx);
  return rows.length > 0;
}

/** Lets only one transaction at a time decide about the first workspace and the first member. */
export async function lockSetup(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('hamdel.setup'))`.execute(tx);
}

type NewMember = {
  id: string;
  workspace: string;
  user: string;
  name: string;
  email: string;
  role: Role;
  at: Date;
};

/** Makes the member, or takes one back who had left; answers their id, undefined where they are one already. */
export async function insertMember(tx: Tx, given: NewMember): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into members (id, workspace, user_id, name, email, role, joined_at)
    values (${given.id}, ${given.workspace}, ${given.user}, ${given.name}, ${given.email}, ${given.role}, ${given.at})
    on conflict (workspace, user_id) do update set role = excluded.role, joined_at = excluded.joined_at, left_at = null
      where members.left_at is not null
    returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Every owner who can sign in, locked, so that two of them cannot go at the same time. */
export async function lockOwners(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from members where role = 'owner' and left_at is null and user_id is not null order by id for update
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export async function updateRole(tx: Tx, member: string, role: Role): Promise<void> {
  await sql`update members set role = ${role} where id = ${member}`.execute(tx);
}

/** In every workspace at once: somebody has one name. In a system transaction. */
export async function renameUser(tx: Tx, member: string, name: string): Promise<void> {
  await sql`update users set name = ${name} where id = (select user_id from members where id = ${member})`.execute(
    tx,
  );
  await sql`
    update members set name = ${name} where user_id = (select user_id from members where id = ${member})
  `.execute(tx);
}

export async function markLeft(tx: Tx, member: string, at: Date): Promise<void> {
  await sql`update members set left_at = ${at} where id = ${member}`.execute(tx);
}
