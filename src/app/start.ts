import { randomBytes } from "node:crypto";
import { flushCompileCache } from "node:module";
import path from "node:path";
import { ensureFirstWorkspace } from "#govern";
import type { Config } from "#kernel/config";
import { type DataLock, lockDataDirectory } from "#kernel/data-directory";
import { startEmbeddedPostgres } from "#kernel/postgres/embedded";
import { startReactions } from "#kernel/reaction-runner";
import { whenAskedToStop } from "#kernel/stopping";
import { flow, rounds } from "./flow.ts";
import { type OpenKernel, openKernel } from "./open-kernel.ts";
import { buildServer } from "./server.ts";

export type OpenStores = OpenKernel & { lock?: DataLock };

/** Takes the data directory, starts what is embedded, opens and migrates both stores. */
export async function openStores(config: Config): Promise<OpenStores> {
  // Processes that keep everything on servers may share a directory; an embedded store is one process's alone.
  const isShared = config.databaseUrl !== undefined && config.clickhouseUrl !== undefined;
  const lock = isShared ? undefined : await lockDataDirectory(config.data);
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(embeddedAt(config));
  try {
    const open = await openKernel(config, config.databaseUrl ?? (embedded?.url as string));
    const close = async () => {
      await open.close();
      await embedded?.stop();
      await lock?.release();
    };
    return { kernel: open.kernel, close, lock };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

const embeddedAt = (config: Config) => ({
  directory: path.join(config.data, "records"),
  log: {
    info: () => {},
    warn: (text: string) => process.stderr.write(`${text}\n`),
    error: (text: string) => process.stderr.write(`${text}\n`),
  },
});

/** Runs Hamdel until it is asked to stop; answers once it listens. */
export async function startHamdel(config: Config): Promise<void> {
  const toClose: (() => Promise<void>)[] = [];
  whenAskedToStop(async () => {
    // What was opened last is closed first. Asked to stop while still starting, only that much is there to close.
    for (const close of toClose.reverse()) await close();
    process.exit(0);
  });
  // Commands on the same data prove by this token that they can read the data directory.
  const commandToken = randomBytes(32).toString("base64url");
  const { kernel, close, lock } = await openStores({ ...config, commandToken });
  toClose.push(close);
  await ensureFirstWorkspace(kernel);
  const reactions = await startReactions(kernel, flow);
  for (const round of rounds(kernel)) await kernel.jobs.every(round);
  toClose.push(reactions.stop);
  const app = await buildServer(kernel, () => reactions);
  toClose.push(() => app.close());
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  if (address && typeof address === "object") kernel.config.port = address.port;
  const url = `http://${config.host}:${kernel.config.port}`;
  await lock?.publish({ url, token: commandToken });
  process.stdout.write(`Hamdel is listening on ${url}\n`);
  // Kept now, so that a start after a kill -9 is quick too.
  flushCompileCache();
}
