import { createTransport } from "nodemailer";
import type { Config } from "#kernel/config";
import { newId } from "#kernel/ids";
import type { Jobs } from "#kernel/jobs";
import type { Tx } from "#kernel/records";

export type Letter = {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
};

export type Mail = {
  /** Whether there is a server to hand letters to (`SMTP_URL`). */
  readonly available: boolean;
  /** Posts a letter with the transaction: it is sent once that commits, tried again for about a day, lost never before. */
  post(tx: Tx, letter: Letter): Promise<void>;
};

const job = "mail";
type Posted = Letter & { id: string };

/** Letters by SMTP, each a job, so that a mail server that is away delays them and nothing else. */
export async function openMail(config: Config, jobs: Jobs): Promise<Mail> {
  if (!config.smtpUrl) return { available: false, post: async () => {} };
  const transport = createTransport(withPatience(config.smtpUrl));
  const host = config.publicUrl ? new URL(config.publicUrl).hostname : "hamdel.local";
  await jobs.work<Posted>({
    name: job,
    retries: 34,
    atOnce: 5,
    run: async ({ id, to, subject, text, html }) => {
      await transport.sendMail({
        from: config.mailFrom,
        to: { name: "", address: to },
        subject,
        text,
        html,
        // The same at every try: where a server took a letter but its answer was lost, readers see it once.
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
  });
  return { available: true, post: (tx, letter) => jobs.enqueue(tx, job, { ...letter, id: newId() }) };
}

/** A server that takes the call but doesn't answer is given up after seconds, not minutes; the URL may say otherwise. */
function withPatience(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  const patience = { connectionTimeout: "10000", greetingTimeout: "10000", socketTimeout: "30000" };
  for (const [name, ms] of Object.entries(patience))
    if (!url.searchParams.has(name)) url.searchParams.set(name, ms);
  return url.href;
}
