import { chmod, lchown, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { startProblem } from "./messages.ts";
import { here, runProgram } from "./program.ts";

/** The superuser of the embedded PostgreSQL; Hamdel itself works as a role that row-level security binds. */
export const superuser = "hamdel_admin";

/** Where PostgreSQL keeps its database below `directory`. */
export const clusterPath = (directory: string) => path.join(directory, "cluster");

/** Who owns the database below `directory`, if there is one. */
export async function clusterOwner(directory: string): Promise<Account | undefined> {
  return stat(clusterPath(directory)).catch(() => undefined);
}

/**
 * Makes the database below `directory` where there is none, and otherwise makes sure that `binaries` can run it. It
 * is made under another name and renamed when whole, so an interrupted first start leaves nothing half made.
 */
export async function prepareCluster(directory: string, binaries: Binaries, account: Account | undefined) {
  const cluster = clusterPath(directory);
  const found = await writtenBy(cluster);
  if (!found) return makeCluster(directory, binaries, account);
  const { major } = binaries;
  if (found !== major) throw startProblem("postgres-version", 503, { directory, found, brought: major });
  await takeOver(cluster, account);
}

/** The major version of the PostgreSQL that made `cluster`; `undefined` where there is none. */
async function writtenBy(cluster: string): Promise<string | undefined> {
  const entries = await readdir(cluster).catch((error) => unreadable(cluster, error));
  if (entries.length === 0) return undefined;
  const version = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (!version) throw startProblem("postgres-damaged", 503, { directory: cluster });
  return version.trim();
}

async function unreadable(cluster: string, error: NodeJS.ErrnoException): Promise<[]> {
  if (error.code === "ENOENT") return [];
  if (error.code !== "EACCES") throw error;
  const { uid } = await stat(cluster);
  throw startProblem("postgres-owner", 503, { directory: cluster, owner: String(uid) });
}

async function makeCluster(directory: string, binaries: Binaries, account: Account | undefined) {
  await sweepDrafts(directory);
  const draft = await mkdtemp(path.join(directory, "draft-"));
  await takeOver(draft, account);
  const made = await initialise(draft, binaries, account, "C.UTF-8");
  // A system without that locale still sorts and compares right, and only knows fewer letters in text search.
  if (made.output.includes("invalid locale name"))
    Object.assign(made, await initialise(draft, binaries, account, "C"));
  if (made.code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw initialiseProblem(directory, made.output);
  }
  await rename(draft, clusterPath(directory));
}

/** Removes what interrupted first starts left. */
async function sweepDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith("draft-")) continue;
    await rm(path.join(directory, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

function initialise(cwd: string, binaries: Binaries, account: Account | undefined, locale: string) {
  const args = ["-D", here, "-U", superuser, "--auth-local=trust", "--auth-host=reject", "--no-instructions"];
  const words = ["-E", "UTF8", `--locale=${locale}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return runProgram(path.join(binaries.directory, "bin", "initdb"), [...args, ...words], { cwd, account });
}

function initialiseProblem(directory: string, output: string) {
  if (output.includes("No space left on device")) return startProblem("disk-full", 503, { directory });
  const reason = /error: (.*)/.exec(output)?.[1] ?? output.trim().split("\n").at(-1) ?? "";
  return startProblem("postgres-failed", 503, { reason: `${reason}.`, log: directory });
}

/** A database restored by root, or one copied with looser modes, becomes `account`'s own again. */
async function takeOver(cluster: string, account: Account | undefined): Promise<void> {
  const found = await stat(cluster);
  if ((found.mode & 0o777) !== 0o700) await chmod(cluster, 0o700);
  if (!account || found.uid === account.uid) return;
  await giveTo(cluster, account);
}

async function giveTo(file: string, account: Account): Promise<void> {
  await lchown(file, account.uid, account.gid);
  const entries = await readdir(file, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const inside = path.join(file, entry.name);
    if (entry.isDirectory()) await giveTo(inside, account);
    else await lchown(inside, account.uid, account.gid);
  }
}
