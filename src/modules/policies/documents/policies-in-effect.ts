import { LRUCache } from "lru-cache";
import type { Tx } from "#kernel/records";
import { weightOf } from "./contents.ts";
import { headOf, policyOf } from "./find-policy.ts";
import { publicationAt } from "./in-effect.ts";
import { problem } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";
import type { PolicyHead } from "./store.ts";
import { findVersion, listPublications, type PublicationRow, readDocument } from "./store-versions.ts";

/** A policy as it decides at a moment. */
export type CurrentPolicy = {
  policy: string;
  slug: string;
  /** Id of the version; null: the draft. */
  version: string | null;
  number: number | null;
  document: PolicyDocument;
  /** The same for what says the same: a version, or a draft at one revision. */
  mark: string;
};

/** By mark: what never changes is read once, and kept in this process up to a million cells. */
const documents = new LRUCache<string, PolicyDocument>({ maxSize: 1_000_000, sizeCalculation: weightOf });

/**
 * The policy (by id or slug) as it decides at a moment: by the version that was asked for, else by the one in effect, and where none was
 * ever published by the draft. Problems: `no-such-policy`, `no-such-version`, `policy-archived`, `none-in-effect`.
 */
export async function policyInEffect(
  tx: Tx,
  key: string,
  at: Date,
  version?: number | "draft",
): Promise<CurrentPolicy> {
  const policy = await headOf(tx, key);
  if (version === "draft") return draftOf(tx, policy);
  if (version !== undefined) return current(tx, policy, await numberedVersion(tx, policy.id, version));
  if (policy.archivedAt) throw problem("policy-archived", 409);
  const publications = await listPublications(tx, [policy.id]);
  if (publications.length === 0) return draftOf(tx, policy);
  const publication = publicationAt(publications, at);
  if (!publication) throw problem("none-in-effect", 409, { at });
  return current(tx, policy, publication);
}

/** Every policy of the workspace that decides at a moment. */
export async function policiesInEffect(tx: Tx, at: Date): Promise<CurrentPolicy[]> {
  const byPolicy = Map.groupBy(await listPublications(tx), ({ policy }) => policy);
  const found: CurrentPolicy[] = [];
  for (const [id, publications] of byPolicy) {
    const publication = publicationAt(publications, at);
    if (publication) found.push(await current(tx, { id, slug: publication.slug }, publication));
  }
  return found;
}

type Numbered = Pick<PublicationRow, "version" | "number">;

async function current(
  tx: Tx,
  { id, slug }: Pick<PolicyHead, "id" | "slug">,
  { version, number }: Numbered,
): Promise<CurrentPolicy> {
  const document = await known(version, () => readDocument(tx, version));
  return { policy: id, slug, version, number, document, mark: version };
}

async function numberedVersion(tx: Tx, policy: string, number: number): Promise<Numbered> {
  const version = await findVersion(tx, policy, number);
  if (!version) throw problem("no-such-version", 404, { number });
  return { version, number };
}

async function draftOf(tx: Tx, { id, slug, revision }: PolicyHead): Promise<CurrentPolicy> {
  const mark = `${id} ${revision}`;
  // Saved between the two reads, it would be the next revision under the mark of this one.
  const row = documents.has(mark) ? undefined : await policyOf(tx, id);
  if (row && row.revision !== revision) return draftOf(tx, row);
  const document = await known(mark, async () => row?.document);
  return { policy: id, slug, version: null, number: null, document, mark };
}

async function known(mark: string, read: () => Promise<PolicyDocument | undefined>): Promise<PolicyDocument> {
  const document = documents.get(mark) ?? (await read());
  if (!document) throw problem("no-such-policy", 404);
  documents.set(mark, document);
  return document;
}
