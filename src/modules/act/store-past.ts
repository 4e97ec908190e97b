import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { CauseKind } from "./model.ts";

/** A case of the past, with what was found out of it and how many its person had in the year before. */
export type PastCaseRow = {
  id: string;
  number: number;
  openedAt: Date;
  person: string | null;
  /** Of the first voice that was scored. */
  score: string | null;
  touchpoint: string | null;
  branch: string | null;
  channel: string;
  urgency: number;
  cause: CauseKind | null;
  casesBefore: number;
};

export async function countPastCases(tx: Tx, workspace: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from cases where workspace = ${workspace} and opened_at >= ${since}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Cases opened since a moment, in the order of their ids, after the one of id `after`. */
export async function listPastCases(
  tx: Tx,
  workspace: string,
  since: Date,
  { after, limit }: { after: string | null; limit: number },
): Promise<PastCaseRow[]> {
  const { rows } = await sql<PastCaseRow>`
    select c.id, c.number, c.opened_at as "openedAt", c.person, said.score, c.touchpoint, c.branch, c.channel, c.urgency, found.kind as cause,
      case when c.person is null then 0 else (
        select count(*) from cases b where b.workspace = c.workspace and b.person = c.person
          and b.opened_at <= c.opened_at and b.opened_at > c.opened_at - interval '12 months'
      ) end as "casesBefore"
    from cases c
      left join lateral (select score from case_voices v where v.case_id = c.id and v.score is not null
        order by v.at, v.id limit 1) said on true
      left join lateral (select kind from case_causes f where f.case_id = c.id order by f.at desc, f.id desc limit 1)
        found on true
    where c.workspace = ${workspace} and c.opened_at >= ${since} and ${after ? sql`c.id > ${after}::uuid` : sql`true`}
    order by c.id limit ${limit}
  `.execute(tx);
  return rows;
}
