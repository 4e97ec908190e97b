import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { proveAside } from "../proof/prove-aside.ts";
import { makePolicy } from "./make-policy.ts";
import type { PolicyDocument } from "./model.ts";
import { publishVersion } from "./publish-version.ts";
import { reviewVersion } from "./review-version.ts";
import { submitVersion } from "./submit-version.ts";

/** A policy as it came to be elsewhere: written and submitted by one, reviewed and published by another; a draft where `published` is left out. */
export type BroughtPolicy = {
  document: PolicyDocument;
  at: Date;
  writer: string | null;
  published?: { by: string | null; words: string };
};

/** Brings a policy with its history, in the time it happened; answers its id. Its proof must hold where it was published. */
export async function bringPolicy(
  { records }: Pick<Kernel, "records">,
  workspace: string,
  { document, at, writer, published }: BroughtPolicy,
): Promise<string> {
  const proof = await proveAside(document);
  const then = { now: () => at };
  return records.within(workspace, async (tx: Tx) => {
    const { id } = await makePolicy(then, tx, { workspace, member: writer }, { document, proof });
    if (!published) return id;
    const publisher = { workspace, member: published.by };
    const number = await submitVersion(then, tx, { workspace, member: writer }, id, published.words);
    await reviewVersion(then, tx, publisher, id, { number, verdict: "approved", words: "" });
    await publishVersion(then, tx, publisher, id, { number, proof });
    return id;
  });
}
