import { localDay } from "#kernel/calendar";
import type { Facts } from "#kernel/facts";
import type { Interaction } from "./model.ts";

/** Writes interactions; resolves once they are durable. The same interaction written twice counts once. */
export async function appendInteractions(
  facts: Facts,
  workspace: { id: string; timeZone: string },
  interactions: Interaction[],
): Promise<void> {
  await facts.append(
    "interactions",
    interactions.map((one) => ({
      ...one,
      workspace: workspace.id,
      at: one.at.toISOString(),
      day: localDay(one.at, workspace.timeZone),
    })),
  );
}

export type InteractionRow = Omit<Interaction, "at" | "person"> & { at: string };

/** A person's interactions, the newest first, those older than `before` where it is given. */
export async function interactionsOf(
  facts: Facts,
  workspace: string,
  person: string,
  limit: number,
  before?: { at: Date; id: string },
): Promise<InteractionRow[]> {
  const rows = await facts.query<Omit<InteractionRow, "at"> & { ms: number }>(
    `select toString(id) as id, kind, touchpoint, branch, channel, toUnixTimestamp64Milli(at) as ms, amount
     from interactions final
     where workspace = {workspace: UUID} and person = {person: UUID}
       and (ms, toString(id)) < ({ms: Int64}, {id: String})
     order by ms desc, toString(id) desc limit {limit: UInt32}`,
    { workspace, person, limit, ms: before?.at.getTime() ?? endOfTime, id: before?.id ?? "" },
  );
  return rows.map(({ ms, ...row }) => ({ ...row, at: new Date(ms).toISOString() }));
}

const endOfTime = 8_640_000_000_000_000;
