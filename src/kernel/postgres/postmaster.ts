import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Problem } from "#kernel/problems";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { clusterPath } from "./cluster.ts";
import { endWithUs } from "./last-will.ts";
import { openLog, readLog } from "./log-file.ts";
import { startProblem } from "./messages.ts";
import { here, startProgram } from "./program.ts";
import { asArguments } from "./settings.ts";

export type PostmasterPlan = {
  directory: string;
  binaries: Binaries;
  account: Account | undefined;
  settings: Record<string, string>;
};

/** A server that answers: `ended` resolves when it is gone, with what its log gives as the reason. */
export type Postmaster = { pid: number; ended: Promise<Problem>; stop(): Promise<void> };

export const logFile = (directory: string) => path.join(directory, "postgres.log");

/** Starts the server and resolves when it answers, which after a crash may take as long as the recovery does. */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const started = await tryStart(plan);
    if (!("remnant" in started)) return started;
    if (Date.now() > deadline) throw started.remnant;
    await wait(100);
  }
}

/** Where the former server was killed, its last workers may still hold its memory; they notice and end soon. */
async function tryStart(plan: PostmasterPlan): Promise<Postmaster | { remnant: Problem }> {
  const { binaries, account, directory } = plan;
  const log = await openLog(logFile(directory));
  const program = path.join(binaries.directory, "bin", "postgres");
  const args = ["-D", here, ...asArguments(plan.settings)];
  const child = startProgram(program, args, { cwd: clusterPath(directory), account }, log.handle.fd);
  await log.handle.close();
  const reason = () => readLog(logFile(directory), log.size);
  const takeBack = child.pid ? endWithUs(child.pid) : () => {};
  const ended = exitOf(child)
    .finally(takeBack)
    .then(async (failure) => problemFrom(failure ?? (await reason()), directory));
  const problem = await Promise.race([ended, untilReady(clusterPath(directory), child)]);
  if (!problem) return { pid: child.pid as number, ended, stop: () => stopServer(child, ended) };
  if ((await reason()).includes("is still in use")) return { remnant: problem };
  throw problem;
}

/** Resolves when the process is gone; with a message where it could not even be started. */
function exitOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`FATAL:  ${error.message}`));
    child.once("exit", () => resolve(undefined));
  });
}

async function untilReady(cluster: string, child: ChildProcess): Promise<undefined> {
  while (child.exitCode === null && child.signalCode === null && child.pid) {
    const lines = await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "");
    const [pid, , , , , , , status = ""] = lines.split("\n");
    if (Number(pid) === child.pid && status.trim() === "ready") return;
    await wait(10);
  }
  // Gone before it was ready: `ended` tells why.
  await new Promise(() => {});
}

function problemFrom(log: string, directory: string): Problem {
  if (log.includes("No space left on device")) return startProblem("disk-full", 503, { directory });
  const said = [...log.matchAll(/(?:FATAL|PANIC): {2}(.*)/g)].at(-1)?.[1] ?? "it ended without a word";
  return startProblem("postgres-failed", 503, { reason: `${said}.`, log: logFile(directory) });
}

/** Asks the server to end quickly and in order, then more and more firmly. */
async function stopServer(child: ChildProcess, ended: Promise<Problem>): Promise<void> {
  child.ref();
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    child.kill(signal);
    const late = new AbortController();
    const result = await Promise.race([
      ended,
      wait(patience, "late", { signal: late.signal }).catch(() => "late"),
    ]);
    late.abort();
    if (result !== "late") return;
  }
}
