import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

/** Removes what the test made when it ends. */
export type Ending = Pick<TestContext, "after">;

export const isRoot = process.getuid?.() === 0;
/** `nobody` on the systems these tests run on: a user who owns nothing. */
export const plainUser = { uid: 65_534, gid: 65_534 };

/** A new directory, removed when the test ends; `owner` is for what another user shall write. */
export function scratch(t: Ending, { name = "hamdel test", owner = { uid: -1, gid: -1 } } = {}): string {
  const directory = mkdtempSync(path.join(tmpdir(), `${name}-`));
  chownSync(directory, owner.uid, owner.gid);
  t.after(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

/** A disk of its own of `size` (as in `32m`), or `undefined` where this user may not mount one. */
export function tinyDisk(t: Ending, size: string, options = "rw"): string | undefined {
  const directory = mkdtempSync(path.join(tmpdir(), "hamdel disk-"));
  let isMounted = false;
  t.after(() => {
    if (isMounted) execFileSync("umount", ["--lazy", directory]);
    rmSync(directory, { recursive: true, force: true });
  });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},${options}`, "tmpfs", directory], {
      stdio: "ignore",
    });
    isMounted = true;
  } catch {
    return undefined;
  }
  if (options === "rw") chmodSync(directory, 0o755);
  return directory;
}

/** Runs a program (arguments of Node) as a user of its own; `line` gives its next line of output. */
export function runNode(
  t: Ending,
  args: string[],
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
) {
  const child = spawn(process.execPath, args, {
    ...options,
    env: { ...process.env, NODE_COMPILE_CACHE: "", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  t.after(() => child.kill("SIGKILL"));
  return { child, ended, output: () => output, errors: () => errors };
}

/** Waits until `found` gives something, at most thirty seconds. */
export async function until<T>(
  found: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await wait(20)) {
    const result = await found();
    if (result) return result;
  }
  throw new Error(`Waited thirty seconds in vain for ${what}.`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
