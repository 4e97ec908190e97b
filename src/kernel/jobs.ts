import { sql } from "kysely";
import { fromKysely, type JobResult, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Records, Tx } from "#kernel/records";

export type Job<Data extends object = object> = {
  name: string;
  /** Tries after the first, each twice as far off as the one before, but an hour at most. */
  retries: number;
  /** How many are worked on at the same time in this process. */
  atOnce: number;
  /** `id` is the same at every try. */
  run(data: Data, id: string): Promise<void>;
};

/** Work that comes round by the clock, once in all processes together. */
export type Round = {
  name: string;
  /** Minute, hour, day, month, weekday (POSIX crontab), in UTC. */
  cron: string;
  run(): Promise<void>;
};

export type Jobs = {
  /** Queues a job in `tx`: it runs only if the transaction commits, and then at least once. */
  enqueue(tx: Tx, name: string, data: object, options?: { startAfter?: Date }): Promise<void>;
  /** Takes up the work of a kind of job, in this process. */
  work<Data extends object>(job: Job<Data>): Promise<void>;
  /** Takes up a round. A turn that fails is not tried again: the next one comes. */
  every(round: Round): Promise<void>;
  close(): Promise<void>;
};

const longestWaitSeconds = 3_600;
/** Jobs carry letters, and letters carry people's words: what is done is kept for a day only. */
const keptSeconds = 86_400;

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
    work: (job) => work(boss, log, job as Job),
    every: (round) => every(boss, log, round),
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

async function work(boss: PgBoss, log: Logger, job: Job): Promise<void> {
  const { name, retries, atOnce } = job;
  await boss.createQueue(name, {
    retryLimit: retries,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: longestWaitSeconds,
    deleteAfterSeconds: keptSeconds,
  });
  const options = { pollingIntervalSeconds: 1, batchSize: atOnce, burstWhenBatchFull: true } as const;
  // Each on its own: one that fails must not bring back those that were done beside it.
  await boss.work(
    name,
    { ...options, perJobResults: true as const },
    (batch: { id: string; data: object }[]) =>
      Promise.all(batch.map(({ id, data }) => attempt(log, job, id, data))),
  );
}

async function attempt(log: Logger, { name, run }: Job, id: string, data: object): Promise<JobResult> {
  try {
    await run(data, id);
    return { id, status: "completed" };
  } catch (error) {
    log.warn({ err: error, job: name, id }, "a job will be tried again");
    return { id, status: "failed", output: { error: String(error) } };
  }
}

async function every(boss: PgBoss, log: Logger, { name, cron, run }: Round): Promise<void> {
  await boss.createQueue(name, { retryLimit: 0, deleteAfterSeconds: keptSeconds });
  await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: 5 }, () =>
    run().catch((error) => log.error({ err: error, job: name }, "a round failed")),
  );
}
