import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Ends the server that a killed Hamdel left running on `cluster`, so that the next one is our own child, with today's
 * program and settings, and nothing of the dead Hamdel holds a lock. Must be called by the holder of the data
 * directory's lock.
 */
export async function endOrphan(cluster: string): Promise<"none" | "ended"> {
  const file = path.join(cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid || !isAlive(pid)) return "none";
  if (await runsIn(cluster, pid)) {
    await end(cluster, pid);
    return "ended";
  }
  await forget(cluster);
  return "none";
}

/** PostgreSQL would take a process that by now has the dead server's number for that server, and refuse to start. */
async function forget(cluster: string): Promise<void> {
  for (const stale of ["postmaster.pid", ".s.PGSQL.5432.lock"])
    await rm(path.join(cluster, stale), { force: true });
}

async function end(cluster: string, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await runsIn(cluster, pid))) return;
      await wait(10);
    }
  }
}

/** PostgreSQL's server works in its cluster's directory: no other process does, whatever its number. */
async function runsIn(cluster: string, pid: number): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(pid);
  try {
    const [place, own] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return place.ino === own.ino && place.dev === own.dev;
  } catch {
    return false;
  }
}

/** A process of another user counts, though it may not be signalled. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
