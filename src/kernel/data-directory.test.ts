import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { isRoot, plainUser, runNode, scratch, tinyDisk, until } from "../../test/machine.ts";
import { lockDataDirectory, readRunningServer } from "./data-directory.ts";

const here = pathToFileURL(path.join(import.meta.dirname, "data-directory.ts")).href;
const listening = { url: "http://127.0.0.1:4100", token: "a token" };

/** A process that locks `directory`, says so or why not, and stays. */
const starter = (directory: string) => [
  "--input-type=module",
  "-e",
  `import { lockDataDirectory } from ${JSON.stringify(here)};
   try {
     const lock = await lockDataDirectory(${JSON.stringify(directory)});
     await lock.publish(${JSON.stringify(listening)});
     console.log("locked");
     setInterval(() => {}, 1000);
   } catch (error) {
     console.log(error.code, error.message);
   }`,
];

test("the data directory is made, with its parents, for its owner's eyes only", async (t) => {
  const directory = path.join(scratch(t), "a b", "داده‌ها");
  const lock = await lockDataDirectory(directory);
  await lock.publish(listening);
  assert.equal(statSync(directory).mode & 0o777, 0o700);
  assert.equal(statSync(path.join(directory, "server.json")).mode & 0o777, 0o600);
  await lock.release();
});

test("a second Hamdel on the same data is refused and told where the first is", async (t) => {
  const directory = scratch(t);
  const first = runNode(t, starter(directory));
  await until(() => first.output().includes("locked"), "the first to hold its data");
  await assert.rejects(lockDataDirectory(directory), (error: Error & { code: string }) => {
    assert.equal(error.code, "start/data-in-use");
    assert.ok(error.message.includes(`process ${first.child.pid}`), error.message);
    assert.ok(error.message.includes(listening.url), error.message);
    return true;
  });
});

test("a Hamdel that was killed holds nothing, and what it published is not believed", async (t) => {
  const directory = scratch(t);
  const first = runNode(t, starter(directory));
  await until(() => first.output().includes("locked"), "the first to hold its data");
  assert.deepEqual(await readRunningServer(directory), { pid: first.child.pid, ...listening });
  first.child.kill("SIGKILL");
  await first.ended;
  assert.equal(await readRunningServer(directory), undefined);
  const lock = await lockDataDirectory(directory);
  assert.equal(await readRunningServer(directory), undefined);
  await lock.release();
});

test("of many that start at once exactly one gets the data", async (t) => {
  const directory = path.join(scratch(t), "data");
  const starters = Array.from({ length: 6 }, () => runNode(t, starter(directory)));
  await until(() => starters.every((one) => one.output()), "every starter to say something");
  const said = starters.map((one) => one.output().split(" ")[0]?.trim());
  assert.equal(said.filter((word) => word === "locked").length, 1, said.join());
  assert.equal(said.filter((word) => word === "start/data-in-use").length, 5, said.join());
});

test("commands that look whether a server runs never keep one from starting", async (t) => {
  const directory = scratch(t);
  writeFileSync(path.join(directory, "server.json"), JSON.stringify({ pid: 1, ...listening }));
  writeFileSync(path.join(directory, "lock"), "");
  const looker = `import { readRunningServer } from ${JSON.stringify(here)};
    for (;;) await readRunningServer(${JSON.stringify(directory)});`;
  runNode(t, ["--input-type=module", "-e", looker]);
  for (let i = 0; i < 50; i++) await (await lockDataDirectory(directory)).release();
});

test("a released directory is free again and nobody listens there", async (t) => {
  const directory = scratch(t);
  const lock = await lockDataDirectory(directory);
  await lock.publish(listening);
  await lock.release();
  assert.equal(await readRunningServer(directory), undefined);
  await (await lockDataDirectory(directory)).release();
});

test("nobody runs in a directory that is not there", async (t) => {
  assert.equal(await readRunningServer(path.join(scratch(t), "none")), undefined);
});

test("a file where the directory should be is said plainly", async (t) => {
  const file = path.join(scratch(t), "file");
  writeFileSync(file, "");
  for (const place of [file, path.join(file, "inside")]) {
    await assert.rejects(lockDataDirectory(place), { code: "start/data-not-a-directory" });
  }
  assert.equal(readFileSync(file, "utf8"), "");
});

test("a directory that a plain user may not write to is said plainly", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const directory = scratch(t);
  chmodSync(directory, 0o755);
  for (const place of [directory, path.join(directory, "inside")]) {
    const refused = runNode(t, starter(place), plainUser);
    await refused.ended;
    assert.match(refused.output(), /^start\/data-unwritable .*may not write/);
  }
});

test("a disk mounted for reading only is said plainly", async (t) => {
  const disk = tinyDisk(t, "1m", "ro");
  if (!disk) return t.skip("this user may not mount a disk");
  await assert.rejects(lockDataDirectory(disk), { code: "start/data-unwritable" });
  await assert.rejects(lockDataDirectory(path.join(disk, "data")), { code: "start/data-unwritable" });
});

test("a disk without room to start on is said plainly, and the lock is let go", async (t) => {
  const disk = tinyDisk(t, "1m");
  if (!disk) return t.skip("this user may not mount a disk");
  const directory = path.join(disk, "data");
  mkdirSync(directory);
  for (let i = 0; i < 2; i++) await assert.rejects(lockDataDirectory(directory), { code: "start/disk-full" });
});
