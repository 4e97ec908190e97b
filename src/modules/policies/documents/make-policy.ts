import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { policyMade } from "../events.ts";
import type { Proof } from "../proof/model.ts";
import type { Author } from "./find-policy.ts";
import { problem } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";
import { searchedOf } from "./searched.ts";
import { slugOf } from "./slug-of.ts";
import { insertPolicy, takenSlugs } from "./store.ts";

/** Makes a policy with a draft at revision 1. Problem: `slug-taken`, of a slug that was asked for. */
export async function makePolicy(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  { document, proof, slug: asked }: { document: PolicyDocument; proof: Proof; slug?: string | undefined },
): Promise<{ id: string; slug: string; revision: number }> {
  const id = newId();
  const at = now();
  const insert = (slug: string) =>
    insertPolicy(tx, {
      id,
      workspace,
      slug,
      document,
      proof,
      searched: searchedOf(slug, document),
      at,
      by: member,
    });
  const slug = asked ?? (await insertUnderFreeSlug(tx, document, insert));
  if (asked !== undefined && !(await insert(asked))) throw problem("slug-taken", 409, { slug: asked });
  await announce(tx, [policyMade.of({ workspace, person: null, actor: member, at, data: { policy: id } })]);
  return { id, slug, revision: 1 };
}

/** Another caller may take the slug between looking and inserting: then the next is tried. */
async function insertUnderFreeSlug(
  tx: Tx,
  document: PolicyDocument,
  insert: (slug: string) => Promise<boolean>,
): Promise<string> {
  const plain = slugOf(document, new Set());
  const taken = await takenSlugs(tx, plain);
  for (;;) {
    const slug = slugOf(document, taken);
    if (await insert(slug)) return slug;
    taken.add(slug);
  }
}
