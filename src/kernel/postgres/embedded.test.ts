import assert from "node:assert/strict";
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { hold, query, refused, startIn } from "../../../test/embedded-postgres.ts";
import { isAlive, isRoot, plainUser, runNode, scratch, until } from "../../../test/machine.ts";

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

test("Persian sorts and splits right, and what is acknowledged is on disk", async (t) => {
  const { url } = await startIn(t, scratch(t));
  const letters = "unnest(array['ژ', 'پ', 'ب', 'گ', 'ک', 'چ', 'ج', 'ز']) letter";
  const rows = await query(url, `select letter from ${letters} order by letter collate "fa-x-icu"`);
  assert.equal(rows.map((row) => row.letter).join(""), "بپجچزژکگ");
  await query(url, "create extension pg_trgm");
  const [text] = await query(url, "select lower('É') as lower, cardinality(show_trgm('همدل')) as trigrams");
  assert.deepEqual(text, { lower: "é", trigrams: 5 });
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"]) {
    assert.deepEqual(await query(url, `show ${setting}`), [{ [setting]: "on" }]);
  }
});

test("a second start finds the data again, and quickly", async (t) => {
  const directory = scratch(t);
  const first = await startIn(t, directory);
  await query(first.url, "create table kept (n int); insert into kept values (1)");
  await first.stop();
  assert.equal(isAlive(first.pid()), false);
  const begin = performance.now();
  const second = await startIn(t, directory);
  assert.ok(performance.now() - begin < 3_000, `${performance.now() - begin} ms`);
  assert.deepEqual(await query(second.url, "select n from kept"), [{ n: 1 }]);
});

test("it runs in a path with spaces, in Persian letters, and longer than a socket's path may be", async (t) => {
  const directory = path.join(scratch(t), "داده های همدل", "x".repeat(120));
  const server = await startIn(t, directory);
  assert.deepEqual(await query(server.url, "select 1 as one"), [{ one: 1 }]);
  const way = new URL(server.url).searchParams.get("host") ?? "";
  assert.ok(lstatSync(way).isSymbolicLink());
  await server.stop();
  assert.equal(existsSync(way), false, "no link is left in the temporary directory");
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
