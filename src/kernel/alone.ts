import pg from "pg";
import type { Records } from "#kernel/records";

/**
 * Does `work` unless another process, or this one, is at work under the same name; the hold is a
 * lock that ends with its connection, however suddenly the process ends.
 */
export async function alone(
  { connection }: Pick<Records, "connection">,
  name: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...connection, options: undefined });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("select pg_try_advisory_lock(hashtextextended($1, 0)) as held", [
      name,
    ]);
    if (rows[0]?.held) await work();
  } finally {
    await client.end().catch(() => {});
  }
}
