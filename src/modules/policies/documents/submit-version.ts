import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { versionSubmitted } from "../events.ts";
import { type Author, policyOf, policyToChange } from "./find-policy.ts";
import { problem } from "./messages.ts";
import { insertVersion, listVersions, readDocument } from "./store-versions.ts";

/**
 * Freezes the draft as the next version, to be reviewed; answers its number. Problems: `no-such-policy`, `policy-archived`,
 * `nothing-new` where the newest version says the same.
 */
export async function submitVersion(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  key: string,
  note: string,
): Promise<number> {
  const { id: policy } = await policyToChange(tx, key);
  const { document, proof } = await policyOf(tx, policy);
  const [newest] = await listVersions(tx, policy);
  const before = newest && (await readDocument(tx, newest.id));
  if (newest && JSON.stringify(before) === JSON.stringify(document))
    throw problem("nothing-new", 409, { number: newest.number });
  const id = newId();
  const at = now();
  const version = { id, workspace, policy, document, proof, note, submittedAt: at, submittedBy: member };
  const number = await insertVersion(tx, version);
  await announce(tx, [
    versionSubmitted.of({
      workspace,
      person: null,
      actor: member,
      at,
      data: { policy, version: id, number },
    }),
  ]);
  return number;
}
