import { lockDataDirectory } from "#kernel/data-directory";
import { startEmbeddedPostgres } from "#kernel/postgres/embedded";
import { Problem } from "#kernel/problems";
import { whenAskedToStop } from "#kernel/stopping";

/**
 * A program for tests: holds the data directory it is given and runs PostgreSQL in it, as Hamdel does, until it is
 * asked to stop. Says one line of JSON when it is up, or when it is refused.
 */
const [directory = "", ...rest] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: () => {} };

try {
  const lock = await lockDataDirectory(directory);
  const server = await startEmbeddedPostgres({ directory: `${lock.directory}/postgres`, log });
  await lock.publish({ url: "http://127.0.0.1:4100", token: "a token" });
  say({ url: server.url, adminUrl: server.adminUrl, pid: server.pid() });
  whenAskedToStop(async (reason) => {
    await server.stop();
    await lock.release();
    say({ stopped: reason });
    process.exit(0);
  });
  if (rest.includes("--exit")) process.exit(0);
  setInterval(() => {}, 1_000);
} catch (error) {
  say(error instanceof Problem ? { refused: error.code, detail: error.message } : { failed: String(error) });
  process.exit(1);
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
