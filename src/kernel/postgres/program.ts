import { type ChildProcess, spawn } from "node:child_process";
import type { Account } from "./account.ts";

/**
 * How PostgreSQL's programs name the directory they are started in. The user they run as need not be able to walk
 * there from the root: the kernel resolves this link without asking the directories above it.
 */
export const here = process.platform === "linux" ? "/proc/self/cwd" : ".";

type Place = { cwd: string; account: Account | undefined };

/** Runs a program to its end and returns its exit code (1 where it could not be started) and all it wrote. */
export async function runProgram(command: string, args: string[], place: Place) {
  const child = spawn(command, args, { ...surroundings(place), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise<{ code: number; output: string }>((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Starts a program that writes to the open file `log`, and doesn't keep this process alive by itself. */
export function startProgram(command: string, args: string[], place: Place, log: number): ChildProcess {
  const child = spawn(command, args, { ...surroundings(place), stdio: ["ignore", log, log] });
  child.unref();
  return child;
}

/** A session of its own, so that Ctrl-C in our terminal doesn't reach it; nothing of our environment. */
function surroundings({ cwd, account }: Place) {
  return { cwd, ...account, detached: true, env: { PATH: process.env.PATH, LC_ALL: "C" } };
}
