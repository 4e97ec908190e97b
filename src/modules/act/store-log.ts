import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { CaseRecord } from "./model.ts";

/** A record of a case's log as stored; what it tells depends on its kind. */
export type LogRow = {
  id: string;
  kind: CaseRecord["kind"];
  at: Date;
  by: string | null;
  told: Record<string, unknown>;
};

/** Everything that was done to a case, in the order of time. */
export async function readLog(tx: Tx, id: string): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select id, kind, at, by, told from (
      select id, 'opened' as kind, opened_at as at, opened_by as by, '{}'::jsonb as told, 0 as rank
        from cases where id = ${id}
      union all
      select id, 'voice-joined', joined_at, null, jsonb_build_object('voice', id), 2
        from case_voices v where case_id = ${id}
          and exists (select from case_voices f where f.case_id = v.case_id and f.id < v.id)
      union all
      select id, 'assigned', at, by, jsonb_build_object('to', member), 1 from case_assignments where case_id = ${id}
      union all
      select id, 'noted', at, by, jsonb_build_object('text', text), 3 from case_notes where case_id = ${id}
      union all
      select id, 'contacted', at, by,
        jsonb_build_object('channel', channel, 'direction', direction, 'outcome', outcome, 'text', text), 4
        from case_contacts where case_id = ${id}
      union all
      select id, 'cause-found', at, by, jsonb_build_object('cause', kind, 'text', text), 5
        from case_causes where case_id = ${id}
      union all
      select id, 'closed', at, by, jsonb_build_object('outcome', outcome, 'toldCustomer', told_customer, 'text', text), 6
        from case_closures where case_id = ${id}
      union all
      select id, 'reopened', at, by, jsonb_build_object('text', reason,
        'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 7
        from case_reopenings where case_id = ${id}
      union all
      select id, 'remedy', at, by, jsonb_build_object('step', step, 'remedies', names, 'decision', decision,
        'choice', choice, 'text', text), 8 from case_remedies where case_id = ${id}
    ) as log
    order by at, rank, id
  `.execute(tx);
  return rows;
}

/** Who closed the case last. */
export async function lastCloser(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ by: string | null }>`
    select by from case_closures where case_id = ${id} order by at desc, id desc limit 1
  `.execute(tx);
  return rows[0]?.by ?? null;
}
