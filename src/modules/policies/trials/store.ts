import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { PolicyDocument } from "../documents/model.ts";
import type { Trial, TrialSource, TrialSummary, Turn } from "./model.ts";

export type TrialToRun = {
  id: string;
  workspace: string;
  policy: string;
  document: PolicyDocument;
  version: number | null;
  /** Id of the version it is compared with. */
  against: string | null;
  source: TrialSource;
  assumed: Record<string, unknown>;
  since: Date | null;
  total: number;
};

export async function insertTrial(
  tx: Tx,
  trial: TrialToRun & { madeBy: string | null; madeAt: Date },
): Promise<void> {
  await sql`
    insert into trials (id, workspace, policy, document, version, against, source, assumed, since, state, total, made_by, made_at)
    values (${trial.id}, ${trial.workspace}, ${trial.policy}, ${JSON.stringify(trial.document)}::jsonb, ${trial.version},
      ${trial.against}, ${trial.source}, ${JSON.stringify(trial.assumed)}::jsonb, ${trial.since}, 'running', ${trial.total},
      ${trial.madeBy}, ${trial.madeAt})
  `.execute(tx);
}

export async function readTrialToRun(tx: Tx, id: string): Promise<TrialToRun | undefined> {
  const { rows } = await sql<TrialToRun>`
    select id, workspace, policy, document, version, against, source, assumed, since, total
    from trials where id = ${id} and state = 'running'
  `.execute(tx);
  return rows[0];
}

/** In every workspace: for a system transaction. */
export async function trialsRunning(tx: Tx): Promise<{ id: string; workspace: string }[]> {
  const { rows } = await sql<{ id: string; workspace: string }>`
    select id, workspace from trials where state = 'running' order by made_at
  `.execute(tx);
  return rows;
}

export async function tellProgress(tx: Tx, id: string, done: number): Promise<void> {
  await sql`update trials set done = ${done}, total = greatest(total, ${done}) where id = ${id}`.execute(tx);
}

export async function endTrial(
  tx: Tx,
  id: string,
  end: { state: "done" | "failed"; done: number; summary: TrialSummary | null; at: Date },
): Promise<void> {
  await sql`
    update trials set state = ${end.state}, done = ${end.done}, total = ${end.done}, ended_at = ${end.at},
      summary = ${end.summary === null ? null : JSON.stringify(end.summary)}::jsonb
    where id = ${id}
  `.execute(tx);
}

export type TrialRow = Omit<Trial, "madeAt" | "endedAt"> & { madeAt: Date; endedAt: Date | null };

const columns = sql`
  t.id, t.version, v.number as against, t.source, t.state, t.total, t.done, t.made_at as "madeAt", t.ended_at as "endedAt",
  t.summary
`;
const joined = sql`trials t left join policy_versions v on v.id = t.against`;

/** The newest of a policy's trials. */
export async function listTrials(tx: Tx, policy: string, limit: number): Promise<TrialRow[]> {
  const { rows } = await sql<TrialRow>`
    select ${columns} from ${joined} where t.policy = ${policy} order by t.made_at desc limit ${limit}
  `.execute(tx);
  return rows;
}

export async function readTrial(tx: Tx, id: string): Promise<TrialRow | undefined> {
  const { rows } = await sql<TrialRow>`select ${columns} from ${joined} where t.id = ${id}`.execute(tx);
  return rows[0];
}

export type TrialCaseRow = {
  place: number;
  person: string | null;
  label: string | null;
  inputs: Record<string, unknown>;
  offered: string[] | null;
  offeredBefore: string[] | null;
};

/** Keeps cases of a trial; one that is there already gets what came out of it. */
export async function putTrialCases(
  tx: Tx,
  workspace: string,
  trial: string,
  cases: TrialCaseRow[],
): Promise<void> {
  await sql`
    insert into trial_cases (trial, workspace, place, person, label, inputs, offered, offered_before)
    select ${trial}, ${workspace}, place, person, label, inputs,
      case when jsonb_typeof(offered) = 'array' then array(select jsonb_array_elements_text(offered)) end,
      case when jsonb_typeof("offeredBefore") = 'array' then array(select jsonb_array_elements_text("offeredBefore")) end
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as given
      (place int, person uuid, label text, inputs jsonb, offered jsonb, "offeredBefore" jsonb)
    on conflict (trial, place) do update
      set offered = excluded.offered, offered_before = excluded.offered_before
  `.execute(tx);
}

/** Of a trial that begins anew after its process died, what it had found before. */
export async function forgetFound(tx: Tx, trial: string): Promise<void> {
  await sql`delete from trial_cases where trial = ${trial}`.execute(tx);
}

export type CasePage = { after: number; limit: number; turn?: Turn };

/** Cases in their order, after the place `after`. */
export async function listTrialCases(
  tx: Tx,
  trial: string,
  { after, limit, turn }: CasePage,
): Promise<TrialCaseRow[]> {
  const [came, went] = [sql`not offered <@ offered_before`, sql`not offered_before <@ offered`];
  const turned = {
    gains: sql`${came} and not (${went})`,
    loses: sql`${went} and not (${came})`,
    differs: sql`${came} and ${went}`,
    same: sql`not (${came}) and not (${went})`,
  };
  const { rows } = await sql<TrialCaseRow>`
    select place, person, label, inputs, offered, offered_before as "offeredBefore"
    from trial_cases where trial = ${trial} and place > ${after} and ${turn ? turned[turn] : sql`true`}
    order by place limit ${limit}
  `.execute(tx);
  return rows;
}

/** How many decisions were made by a policy since. */
export async function countDecisions(tx: Tx, policy: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from policy_decisions where policy = ${policy} and at >= ${since}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function countCustomers(tx: Tx, workspace: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from persons where workspace = ${workspace} and kind = 'customer'
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
