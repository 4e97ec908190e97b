import { sql } from "kysely";
import type { Tx } from "#kernel/records";

/** Counts one more try under `key`, from nothing where the last ones began before `from`. */
export async function countAttempt(
  tx: Tx,
  key: string,
  { from, now }: { from: Date; now: Date },
): Promise<{ attempts: number; since: Date }> {
  const { rows } = await sql<{ attempts: number; since: Date }>`
    insert into sign_in_attempts as a (key, attempts, since) values (${key}, 1, ${now})
    on conflict (key) do update set
      attempts = case when a.since < ${from} then 1 else a.attempts + 1 end,
      since = case when a.since < ${from} then ${now} else a.since end
    returning attempts, since
  `.execute(tx);
  return rows[0] ?? { attempts: 1, since: now };
}

/** Forgets the tries under `key`, and whatever is older than `stale`. */
export async function forgetAttempts(tx: Tx, key: string, stale: Date): Promise<void> {
  await sql`delete from sign_in_attempts where key = ${key} or since < ${stale}`.execute(tx);
}
