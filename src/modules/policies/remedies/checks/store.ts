import { sql } from "kysely";
import type { Tx } from "#kernel/records";

/** With what a workspace's questions are signed; `fresh` becomes it where there is none yet. */
export async function checkSecret(tx: Tx, workspace: string, fresh: string, at: Date): Promise<string> {
  await sql`
    insert into check_secrets (workspace, secret, at) values (${workspace}, ${fresh}, ${at}) on conflict do nothing
  `.execute(tx);
  const { rows } = await sql<{ secret: string }>`
    select secret from check_secrets where workspace = ${workspace}
  `.execute(tx);
  return rows[0]?.secret ?? fresh;
}

/** From now on questions are signed with another secret. */
export async function replaceCheckSecret(tx: Tx, workspace: string, secret: string, at: Date): Promise<void> {
  await sql`
    insert into check_secrets (workspace, secret, at) values (${workspace}, ${secret}, ${at})
    on conflict (workspace) do update set secret = excluded.secret, at = excluded.at
  `.execute(tx);
}
