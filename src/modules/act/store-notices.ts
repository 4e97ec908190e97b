import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { NoticeKind } from "./model.ts";

export type NewNotice = { id: string; member: string; kind: NoticeKind; case: string; at: Date };

export async function insertNotices(tx: Tx, workspace: string, notices: NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`
    insert into notices (id, workspace, member, kind, case_id, at)
    select id, ${workspace}, member, kind, "case", at from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
      as given (id uuid, member uuid, kind text, "case" uuid, at timestamptz)
  `.execute(tx);
}

export type NoticeRow = NewNotice & {
  number: number;
  person: string | null;
  dueAt: Date;
  readAt: Date | null;
  excerpt: string | null;
  /** Of the voice that the excerpt is from. */
  score: string | null;
  urgency: number;
};

const excerptLength = 160;

/** A member's notices, the newest first; those before the notice `before` where one is named. */
export async function listNotices(
  tx: Tx,
  workspace: string,
  member: string,
  { before, limit }: { before?: string; limit: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select n.id, n.member, n.kind, n.case_id as "case", n.at, n.read_at as "readAt", c.number, c.person,
      c.due_at as "dueAt", c.urgency, left(said.voice, ${excerptLength}) as excerpt, said.score
    from notices n join cases c on c.id = n.case_id
      left join lateral (select v.voice, v.score from case_voices v where v.case_id = c.id and v.voice is not null
        order by v.at desc, v.id desc limit 1) said on true
    where n.workspace = ${workspace} and n.member = ${member} and ${before ? sql`n.id < ${before}::uuid` : sql`true`}
    order by n.id desc limit ${limit}
  `.execute(tx);
  return rows;
}

export async function countUnread(tx: Tx, workspace: string, member: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from notices where workspace = ${workspace} and member = ${member} and read_at is null
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function isNoticeOf(
  tx: Tx,
  workspace: string,
  member: string,
  notice: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from notices where workspace = ${workspace} and member = ${member} and id = ${notice}
  `.execute(tx);
  return rows.length > 0;
}

/** Marks the member's notices as read: one of them, or all those up to it. */
export async function markRead(
  tx: Tx,
  workspace: string,
  member: string,
  { notice, andBefore, at }: { notice: string; andBefore: boolean; at: Date },
): Promise<void> {
  await sql`
    update notices set read_at = ${at}
    where workspace = ${workspace} and member = ${member} and read_at is null
      and ${andBefore ? sql`id <= ${notice}::uuid` : sql`id = ${notice}::uuid`}
  `.execute(tx);
}
