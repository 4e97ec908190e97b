import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#kernel/postgres/embedded";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The embedded PostgreSQL in a directory that is removed with it; its data need not outlive a power cut. */
export async function temporaryPostgres(): Promise<EmbeddedPostgres> {
  const directory = await mkdtemp(path.join(tmpdir(), "hamdel-test-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await startEmbeddedPostgres({ directory, log: silent, settings });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...server, stop };
}
