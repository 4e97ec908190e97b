import { sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Records, Tx } from "#kernel/records";

export type Job<Data extends object = object> = {
  name: string;
  /** Tries after the first, each twice as far off as the one before. */
  retries: number;
  run(data: Data): Promise<void>;
};

export type Jobs = {
  /** Queues a job in `tx`: it runs only if the transaction commits, and then at least once. */
  enqueue(tx: Tx, name: string, data: object, options?: { startAfter?: Date }): Promise<void>;
  /** Takes up the work of a kind of job, in this process. */
  work<Data extends object>(job: Job<Data>): Promise<void>;
  close(): Promise<void>;
};

/** Timers and work to be done later, kept in records by pg-boss. */
export async function openJobs(records: Records, log: Logger): Promise<Jobs> {
  await records.system((tx) => sql`create schema if not exists hamdel_jobs`.execute(tx));
  const boss = new PgBoss({
    ...records.connection,
    schema: "hamdel_jobs",
    max: 2,
    createSchema: false,
  } as never);
  boss.on("error", (error: Error) => log.warn({ err: error }, "jobs are interrupted"));
  await boss.start();
  return {
    enqueue: async (tx, name, data, options) => {
      await boss.send(name, data, { ...options, db: fromKysely(tx) });
    },
    work: async (job) => {
      await boss.createQueue(job.name, { retryLimit: job.retries, retryDelay: 2, retryBackoff: true });
      await boss.work(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
        for (const { data } of batch) await job.run(data as never);
      });
    },
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
