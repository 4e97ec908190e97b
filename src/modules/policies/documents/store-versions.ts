import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Proof } from "../proof/model.ts";
import type { Publication } from "./in-effect.ts";
import type { PolicyDocument } from "./model.ts";
import type { verdicts } from "./views.ts";

export type Verdict = (typeof verdicts)[number];
export type Review = { verdict: Verdict; words: string; at: Date; by: string | null };

export type VersionRow = {
  id: string;
  policy: string;
  number: number;
  note: string;
  submittedAt: Date;
  submittedBy: string | null;
  review: Review | null;
  proof: Proof;
};
export type WholeVersion = VersionRow & { document: PolicyDocument };

/** Answers the version's number. The policy must be locked, so that two submissions take different numbers. */
export async function insertVersion(
  tx: Tx,
  row: Omit<WholeVersion, "number" | "review"> & { workspace: string },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into policy_versions (id, workspace, policy, number, document, proof, note, submitted_at, submitted_by)
    select ${row.id}, ${row.workspace}, ${row.policy}, coalesce(max(number), 0) + 1, ${JSON.stringify(row.document)}::json,
      ${JSON.stringify(row.proof)}::json, ${row.note}, ${row.submittedAt}, ${row.submittedBy}
    from policy_versions where policy = ${row.policy} returning number
  `.execute(tx);
  return rows[0]?.number as number;
}

const columns = sql`
  v.id, v.policy, v.number, v.note, v.submitted_at as "submittedAt", v.submitted_by as "submittedBy",
  r.verdict, r.words, r.at, r.by
`;
const joins = sql`
  policy_versions v left join lateral (
    select verdict, words, at, by from policy_reviews where version = v.id order by id desc limit 1
  ) r on true
`;

type Flat = Omit<VersionRow, "review"> & {
  verdict: Verdict | null;
  words: string;
  at: Date;
  by: string | null;
};

/** The newest first; of their proofs only how they ended. */
export async function listVersions(tx: Tx, policy: string): Promise<VersionRow[]> {
  const { rows } = await sql<Flat>`
    select ${columns}, json_build_object('isSound', v.proof->'isSound', 'isProven', v.proof->'isProven',
      'counts', v.proof->'counts') as proof
    from ${joins} where v.policy = ${policy} order by v.number desc
  `.execute(tx);
  return rows.map(withReview);
}

export async function readVersion(tx: Tx, policy: string, number: number): Promise<WholeVersion | undefined> {
  const { rows } = await sql<Flat & { document: PolicyDocument }>`
    select ${columns}, v.document, v.proof from ${joins} where v.policy = ${policy} and v.number = ${number}
  `.execute(tx);
  return rows[0] && withReview(rows[0]);
}

/** What a version says, which never changes. */
export async function readDocument(tx: Tx, version: string): Promise<PolicyDocument | undefined> {
  const { rows } = await sql<{ document: PolicyDocument }>`
    select document from policy_versions where id = ${version}
  `.execute(tx);
  return rows[0]?.document;
}

function withReview<Row extends Flat>({ verdict, words, at, by, ...row }: Row) {
  return { ...row, review: verdict && { verdict, words, at, by } };
}

/** Id of a policy's version of this number. */
export async function findVersion(tx: Tx, policy: string, number: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from policy_versions where policy = ${policy} and number = ${number}
  `.execute(tx);
  return rows[0]?.id;
}

export async function insertReview(
  tx: Tx,
  row: Review & { id: string; workspace: string; version: string },
): Promise<void> {
  await sql`
    insert into policy_reviews (id, workspace, version, verdict, words, at, by)
    values (${row.id}, ${row.workspace}, ${row.version}, ${row.verdict}, ${row.words}, ${row.at}, ${row.by})
  `.execute(tx);
}

export type PublicationRow = Publication & {
  id: string;
  policy: string;
  slug: string;
  isRollback: boolean;
  acceptedUnproven: string | null;
  publishedAt: Date;
  publishedBy: string | null;
  /** It was taken back before it took effect. */
  withdrawn: { at: Date; by: string | null } | null;
};

export async function insertPublication(
  tx: Tx,
  row: Omit<PublicationRow, "slug" | "withdrawn"> & { workspace: string },
): Promise<void> {
  await sql`
    insert into policy_publications (id, workspace, policy, version, effective_from, effective_until, is_rollback,
      accepted_unproven, published_at, published_by)
    values (${row.id}, ${row.workspace}, ${row.policy}, ${row.version}, ${row.effectiveFrom}, ${row.effectiveUntil},
      ${row.isRollback}, ${row.acceptedUnproven}, ${row.publishedAt}, ${row.publishedBy})
  `.execute(tx);
}

/** Publications of these policies, or of all that are not archived, the newest first. */
export async function listPublications(tx: Tx, policies?: readonly string[]): Promise<PublicationRow[]> {
  type Flat = Omit<PublicationRow, "withdrawn"> & { withdrawnAt: Date | null; withdrawnBy: string | null };
  const { rows } = await sql<Flat>`
    select b.id, b.policy, p.slug, b.version, v.number, b.effective_from as "effectiveFrom",
      b.effective_until as "effectiveUntil", b.is_rollback as "isRollback", b.accepted_unproven as "acceptedUnproven",
      b.published_at as "publishedAt", b.published_by as "publishedBy", w.at as "withdrawnAt", w.by as "withdrawnBy"
    from policy_publications b left join policy_withdrawals w on w.publication = b.id join policy_versions v on v.id = b.version join policies p on p.id = b.policy
    where ${
      policies
        ? sql`b.policy = any(${policies}::uuid[])`
        : sql`not exists (select from policy_archivings a where a.policy = b.policy)`
    }
    order by b.id desc
  `.execute(tx);
  return rows.map(({ withdrawnAt: at, withdrawnBy: by, ...row }) => ({
    ...row,
    withdrawn: at && { at, by },
  }));
}

/** Answers false where it was taken back already. */
export async function insertWithdrawal(
  tx: Tx,
  row: { publication: string; workspace: string; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into policy_withdrawals (publication, workspace, at, by)
    values (${row.publication}, ${row.workspace}, ${row.at}, ${row.by})
    on conflict (publication) do nothing returning publication
  `.execute(tx);
  return rows.length > 0;
}
