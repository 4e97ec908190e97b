import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { CauseKind, ClosureOutcome, ContactChannel, ContactDirection, ContactOutcome } from "./model.ts";

/** Who did something to a case and when; `by` is null where Hamdel did it itself. */
type Done<What> = { id: string; case: string; at: Date; by: string | null } & What;
export type Assignment = Done<{ member: string | null }>;
export type Note = Done<{ text: string }>;
export type Contact = Done<{
  writtenAt: Date;
  channel: ContactChannel;
  direction: ContactDirection;
  outcome: ContactOutcome;
  text: string | null;
}>;
export type Cause = Done<{ kind: CauseKind; text: string | null }>;
export type Closure = Done<{ outcome: ClosureOutcome; toldCustomer: boolean; text: string | null }>;
export type Reopening = Done<{ reason: string; dueAt: Date }>;

export async function insertAssignments(tx: Tx, workspace: string, rows: Assignment[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_assignments (id, workspace, case_id, at, by, member)
    select id, ${workspace}, "case", at, by, member from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "case" uuid, at timestamptz, by uuid, member uuid)
  `.execute(tx);
}

export async function insertNotes(tx: Tx, workspace: string, rows: Note[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_notes (id, workspace, case_id, at, by, text)
    select id, ${workspace}, "case", at, by, text from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "case" uuid, at timestamptz, by uuid, text text)
  `.execute(tx);
}

export async function insertContacts(tx: Tx, workspace: string, rows: Contact[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_contacts (id, workspace, case_id, at, by, written_at, channel, direction, outcome, text)
    select id, ${workspace}, "case", at, by, "writtenAt", channel, direction, outcome, text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "case" uuid, at timestamptz, by uuid,
      "writtenAt" timestamptz, channel text, direction text, outcome text, text text)
  `.execute(tx);
}

export async function insertCauses(tx: Tx, workspace: string, rows: Cause[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_causes (id, workspace, case_id, at, by, kind, text)
    select id, ${workspace}, "case", at, by, kind, text from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "case" uuid, at timestamptz, by uuid, kind text, text text)
  `.execute(tx);
}

export async function insertClosures(tx: Tx, workspace: string, rows: Closure[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_closures (id, workspace, case_id, at, by, outcome, told_customer, text)
    select id, ${workspace}, "case", at, by, outcome, "toldCustomer", text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "case" uuid, at timestamptz, by uuid,
      outcome text, "toldCustomer" boolean, text text)
  `.execute(tx);
}

export async function insertReopenings(tx: Tx, workspace: string, rows: Reopening[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_reopenings (id, workspace, case_id, at, by, reason, due_at)
    select id, ${workspace}, "case", at, by, reason, "dueAt" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "case" uuid, at timestamptz, by uuid, reason text, "dueAt" timestamptz)
  `.execute(tx);
}
