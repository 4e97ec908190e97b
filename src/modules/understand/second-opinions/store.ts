import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#kernel/records";
import type { PersonalData } from "../text/model.ts";
import type { Judgement } from "./question.ts";

/** A voice that our own model was unsure of and nobody else was asked about. */
export type UnsureVoice = { voice: string; text: string; pii: PersonalData[]; person: string | null };

/** The newest of them, or any: where something in the newest keeps a model from answering, others get their turn. */
export async function unsureVoices(
  tx: Tx,
  workspace: string,
  { limit, newest }: { limit: number; newest: boolean },
): Promise<UnsureVoice[]> {
  const { rows } = await sql<UnsureVoice>`
    select r.voice, s.voice as text, r.pii, s.person ${isUnsure(workspace)}
    order by ${newest ? sql`r.at desc, r.voice desc` : sql`random()`} limit ${limit}
  `.execute(tx);
  return rows;
}

export async function countUnsure(tx: Tx, workspace: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${isUnsure(workspace)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

const isUnsure = (workspace: string): RawBuilder<unknown> => sql`
  from readings r join scores s on s.id = r.voice
  where r.workspace = ${workspace} and not r.sure and not r.corrected and r.noise is null and r.language <> 'other'
    and s.voice is not null and not exists (select from second_opinions o where o.voice = r.voice)
`;

/** What a workspace's day has cost and come to; nothing is asked before `restUntil`. */
export type AskingDay = {
  day: Day;
  asked: number;
  answered: number;
  refused: number;
  failed: number;
  /** In a row. */
  failures: number;
  restUntil: Date | null;
};

const dayColumns = sql`day::text as day, asked, answered, refused, failed, failures, rest_until as "restUntil"`;

export async function readDay(tx: Tx, workspace: string): Promise<AskingDay | undefined> {
  const { rows } = await sql<AskingDay>`
    select ${dayColumns} from second_opinion_days where workspace = ${workspace}
  `.execute(tx);
  return rows[0];
}

/** The day so far, begun anew where it is another, and held until `tx` ends. */
export async function holdDay(tx: Tx, workspace: string, day: Day): Promise<AskingDay> {
  const { rows } = await sql<AskingDay>`
    insert into second_opinion_days as d (workspace, day) values (${workspace}, ${day})
    on conflict (workspace) do update set day = excluded.day,
      asked = case when d.day = excluded.day then d.asked else 0 end,
      answered = case when d.day = excluded.day then d.answered else 0 end,
      refused = case when d.day = excluded.day then d.refused else 0 end,
      failed = case when d.day = excluded.day then d.failed else 0 end
    returning ${dayColumns}
  `.execute(tx);
  return rows[0] as AskingDay;
}

/** Adds to what is counted of the day. */
export async function countOnDay(
  tx: Tx,
  workspace: string,
  { asked = 0, answered = 0, refused = 0, failed = 0 }: Partial<AskingDay>,
): Promise<void> {
  await sql`
    update second_opinion_days set asked = asked + ${asked}, answered = answered + ${answered},
      refused = refused + ${refused}, failed = failed + ${failed} where workspace = ${workspace}
  `.execute(tx);
}

/** So many failures in a row, and when to ask again. */
export async function rest(
  tx: Tx,
  workspace: string,
  { failures, until }: { failures: number; until: Date | null },
): Promise<void> {
  await sql`
    update second_opinion_days set failures = ${failures}, rest_until = ${until} where workspace = ${workspace}
  `.execute(tx);
}

/** What a model elsewhere said of a voice; null where that could not be used. */
export type Opinion = { voice: string; judgement: Judgement | null; model: string; at: Date };

export async function insertOpinions(tx: Tx, workspace: string, opinions: readonly Opinion[]): Promise<void> {
  const given = opinions.map(({ judgement, ...opinion }) => ({ ...opinion, ...judgement }));
  await sql`
    insert into second_opinions (voice, workspace, label, score, topics, model, at)
    select voice, ${workspace}, label, score, coalesce(topics, '[]'), model, at
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (voice uuid, label text, score real, topics jsonb, model text, at timestamptz)
    on conflict do nothing
  `.execute(tx);
}

/** What was said of these voices elsewhere, by voice. */
export async function opinionsOf(tx: Tx, voices: readonly string[]): Promise<Map<string, Judgement>> {
  if (voices.length === 0) return new Map();
  const { rows } = await sql<Judgement & { voice: string }>`
    select voice, label, coalesce(score, case label when 'positive' then 0.6 when 'negative' then -0.6 else 0 end) as score,
      topics from second_opinions where voice = any(${voices}::uuid[]) and label is not null
  `.execute(tx);
  return new Map(rows.map(({ voice, ...judgement }) => [voice, judgement]));
}
