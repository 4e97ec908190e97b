import { sql } from "kysely";
import type { Tx } from "#kernel/records";

/** A voice with words, as themes are looked for in it. */
export type CommentRow = {
  id: string;
  text: string;
  at: Date;
  touchpoint: string | null;
  sentiment: number | null;
  topics: string[];
};

export type CommentPlace = Pick<CommentRow, "at" | "id">;

/**
 * Voices of a period that are no noise, the newest first, after `after`. How they feel is what was read out of them,
 * else what they marked (0–10).
 */
export async function readComments(
  tx: Tx,
  workspace: string,
  { from, until }: { from: Date; until: Date },
  { after, limit, longest }: { after: CommentPlace | undefined; limit: number; longest: number },
): Promise<CommentRow[]> {
  const beyond = after ? sql`and (s.at, s.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<CommentRow>`
    select s.id, left(s.voice, ${longest}::integer) as text, s.at, s.touchpoint,
      coalesce(r.score, s.value / 5 - 1)::float8 as sentiment, array(select jsonb_array_elements(r.topics) ->> 'topic') as topics
    from scores s left join readings r on r.voice = s.id
    where s.workspace = ${workspace} and s.at >= ${from} and s.at < ${until} and s.voice is not null
      and r.noise is null ${beyond}
    order by s.at desc, s.id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** How many voices a period holds at most that could be read; `most` where there are more. */
export async function countComments(
  tx: Tx,
  workspace: string,
  { from, until }: { from: Date; until: Date },
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select from scores where workspace = ${workspace} and at >= ${from} and at < ${until} and voice is not null
      limit ${most}
    ) as counted
  `.execute(tx);
  return rows[0]?.n ?? 0;
}
