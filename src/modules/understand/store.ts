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

const columns = sql`
  id, metric, value, response, mention, person, touchpoint, branch, channel, voice, locale, at
`;

/** The scores of these ids that exist, in no order. */
export async function readScores(tx: Tx, ids: string[]): Promise<Score[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Score>`select ${columns} from scores where id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** The scores that were read out of these responses, in no order. */
export async function readScoresOfResponses(tx: Tx, responses: string[]): Promise<Score[]> {
  if (responses.length === 0) return [];
  const { rows } = await sql<Score>`
    select ${columns} from scores where response = any(${responses}::uuid[])
  `.execute(tx);
  return rows;
}

/** A person's newest scores and voices. */
export async function readScoresOfPerson(
  tx: Tx,
  workspace: string,
  person: string,
  limit: number,
): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select ${columns} from scores where workspace = ${workspace} and person = ${person}
    order by at desc, id desc limit ${limit}
  `.execute(tx);
  return rows;
}
