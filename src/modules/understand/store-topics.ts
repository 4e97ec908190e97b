import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import type { TopicDefinition } from "./topics/definition.ts";

export type TopicRow = TopicDefinition & { position: number; archivedAt: Date | null };

/** How often topics or lessons changed, and what the company's lists name. */
export type TreeVersion = { version: number; names: number };

/** The version of the workspace's tree; undefined where it has none yet. */
export async function readTreeVersion(tx: Tx, workspace: string): Promise<TreeVersion | undefined> {
  const { rows } = await sql<TreeVersion>`
    select version, names from topic_trees where workspace = ${workspace}
  `.execute(tx);
  return rows[0];
}

/** Gives a workspace its first tree, unless it has one; of two who would at once, the second finds the first's. */
export async function plantTree(tx: Tx, workspace: string, seeds: readonly TopicDefinition[]): Promise<void> {
  const { rows } = await sql`
    insert into topic_trees (workspace, version) values (${workspace}, nextval('tree_versions')) on conflict do nothing returning version
  `.execute(tx);
  if (rows.length === 0) return;
  for (const [position, seed] of seeds.entries())
    await insertTopic(tx, workspace, { ...seed, position, archivedAt: null });
}

/** The tree, held until `tx` ends: whoever would change it, or read voices again, waits. */
export async function holdTree(tx: Tx, workspace: string): Promise<void> {
  await sql`select from topic_trees where workspace = ${workspace} for update`.execute(tx);
}

/** Counts a change of topics or lessons. The caller holds the tree. */
export async function growTree(tx: Tx, workspace: string): Promise<void> {
  await sql`update topic_trees set version = nextval('tree_versions') where workspace = ${workspace}`.execute(
    tx,
  );
}

/** Counts a change of what the company's lists name. The caller holds the tree. */
export async function growNames(tx: Tx, workspace: string): Promise<void> {
  await sql`
    update topic_trees set version = nextval('tree_versions'), names = nextval('tree_versions') where workspace = ${workspace}
  `.execute(tx);
}

/** Every topic, those archived too, by position. */
export async function listTopics(tx: Tx, workspace: string): Promise<TopicRow[]> {
  const { rows } = await sql<TopicRow>`
    select key, parent, names, phrases, position, archived_at as "archivedAt" from topics
    where workspace = ${workspace} order by position, key
  `.execute(tx);
  return rows;
}

/** Makes a topic; false where its key is taken. */
export async function insertTopic(tx: Tx, workspace: string, topic: TopicRow): Promise<boolean> {
  const { key, parent, names, phrases, position, archivedAt } = topic;
  const { rows } = await sql`
    insert into topics (id, workspace, key, parent, names, phrases, position, archived_at)
    values (${newId()}, ${workspace}, ${key}, ${parent}, ${JSON.stringify(names)}::jsonb,
      ${JSON.stringify(phrases)}::jsonb, ${position}, ${archivedAt})
    on conflict do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function updateTopic(tx: Tx, workspace: string, topic: TopicRow): Promise<void> {
  const { key, parent, names, phrases, position, archivedAt } = topic;
  await sql`
    update topics set parent = ${parent}, names = ${JSON.stringify(names)}::jsonb,
      phrases = ${JSON.stringify(phrases)}::jsonb, position = ${position}, archived_at = ${archivedAt}
    where workspace = ${workspace} and key = ${key}
  `.execute(tx);
}
