import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { FoundMember, FoundTheme } from "./found-theme.ts";
import type { ThemeState } from "./model.ts";

/** A stretch of a voice, as it is kept with a theme. */
export type KeptSpan = { id: string; start: number; end: number };

export type FindingRow = Omit<FoundTheme, "members" | "typical"> & {
  theme: string;
  run: string;
  typical: KeptSpan[];
  topic: string | null;
  firstSeen: string;
};

const columns = sql`
  f.theme, f.run, f.name, f.wordings, f.language, f.words, f.signature, f.state, f.size, f.share, f.change, f.weeks, f.sentiment,
  f.touchpoints, f.topics, f.coherence, f.typical, t.topic, t.first_seen as "firstSeen"
`;

/** New ones first, then those that grow, the surest first; then the steady by their size; what fades comes last. */
const order: Record<"change" | "size", RawBuilder<unknown>> = {
  change: sql`
    array_position(array['new', 'growing', 'steady', 'fading'], f.state),
    case when f.state in ('new', 'growing') then f.position else 0 end, f.size desc, f.position
  `,
  size: sql`f.size desc, f.position`,
};

export type FindingFilter = {
  state?: ThemeState[];
  touchpoint?: string;
  topic?: "made" | "none";
  sort: "change" | "size";
};

/** What a run found, from the place `offset` on. */
export async function listFindings(
  tx: Tx,
  run: string,
  filter: FindingFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<FindingRow[]> {
  const { state, touchpoint, topic, sort } = filter;
  const conditions = [
    sql`f.run = ${run}`,
    ...(state ? [sql`f.state = any(${state}::text[])`] : []),
    ...(touchpoint ? [sql`f.touchpoints @> ${JSON.stringify([{ id: touchpoint }])}::jsonb`] : []),
    ...(topic ? [topic === "made" ? sql`t.topic is not null` : sql`t.topic is null`] : []),
  ];
  const { rows } = await sql<FindingRow>`
    select ${columns} from theme_findings f join themes t on t.id = f.theme
    where ${sql.join(conditions, sql` and `)} order by ${order[sort]} limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

/** What the finished runs found of a theme, the newest first. */
export async function findingsOf(
  tx: Tx,
  theme: string,
  limit: number,
): Promise<(FindingRow & { at: Date })[]> {
  const { rows } = await sql<FindingRow & { at: Date }>`
    select ${columns}, r.ended_at as at from theme_findings f
    join themes t on t.id = f.theme join theme_runs r on r.id = f.run
    where f.theme = ${theme} and r.state = 'done' order by f.run desc limit ${limit}
  `.execute(tx);
  return rows;
}

export type KnownTheme = { theme: string; signature: [string, number][]; topic: string | null };

/** How the themes of the last finished runs are recognised: each as it was seen last. */
export async function knownThemes(tx: Tx, workspace: string, runs: number): Promise<KnownTheme[]> {
  const { rows } = await sql<KnownTheme>`
    select distinct on (f.theme) f.theme, f.signature, t.topic from theme_findings f join themes t on t.id = f.theme
    where f.run in (
      select id from theme_runs where workspace = ${workspace} and state = 'done' order by id desc limit ${runs}
    )
    order by f.theme, f.run desc
  `.execute(tx);
  return rows;
}

export type NewFinding = { run: string; workspace: string; theme: string; isNew: boolean; position: number };

/** Keeps what was found of one theme, without its voices. */
export async function insertFinding(
  tx: Tx,
  of: NewFinding,
  found: FoundTheme,
  lastDay: string,
): Promise<void> {
  if (of.isNew)
    await sql`
      insert into themes (id, workspace, first_run, first_seen)
      values (${of.theme}, ${of.workspace}, ${of.run}, ${lastDay})
    `.execute(tx);
  const typical: KeptSpan[] = found.typical.map(({ id, start, end }) => ({ id, start, end }));
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
  await sql`
    insert into theme_findings (run, theme, workspace, position, name, wordings, language, words, signature, state, size, share,
      change, weeks, sentiment, touchpoints, topics, coherence, typical)
    values (${of.run}, ${of.theme}, ${of.workspace}, ${of.position}, ${found.name}, ${json(found.wordings)}, ${found.language},
      ${json(found.words)}, ${json(found.signature)}, ${found.state}, ${found.size}, ${found.share},
      ${json(found.change)}, ${json(found.weeks)}, ${found.sentiment === null ? null : json(found.sentiment)},
      ${json(found.touchpoints)}, ${json(found.topics)}, ${found.coherence}, ${json(typical)})
  `.execute(tx);
}

/** Keeps voices of a theme; those that are gone since they were read are left out. */
export async function insertVoices(
  tx: Tx,
  of: Pick<NewFinding, "run" | "workspace" | "theme">,
  members: readonly FoundMember[],
): Promise<void> {
  await sql`
    insert into theme_voices (run, theme, voice, workspace, at, span_start, span_end)
    select ${of.run}, ${of.theme}, s.id, ${of.workspace}, s.at, given.start, given."end"
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as given (id uuid, start integer, "end" integer)
    join scores s on s.id = given.id
  `.execute(tx);
}

/** A theme's topic, and nobody else changes it until the transaction ends; undefined where there is no such theme. */
export async function holdTheme(tx: Tx, theme: string): Promise<{ topic: string | null } | undefined> {
  const { rows } = await sql<{ topic: string | null }>`
    select topic from themes where id = ${theme} for update
  `.execute(tx);
  return rows[0];
}

export async function keepTopic(tx: Tx, theme: string, topic: string): Promise<void> {
  await sql`update themes set topic = ${topic} where id = ${theme}`.execute(tx);
}
