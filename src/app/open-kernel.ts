import path from "node:path";
import pino from "pino";
import type { Config } from "#kernel/config";
import { openFacts } from "#kernel/facts";
import { openJobs } from "#kernel/jobs";
import type { Kernel } from "#kernel/kernel";
import { openLive } from "#kernel/live";
import { openMail } from "#kernel/mail";
import { migrateFacts, migrateRecords } from "#kernel/migrate";
import { openRecords } from "#kernel/records";
import { openSignIn } from "#kernel/sign-in";

export type OpenKernel = { kernel: Kernel; close(): Promise<void> };

/** Opens and migrates both stores, and what stands on them. `databaseUrl` is of the embedded server or a given one. */
export async function openKernel(
  config: Config,
  databaseUrl: string,
  now: () => Date = () => new Date(),
): Promise<OpenKernel> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const [records, facts] = await Promise.all([
    openRecords(databaseUrl).then(async (records) => {
      await migrateRecords(records);
      return records;
    }),
    openFacts(
      config.clickhouseUrl ? { url: config.clickhouseUrl } : { directory: path.join(config.data, "facts") },
    ).then(async (facts) => {
      await migrateFacts(facts);
      return facts;
    }),
  ]);
  const jobs = await openJobs(records, log);
  const live = await openLive(records, log);
  const mail = await openMail(config, jobs);
  const signIn = await openSignIn(config, records);
  const address = () => config.publicUrl ?? `http://${config.host}:${config.port}`;
  return {
    kernel: { config, records, facts, jobs, mail, live, signIn, log, now, address },
    close: async () => {
      await jobs.close();
      await live.close();
      await facts.close();
      await records.close();
    },
  };
}
