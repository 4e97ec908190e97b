import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import { warningHours } from "./logic/clock.ts";

export type ReminderKind = "near-due" | "overdue";
export type DueCase = { id: string; kind: ReminderKind; owner: string | null; touchpoint: string | null };

const msPerHour = 3_600_000;

/** The workspaces in which a clock is to be reminded of. In a system transaction. */
export async function workspacesToRemind(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace: string }>`
    select distinct c.workspace from cases c where ${isUntold(now)}
  `.execute(tx);
  return rows.map(({ workspace }) => workspace);
}

/**
 * Takes the cases of a workspace whose clock nears its end, or has passed it, and which nobody was told of yet: each is
 * taken once for each of the two, whoever asks at the same time.
 */
export async function takeDueCases(tx: Tx, workspace: string, now: Date, limit: number): Promise<DueCase[]> {
  const { rows } = await sql<DueCase>`
    with due as (
      select c.id, c.workspace, c.owner, c.touchpoint, c.due_at, ${kindOf(now)} as kind from cases c
      where c.workspace = ${workspace} and ${isUntold(now)}
      order by c.due_at limit ${limit}
    ),
    told as (
      insert into case_reminders (case_id, workspace, kind, due_at, at)
      select id, workspace, kind, due_at, ${now}::timestamptz from due
      on conflict do nothing returning case_id
    )
    select due.id, due.kind, due.owner, due.touchpoint from due join told on told.case_id = due.id
  `.execute(tx);
  return rows;
}

const kindOf = (now: Date) => sql`case when c.due_at <= ${now} then 'overdue' else 'near-due' end`;

const isUntold = (now: Date) => sql`
  c.closed_at is null and c.due_at < ${new Date(now.getTime() + warningHours * msPerHour)}
  and not exists (select from case_reminders r where r.case_id = c.id and r.due_at = c.due_at and r.kind = ${kindOf(now)})
`;
