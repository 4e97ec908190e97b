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

/** A person's newest interactions. */
export const interactionsOf = (
  facts: Facts,
  workspace: string,
  person: string,
  limit: number,
): Promise<InteractionRow[]> =>
  facts.query<InteractionRow>(
    `select id, kind, touchpoint, branch, channel, formatDateTime(at, '%Y-%m-%dT%H:%i:%SZ', 'UTC') as at, amount
     from interactions final
     where workspace = {workspace: UUID} and person = {person: UUID}
     order by interactions.at desc, id limit {limit: UInt32}`,
    { workspace, person, limit },
  );
