import { createTransport } from "nodemailer";
import type { Config } from "#kernel/config";
import type { Jobs } from "#kernel/jobs";
import type { Tx } from "#kernel/records";

export type Letter = { to: string; subject: string; text: string; html?: string };

export type Mail = {
  /** Whether there is a server to hand letters to (`SMTP_URL`). */
  readonly available: boolean;
  /** Posts a letter with the transaction: it is sent once that commits, tried again for about a day, lost never before. */
  post(tx: Tx, letter: Letter): Promise<void>;
};

const job = "mail";

/** Letters by SMTP, each a job, so that a mail server that is away delays them and nothing else. */
export async function openMail(config: Config, jobs: Jobs): Promise<Mail> {
  if (!config.smtpUrl) return { available: false, post: async () => {} };
  const transport = createTransport(config.smtpUrl);
  await jobs.work<Letter>({
    name: job,
    retries: 15,
    run: async (letter) => {
      await transport.sendMail({ from: config.mailFrom, ...letter });
    },
  });
  return { available: true, post: (tx, letter) => jobs.enqueue(tx, job, letter) };
}
