import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { type Author, headOf, versionOf } from "./find-policy.ts";
import type { CommentInput } from "./inputs.ts";
import { problem } from "./messages.ts";
import { namesOf } from "./show-policy.ts";
import {
  type CommentRow,
  deleteResolution,
  insertComment,
  insertResolution,
  listComments,
  readComment,
} from "./store-comments.ts";
import type { CommentView } from "./views.ts";

/** Writes a comment. Problems: `no-such-policy`, `no-such-version`. */
export async function commentOnPolicy(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  key: string,
  { place, version, text }: CommentInput,
): Promise<CommentView> {
  const { id: policy } = await headOf(tx, key);
  if (version !== undefined) await versionOf(tx, policy, version);
  const id = newId();
  const row = { id, policy, place, version: version ?? null, text, at: now(), by: member };
  await insertComment(tx, { ...row, workspace });
  return showComment(tx, policy, id);
}

/** Somebody saw to it, or takes that back. Either twice changes nothing. Problems: `no-such-policy`, `no-such-comment`. */
export async function resolveComment(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Author,
  { key, comment, isResolved }: { key: string; comment: string; isResolved: boolean },
): Promise<CommentView> {
  const { id: policy } = await headOf(tx, key);
  await showComment(tx, policy, comment);
  if (isResolved) await insertResolution(tx, { comment, workspace, at: now(), by: member });
  else await deleteResolution(tx, comment);
  return showComment(tx, policy, comment);
}

/** A page of comments, the newest first. Problem: `no-such-policy`. */
export async function showComments(
  tx: Tx,
  key: string,
  page: Parameters<typeof listComments>[2],
): Promise<CommentView[]> {
  const { id } = await headOf(tx, key);
  return onWire(tx, await listComments(tx, id, page));
}

async function showComment(tx: Tx, policy: string, id: string): Promise<CommentView> {
  const row = await readComment(tx, policy, id);
  const [shown] = row ? await onWire(tx, [row]) : [];
  if (!shown) throw problem("no-such-comment", 404);
  return shown;
}

async function onWire(tx: Tx, rows: readonly CommentRow[]): Promise<CommentView[]> {
  const nameOf = await namesOf(
    tx,
    rows.flatMap(({ by, resolvedBy }) => [by, resolvedBy]),
  );
  return rows.map(({ id, place, version, text, at, by, resolvedAt, resolvedBy }) => ({
    id,
    place,
    version,
    text,
    at: at.toISOString(),
    by: nameOf(by),
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: nameOf(resolvedBy) },
  }));
}
