import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "#kernel/postgres/embedded";

let stop: () => Promise<void>;

/** One PostgreSQL for the whole run; each test file makes a database of its own on it. */
export async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "hamdel-tests-"));
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const server = await startEmbeddedPostgres({ directory, log, settings: { max_connections: "200" } });
  process.env.HAMDEL_TEST_POSTGRES = server.adminUrl;
  stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

export const globalTeardown = (): Promise<void> => stop();
