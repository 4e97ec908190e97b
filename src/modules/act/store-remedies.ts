import { sql } from "kysely";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { RemedyStep } from "./model.ts";

/** A step of a remedy in a case; `by` is null where Hamdel or the person did it. */
export type CaseRemedy = {
  id: string;
  case: string;
  at: Date;
  by: string | null;
  step: RemedyStep;
  decision: string | null;
  choice: string | null;
  /** Of each remedy, in the languages there are. */
  names: Partial<Record<Locale, string>>[];
  text: string | null;
};

export async function insertRemedies(tx: Tx, workspace: string, rows: readonly CaseRemedy[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into case_remedies (id, workspace, case_id, at, by, step, decision, choice, names, text)
    select id, ${workspace}, "case", at, by, step, decision, choice, names, text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "case" uuid, at timestamptz, by uuid,
      step text, decision uuid, choice uuid, names jsonb, text text)
  `.execute(tx);
}

/** How many cases a person had since a moment. */
export async function countCasesOfPerson(
  tx: Tx,
  workspace: string,
  person: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from cases where workspace = ${workspace} and person = ${person} and opened_at > ${since}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}
