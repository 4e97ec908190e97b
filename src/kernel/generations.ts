import type { Facts } from "#kernel/facts";

/**
 * Facts that are made from the journal carry a generation. Boards read the active one; `rebuild` writes the next and
 * makes it active when it is whole.
 */
export async function activeGeneration(facts: Facts, reaction: string): Promise<number> {
  const rows = await facts.query<{ active: number }>(
    "select greatest(max(generation), 1) as active from generations where reaction = {reaction: String}",
    { reaction },
  );
  return rows[0]?.active ?? 1;
}

export async function activateGeneration(facts: Facts, reaction: string, generation: number): Promise<void> {
  await facts.insert("generations", [{ reaction, generation }]);
}

/** Removes what a table holds of every generation but `kept`. */
export async function dropOtherGenerations(facts: Facts, table: string, kept: number): Promise<void> {
  const parts = await facts.query<{ generation: string }>(
    "select distinct partition as generation from system.parts where active and database = currentDatabase() and table = {table: String}",
    { table },
  );
  for (const { generation } of parts)
    if (Number(generation) !== kept)
      await facts.command(`alter table ${table} drop partition ${Number(generation)}`);
}
