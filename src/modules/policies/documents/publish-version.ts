import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { policyRolledBack, versionPublished } from "../events.ts";
import type { Finding, Proof } from "../proof/model.ts";
import { type Author, policyToChange, versionOf } from "./find-policy.ts";
import { problem } from "./messages.ts";
import { sayFindings } from "./say-findings.ts";
import { insertPublication, listPublications, type WholeVersion } from "./store-versions.ts";

/** Clocks differ: up to five minutes back is now. */
const tolerance = 5 * 60_000;

export type Publishing = {
  number: number;
  /** Now, where it is not said. */
  effectiveFrom?: Date | undefined;
  effectiveUntil?: Date | undefined;
  /** Why what could not be proven may be accepted. */
  acceptUnproven?: string | undefined;
};

/**
 * From `effectiveFrom` on this version decides. `proof` is of this version, fresh: what could be proven when it was submitted may be
 * better known now. Problems: `no-such-policy`, `policy-archived`, `no-such-version`,
 * `not-approved`, `not-sound`, `not-proven`, `effective-past`, `effective-order`.
 */
export async function publishVersion(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  author: Author,
  key: string,
  { proof, ...publishing }: Publishing & { proof: Proof },
): Promise<void> {
  const { id: policy } = await policyToChange(tx, key);
  const version = await versionOf(tx, policy, publishing.number);
  if (version.review?.verdict !== "approved") throw problem("not-approved", 409, { number: version.number });
  assertProven(author, { ...version, proof }, publishing.acceptUnproven);
  await publish(kernel, tx, author, version, publishing);
}

/**
 * An older version decides again, from now on. Problems: `no-such-policy`, `policy-archived`, `no-such-version`,
 * `never-published`.
 */
export async function rollBack(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  author: Author,
  key: string,
  number: number,
): Promise<void> {
  const { id: policy } = await policyToChange(tx, key);
  const version = await versionOf(tx, policy, number);
  const before = (await listPublications(tx, [policy])).find((one) => one.version === version.id);
  if (!before) throw problem("never-published", 409, { number });
  // What was accepted of this very version once is accepted still.
  const acceptUnproven = before.acceptedUnproven ?? undefined;
  await publish(kernel, tx, author, version, { number, acceptUnproven }, true);
}

async function publish(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  { id: version, policy, number }: WholeVersion,
  publishing: Publishing,
  isRollback = false,
): Promise<void> {
  const at = now();
  const [effectiveFrom, effectiveUntil] = timeOf(publishing, at);
  await insertPublication(tx, {
    id: newId(),
    workspace,
    policy,
    version,
    number,
    effectiveFrom,
    effectiveUntil,
    isRollback,
    acceptedUnproven: publishing.acceptUnproven ?? null,
    publishedAt: at,
    publishedBy: member,
  });
  const data = {
    policy,
    version,
    number,
    effectiveFrom: effectiveFrom.toISOString(),
    effectiveUntil: effectiveUntil?.toISOString() ?? null,
  };
  const event = isRollback ? policyRolledBack : versionPublished;
  await announce(tx, [event.of({ workspace, person: null, actor: member, at, data })]);
}

function timeOf({ effectiveFrom, effectiveUntil }: Publishing, now: Date): [Date, Date | null] {
  const from = effectiveFrom ?? now;
  if (from.getTime() < now.getTime() - tolerance) throw problem("effective-past", 422);
  if (effectiveUntil && effectiveUntil <= from) throw problem("effective-order", 422);
  return [from, effectiveUntil ?? null];
}

function assertProven(
  { locale = "fa" }: Author,
  { number, proof, document }: WholeVersion,
  acceptUnproven: string | undefined,
): void {
  const of = (severity: Finding["severity"]) => proof.findings.filter((one) => one.severity === severity);
  const errors = of("error");
  if (!proof.isSound)
    throw problem("not-sound", 409, { number, count: errors.length }, sayFindings(locale, document, errors));
  const unproven = of("unproven");
  if (unproven.length > 0 && acceptUnproven === undefined)
    throw problem(
      "not-proven",
      409,
      { number, count: unproven.length },
      sayFindings(locale, document, unproven),
    );
}
