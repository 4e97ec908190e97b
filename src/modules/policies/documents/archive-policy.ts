import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { policyArchived, policyBroughtBack } from "../events.ts";
import { type Author, headOf } from "./find-policy.ts";
import { deleteArchiving, insertArchiving } from "./store.ts";

/** It decides no more. Archiving what is archived changes nothing. Problem: `no-such-policy`. */
export const archivePolicy = (kernel: Pick<Kernel, "now">, tx: Tx, by: Author, key: string): Promise<void> =>
  change(kernel, tx, by, key, policyArchived, (row) => insertArchiving(tx, row));

/** It decides again as it did. Problem: `no-such-policy`. */
export const bringPolicyBack = (
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  by: Author,
  key: string,
): Promise<void> =>
  change(kernel, tx, by, key, policyBroughtBack, ({ policy }) => deleteArchiving(tx, policy));

async function change(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  key: string,
  event: typeof policyArchived,
  carryOut: (row: Parameters<typeof insertArchiving>[1]) => Promise<boolean>,
): Promise<void> {
  const { id: policy } = await headOf(tx, key);
  const at = now();
  if (!(await carryOut({ policy, workspace, at, by: member }))) return;
  await announce(tx, [event.of({ workspace, person: null, actor: member, at, data: { policy } })]);
}
