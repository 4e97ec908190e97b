import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { StandingCase, Voice } from "./logic/plan-cases.ts";
import { searchedText } from "./logic/searched-text.ts";

/** A case's own row, without its records. */
export type CaseHead = {
  id: string;
  number: number;
  person: string | null;
  touchpoint: string | null;
  branch: string | null;
  channel: string;
  owner: string | null;
  openedAt: Date;
  openedBy: string | null;
  dueAt: Date;
  firstContactAt: Date | null;
  closedAt: Date | null;
};

export const headColumns = sql`
  c.id, c.number, c.person, c.touchpoint, c.branch, c.channel, c.owner, c.opened_at as "openedAt",
  c.opened_by as "openedBy", c.due_at as "dueAt", c.first_contact_at as "firstContactAt", c.closed_at as "closedAt"
`;

/**
 * Makes those who open cases in a workspace take turns until `tx` ends, so that neither a voice nor a person comes to
 * have two cases.
 */
export async function takeTurn(tx: Tx, workspace: string): Promise<void> {
  await sql`
    insert into case_numbers (workspace, last) values (${workspace}, 1000)
    on conflict (workspace) do update set last = case_numbers.last
  `.execute(tx);
}

/** Takes `count` numbers that follow one another; answers the first. */
export async function takeNumbers(tx: Tx, workspace: string, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    update case_numbers set last = last + ${count} where workspace = ${workspace} returning last
  `.execute(tx);
  return (rows[0]?.last ?? 0) - count + 1;
}

export async function insertCases(tx: Tx, workspace: string, cases: CaseHead[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    insert into cases (id, workspace, number, person, touchpoint, branch, channel, opened_at, opened_by, owner, due_at,
      first_contact_at, closed_at)
    select id, ${workspace}, number, person, touchpoint, branch, channel, "openedAt", "openedBy", owner, "dueAt",
      "firstContactAt", "closedAt"
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as given (
      id uuid, number bigint, person uuid, touchpoint uuid, branch uuid, channel text, "openedAt" timestamptz,
      "openedBy" uuid, owner uuid, "dueAt" timestamptz, "firstContactAt" timestamptz, "closedAt" timestamptz
    )
  `.execute(tx);
}

export type JoiningVoice = { id: string; case: string; voice: Voice; joinedAt: Date };

export async function insertVoices(tx: Tx, workspace: string, voices: JoiningVoice[]): Promise<void> {
  if (voices.length === 0) return;
  const rows = voices.map(({ voice, ...row }) => ({
    ...voice,
    ...row,
    searched: voice.text === null ? null : searchedText(voice.text),
  }));
  await sql`
    insert into case_voices (id, workspace, case_id, score, metric, value, category, channel, voice, searched, locale, at,
      joined_at)
    select id, ${workspace}, "case", score, metric, value, category, channel, text, searched, locale, at, "joinedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
      id uuid, "case" uuid, score uuid, metric text, value real, category text, channel text, text text, searched text,
      locale text, at timestamptz, "joinedAt" timestamptz
    )
  `.execute(tx);
}

/** A case becomes as urgent as the most urgent of its voices. */
export async function raiseUrgency(tx: Tx, given: { case: string; urgency: number }[]): Promise<void> {
  if (given.length === 0) return;
  await sql`
    update cases c set urgency = greatest(c.urgency, given.urgency)
    from (select "case", max(urgency) as urgency
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given ("case" uuid, urgency real) group by "case") given
    where c.id = given."case"
  `.execute(tx);
}

/** Which of these scores are in a case already, and in which. */
export async function casesOfScores(
  tx: Tx,
  scores: string[],
): Promise<Map<string, { id: string; number: number }>> {
  if (scores.length === 0) return new Map();
  const { rows } = await sql<{ score: string; id: string; number: number }>`
    select v.score, c.id, c.number from case_voices v join cases c on c.id = v.case_id
    where v.score = any(${scores}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ score, id, number }) => [score, { id, number }]));
}

/** The open cases of these persons; locked, so that none is closed while a voice joins it. */
export async function standingCases(tx: Tx, workspace: string, persons: string[]): Promise<StandingCase[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql<StandingCase>`
    select id, person, touchpoint from cases
    where workspace = ${workspace} and person = any(${persons}::uuid[]) and closed_at is null
    order by id for update
  `.execute(tx);
  return rows;
}

export async function readCase(tx: Tx, id: string): Promise<CaseHead | undefined> {
  const { rows } = await sql<CaseHead>`select ${headColumns} from cases c where c.id = ${id}`.execute(tx);
  return rows[0];
}

/** The case as it is now, held until `tx` ends: of two who would change it, the second sees what the first did. */
export async function lockCase(tx: Tx, id: string): Promise<CaseHead | undefined> {
  const { rows } = await sql<CaseHead>`
    select ${headColumns} from cases c where c.id = ${id} for update
  `.execute(tx);
  return rows[0];
}

/** Brings a case's row to what its records have come to. */
export async function updateCase(
  tx: Tx,
  { id, owner, dueAt, firstContactAt, closedAt }: CaseHead,
): Promise<void> {
  await sql`
    update cases set owner = ${owner}, due_at = ${dueAt}, first_contact_at = ${firstContactAt}, closed_at = ${closedAt}
    where id = ${id}
  `.execute(tx);
}

/** Those of these cases that have an owner, with them. */
export async function ownersOfCases(tx: Tx, cases: string[]): Promise<{ id: string; owner: string }[]> {
  if (cases.length === 0) return [];
  const { rows } = await sql<{ id: string; owner: string }>`
    select id, owner from cases where id = any(${cases}::uuid[]) and owner is not null
  `.execute(tx);
  return rows;
}

/** A person's cases, the newest first. */
export async function casesOfPerson(
  tx: Tx,
  workspace: string,
  person: string,
  limit: number,
): Promise<CaseHead[]> {
  const { rows } = await sql<CaseHead>`
    select ${headColumns} from cases c where c.workspace = ${workspace} and c.person = ${person}
    order by c.opened_at desc, c.id desc limit ${limit}
  `.execute(tx);
  return rows;
}
