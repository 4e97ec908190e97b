import { LRUCache } from "lru-cache";
import type { Tx } from "#kernel/records";
import { modelVersion, readText } from "../readings/provisional-read.ts";
import { activeLessons } from "../store-lessons.ts";
import { listTopics, plantTree, readTreeVersion, type TopicRow } from "../store-topics.ts";
import type { Reading, ReadLanguage } from "../text/model.ts";
import { retailTree } from "../topics/retail-tree.ts";
import { compileTopics } from "../topics/topics.ts";

/** Reads texts as one workspace understands them: with its topics and what its members have taught. */
export type Reader = {
  model: string;
  tree: number;
  topics: readonly TopicRow[];
  parentOf(topic: string): string | null;
  read(text: string, language?: ReadLanguage): Reading;
};

/** A voice that is longer is read up to here: whoever else is served would wait for the rest. */
const longestRead = 20_000;

const readers = new LRUCache<string, Reader>({ max: 50 });

/**
 * The reader of a workspace. What it takes to make one is kept in the process as long as the version of the tree
 * stands, which a look into records tells, so that a lesson counts in every process from the next text on.
 */
export async function readerOf(tx: Tx, workspace: string): Promise<Reader> {
  const known = await readTreeVersion(tx, workspace);
  if (known === undefined) await plantTree(tx, workspace, retailTree);
  const tree = known ?? (await readTreeVersion(tx, workspace)) ?? 1;
  const mark = `${workspace} ${tree}`;
  const kept = readers.get(mark);
  if (kept) return kept;
  const made = await makeReader(tx, workspace, tree);
  readers.set(mark, made);
  return made;
}

async function makeReader(tx: Tx, workspace: string, tree: number): Promise<Reader> {
  const topics = await listTopics(tx, workspace);
  const found = topics.filter(({ archivedAt }) => archivedAt === null);
  const compiled = compileTopics(found, await activeLessons(tx, workspace));
  const parents = new Map(topics.map(({ key, parent }) => [key, parent]));
  return {
    model: modelVersion,
    tree,
    topics,
    parentOf: (topic) => parents.get(topic) ?? null,
    read: (text, language) => readText(text.slice(0, longestRead), { topics: compiled, language }),
  };
}
