import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { versionReviewed } from "../events.ts";
import { type Author, policyToChange, versionOf } from "./find-policy.ts";
import { insertReview, type Verdict } from "./store-versions.ts";

/**
 * Approves a version or returns it with words; a later review counts in place of an earlier one. Saying the same again
 * changes nothing. Problems: `no-such-policy`, `policy-archived`, `no-such-version`.
 */
export async function reviewVersion(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  key: string,
  { number, verdict, words }: { number: number; verdict: Verdict; words: string },
): Promise<void> {
  const { id: policy } = await policyToChange(tx, key);
  const { id: version, review } = await versionOf(tx, policy, number);
  const isSaid = review?.verdict === verdict && review.words === words && review.by === member;
  if (isSaid) return;
  const at = now();
  await insertReview(tx, { id: newId(), workspace, version, verdict, words, at, by: member });
  const data = { policy, version, number, verdict };
  await announce(tx, [versionReviewed.of({ workspace, person: null, actor: member, at, data })]);
}
