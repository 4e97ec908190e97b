import { sql } from "kysely";
import type { Tx } from "#kernel/records";

/** A link for a new password, with whose it is. */
export type ResetRow = { id: string; user: string; name: string; email: string; expiresAt: Date };

type NewReset = { id: string; user: string; tokenHash: string; createdAt: Date; expiresAt: Date };

// All of these in a system transaction: the rows belong to no workspace.

export async function insertReset(tx: Tx, given: NewReset): Promise<void> {
  await sql`
    insert into password_resets (id, user_id, token_hash, created_at, expires_at)
    values (${given.id}, ${given.user}, ${given.tokenHash}, ${given.createdAt}, ${given.expiresAt})
  `.execute(tx);
}

/** Whether a link was made for this user after `since`; until `tx` ends nobody else can ask that of them. */
export async function wasResetMade(tx: Tx, user: string, since: Date): Promise<boolean> {
  await sql`select from users where id = ${user} for no key update`.execute(tx);
  const { rows } = await sql`
    select from password_resets where user_id = ${user} and created_at > ${since} limit 1
  `.execute(tx);
  return rows.length > 0;
}

/**
 * The link with this token, locked so that it is used once; undefined for one that was used, is too old, or was made
 * before the password was last set in any way.
 */
export async function lockResetByToken(tx: Tx, tokenHash: string, now: Date): Promise<ResetRow | undefined> {
  const { rows } = await sql<ResetRow>`
    select r.id, r.user_id as "user", u.name, u.email, r.expires_at as "expiresAt"
    from password_resets r join users u on u.id = r.user_id
    where r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${now}
      and not exists (
        select from user_accounts a
        where a.user_id = r.user_id and a.provider_id = 'credential' and a.updated_at > r.created_at
      )
    for update of r
  `.execute(tx);
  return rows[0];
}

export async function markResetUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update password_resets set used_at = ${at} where id = ${id}`.execute(tx);
}

/** Forgets the links that ended before `stale`. */
export async function forgetResets(tx: Tx, stale: Date): Promise<void> {
  await sql`delete from password_resets where expires_at < ${stale}`.execute(tx);
}
