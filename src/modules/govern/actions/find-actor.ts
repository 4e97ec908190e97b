import type { Kernel } from "#kernel/kernel";
import { hashOf } from "#kernel/secrets";
import { type Membership, membershipsOf } from "../store.ts";
import { keyOfSecret, markUsed } from "../store-keys.ts";

type Stores = Pick<Kernel, "records" | "signIn" | "now">;

/** The member whose session the cookies carry, in the workspace they chose or the one they joined first. */
export async function memberOfSession(
  { records, signIn }: Stores,
  headers: Headers,
  chosen: string | null,
): Promise<Membership | undefined> {
  const user = await signIn.read(headers);
  if (!user) return undefined;
  return (await records.system((tx) => membershipsOf(tx, user.id, chosen)))[0];
}

/** What the API key with this secret may do and where; undefined for none in force. */
export async function scopesOfKey(
  { records, now }: Stores,
  secret: string,
): Promise<{ workspace: string; scopes: string[] } | undefined> {
  return records.system(async (tx) => {
    const key = await keyOfSecret(tx, hashOf(secret));
    if (!key) return undefined;
    const isFresh = key.lastUsedAt && now().getTime() - key.lastUsedAt.getTime() < 60_000;
    if (!isFresh) await markUsed(tx, key.id, now());
    return key;
  });
}
