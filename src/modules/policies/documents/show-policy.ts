import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { decidablesOf, inputsOf } from "./contents.ts";
import { headOf, policyOf, versionOf } from "./find-policy.ts";
import { publicationAt, type Span, timelineFrom } from "./in-effect.ts";
import { listPolicies, type PolicyListRow, type PolicyRow } from "./store.ts";
import { countOpenComments } from "./store-comments.ts";
import { listPublications, listVersions, type PublicationRow, type VersionRow } from "./store-versions.ts";
import type { PolicyMadeView, PolicyRowView, PolicyView, VersionView } from "./views.ts";

/** A policy, whole. Problem: `no-such-policy`. */
export async function showPolicy(tx: Tx, key: string, now: Date): Promise<PolicyView> {
  const row = await policyOf(tx, key);
  const versions = await listVersions(tx, row.id);
  const publications = await listPublications(tx, [row.id]);
  const nameOf = await namesOf(tx, [
    row.createdBy,
    row.editedBy,
    row.archivedBy,
    ...versions.flatMap(({ submittedBy, review }) => [submittedBy, review?.by ?? null]),
    ...publications.flatMap(({ publishedBy, withdrawn }) => [publishedBy, withdrawn?.by ?? null]),
  ]);
  const { proof, ...made } = showMade(row);
  return {
    ...made,
    draft: {
      revision: row.revision,
      document: row.document,
      proof,
      editedAt: row.editedAt.toISOString(),
      editedBy: nameOf(row.editedBy),
    },
    versions: versions.map((version) => showVersionRow(version, nameOf)),
    publications: publications.map((one) => showPublication(one, nameOf)),
    inEffect: row.archivedAt ? null : (publicationAt(publications, now)?.number ?? null),
    timeline: row.archivedAt ? [] : timelineFrom(publications, now).map(showSpan),
    openComments: await countOpenComments(tx, row.id),
    createdAt: row.createdAt.toISOString(),
    createdBy: nameOf(row.createdBy),
    archived: row.archivedAt && { at: row.archivedAt.toISOString(), by: nameOf(row.archivedBy) },
  };
}

/** What a policy that was made or saved is answered with. */
export function showMade({
  id,
  slug,
  revision,
  document,
  proof,
}: Pick<PolicyRow, "id" | "slug" | "revision" | "document" | "proof">): PolicyMadeView {
  const { model, name } = document;
  return { id, slug, name, revision, decisions: decidablesOf(model), inputs: inputsOf(model), proof };
}

/** One version, whole. Problems: `no-such-policy`, `no-such-version`. */
export async function showVersion(tx: Tx, key: string, number: number): Promise<VersionView> {
  const version = await versionOf(tx, (await headOf(tx, key)).id, number);
  const nameOf = await namesOf(tx, [version.submittedBy, version.review?.by ?? null]);
  return { ...showVersionRow(version, nameOf), document: version.document, proof: version.proof };
}

/** A page of policies, the newest first. */
export async function showPolicies(
  tx: Tx,
  page: Parameters<typeof listPolicies>[1],
  now: Date,
): Promise<PolicyRowView[]> {
  const rows = await listPolicies(tx, page);
  const publications = await listPublications(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    showRow(
      row,
      publications.filter(({ policy }) => policy === row.id),
      now,
    ),
  );
}

function showRow(
  { editedAt, archivedAt, ...row }: PolicyListRow,
  publications: readonly PublicationRow[],
  now: Date,
): PolicyRowView {
  const current = archivedAt ? undefined : publicationAt(publications, now);
  return {
    ...row,
    editedAt: editedAt.toISOString(),
    inEffect: current?.number ?? null,
    effectiveSince: current?.effectiveFrom.toISOString() ?? null,
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

type Named = { id: string; name: string } | null;
type NameOf = (member: string | null) => Named;

/** Members are named by what they are called now, those who left included. */
export async function namesOf(tx: Tx, members: readonly (string | null)[]): Promise<NameOf> {
  const ids = [...new Set(members.filter((id) => id !== null))];
  const known = new Map((await findMembers(tx, ids)).map(({ id, name }) => [id, { id, name }]));
  return (member) => (member === null ? null : (known.get(member) ?? null));
}

function showVersionRow({ id, number, note, proof, ...row }: VersionRow, nameOf: NameOf) {
  return {
    id,
    number,
    note,
    submittedAt: row.submittedAt.toISOString(),
    submittedBy: nameOf(row.submittedBy),
    review: row.review && { ...row.review, at: row.review.at.toISOString(), by: nameOf(row.review.by) },
    proof,
  };
}

const showPublication = (row: PublicationRow, nameOf: NameOf) => ({
  id: row.id,
  version: row.number,
  effectiveFrom: row.effectiveFrom.toISOString(),
  effectiveUntil: row.effectiveUntil?.toISOString() ?? null,
  isRollback: row.isRollback,
  acceptedUnproven: row.acceptedUnproven,
  publishedAt: row.publishedAt.toISOString(),
  publishedBy: nameOf(row.publishedBy),
  withdrawn: row.withdrawn && { at: row.withdrawn.at.toISOString(), by: nameOf(row.withdrawn.by) },
});

const showSpan = ({ version, from, until }: Span) => ({
  version,
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
});
