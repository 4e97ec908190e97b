import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Problem } from "#kernel/problems";
import { isAlive, isRoot, plainUser, runNode, scratch, tinyDisk, until } from "../../../test/machine.ts";
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from "./embedded.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };
const holder = path.join(import.meta.dirname, "../../../test/data-holder.ts");

test("the first start makes a database that Hamdel's own role owns without being a superuser", async (t) => {
  const server = await startIn(t, path.join(scratch(t), "postgres"));
  const [role] = await query(
    server.url,
    "select rolsuper, rolbypassrls, current_database() from pg_roles where rolname = current_user",
  );
  assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, current_database: "hamdel" });
  await query(server.url, "create schema own; create table own.voices (text text)");
  await query(server.url, "create extension pg_trgm");
  const [super_] = await query(
    server.adminUrl,
    "select rolsuper, current_database() from pg_roles where rolname = current_user",
  );
  assert.deepEqual(super_, { rolsuper: true, current_database: "hamdel" });
});

test("Persian sorts, folds and splits right, and what is acknowledged is on disk", async (t) => {
  const { url } = await startIn(t, scratch(t));
  const rows = await query(
    url,
    `select letter from unnest(array['ژ','پ','ب','گ','ک','چ','ج','ز']) letter order by letter collate "fa-x-icu"`,
  );
  assert.equal(rows.map((row) => row.letter).join(""), "بپجچزژکگ");
  const [set] = await query(
    url,
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('data_checksums') as sums, current_setting('server_encoding') as encoding, 'İGÜ' ilike 'i̇gü' as folds, current_setting('TimeZone') as zone",
  );
  assert.deepEqual(set, {
    fsync: "on",
    commit: "on",
    sums: "on",
    encoding: "UTF8",
    folds: set?.folds,
    zone: "UTC",
  });
});

test("a second start finds the data again, within a second", async (t) => {
  const directory = scratch(t);
  const first = await startIn(t, directory);
  await query(first.url, "create table kept (n int); insert into kept values (1)");
  await first.stop();
  assert.equal(isAlive(first.pid()), false);
  const begin = performance.now();
  const second = await startIn(t, directory);
  assert.ok(performance.now() - begin < 1_000, `${performance.now() - begin} ms`);
  assert.deepEqual(await query(second.url, "select n from kept"), [{ n: 1 }]);
});

test("it runs in a path with spaces, in Persian letters, and longer than a socket's path may be", async (t) => {
  const directory = path.join(scratch(t), "داده های همدل", "x".repeat(120));
  const server = await startIn(t, directory);
  assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
});

test("as root it runs as another user, below a directory that is closed to that user", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const closed = path.join(scratch(t), "closed");
  mkdirSync(closed, { mode: 0o700 });
  const server = await startIn(t, path.join(closed, "postgres"));
  assert.notEqual(statSync(`/proc/${server.pid()}`).uid, 0);
  assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
});

test("nobody else can reach the data or the socket", { skip: !isRoot && "needs root" }, async (t) => {
  const directory = scratch(t, { owner: plainUser });
  const server = await startIn(t, path.join(directory, "postgres"));
  const [way] = [new URL(server.adminUrl).searchParams.get("host")];
  assert.equal(statSync(way ?? "").mode & 0o777, 0o700);
  const intruder = `import net from "node:net"; net.connect(${JSON.stringify(`${way}/.s.PGSQL.5432`)}).on("error", (e) => console.log(e.code)).on("connect", () => console.log("in"));`;
  const run = runNode(t, ["--input-type=module", "-e", intruder], { uid: 12_345, gid: 12_345 });
  await until(() => run.output(), "the intruder's answer");
  assert.equal(run.output().trim(), "EACCES");
});

