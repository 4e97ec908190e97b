import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Score } from "./model.ts";

/** What reads voices: a model and a version of the tree of topics. */
export type ReadBy = { model: string; tree: number };

export type RenewalRow = {
  id: string;
  total: number;
  done: number;
  changed: number;
  /** The voice that was read last. */
  last: string | null;
  startedAt: Date;
  endedAt: Date | null;
};

const columns = sql`id, total, done, changed, last, started_at as "startedAt", ended_at as "endedAt"`;

/** The renewal under way, else the last there was. */
export async function readRenewal(tx: Tx, workspace: string): Promise<RenewalRow | undefined> {
  const { rows } = await sql<RenewalRow>`
    select ${columns} from renewals where workspace = ${workspace} order by id desc limit 1
  `.execute(tx);
  return rows[0];
}

/** Begins a renewal; false where one is under way. */
export async function insertRenewal(
  tx: Tx,
  workspace: string,
  { id, total, at, by }: { id: string; total: number; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into renewals (id, workspace, total, done, changed, started_at, started_by)
    values (${id}, ${workspace}, ${total}, 0, 0, ${at}, ${by}) on conflict do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** The renewal under way, held until `tx` ends; undefined where there is none or another process is at it just now. */
export async function holdRenewal(tx: Tx, workspace: string): Promise<RenewalRow | undefined> {
  const { rows } = await sql<RenewalRow>`
    select ${columns} from renewals where workspace = ${workspace} and ended_at is null for update skip locked
  `.execute(tx);
  return rows[0];
}

export async function updateRenewal(tx: Tx, { id, done, changed, last, endedAt }: RenewalRow): Promise<void> {
  await sql`
    update renewals set done = ${done}, changed = ${changed}, last = ${last}, ended_at = ${endedAt} where id = ${id}
  `.execute(tx);
}

/** The workspaces with a renewal under way; for a system's transaction. */
export async function renewalsUnderWay(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ workspace: string }>`
    select workspace from renewals where ended_at is null
  `.execute(tx);
  return rows.map(({ workspace }) => workspace);
}

const isOlder = ({ model, tree }: ReadBy): RawBuilder<unknown> =>
  sql`(r.voice is null or r.model <> ${model} or r.tree <> ${tree})`;
const worded = (workspace: string) => sql`
  from scores s left join readings r on r.voice = s.id where s.workspace = ${workspace} and s.voice is not null
`;

/** How many voices have words, and how many of them something else has read, or nothing. */
export async function countOlder(
  tx: Tx,
  workspace: string,
  by: ReadBy,
): Promise<{ voices: number; older: number }> {
  const { rows } = await sql<{ voices: number; older: number }>`
    select count(*) as voices, count(*) filter (where ${isOlder(by)}) as older ${worded(workspace)}
  `.execute(tx);
  return rows[0] ?? { voices: 0, older: 0 };
}

/** The next voices that something else has read, or nothing, in the order of their ids. */
export async function olderVoices(
  tx: Tx,
  workspace: string,
  by: ReadBy,
  { after, limit }: { after: string | null; limit: number },
): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select s.id, s.metric, s.value, s.response, s.mention, s.person, s.touchpoint, s.branch, s.channel, s.voice,
      s.locale, s.at
    ${worded(workspace)} and ${isOlder(by)} and ${after ? sql`s.id > ${after}::uuid` : sql`true`}
    order by s.id limit ${limit}
  `.execute(tx);
  return rows;
}
