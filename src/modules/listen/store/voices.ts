import { sql } from "kysely";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { Answers } from "../model.ts";

export type ResponseRow = {
  id: string;
  workspace: string;
  survey: string;
  version: string;
  person: string | null;
  channel: string;
  touchpoint: string | null;
  branch: string | null;
  /** The same response sent twice carries the same one. */
  submission: string;
  answers: Answers;
  locale: Locale;
  at: Date;
  receivedAt: Date;
  source: string;
  externalId: string | null;
};

/** Stores those that are new in one statement; answers their ids. */
export async function insertResponses(tx: Tx, rows: ResponseRow[]): Promise<Set<string>> {
  const stored = await sql<{ id: string }>`
    insert into responses (id, workspace, survey, version, person, channel, touchpoint, branch, submission, answers,
      locale, at, received_at, source, external_id)
    select id, workspace, survey, version, person, channel, touchpoint, branch, submission, answers,
      locale, at, "receivedAt", source, "externalId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, workspace uuid, survey uuid, version uuid,
      person uuid, channel text, touchpoint uuid, branch uuid, submission uuid, answers jsonb, locale text,
      at timestamptz, "receivedAt" timestamptz, source text, "externalId" text)
    on conflict do nothing returning id
  `.execute(tx);
  return new Set(stored.rows.map(({ id }) => id));
}

/** The ids of stored responses that are the same as these, by submission or by the source's own id; in their order. */
export async function findSameResponses(tx: Tx, rows: ResponseRow[]): Promise<(string | null)[]> {
  const found = await sql<{ id: string | null }>`
    select coalesce(
      (select r.id from responses r where r.survey = given.survey and r.submission = given.submission),
      (select r.id from responses r where r.workspace = given.workspace and r.source = given.source
        and r.external_id = given."externalId")
    ) as id
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (workspace uuid, survey uuid, submission uuid,
      source text, "externalId" text)) with ordinality as given (workspace, survey, submission, source, "externalId", place)
    order by place
  `.execute(tx);
  return found.rows.map(({ id }) => id);
}

export async function readResponse(tx: Tx, id: string): Promise<ResponseRow | undefined> {
  const { rows } = await sql<ResponseRow>`
    select id, workspace, survey, version, person, channel, touchpoint, branch, submission, answers, locale, at,
      received_at as "receivedAt", source, external_id as "externalId"
    from responses where id = ${id}
  `.execute(tx);
  return rows[0];
}

export type MentionRow = {
  id: string;
  workspace: string;
  source: string;
  externalId: string | null;
  text: string;
  /** 0–10 */
  rating: number | null;
  channel: string;
  touchpoint: string | null;
  branch: string | null;
  person: string | null;
  /** What the company answered where it was said. */
  reply: string | null;
  details: Record<string, unknown>;
  at: Date;
  receivedAt: Date;
};

/** Stores those that are new in one statement; answers their ids. */
export async function insertMentions(tx: Tx, rows: MentionRow[]): Promise<Set<string>> {
  const stored = await sql<{ id: string }>`
    insert into mentions (id, workspace, source, external_id, text, rating, channel, touchpoint, branch, person, reply,
      details, at, received_at)
    select id, workspace, source, "externalId", text, rating, channel, touchpoint, branch, person, reply,
      details, at, "receivedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, workspace uuid, source text,
      "externalId" text, text text, rating numeric, channel text, touchpoint uuid, branch uuid, person uuid, reply text,
      details jsonb, at timestamptz, "receivedAt" timestamptz)
    on conflict do nothing returning id
  `.execute(tx);
  return new Set(stored.rows.map(({ id }) => id));
}

/** The ids of stored mentions with these ids of their source; in their order. */
export async function findSameMentions(tx: Tx, rows: MentionRow[]): Promise<(string | null)[]> {
  const found = await sql<{ id: string; source: string; externalId: string }>`
    select m.id, m.source, m.external_id as "externalId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (workspace uuid, source text, "externalId" text)
    join mentions m on m.workspace = given.workspace and m.source = given.source and m.external_id = given."externalId"
  `.execute(tx);
  const known = new Map(found.rows.map((row) => [JSON.stringify([row.source, row.externalId]), row.id]));
  return rows.map((row) => known.get(JSON.stringify([row.source, row.externalId])) ?? null);
}
