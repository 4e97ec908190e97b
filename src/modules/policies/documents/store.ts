import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { DmnModel } from "../dmn/model.ts";
import type { Proof } from "../proof/model.ts";
import type { Words } from "../remedies/model.ts";
import type { PolicyDocument } from "./model.ts";

export type PolicyRow = {
  id: string;
  workspace: string;
  slug: string;
  name: Words;
  createdAt: Date;
  createdBy: string | null;
  archivedAt: Date | null;
  archivedBy: string | null;
  revision: number;
  document: PolicyDocument;
  proof: Proof;
  editedAt: Date;
  editedBy: string | null;
};

export type Draft = Pick<PolicyRow, "document" | "proof"> & { searched: string; at: Date; by: string | null };

/** Answers false where the slug is taken in the workspace. */
export async function insertPolicy(
  tx: Tx,
  row: { id: string; workspace: string; slug: string } & Draft,
): Promise<boolean> {
  const { rows } = await sql`
    insert into policies (id, workspace, slug, name, searched, namespace, created_at, created_by)
    values (${row.id}, ${row.workspace}, ${row.slug}, ${JSON.stringify(row.document.name)}::jsonb, ${row.searched},
      ${row.document.model.namespace}, ${row.at}, ${row.by})
    on conflict (workspace, slug) do nothing returning id
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into policy_drafts (policy, workspace, revision, document, proof, edited_at, edited_by)
    values (${row.id}, ${row.workspace}, 1, ${JSON.stringify(row.document)}::json, ${JSON.stringify(row.proof)}::json,
      ${row.at}, ${row.by})
  `.execute(tx);
  return true;
}

/** Answers the new revision; undefined where `revision` is not the newest any more. */
export async function updateDraft(
  tx: Tx,
  policy: string,
  revision: number,
  draft: Draft,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    update policy_drafts set revision = revision + 1, document = ${JSON.stringify(draft.document)}::json,
      proof = ${JSON.stringify(draft.proof)}::json, edited_at = ${draft.at}, edited_by = ${draft.by}
    where policy = ${policy} and revision = ${revision} returning revision
  `.execute(tx);
  if (!rows[0]) return undefined;
  await sql`
    update policies set name = ${JSON.stringify(draft.document.name)}::jsonb, searched = ${draft.searched},
      namespace = ${draft.document.model.namespace}
    where id = ${policy}
  `.execute(tx);
  return rows[0].revision;
}

/** A policy with its draft, by id or slug. */
export async function readPolicy(tx: Tx, key: string): Promise<PolicyRow | undefined> {
  const { rows } = await sql<PolicyRow>`
    select p.id, p.workspace, p.slug, p.name, p.created_at as "createdAt", p.created_by as "createdBy",
      a.at as "archivedAt", a.by as "archivedBy", d.revision, d.document, d.proof, d.edited_at as "editedAt",
      d.edited_by as "editedBy"
    from policies p
    join policy_drafts d on d.policy = p.id
    left join policy_archivings a on a.policy = p.id
    where ${named(key)}
  `.execute(tx);
  return rows[0];
}

export type PolicyHead = Pick<PolicyRow, "id" | "slug" | "revision" | "archivedAt">;

/** As `readPolicy`, without its document. */
export async function findPolicy(tx: Tx, key: string): Promise<PolicyHead | undefined> {
  const { rows } = await sql<PolicyHead>`
    select p.id, p.slug, d.revision, a.at as "archivedAt"
    from policies p
    join policy_drafts d on d.policy = p.id
    left join policy_archivings a on a.policy = p.id
    where ${named(key)}
  `.execute(tx);
  return rows[0];
}

/** As `findPolicy`, and nobody else changes what belongs to it until the transaction ends. */
export async function lockPolicy(tx: Tx, key: string): Promise<PolicyHead | undefined> {
  await sql`select from policies p where ${named(key)} for update`.execute(tx);
  return findPolicy(tx, key);
}

/** What looks like an id is one. */
const named = (key: string) => (uuid.test(key) ? sql`p.id = ${key}` : sql`p.slug = ${key}`);
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type PolicyListRow = Pick<
  PolicyRow,
  "id" | "slug" | "name" | "revision" | "editedAt" | "archivedAt"
> & {
  purpose: Words;
  isPublic: boolean;
  proof: Pick<Proof, "isSound" | "isProven" | "counts">;
  newest: number | null;
};

/** The newest first. */
export async function listPolicies(
  tx: Tx,
  page: { pattern: string | undefined; archived: boolean; before: string | undefined; limit: number },
): Promise<PolicyListRow[]> {
  const { rows } = await sql<PolicyListRow>`
    select p.id, p.slug, p.name, a.at as "archivedAt", d.revision, d.edited_at as "editedAt",
      d.document->'purpose' as purpose, coalesce((d.document->>'isPublic')::boolean, false) as "isPublic",
      json_build_object('isSound', d.proof->'isSound', 'isProven', d.proof->'isProven', 'counts', d.proof->'counts') as proof,
      (select max(number) from policy_versions v where v.policy = p.id) as newest
    from policies p
    join policy_drafts d on d.policy = p.id
    left join policy_archivings a on a.policy = p.id
    where (a.at is not null) = ${page.archived}
      ${page.before ? sql`and p.id < ${page.before}` : sql``}
      ${page.pattern ? sql`and p.searched like ${page.pattern}` : sql``}
    order by p.id desc limit ${page.limit}
  `.execute(tx);
  return rows;
}

/** The models of these namespaces, of the newest policy each that is not archived, as they stand in its draft. */
export async function findModels(tx: Tx, namespaces: readonly string[]): Promise<DmnModel[]> {
  if (namespaces.length === 0) return [];
  const { rows } = await sql<{ model: DmnModel }>`
    select distinct on (p.namespace) d.document->'model' as model
    from policies p join policy_drafts d on d.policy = p.id
    where p.namespace = any(${namespaces}) and md5(p.namespace) in (select md5(one) from unnest(${namespaces}::text[]) one)
      and not exists (select from policy_archivings a where a.policy = p.id)
    order by p.namespace, p.id desc
  `.execute(tx);
  return rows.map(({ model }) => model);
}

/** Slugs that begin so and are taken. */
export async function takenSlugs(tx: Tx, beginning: string): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from policies where starts_with(slug, ${beginning})
  `.execute(tx);
  return new Set(rows.map(({ slug }) => slug));
}

/** Answers false where it was archived already. */
export async function insertArchiving(
  tx: Tx,
  row: { policy: string; workspace: string; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into policy_archivings (policy, workspace, at, by)
    values (${row.policy}, ${row.workspace}, ${row.at}, ${row.by}) on conflict (policy) do nothing returning policy
  `.execute(tx);
  return rows.length > 0;
}

/** Answers false where it was not archived. */
export async function deleteArchiving(tx: Tx, policy: string): Promise<boolean> {
  const { rows } = await sql`delete from policy_archivings where policy = ${policy} returning policy`.execute(
    tx,
  );
  return rows.length > 0;
}
