import { LRUCache } from "lru-cache";
import { listBranches, listDepartments, listProducts } from "#company";
import type { Tx } from "#kernel/records";
import { type CompiledNames, compileNames, type NameableThing } from "../phrases/names.ts";
import { modelVersion, readText } from "../readings/read-text.ts";
import { activeLessons } from "../store-lessons.ts";
import { listTopics, plantTree, readTreeVersion, type TopicRow, type TreeVersion } from "../store-topics.ts";
import type { Reading, ReadLanguage } from "../text/model.ts";
import { retailTree } from "../topics/retail-tree.ts";
import { type CompiledTopics, compileTopics } from "../topics/topics.ts";

/** Reads texts as one workspace understands them: with its topics, its names and what its members have taught. */
export type Reader = {
  model: string;
  tree: number;
  topics: readonly TopicRow[];
  parentOf(topic: string): string | null;
  /** Whether the topic is looked for: it lives, and is not archived. */
  isFound(topic: string): boolean;
  read(text: string, language?: ReadLanguage): Reading;
};

/** A voice that is longer is read up to here: whoever else is served would wait for the rest. */
const longestRead = 20_000;

type Tree = Omit<Reader, "read"> & { compiled: CompiledTopics };

const trees = new LRUCache<string, Tree>({ max: 50 });
const names = new LRUCache<string, CompiledNames>({ max: 50 });

/**
 * The reader of a workspace. What it takes to make one is kept in the process as long as the version of the tree
 * stands, which a look into records tells, so that a lesson counts in every process from the next text on.
 */
export async function readerOf(tx: Tx, workspace: string): Promise<Reader> {
  const version = await versionOf(tx, workspace);
  const { compiled, ...tree } = await treeOf(tx, workspace, version.version);
  return readerBy(tree, { topics: compiled, names: await namesOf(tx, workspace, version.names) });
}

/** The reader of a workspace that nobody has changed anything in. */
export function retailReader(): Reader {
  const topics = retailTree.map((topic, position) => ({ ...topic, position, archivedAt: null }));
  const { compiled, ...tree } = treeFrom(topics, 0, compileTopics(retailTree));
  return readerBy(tree, { topics: compiled });
}

const readerBy = (
  tree: Omit<Reader, "read">,
  by: { topics: CompiledTopics; names?: CompiledNames },
): Reader => ({
  ...tree,
  read: (text, language) => readText(text.slice(0, longestRead), { ...by, language }),
});

async function versionOf(tx: Tx, workspace: string): Promise<TreeVersion> {
  const known = await readTreeVersion(tx, workspace);
  if (known) return known;
  await plantTree(tx, workspace, retailTree);
  return (await readTreeVersion(tx, workspace)) ?? { version: 0, names: 0 };
}

async function treeOf(tx: Tx, workspace: string, version: number): Promise<Tree> {
  const mark = `${workspace} ${version}`;
  const kept = trees.get(mark);
  if (kept) return kept;
  const topics = await listTopics(tx, workspace);
  const found = topics.filter(({ archivedAt }) => archivedAt === null);
  const tree = treeFrom(topics, version, compileTopics(found, await activeLessons(tx, workspace)));
  trees.set(mark, tree);
  return tree;
}

function treeFrom(topics: TopicRow[], version: number, compiled: CompiledTopics): Tree {
  const parents = new Map(topics.map(({ key, parent }) => [key, parent]));
  const parentOf = (topic: string) => parents.get(topic) ?? null;
  const found = new Set(topics.filter(({ archivedAt }) => archivedAt === null).map(({ key }) => key));
  const isFound = (topic: string) => found.has(topic);
  return { model: modelVersion(), tree: version, topics, parentOf, isFound, compiled };
}

async function namesOf(tx: Tx, workspace: string, version: number): Promise<CompiledNames> {
  const mark = `${workspace} ${version}`;
  const kept = names.get(mark);
  if (kept) return kept;
  const compiled = compileNames([
    ...(await listBranches(tx)).map(({ id, name }) => thing("branch", id, [name])),
    ...(await listDepartments(tx)).map(({ id, name }) => thing("department", id, [name])),
    ...(await listProducts(tx)).map(({ id, name, otherNames }) =>
      thing("product", id, [name, ...otherNames]),
    ),
  ]);
  names.set(mark, compiled);
  return compiled;
}

const thing = (kind: NameableThing["kind"], id: string, names: string[]): NameableThing => ({
  kind,
  id,
  names,
});
