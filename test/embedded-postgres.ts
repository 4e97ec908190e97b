import assert from "node:assert/strict";
import path from "node:path";
import type { TestContext } from "node:test";
import pg from "pg";
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from "#kernel/postgres/embedded";
import type { Problem } from "#kernel/problems";
import { isAlive, runNode, until } from "./machine.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

/** The program that holds a data directory and runs PostgreSQL in it until it is asked to stop. */
export const holder = path.join(import.meta.dirname, "data-holder.ts");

/** The embedded PostgreSQL below `directory`, ended with the test. */
export async function startIn(
  t: TestContext,
  directory: string,
  options: Partial<EmbeddedPostgresOptions> = {},
) {
  const server = await startEmbeddedPostgres({ directory, log, ...options });
  t.after(() => server.stop());
  return server;
}

/** Starts a process of its own that holds `directory` and runs PostgreSQL in it. */
export async function hold(t: TestContext, directory: string, user: { uid?: number; gid?: number } = {}) {
  const run = runNode(t, [holder, directory], user);
  const up = await lineOf(run);
  t.after(() => isAlive(up.pid) && process.kill(up.pid, "SIGQUIT"));
  return { run, ...up };
}

/** What the holder of data says first: its addresses and the server's number. */
export async function lineOf(
  run: ReturnType<typeof runNode>,
): Promise<{ url: string; adminUrl: string; pid: number }> {
  const line = await until(
    () => run.output().split("\n").length > 1 && run.output(),
    `a word: ${run.errors()}`,
  );
  const said = JSON.parse(line.split("\n")[0] ?? "");
  assert.ok(said.url, line);
  return said;
}

/** Runs SQL on a connection of its own. */
export async function query(
  connectionString: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows = [] } = values.length > 0 ? await client.query(text, values) : await client.query(text);
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The start is refused with this code and these words, and with words in Persian too. */
export const refused = (start: Promise<unknown>, code: string, words: RegExp) =>
  assert.rejects(start, (problem: Problem) => {
    assert.equal(problem.code, code);
    assert.match(problem.detail("en"), words);
    assert.ok(problem.detail("fa"));
    return true;
  });
