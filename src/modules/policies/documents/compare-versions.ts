import type { Tx } from "#kernel/records";
import { compareDocuments } from "./compare-documents.ts";
import type { Comparison } from "./comparison.ts";
import { headOf, policyOf, versionOf } from "./find-policy.ts";
import type { PolicyDocument } from "./model.ts";

/** A version's number, or what is being edited. */
export type Named = number | "draft";

/** What differs between two states of a policy. Problems: `no-such-policy`, `no-such-version`. */
export async function compareVersions(
  tx: Tx,
  key: string,
  { from, to }: { from: Named; to: Named },
): Promise<Comparison> {
  const { id } = await headOf(tx, key);
  return compareDocuments(await documentOf(tx, id, from), await documentOf(tx, id, to));
}

/** The document of a version, or of the draft. Problems: `no-such-policy`, `no-such-version`. */
export const documentOf = async (tx: Tx, key: string, named: Named): Promise<PolicyDocument> =>
  named === "draft"
    ? (await policyOf(tx, key)).document
    : (await versionOf(tx, (await headOf(tx, key)).id, named)).document;
