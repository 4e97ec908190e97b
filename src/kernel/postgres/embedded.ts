import { mkdir, realpath } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { Problem } from "#kernel/problems";
import { unprivilegedAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { clusterOwner, clusterPath, prepareCluster } from "./cluster.ts";
import { addresses, ensureDatabase } from "./database.ts";
import { trimLog } from "./log-file.ts";
import { endOrphan } from "./orphan.ts";
import { logFile, type Postmaster, type PostmasterPlan, startPostmaster } from "./postmaster.ts";
import { standardSettings } from "./settings.ts";
import { closeWay, shortWay } from "./socket.ts";

export type EmbeddedPostgresOptions = {
  /** Everything PostgreSQL keeps; the caller holds the lock of the data directory around it. */
  directory: string;
  log: Pick<Logger, "info" | "warn" | "error">;
  /** Told when the server died or could not be started again, and with `undefined` when it answers again. */
  onTrouble?: (trouble: Problem | undefined) => void;
  /** Server settings that differ from the standard ones. */
  settings?: Record<string, string>;
};

export type EmbeddedPostgres = {
  /** For Hamdel's own work: a role without privileges, bound by row-level security, that owns the database. */
  url: string;
  /** The same database as superuser. */
  adminUrl: string;
  /** The server's process number, which changes when it had to be started again. */
  pid(): number;
  /** Ends the server in order; further calls wait for the same end. */
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL of our own below `directory` (made at first), watches it, and starts it again should it die.
 * @throws Problem `start/…` that says in plain words what stands in the way: a full disk, another version, …
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const plan = await prepare(options);
  const way = await shortWay(clusterPath(plan.directory));
  const { url, adminUrl, maintenanceUrl } = addresses(way);
  const server = supervise(plan, options, await startPostmaster(plan));
  try {
    await ensureDatabase(maintenanceUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const stop = () => server.stop().then(() => closeWay(way, clusterPath(plan.directory)));
  return { url, adminUrl, pid: server.pid, stop };
}

async function prepare({ directory, settings, log }: EmbeddedPostgresOptions): Promise<PostmasterPlan> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const real = await realpath(directory);
  const account = await unprivilegedAccount(await clusterOwner(real));
  const binaries = await findBinaries(account, real);
  await prepareCluster(real, binaries, account);
  const orphan = await endOrphan(clusterPath(real));
  if (orphan === "ended") log.warn("Ended the PostgreSQL that an interrupted Hamdel had left running.");
  return { directory: real, binaries, account, settings: { ...standardSettings, ...settings } };
}

function supervise(plan: PostmasterPlan, options: EmbeddedPostgresOptions, first: Postmaster) {
  let current = first;
  let stopped: Promise<void> | undefined;
  const follow = async (): Promise<void> => {
    while (!stopped) {
      const trouble = await current.ended;
      if (stopped) return;
      options.log.error(`PostgreSQL died: ${trouble.message}`);
      options.onTrouble?.(trouble);
      const again = await startAgain(plan, options, () => stopped !== undefined);
      if (!again) return;
      current = again;
      options.onTrouble?.(undefined);
    }
  };
  const following = follow();
  const letGo = keepHouse(plan.directory);
  const stop = async () => {
    letGo();
    await current.stop();
    await following;
    // One that came up while we were asked to stop.
    await current.stop();
  };
  return { pid: () => current.pid, stop: () => (stopped ??= stop()) };
}

/** Tries until the server runs again, with growing pauses of up to five seconds, or until `given up`. */
async function startAgain(plan: PostmasterPlan, options: EmbeddedPostgresOptions, givenUp: () => boolean) {
  for (let pause = 100; !givenUp(); pause = Math.min(pause * 2, 5_000)) {
    await wait(pause, undefined, { ref: false });
    try {
      await endOrphan(clusterPath(plan.directory));
      return await startPostmaster(plan);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      options.log.error(`PostgreSQL does not start: ${error.message}`);
      options.onTrouble?.(error);
    }
  }
  return undefined;
}

/** Every minute: the log stays small and the way to the socket open. */
function keepHouse(directory: string): () => void {
  const timer = setInterval(() => {
    trimLog(logFile(directory)).catch(() => {});
    shortWay(clusterPath(directory)).catch(() => {});
  }, 60_000).unref();
  return () => clearInterval(timer);
}
