import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Ending, isAlive, scratch, until } from "../test/machine.ts";

const root = path.resolve(import.meta.dirname, "..");
const launcher = path.join(root, "bin/node24.js");
const stopping = JSON.stringify(path.join(root, "src/kernel/stopping.ts"));

/** Says its number, then each request to stop, and takes 300 ms to do so. */
const program = `
  const { whenAskedToStop } = await import(${stopping});
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => console.log("signal", signal));
  whenAskedToStop((reason) => { console.log("stopping", reason); setTimeout(() => process.exit(3), 300); });
  console.log("pid", process.pid);
  setInterval(() => {}, 1000);`;

test("a program runs under Node 24 with its arguments and shared streams", async (t) => {
  const run = launch(t, [
    "-e",
    "console.log(process.versions.node.split('.')[0], ...process.argv.slice(1))",
    "a b",
    "ج",
  ]);
  assert.deepEqual(await run.ended, { code: 0, signal: null });
  assert.equal(run.output(), "24 a b ج\n");
});

test("the exit code and the signal of the program are the launcher's own", async (t) => {
  assert.deepEqual(await launch(t, ["-e", "process.exit(7)"]).ended, { code: 7, signal: null });
  const killed = launch(t, ["-e", "process.kill(process.pid, 'SIGKILL')"]);
  assert.deepEqual(await killed.ended, { code: null, signal: "SIGKILL" });
  const ended = launch(t, ["-e", "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)"]);
  assert.deepEqual(await ended.ended, { code: null, signal: "SIGTERM" });
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  test(`${signal} reaches the program once, and its clean end is waited for`, async (t) => {
    const run = launch(t, ["-e", program]);
    await pidOf(run);
    run.child.kill(signal);
    assert.deepEqual(await run.ended, { code: 3, signal: null });
    assert.equal(run.output().match(/signal/g)?.length, 1);
    assert.match(run.output(), new RegExp(`stopping ${signal}`));
  });
}

test("signals that come twice ask the program to stop once", async (t) => {
  const run = launch(t, ["-e", program]);
  await pidOf(run);
  run.child.kill("SIGINT");
  await until(() => run.output().includes("stopping"), "the program to stop");
  run.child.kill("SIGTERM");
  assert.deepEqual(await run.ended, { code: 3, signal: null });
  assert.equal(run.output().match(/stopping/g)?.length, 1);
});

test("a program whose launcher was killed stops by itself", async (t) => {
  const run = launch(t, ["-e", program]);
  const pid = await pidOf(run);
  run.child.kill("SIGKILL");
  await run.ended;
  assert.match(run.output(), /stopping launcher gone/);
  await until(() => !isAlive(pid), "the program to end");
});

test("a program that has nothing left to do ends, though it waits for its launcher", async (t) => {
  const run = launch(t, ["-e", `(await import(${stopping})).whenAskedToStop(() => {})`]);
  assert.deepEqual(await run.ended, { code: 0, signal: null });
});

test("SIGTERM to npm ends the program cleanly", async (t) => {
  const home = npmHome(t);
  const run = start(t, "npm", ["start"], {
    cwd: home,
    env: { ...process.env, npm_config_update_notifier: "false" },
  });
  const pid = await pidOf(run);
  run.child.kill("SIGTERM");
  await until(() => !isAlive(pid), "the program to end");
  assert.deepEqual(await run.ended, { code: 3, signal: null });
  assert.equal(run.output().match(/stopping/g)?.length, 1, run.output());
});

test("a killed npm does not leave the program behind", async (t) => {
  const run = start(t, "npm", ["start"], { cwd: npmHome(t) });
  const pid = await pidOf(run);
  run.child.kill("SIGKILL");
  await until(() => !isAlive(pid), "the program to end");
});

test("the command works in a path with spaces, through a link and from another directory", async (t) => {
  const home = path.join(scratch(t), "a b", "همدل");
  mkdirSync(path.join(home, "src/app"), { recursive: true });
  cpSync(path.join(root, "bin"), path.join(home, "bin"), { recursive: true });
  writeFileSync(path.join(home, "package.json"), '{"type":"module"}');
  writeFileSync(
    path.join(home, "src/app/cli.ts"),
    "console.log('cli', process.argv.slice(2).join(), process.cwd());",
  );
  symlinkSync(path.join(root, "node_modules"), path.join(home, "node_modules"));
  const elsewhere = scratch(t);
  const link = path.join(elsewhere, "hamdel");
  symlinkSync(path.join(home, "bin/hamdel.js"), link);
  const run = start(t, link, ["start", "--x"], { cwd: elsewhere });
  assert.deepEqual(await run.ended, { code: 0, signal: null });
  assert.equal(run.output(), `cli start,--x ${elsewhere}\n`);
});

test("without the Node that npm brings, an old Node is told what to do and a new one is used", async (t) => {
  const home = scratch(t);
  cpSync(path.join(root, "bin"), path.join(home, "bin"), { recursive: true });
  writeFileSync(path.join(home, "package.json"), '{"type":"module"}');
  const copy = path.join(home, "bin/node24.js");
  const used = start(t, process.execPath, [copy, "-p", "process.execPath"], {});
  await used.ended;
  assert.equal(used.output().trim(), process.execPath);
  const pretend = `data:text/javascript,Object.defineProperty(process.versions, "node", { value: "20.1.0" })`;
  const refused = start(t, process.execPath, ["--import", pretend, copy, "-p", "1"], {});
  assert.deepEqual(await refused.ended, { code: 1, signal: null });
  assert.match(refused.output(), /Hamdel runs on Node 24.*\nهمدل با نود ۲۴/);
});

type Run = ReturnType<typeof start>;

/** By the Node that runs the tests; a machine's own older one behaves the same, but need not be there. */
const launch = (t: Ending, args: string[]) => start(t, process.execPath, [launcher, ...args], {});

function start(
  t: Ending,
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  t.after(() => child.kill("SIGKILL"));
  return { child, ended, output: () => output };
}

async function pidOf(run: Run): Promise<number> {
  return Number(await until(() => /pid (\d+)/.exec(run.output())?.[1], "the program to start"));
}

/** A package whose start script is the program, run as ours is. */
function npmHome(t: Ending): string {
  const home = path.join(scratch(t), "a b");
  mkdirSync(home);
  writeFileSync(path.join(home, "program.mjs"), program);
  const start = `exec node "${launcher}" program.mjs`;
  writeFileSync(path.join(home, "package.json"), JSON.stringify({ name: "p", scripts: { start } }));
  return home;
}
