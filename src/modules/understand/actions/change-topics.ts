import type { Actor } from "#kernel/access";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { topicChanged } from "../events.ts";
import { isInsideItself, keyFor } from "../logic/topic-place.ts";
import { problem } from "../messages.ts";
import type { NewTopic, TopicChange } from "../model.ts";
import { growTree, holdTree, insertTopic, listTopics, type TopicRow, updateTopic } from "../store-topics.ts";
import { readNewestAgain } from "./read-newest-again.ts";
import { readerOf } from "./reader-of.ts";

const mostTopics = 500;

/** Adds a topic to the tree, behind those it stands among. */
export async function addTopic(kernel: Kernel, tx: Tx, actor: Actor, given: NewTopic): Promise<TopicRow> {
  const topics = await openTree(tx, actor);
  const { parent, names, phrases } = given;
  if (topics.length >= mostTopics) throw problem("too-many-topics", 409, { limit: mostTopics });
  const isTaken = (key: string) => topics.some((one) => one.key === key);
  const key = given.key ?? keyFor(names.en, isTaken);
  if (isTaken(key)) throw problem("topic-exists", 409, { topic: key });
  assertTopic(topics, parent);
  const position = 1 + Math.max(-1, ...topics.map((one) => one.position));
  const topic = { key, parent, names, phrases, position, archivedAt: null };
  await insertTopic(tx, actor.workspace, topic);
  await grown(kernel, tx, actor, key);
  return topic;
}

/** Renames, moves or archives a topic, or changes its phrases; a 404 where there is none. */
export async function changeTopic(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  key: string,
  { archived, ...change }: TopicChange,
): Promise<TopicRow> {
  const topics = await openTree(tx, actor);
  const before = topics.find((one) => one.key === key);
  if (!before) throw problem("no-such-topic", 404, { topic: key });
  assertTopic(topics, change.parent);
  const parents = new Map(topics.map((one) => [one.key, one.parent]));
  if (isInsideItself(key, change.parent, (one) => parents.get(one) ?? null))
    throw problem("topic-inside-itself", 422);
  const archivedAt = archived ? (before.archivedAt ?? kernel.now()) : null;
  const topic = { ...before, ...change, position: change.position ?? before.position, archivedAt };
  await updateTopic(tx, actor.workspace, topic);
  await grown(kernel, tx, actor, key);
  return topic;
}

async function openTree(tx: Tx, { workspace }: Actor): Promise<TopicRow[]> {
  // A workspace that never read anything has no tree yet.
  await readerOf(tx, workspace);
  await holdTree(tx, workspace);
  return listTopics(tx, workspace);
}

function assertTopic(topics: readonly TopicRow[], key: string | null): void {
  if (key !== null && !topics.some((one) => one.key === key))
    throw problem("no-such-topic", 422, { topic: key });
}

async function grown(kernel: Kernel, tx: Tx, actor: Actor, topic: string): Promise<void> {
  const { workspace, member } = actor;
  await growTree(tx, workspace);
  await readNewestAgain(tx, workspace);
  await announce(tx, [
    topicChanged.of({ workspace, person: null, actor: member, at: kernel.now(), data: { topic } }),
  ]);
  await kernel.live.changed(tx, workspace, ["topics"]);
}
