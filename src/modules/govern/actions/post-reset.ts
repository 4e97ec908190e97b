import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { hashOf, newSecret } from "#kernel/secrets";
import { resetLetter } from "../logic/reset-letter.ts";
import { membershipsOf } from "../store.ts";
import { forgetResets, insertReset, wasResetMade } from "../store-resets.ts";

const job = "password-reset";
const goodForMs = 60 * 60_000;
/** Between two letters to one address, so that nobody's mailbox is filled by asking in their name. */
const pauseMs = 2 * 60_000;

/**
 * Has a letter sent to the member with this address, if there is one. Whether there is, the job finds out: the caller's
 * answer takes the same time for every address.
 */
export async function askForReset(
  { records, jobs, mail }: Pick<Kernel, "records" | "jobs" | "mail">,
  email: string,
): Promise<void> {
  if (mail.available) await records.system((tx) => jobs.enqueue(tx, job, { email }));
}

/** Takes up, in this process, the letters that were asked for. */
export async function workOnResets(kernel: Kernel): Promise<void> {
  if (!kernel.mail.available) return;
  await kernel.jobs.work<{ email: string }>({
    name: job,
    retries: 5,
    atOnce: 5,
    run: ({ email }) => kernel.records.system((tx) => postReset(kernel, tx, email)),
  });
}

/** The letter is in the language of the workspace that the member joined first. */
async function postReset(
  { signIn, mail, now, address }: Pick<Kernel, "signIn" | "mail" | "now" | "address">,
  tx: Tx,
  email: string,
): Promise<void> {
  const user = await signIn.findUser(tx, email);
  const [first] = user ? await membershipsOf(tx, user.id, null) : [];
  const company = first && (await readWorkspace(tx, first.workspace));
  if (!user || !company) return;
  const at = now();
  await forgetResets(tx, at);
  if (await wasResetMade(tx, user.id, new Date(at.getTime() - pauseMs))) return;
  const token = newSecret();
  const expiresAt = new Date(at.getTime() + goodForMs);
  await insertReset(tx, {
    id: newId(),
    user: user.id,
    tokenHash: hashOf(token),
    createdAt: at,
    expiresAt,
  });
  const url = `${address()}/reset/${token}`;
  await mail.post(tx, { to: user.email, ...resetLetter({ ...company, url }) });
}
