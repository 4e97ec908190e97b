import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { growNames, holdTree } from "../store-topics.ts";
import { readNewestAgain } from "./read-newest-again.ts";
import { readerOf } from "./reader-of.ts";

/** Recognises what the company's lists name now: from the next voice on, and in the newest that were read already. */
export async function noticeNames({ live }: Pick<Kernel, "live">, tx: Tx, workspace: string): Promise<void> {
  // A workspace that never read anything has no tree to count the change in.
  await readerOf(tx, workspace);
  await holdTree(tx, workspace);
  await growNames(tx, workspace);
  const { changed } = await readNewestAgain(tx, workspace);
  await live.changed(tx, workspace, changed > 0 ? ["topics", "voices", "readings"] : ["topics"]);
}
