import { sql } from "kysely";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { ThemeRunState, ThemeStage } from "./model.ts";

export type RunRow = {
  id: string;
  workspace: string;
  state: ThemeRunState;
  why: "asked" | "weekly";
  firstDay: string;
  lastDay: string;
  progress: number;
  stage: ThemeStage | null;
  recentWeeks: number | null;
  comments: number | null;
  themed: number | null;
  themes: number | null;
  weeks: number[] | null;
  failure: Record<Locale, string> | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

const columns = sql`
  id, workspace, state, why, first_day as "firstDay", last_day as "lastDay", progress, stage,
  recent_weeks as "recentWeeks", comments, themed, themes, weeks, failure, created_at as "createdAt",
  started_at as "startedAt", ended_at as "endedAt"
`;

export type NewRun = Pick<RunRow, "id" | "workspace" | "why" | "firstDay" | "lastDay"> & {
  member: string | null;
  at: Date;
};

/** Queues a run; false where one is under way in the workspace, or was made for this week already. */
export async function insertRun(tx: Tx, run: NewRun): Promise<boolean> {
  const { rows } = await sql`
    insert into theme_runs (id, workspace, state, why, member, first_day, last_day, created_at)
    values (${run.id}, ${run.workspace}, 'queued', ${run.why}, ${run.member}, ${run.firstDay}, ${run.lastDay}, ${run.at})
    on conflict do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function readRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`select ${columns} from theme_runs where id = ${id}`.execute(tx);
  return rows[0];
}

/** Runs, the newest first, before the one of id `before`. */
export async function listRuns(
  tx: Tx,
  workspace: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select ${columns} from theme_runs where workspace = ${workspace} ${before ? sql`and id < ${before}` : sql``}
    order by id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** The last run that was finished, and the one that is queued or at work. */
export async function currentRuns(
  tx: Tx,
  workspace: string,
): Promise<{ done: RunRow | undefined; underWay: RunRow | undefined }> {
  const { rows } = await sql<RunRow>`
    (select ${columns} from theme_runs where workspace = ${workspace} and state = 'done' order by id desc limit 1)
    union all
    (select ${columns} from theme_runs where workspace = ${workspace} and state in ('queued', 'working'))
  `.execute(tx);
  return {
    done: rows.find(({ state }) => state === "done"),
    underWay: rows.find(({ state }) => state !== "done"),
  };
}

/** Every run that is queued or at work, in all workspaces, the oldest first. In a system transaction. */
export async function runsUnderWay(tx: Tx): Promise<Pick<RunRow, "id" | "workspace">[]> {
  const { rows } = await sql<Pick<RunRow, "id" | "workspace">>`
    select id, workspace from theme_runs where state in ('queued', 'working') order by id
  `.execute(tx);
  return rows;
}

/** Begins a run, for the first time or again: what an earlier attempt found is removed. Answers which attempt it is. */
export async function startRun(tx: Tx, id: string, at: Date): Promise<number> {
  const { rows } = await sql<{ attempt: number }>`
    update theme_runs set state = 'working', started_at = coalesce(started_at, ${at}), progress = 0, stage = 'reading',
      attempt = attempt + 1
    where id = ${id} returning attempt
  `.execute(tx);
  await sql`delete from theme_findings where run = ${id}`.execute(tx);
  await sql`delete from themes where first_run = ${id}`.execute(tx);
  return rows[0]?.attempt ?? 0;
}

/** Whether this attempt still is the one at work; while `tx` lasts no other one begins. */
export async function holdRun(tx: Tx, id: string, attempt: number): Promise<boolean> {
  const { rows } = await sql`
    select from theme_runs where id = ${id} and attempt = ${attempt} and state = 'working' for share
  `.execute(tx);
  return rows.length > 0;
}

export async function keepProgress(tx: Tx, id: string, stage: ThemeStage, progress: number): Promise<void> {
  await sql`update theme_runs set stage = ${stage}, progress = ${progress} where id = ${id}`.execute(tx);
}

export type RunOutcome = {
  recentWeeks: number;
  comments: number;
  themed: number;
  themes: number;
  weeks: number[];
};

/** A year and more of weekly runs. */
const runsKept = 60;

/**
 * From here on the run's findings are those shown; the voices of the runs before are let go, and what was found more
 * than sixty runs ago.
 */
export async function finishRun(
  tx: Tx,
  { id, workspace }: Pick<RunRow, "id" | "workspace">,
  outcome: RunOutcome,
  at: Date,
): Promise<void> {
  const { recentWeeks, comments, themed, themes, weeks } = outcome;
  await sql`
    update theme_runs set state = 'done', progress = 1, stage = null, recent_weeks = ${recentWeeks},
      comments = ${comments}, themed = ${themed}, themes = ${themes}, weeks = ${JSON.stringify(weeks)}::jsonb,
      ended_at = ${at}
    where id = ${id}
  `.execute(tx);
  await sql`delete from theme_voices where workspace = ${workspace} and run <> ${id}`.execute(tx);
  await sql`
    delete from theme_findings where workspace = ${workspace} and run < (
      select id from theme_runs where workspace = ${workspace} and state = 'done'
      order by id desc offset ${runsKept - 1} limit 1
    )
  `.execute(tx);
}

export async function failRun(tx: Tx, id: string, failure: Record<Locale, string>, at: Date): Promise<void> {
  await sql`
    update theme_runs set state = 'failed', stage = null, failure = ${JSON.stringify(failure)}::jsonb, ended_at = ${at}
    where id = ${id} and state <> 'done'
  `.execute(tx);
}
