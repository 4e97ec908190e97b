import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { CommentPlace } from "./views.ts";

export type CommentRow = {
  id: string;
  policy: string;
  place: CommentPlace;
  version: number | null;
  text: string;
  at: Date;
  by: string | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
};

export async function insertComment(
  tx: Tx,
  row: Omit<CommentRow, "resolvedAt" | "resolvedBy"> & { workspace: string },
): Promise<void> {
  await sql`
    insert into policy_comments (id, workspace, policy, place, version, text, at, by)
    values (${row.id}, ${row.workspace}, ${row.policy}, ${JSON.stringify(row.place)}::jsonb, ${row.version}, ${row.text},
      ${row.at}, ${row.by})
  `.execute(tx);
}

/** The newest first. */
export async function listComments(
  tx: Tx,
  policy: string,
  page: { isResolved: boolean | undefined; before: string | undefined; limit: number },
): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select ${columns} from ${joins} where c.policy = ${policy}
      ${page.isResolved === undefined ? sql`` : sql`and (r.at is not null) = ${page.isResolved}`}
      ${page.before ? sql`and c.id < ${page.before}` : sql``}
    order by c.id desc limit ${page.limit}
  `.execute(tx);
  return rows;
}

export async function readComment(tx: Tx, policy: string, id: string): Promise<CommentRow | undefined> {
  const { rows } = await sql<CommentRow>`
    select ${columns} from ${joins} where c.policy = ${policy} and c.id = ${id}
  `.execute(tx);
  return rows[0];
}

const columns = sql`
  c.id, c.policy, c.place, c.version, c.text, c.at, c.by, r.at as "resolvedAt", r.by as "resolvedBy"
`;
const joins = sql`policy_comments c left join policy_comment_resolutions r on r.comment = c.id`;

export async function countOpenComments(tx: Tx, policy: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${joins} where c.policy = ${policy} and r.at is null
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Resolving what is resolved changes nothing. */
export async function insertResolution(
  tx: Tx,
  row: { comment: string; workspace: string; at: Date; by: string | null },
): Promise<void> {
  await sql`
    insert into policy_comment_resolutions (comment, workspace, at, by)
    values (${row.comment}, ${row.workspace}, ${row.at}, ${row.by}) on conflict (comment) do nothing
  `.execute(tx);
}

export async function deleteResolution(tx: Tx, comment: string): Promise<void> {
  await sql`delete from policy_comment_resolutions where comment = ${comment}`.execute(tx);
}
