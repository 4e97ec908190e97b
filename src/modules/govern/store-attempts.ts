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

/** Forgets all tries under the key `own` and the last one under the keys that many `share`, and what is `stale`. */
export async function forgetAttempts(
  tx: Tx,
  { own, shared, stale }: { own: string; shared: string[]; stale: Date },
): Promise<void> {
  await sql`delete from sign_in_attempts where key = ${own} or since < ${stale}`.execute(tx);
  await sql`
    update sign_in_attempts set attempts = attempts - 1 where key = any(${shared}::text[]) and attempts > 0
  `.execute(tx);
}
