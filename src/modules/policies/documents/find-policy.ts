import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { problem } from "./messages.ts";
import { findPolicy, lockPolicy, type PolicyHead, type PolicyRow, readPolicy } from "./store.ts";
import { readVersion, type WholeVersion } from "./store-versions.ts";

/** Who writes, reviews or publishes: a member, or a program (null); and the language they are answered in. */
export type Author = { workspace: string; member: string | null; locale?: Locale };

/** The policy of an id or slug, with its draft. Problem: `no-such-policy`. */
export const policyOf = async (tx: Tx, key: string): Promise<PolicyRow> => found(await readPolicy(tx, key));

/** As `policyOf`, without its draft. */
export const headOf = async (tx: Tx, key: string): Promise<PolicyHead> => found(await findPolicy(tx, key));

/** As `headOf`, held until the transaction ends. Problems: `no-such-policy`, `policy-archived`. */
export async function policyToChange(tx: Tx, key: string): Promise<PolicyHead> {
  const policy = found(await lockPolicy(tx, key));
  if (policy.archivedAt) throw problem("policy-archived", 409);
  return policy;
}

/** Problem: `no-such-version`. */
export async function versionOf(tx: Tx, policy: string, number: number): Promise<WholeVersion> {
  const version = await readVersion(tx, policy, number);
  if (!version) throw problem("no-such-version", 404, { number });
  return version;
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw problem("no-such-policy", 404);
  return row;
}
