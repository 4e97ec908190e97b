import type { Kernel } from "#kernel/kernel";
import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import type { Proof } from "../proof/model.ts";
import { type Author, policyOf, policyToChange } from "./find-policy.ts";
import { problem } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";
import { searchedOf } from "./searched.ts";
import { updateDraft } from "./store.ts";

/**
 * Saves the draft over the revision that was edited; answers the new revision. Problems: `no-such-policy`, `policy-archived`,
 * `draft-changed` where somebody else saved since.
 */
export async function saveDraft(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { member }: Author,
  key: string,
  { revision, document, proof }: { revision: number; document: PolicyDocument; proof: Proof },
): Promise<{ id: string; slug: string; revision: number }> {
  const { id, slug } = await policyToChange(tx, key);
  const searched = searchedOf(slug, document);
  const saved = await updateDraft(tx, id, revision, { document, proof, searched, at: now(), by: member });
  if (saved === undefined) throw await draftChanged(tx, id);
  return { id, slug, revision: saved };
}

async function draftChanged(tx: Tx, policy: string) {
  const { revision, editedBy } = await policyOf(tx, policy);
  const [editor] = editedBy ? await findMembers(tx, [editedBy]) : [];
  return editor
    ? problem("draft-changed", 409, { who: editor.name, revision })
    : problem("draft-changed-by-program", 409, { revision });
}
