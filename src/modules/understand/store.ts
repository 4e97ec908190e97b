import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Score } from "./model.ts";

/** Stores scores that are new; answers the ids of those stored, so that a response read twice is scored once. */
export async function insertScores(tx: Tx, workspace: string, scores: Score[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into scores
      (id, workspace, metric, value, response, mention, person, touchpoint, branch, channel, voice, locale, at)
    select id, ${workspace}, metric, value, response, mention, person, touchpoint, branch, channel, voice, locale, at
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as given (
      id uuid, metric text, value real, response uuid, mention uuid, person uuid, touchpoint uuid, branch uuid,
      channel text, voice text, locale text, at timestamptz
    )
    on conflict do nothing
    returning id
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
