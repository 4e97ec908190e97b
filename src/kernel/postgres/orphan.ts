import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Ends the server that a killed Hamdel left running on `cluster`, so that the next one is our own child, with today's
 * program and settings, and nothing of the dead Hamdel holds a lock. Must be called by the holder of the data
 * directory's lock. A stale pid file, whose number may long belong to another process, is removed.
 */
export async function endOrphan(cluster: string): Promise<"none" | "ended"> {
  const file = path.join(cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return "none";
  const found = await runsIn(cluster, pid);
  if (found) await end(cluster, pid);
  for (const stale of ["postmaster.pid", ".s.PGSQL.5432.lock", ".s.PGSQL.5432"]) {
    await rm(path.join(cluster, stale), { force: true });
  }
  return found ? "ended" : "none";
}

async function end(cluster: string, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await runsIn(cluster, pid))) return;
      await wait(10);
    }
  }
}

/** PostgreSQL's server works in its cluster's directory: no other process does, whatever its number. */
async function runsIn(cluster: string, pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    const [place, own] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return place.ino === own.ino && place.dev === own.dev;
  } catch {
    return false;
  }
}
