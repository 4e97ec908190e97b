import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import type { Cookies } from "#kernel/sign-in";
import { signedIn } from "../events.ts";
import { problem } from "../messages.ts";
import { type Membership, membershipsOf } from "../store.ts";
import { countAttempt, forgetAttempts } from "../store-attempts.ts";

const windowMs = 10 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** Where somebody signs in from. */
export type Door = { address: string; headers: Headers; chosen: string | null };

/**
 * Opens a session. Problems: `wrong-sign-in`, the same for an unknown address as for a wrong password; `no-membership`
 * for a user who works nowhere.
 */
export async function signIn(
  kernel: Pick<Kernel, "records" | "signIn" | "now">,
  given: { email: string; password: string },
  { address, headers, chosen }: Door,
): Promise<{ membership: Membership; cookies: Cookies }> {
  const email = given.email.toLowerCase();
  const opened = await kernel.signIn.open({ email, password: given.password }, headers);
  if (!opened) throw problem("wrong-sign-in", 401);
  const membership = await kernel.records.system(async (tx) => {
    await forgetTries(tx, { email, address }, kernel.now());
    const [first] = await membershipsOf(tx, opened.user.id, chosen);
    if (!first) throw problem("no-membership", 403);
    await announce(tx, [
      signedIn.of({
        workspace: first.workspace,
        person: null,
        actor: first.id,
        at: kernel.now(),
        data: { member: first.id },
      }),
    ]);
    return first;
  });
  return { membership, cookies: opened.cookies };
}

/** Who proved to be themselves starts anew. */
export async function forgetTries(
  tx: Tx,
  { email, address }: { email: string; address: string },
  now: Date,
): Promise<void> {
  const [own, ...shared] = keysOf(email, address);
  await forgetAttempts(tx, { own, shared, stale: new Date(now.getTime() - dayMs) });
}

/** Counts a try; throws `too-many-tries` (429) with the seconds to wait, also as `Retry-After`. */
export async function assertMayTry(
  kernel: Pick<Kernel, "records" | "now">,
  who: { email: string; address: string },
  reply: { header(name: string, value: number): unknown },
): Promise<void> {
  const seconds = await secondsToWait(kernel, who.email, who.address);
  if (seconds === 0) return;
  reply.header("retry-after", seconds);
  throw problem("too-many-tries", 429, { minutes: Math.ceil(seconds / 60) });
}

/**
 * Counts a try before its password is looked at, so that many at once are all counted; answers for how many seconds
 * there is to be waited, 0 when it may go on. Few tries for one account from one address; more for an account from
 * everywhere, so that a stranger cannot lock a member out with a handful; more for an address that many share.
 */
async function secondsToWait(
  { records, now }: Pick<Kernel, "records" | "now">,
  email: string,
  address: string,
): Promise<number> {
  const at = now();
  const from = new Date(at.getTime() - windowMs);
  const keys = keysOf(email.toLowerCase(), address);
  const waits = await records.system(async (tx) => {
    const seconds: number[] = [];
    for (const [n, key] of keys.entries()) {
      const { attempts, since } = await countAttempt(tx, key, { from, now: at });
      if (attempts > (mostTries[n] ?? 0))
        seconds.push(Math.ceil((since.getTime() + windowMs - at.getTime()) / 1_000));
    }
    return seconds;
  });
  return Math.max(0, ...waits);
}

const mostTries = [10, 100, 100] as const;
const keysOf = (email: string, address: string) =>
  [`pair ${email} ${address}`, `account ${email}`, `address ${address}`] as const;