test("as a plain user it runs as that user, and root can go on with that user's data", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const directory = path.join(scratch(t, { owner: plainUser }), "data");
  const plain = await hold(t, directory, plainUser);
  assert.equal(statSync(`/proc/${plain.pid}`).uid, plainUser.uid);
  await query(plain.url, "create table kept (n int); insert into kept values (1)");
  plain.run.child.kill("SIGTERM");
  assert.deepEqual(await plain.run.ended, { code: 0, signal: null });
  assert.equal(isAlive(plain.pid), false);
  const root = await hold(t, directory);
  assert.equal(statSync(`/proc/${root.pid}`).uid, plainUser.uid);
  assert.deepEqual(await query(root.url, "select n from kept"), [{ n: 1 }]);
});

test("after kill -9 the next start ends the orphaned server and keeps all that was acknowledged", async (t) => {
  const directory = scratch(t);
  const first = await hold(t, directory);
  await query(first.url, "create table kept (n int); insert into kept values (1)");
  const left = new pg.Client(first.url);
  left.on("error", () => {});
  await left.connect();
  await left.query("begin; insert into kept values (2); lock table kept");
  first.run.child.kill("SIGKILL");
  await first.run.ended;
  assert.ok(isAlive(first.pid), "the server outlives its parent");
  const second = await hold(t, directory);
  await until(() => !isAlive(first.pid), "the orphan to be gone");
  assert.deepEqual(await query(second.url, "select n from kept"), [{ n: 1 }]);
});

test("after kill -9 of everything the next start recovers all that was acknowledged", async (t) => {
  const directory = scratch(t);
  for (let round = 0; round < 3; round++) {
    const server = await hold(t, directory);
    await query(server.url, "create table if not exists kept (n int)");
    const before = (await query(server.url, "select count(*)::int as n from kept"))[0]?.n as number;
    const client = new pg.Client(server.url);
    client.on("error", () => {});
    await client.connect();
    for (let n = 0; n < 20; n++) await client.query("insert into kept values ($1)", [n]);
    process.kill(server.pid, "SIGKILL");
    server.run.child.kill("SIGKILL");
    await server.run.ended;
    const after = await hold(t, directory);
    assert.equal((await query(after.url, "select count(*)::int as n from kept"))[0]?.n, before + 20);
    after.run.child.kill("SIGTERM");
    await after.run.ended;
  }
});

test("a pid file whose number belongs to another process by now does not stop a start", async (t) => {
  const directory = scratch(t);
  await (await startIn(t, directory)).stop();
  const stranger = runNode(
    t,
    ["-e", "setInterval(() => {}, 1000)"],
    isRoot ? { uid: statSync(path.join(directory, "cluster")).uid } : {},
  );
  const stale = `${stranger.child.pid}\n/proc/self/cwd\n1\n5432\n.\n\n1 1\nready\n`;
  for (const name of ["postmaster.pid", ".s.PGSQL.5432.lock"])
    writeFileSync(path.join(directory, "cluster", name), stale);
  const server = await startIn(t, directory);
  assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
  assert.ok(isAlive(stranger.child.pid as number), "the other process is left alone");
});

test("a first start that was interrupted leaves nothing that hinders the next", async (t) => {
  const directory = scratch(t);
  for (const pause of [60, 150, 300, 450]) {
    const run = runNode(t, [holder, directory]);
    await until(() => existsSync(path.join(directory, "postgres")), "the first start to begin");
    await wait(pause);
    run.child.kill("SIGKILL");
    await run.ended;
  }
  const server = await hold(t, directory);
  assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
});

test("a server that dies is started again at the same address, and both is told", async (t) => {
  const told: (string | undefined)[] = [];
  const server = await startIn(t, scratch(t), { onTrouble: (trouble) => told.push(trouble?.code) });
  await query(server.url, "create table kept (n int); insert into kept values (1)");
  const first = server.pid();
  process.kill(first, "SIGKILL");
  await until(() => told.length === 2, "the server to be there again");
  assert.deepEqual(told, ["start/postgres-failed", undefined]);
  assert.notEqual(server.pid(), first);
  assert.deepEqual(await query(server.url, "select n from kept"), [{ n: 1 }]);
});

