import { LRUCache } from "lru-cache";
import type { Tx } from "#kernel/records";
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
};

/** Versions never change, so each is read once; a hundred of them are kept in this process. */
const documents = new LRUCache<string, PolicyDocument>({ max: 100 });

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
  const known = documents.get(version);
  const document = known ?? ((await readDocument(tx, version)) as PolicyDocument);
  if (!known) documents.set(version, document);
  return { policy: id, slug, version, number, document };
}

async function numberedVersion(tx: Tx, policy: string, number: number): Promise<Numbered> {
  const version = await findVersion(tx, policy, number);
  if (!version) throw problem("no-such-version", 404, { number });
  return { version, number };
}

async function draftOf(tx: Tx, { id, slug }: PolicyHead): Promise<CurrentPolicy> {
  const { document } = await policyOf(tx, id);
  return { policy: id, slug, version: null, number: null, document };
}
