import { sql } from "kysely";
import type { Tx } from "#kernel/records";

export type KeyRow = {
  id: string;
  name: string;
  ending: string;
  scopes: string[];
  madeBy: string | null;
  madeAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

type NewKey = Pick<KeyRow, "id" | "name" | "ending" | "scopes" | "madeBy" | "madeAt"> & {
  workspace: string;
  secretHash: string;
};

export async function insertKey(tx: Tx, given: NewKey): Promise<void> {
  await sql`
    insert into api_keys (id, workspace, name, secret_hash, ending, scopes, made_by, made_at)
    values (${given.id}, ${given.workspace}, ${given.name}, ${given.secretHash}, ${given.ending}, ${given.scopes},
      ${given.madeBy}, ${given.madeAt})
  `.execute(tx);
}

/** The newest first; revoked ones stay to be seen. */
export async function listKeys(
  tx: Tx,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select k.id, k.name, k.ending, k.scopes, m.name as "madeBy", k.made_at as "madeAt",
      k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
    from api_keys k left join members m on m.id = k.made_by
    where ${before ?? null}::uuid is null or k.id < ${before ?? null}::uuid
    order by k.id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** Answers the name of the key that was revoked; undefined where there is none in force. */
export async function revokeKeyRow(
  tx: Tx,
  id: string,
  by: string | null,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update api_keys set revoked_at = ${at}, revoked_by = ${by} where id = ${id} and revoked_at is null returning name
  `.execute(tx);
  return rows[0]?.name;
}

/** The key in force that has this secret. In a system transaction. */
export async function keyOfSecret(
  tx: Tx,
  secretHash: string,
): Promise<{ id: string; workspace: string; scopes: string[]; lastUsedAt: Date | null } | undefined> {
  const { rows } = await sql<{ id: string; workspace: string; scopes: string[]; lastUsedAt: Date | null }>`
    select id, workspace, scopes, last_used_at as "lastUsedAt" from api_keys
    where secret_hash = ${secretHash} and revoked_at is null
  `.execute(tx);
  return rows[0];
}

export async function markUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update api_keys set last_used_at = ${at} where id = ${id}`.execute(tx);
}
