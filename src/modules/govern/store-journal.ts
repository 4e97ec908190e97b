import { sql } from "kysely";
import type { Tx } from "#kernel/records";

export type EntryRow = {
  id: number;
  type: string;
  at: Date;
  actor: { id: string; name: string } | null;
  person: string | null;
  data: unknown;
};

export type EntryChoice = {
  before?: number;
  limit: number;
  type?: string;
  actor?: string;
  person?: string;
  by?: "members";
};

/** What happened in the workspace, the newest first, with the name of the member who did it. */
export async function listEntries(tx: Tx, { before, limit, ...chosen }: EntryChoice): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select j.id, j.type, j.at, j.person, j.data,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as actor
    from journal j left join members m on m.id = j.actor
    where (${before ?? null}::bigint is null or j.id < ${before ?? null}::bigint)
      and (${chosen.type ?? null}::text is null or j.type = ${chosen.type ?? null})
      and (${chosen.actor ?? null}::uuid is null or j.actor = ${chosen.actor ?? null}::uuid)
      and (${chosen.by ?? null}::text is null or j.actor is not null)
      and (${chosen.person ?? null}::uuid is null or j.person = ${chosen.person ?? null}::uuid)
    order by j.id desc limit ${limit}
  `.execute(tx);
  return rows;
}
