import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { PersonalData, SentimentLabel } from "../text/model.ts";

/** A voice that our own model was unsure of and nobody else was asked about. */
export type UnsureVoice = { voice: string; text: string; pii: PersonalData[] };

/** The newest of them. */
export async function unsureVoices(tx: Tx, workspace: string, limit: number): Promise<UnsureVoice[]> {
  const { rows } = await sql<UnsureVoice>`
    select r.voice, s.voice as text, r.pii from readings r join scores s on s.id = r.voice
    where r.workspace = ${workspace} and not r.sure and not r.corrected and r.noise is null
      and not exists (select from second_opinions o where o.voice = r.voice)
    order by r.at desc, r.voice desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** How many were asked about since an instant. */
export async function countAsked(tx: Tx, workspace: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from second_opinions where workspace = ${workspace} and at >= ${since}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

export type Opinion = { voice: string; label: SentimentLabel | null; model: string; at: Date };

export async function insertOpinions(tx: Tx, workspace: string, opinions: readonly Opinion[]): Promise<void> {
  await sql`
    insert into second_opinions (voice, workspace, label, model, at)
    select voice, ${workspace}, label, model, at from jsonb_to_recordset(${JSON.stringify(opinions)}::jsonb)
      as given (voice uuid, label text, model text, at timestamptz)
    on conflict do nothing
  `.execute(tx);
}

/** What was said of these voices elsewhere, by voice. */
export async function opinionsOf(tx: Tx, voices: readonly string[]): Promise<Map<string, SentimentLabel>> {
  if (voices.length === 0) return new Map();
  const { rows } = await sql<{ voice: string; label: SentimentLabel }>`
    select voice, label from second_opinions where voice = any(${voices}::uuid[]) and label is not null
  `.execute(tx);
  return new Map(rows.map(({ voice, label }) => [voice, label]));
}