test("a process that ends without stopping its server takes it along", async (t) => {
  const run = runNode(t, [holder, scratch(t), "--exit"]);
  const up = await lineOf(run);
  await run.ended;
  await until(() => !isAlive(up.pid), "the server to end");
});

test("stop may be called twice, and while the server is being started again", async (t) => {
  const server = await startIn(t, scratch(t));
  process.kill(server.pid(), "SIGKILL");
  await wait(20);
  await Promise.all([server.stop(), server.stop()]);
  assert.equal(isAlive(server.pid()), false);
});

test("a database of another PostgreSQL version is refused with both versions named", async (t) => {
  const directory = scratch(t);
  await (await startIn(t, directory)).stop();
  writeFileSync(path.join(directory, "cluster", "PG_VERSION"), "17\n");
  await refused(startIn(t, directory), "start/postgres-version", /PostgreSQL 17.*PostgreSQL 18/);
});

test("a directory that holds something else is refused and left alone", async (t) => {
  const directory = scratch(t);
  mkdirSync(path.join(directory, "cluster"));
  writeFileSync(path.join(directory, "cluster", "letter"), "dear");
  await refused(startIn(t, directory), "start/postgres-damaged", /no whole PostgreSQL/);
  assert.equal(readFileSync(path.join(directory, "cluster", "letter"), "utf8"), "dear");
});

test("a disk too small for a database is said plainly", async (t) => {
  const disk = tinyDisk(t, "20m");
  if (!disk) return t.skip("this user may not mount a disk");
  await refused(startIn(t, path.join(disk, "postgres")), "start/disk-full", /is full/);
});

test("a disk that fills up while running is said plainly, and nothing acknowledged is lost when there is room again", async (t) => {
  const disk = tinyDisk(t, "110m");
  if (!disk) return t.skip("this user may not mount a disk");
  const told: (string | undefined)[] = [];
  const server = await startIn(t, path.join(disk, "postgres"), {
    onTrouble: (trouble) => told.push(trouble?.code),
  });
  await query(server.url, "create table kept (n int)");
  writeFileSync(path.join(disk, "ballast"), Buffer.alloc(40_000_000));
  const acknowledged = await fill(server.url);
  await until(() => told.includes("start/disk-full"), "the full disk to be told");
  rmSync(path.join(disk, "ballast"));
  await until(() => told.at(-1) === undefined, "the server to be there again");
  const [row] = await query(server.url, "select count(*)::int as n, max(n) as last from kept");
  assert.ok(Number(row?.n) >= acknowledged && acknowledged > 0, `${row?.n} of ${acknowledged} are there`);
  await query(server.url, "insert into kept values (-1)");
});

/** Stores rows and fills the write-ahead log until the server is gone; how many rows it acknowledged. */
async function fill(url: string): Promise<number> {
  const client = new pg.Client(url);
  let isGone = false;
  client.on("error", () => {
    isGone = true;
  });
  await client.connect();
  let acknowledged = 0;
  while (!isGone) {
    const stored = await client.query(`insert into kept values (${acknowledged})`).catch(() => undefined);
    if (stored) acknowledged++;
    await client.query("select pg_logical_emit_message(true, 'fill', repeat('x', 1000000))").catch(() => {});
  }
  return acknowledged;
}

async function startIn(t: TestContext, directory: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const server = await startEmbeddedPostgres({ directory, log, ...options });
  t.after(() => server.stop());
  return server;
}

/** Starts a process of its own that holds `directory` and runs PostgreSQL in it. */
async function hold(t: TestContext, directory: string, user: { uid?: number; gid?: number } = {}) {
  const run = runNode(t, [holder, directory], user);
  const up = await lineOf(run);
  t.after(() => isAlive(up.pid) && process.kill(up.pid, "SIGQUIT"));
  return { run, ...up };
}

async function lineOf(
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

async function query(
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

const refused = (start: Promise<unknown>, code: string, words: RegExp) =>
  assert.rejects(start, (problem: Problem) => {
    assert.equal(problem.code, code);
    assert.match(problem.detail("en"), words);
    assert.ok(problem.detail("fa"));
    return true;
  });
