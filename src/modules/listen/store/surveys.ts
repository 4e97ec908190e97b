import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { SurveyDocument } from "../model.ts";

export type SurveyRow = {
  id: string;
  workspace: string;
  slug: string;
  document: SurveyDocument;
  createdAt: Date;
  editedAt: Date;
  /** The published version; null before the first publication. */
  version: { id: string; number: number; publishedAt: Date; closesAt: string | null } | null;
  closedAt: Date | null;
};

const surveyColumns = sql`
  s.id, s.workspace, s.slug, s.document, s.created_at as "createdAt", s.edited_at as "editedAt",
  c.closed_at as "closedAt",
  case when v.id is not null then
    jsonb_build_object('id', v.id, 'number', v.number, 'publishedAt', v.published_at, 'closesAt', v.closes_at) end as version
`;
const surveyJoins = sql`
  surveys s
  left join lateral (
    select id, number, published_at, document->>'closesAt' as closes_at from survey_versions where survey = s.id order by number desc limit 1
  ) v on true
  left join survey_closures c on c.survey = s.id
`;

/** Answers false where the slug is taken, in this workspace or another. */
export async function insertSurvey(
  tx: Tx,
  row: { id: string; workspace: string; document: SurveyDocument; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into surveys (id, workspace, slug, document, created_at, edited_at)
    values (${row.id}, ${row.workspace}, ${row.document.slug}, ${JSON.stringify(row.document)}::jsonb, ${row.at}, ${row.at})
    on conflict (slug) do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Another workspace may hold the slug, unseen from here: the unique key answers with error 23505 then. */
export async function updateDraft(tx: Tx, id: string, document: SurveyDocument, at: Date): Promise<void> {
  await sql`
    update surveys set document = ${JSON.stringify(document)}::jsonb, slug = ${document.slug}, edited_at = ${at}
    where id = ${id}
  `.execute(tx);
}

export async function readSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`
    select ${surveyColumns} from ${surveyJoins} where s.id = ${id}
  `.execute(tx);
  return rows[0] && withDates(rows[0]);
}

/** Holds the survey until the transaction ends, so that two publications take different numbers. */
export async function lockSurvey(tx: Tx, id: string): Promise<void> {
  await sql`select from surveys where id = ${id} for update`.execute(tx);
}

/** The newest first, with the number of responses each has. */
export async function listSurveys(
  tx: Tx,
  page: { before: string | undefined; limit: number },
): Promise<(SurveyRow & { responses: number })[]> {
  const { rows } = await sql<SurveyRow & { responses: number }>`
    select ${surveyColumns}, (select count(*) from responses r where r.survey = s.id) as responses
    from ${surveyJoins}
    where ${page.before ?? null}::uuid is null or s.id < ${page.before ?? null}::uuid
    order by s.id desc
    limit ${page.limit}
  `.execute(tx);
  return rows.map(withDates);
}

export async function countResponses(tx: Tx, survey: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from responses where survey = ${survey}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export type VersionRow = {
  id: string;
  survey: string;
  number: number;
  document: SurveyDocument;
  publishedAt: Date;
  publishedBy: string | null;
};

export async function insertVersion(
  tx: Tx,
  row: Omit<VersionRow, "number"> & { workspace: string },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into survey_versions (id, workspace, survey, number, document, published_at, published_by)
    select ${row.id}, ${row.workspace}, ${row.survey}, coalesce(max(number), 0) + 1,
      ${JSON.stringify(row.document)}::jsonb, ${row.publishedAt}, ${row.publishedBy}
    from survey_versions where survey = ${row.survey}
    returning number
  `.execute(tx);
  return rows[0]?.number as number;
}

const versionColumns = sql`
  id, survey, number, document, published_at as "publishedAt", published_by as "publishedBy"
`;

export async function listVersions(tx: Tx, survey: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from survey_versions where survey = ${survey} order by number desc
  `.execute(tx);
  return rows;
}

export async function readVersion(tx: Tx, survey: string, number: number): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from survey_versions where survey = ${survey} and number = ${number}
  `.execute(tx);
  return rows[0];
}

/** Answers false where it was closed already. */
export async function insertClosure(
  tx: Tx,
  row: { survey: string; workspace: string; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into survey_closures (survey, workspace, closed_at, closed_by)
    values (${row.survey}, ${row.workspace}, ${row.at}, ${row.by})
    on conflict (survey) do nothing returning survey
  `.execute(tx);
  return rows.length > 0;
}

/** Answers false where it was open already. */
export async function deleteClosure(tx: Tx, survey: string): Promise<boolean> {
  const { rows } = await sql`delete from survey_closures where survey = ${survey} returning survey`.execute(
    tx,
  );
  return rows.length > 0;
}

/** A date inside jsonb arrives as text. */
const withDates = <Row extends SurveyRow>(row: Row): Row => ({
  ...row,
  version: row.version && { ...row.version, publishedAt: new Date(row.version.publishedAt) },
});
