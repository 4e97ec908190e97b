import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { CaseHead } from "./store.ts";

/** Which of these cases were opened by each of the scores, as its first voice. */
export async function casesOpenedBy(tx: Tx, scores: string[]): Promise<Map<string, CaseHead["id"]>> {
  const { rows } = await sql<{ score: string; id: string }>`
    select v.score, v.case_id as id from case_voices v
    where v.score = any(${scores}::uuid[])
      and not exists (select from case_voices first where first.case_id = v.case_id and first.at < v.at)
  `.execute(tx);
  return new Map(rows.map(({ score, id }) => [score, id]));
}

export type Opening = Pick<CaseHead, "id" | "openedAt" | "owner" | "dueAt" | "firstContactAt" | "closedAt">;

/** Moves cases that were opened on arrival to when their voices were heard, and brings them to where they stand. */
export async function moveOpenings(tx: Tx, openings: Opening[]): Promise<void> {
  if (openings.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) as given (id uuid, "openedAt" timestamptz,
    owner uuid, "dueAt" timestamptz, "firstContactAt" timestamptz, "closedAt" timestamptz)`;
  await sql`
    update cases c set opened_at = given."openedAt", owner = given.owner, due_at = given."dueAt",
      first_contact_at = given."firstContactAt", closed_at = given."closedAt"
    from ${given} where c.id = given.id
  `.execute(tx);
  await sql`
    update case_assignments a set at = given."openedAt" from ${given} where a.case_id = given.id and a.by is null
  `.execute(tx);
  await sql`update case_voices v set joined_at = v.at from ${given} where v.case_id = given.id`.execute(tx);
  await sql`
    update notices n set at = given."openedAt", read_at = coalesce(given."firstContactAt", given."closedAt")
    from ${given} where n.case_id = given.id
  `.execute(tx);
}
