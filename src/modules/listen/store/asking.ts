import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { InvitationContext, SurveyDocument } from "../model.ts";

/** A survey as it is put to people: all that a page or an answer needs, in one read. */
export type AskedSurvey = {
  survey: string;
  workspace: string;
  company: { name: string };
  /** The published version; null before the first publication. */
  version: AskedVersion | null;
  closedAt: Date | null;
};
export type AskedVersion = { id: string; number: number; document: SurveyDocument };

/** By its slug or its id, in whichever workspace: for a system transaction. */
export async function readAsked(
  tx: Tx,
  by: { slug: string } | { id: string },
): Promise<AskedSurvey | undefined> {
  const { rows } = await sql<AskedSurvey>`
    select s.id as survey, s.workspace, jsonb_build_object('name', w.name) as company, c.closed_at as "closedAt",
      case when v.id is not null then
        jsonb_build_object('id', v.id, 'number', v.number, 'document', v.document) end as version
    from surveys s
    join workspaces w on w.id = s.workspace
    left join lateral (
      select id, number, document from survey_versions where survey = s.id order by number desc limit 1
    ) v on true
    left join survey_closures c on c.survey = s.id
    where ${"slug" in by ? sql`s.slug = ${by.slug}` : sql`s.id = ${by.id}`}
  `.execute(tx);
  return rows[0];
}

export type InvitationRow = {
  id: string;
  workspace: string;
  token: string;
  survey: string;
  person: string | null;
  touchpoint: string | null;
  branch: string | null;
  channel: string | null;
  context: InvitationContext;
  createdAt: Date;
  expiresAt: Date | null;
  answered: string | null;
};

export async function insertInvitation(tx: Tx, row: Omit<InvitationRow, "answered">): Promise<void> {
  await sql`
    insert into invitations
      (id, workspace, token, survey, person, touchpoint, branch, channel, context, created_at, expires_at)
    values (${row.id}, ${row.workspace}, ${row.token}, ${row.survey}, ${row.person}, ${row.touchpoint}, ${row.branch},
      ${row.channel}, ${JSON.stringify(row.context)}::jsonb, ${row.createdAt}, ${row.expiresAt})
  `.execute(tx);
}

/** In whichever workspace: for a system transaction. */
export async function readInvitation(tx: Tx, token: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select id, workspace, token, survey, person, touchpoint, branch, channel, context, created_at as "createdAt",
      expires_at as "expiresAt", answered
    from invitations where token = ${token}
  `.execute(tx);
  return rows[0];
}

export async function markAnswered(
  tx: Tx,
  answered: { invitation: string; response: string }[],
): Promise<void> {
  await sql`
    update invitations i set answered = a.response
    from jsonb_to_recordset(${JSON.stringify(answered)}::jsonb) as a (invitation uuid, response uuid)
    where i.id = a.invitation and i.answered is null
  `.execute(tx);
}
