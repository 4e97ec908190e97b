import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { hashOf, newSecret } from "#kernel/secrets";
import { keyMade, keyRevoked } from "../events.ts";
import { problem, say } from "../messages.ts";
import type { KeyMade } from "../model.ts";
import { insertKey, revokeKeyRow } from "../store-keys.ts";

/** Makes an API key; its secret is in the answer and nowhere else. Problem: `scopes-not-yours`. */
export async function makeKey(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  actor: Actor,
  given: { name: string; scopes: string[] },
): Promise<KeyMade> {
  const scopes = [...new Set(given.scopes)].sort();
  assertHeld(actor, scopes);
  const secret = `hamdel_${newSecret()}`;
  const { workspace, member } = actor;
  const row = { id: newId(), name: given.name, ending: secret.slice(-4), scopes, madeAt: now() };
  await insertKey(tx, { ...row, workspace, secretHash: hashOf(secret), madeBy: member });
  const data = { key: row.id, name: row.name, scopes };
  await announce(tx, [keyMade.of({ workspace, person: null, actor: member, at: row.madeAt, data })]);
  const maker = member ? (await findMembers(tx, [member]))[0] : undefined;
  const madeAt = row.madeAt.toISOString();
  return { ...row, madeAt, madeBy: maker?.name ?? null, lastUsedAt: null, revokedAt: null, secret };
}

function assertHeld({ permissions, locale }: Actor, scopes: string[]): void {
  const notHeld = scopes.flatMap((scope, index) => (permissions.has(scope) ? [] : [{ scope, index }]));
  if (notHeld.length === 0) return;
  const fields = notHeld.map(({ scope, index }) => ({
    pointer: `/scopes/${index}`,
    detail: say(locale, "scope-not-yours", { scope }),
  }));
  throw problem("scopes-not-yours", 422, {}, fields);
}

/** From now on the key opens nothing. Problem: `no-such-key`. */
export async function revokeKey(
  { now }: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Actor,
  key: string,
): Promise<void> {
  const name = await revokeKeyRow(tx, key, member, now());
  if (name === undefined) throw problem("no-such-key", 404);
  await announce(tx, [
    keyRevoked.of({ workspace, person: null, actor: member, at: now(), data: { key, name } }),
  ]);
}
