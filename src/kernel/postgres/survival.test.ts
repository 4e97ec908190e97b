import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { hold, holder, lineOf, query, refused, startIn } from "../../../test/embedded-postgres.ts";
import { isAlive, isRoot, runNode, scratch, tinyDisk, until } from "../../../test/machine.ts";

test("after kill -9 the server ends in order by itself, and the next start need not wait for that", async (t) => {
  const directory = scratch(t);
  const first = await hold(t, directory);
  await query(first.url, "create table kept (n int); insert into kept values (1)");
  first.run.child.kill("SIGKILL");
  await first.run.ended;
  const second = await hold(t, directory);
  assert.deepEqual(await query(second.url, "select n from kept"), [{ n: 1 }]);
  second.run.child.kill("SIGKILL");
  await until(() => !existsSync(path.join(directory, "postgres", "cluster", "postmaster.pid")), "its end");
  assert.match(readFileSync(path.join(directory, "postgres", "postgres.log"), "utf8"), /is shut down\n$/);
});

test("after kill -9 the next start ends the orphaned server and keeps all that was acknowledged", async (t) => {
  const directory = scratch(t);
  const first = await hold(t, directory);
  await query(first.url, "create table kept (n int); insert into kept values (1)");
  const left = new pg.Client(first.url);
  left.on("error", () => {});
  await left.connect();
  await left.query("begin; insert into kept values (2); lock table kept");
  killExecutor(first.pid);
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

/** Kills the shell that would end the server `pid` after its parent's death. */
function killExecutor(pid: number): void {
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const command = existsSync(`/proc/${name}/cmdline`) ? readFileSync(`/proc/${name}/cmdline`, "utf8") : "";
    if (command.includes("kill -INT") && command.includes(`\0${pid}\0`))
      process.kill(Number(name), "SIGKILL");
  }
}

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
