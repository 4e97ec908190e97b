import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { publicationWithdrawn } from "../events.ts";
import { type Author, policyToChange } from "./find-policy.ts";
import { problem } from "./messages.ts";
import { insertWithdrawal, listPublications } from "./store-versions.ts";

/**
 * Takes back a publication that was planned. Taking back what is taken back changes nothing. Problems: `no-such-policy`,
 * `policy-archived`, `no-such-publication`, `in-effect-already`.
 */
export async function withdrawPublication(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  key: string,
  id: string,
): Promise<void> {
  const { id: policy } = await policyToChange(tx, key);
  const publication = (await listPublications(tx, [policy])).find((one) => one.id === id);
  if (!publication) throw problem("no-such-publication", 404);
  const at = now();
  if (publication.effectiveFrom <= at) throw problem("in-effect-already", 409);
  if (!(await insertWithdrawal(tx, { publication: id, workspace, at, by: member }))) return;
  const { version, number } = publication;
  const data = { policy, version, number };
  await announce(tx, [publicationWithdrawn.of({ workspace, person: null, actor: member, at, data })]);
}
