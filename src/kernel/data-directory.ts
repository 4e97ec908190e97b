import { mkdir, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startProblem } from "#kernel/postgres/messages";

export type DataLock = {
  directory: string;
  /** Tells commands on the same data where this Hamdel listens, and the token it trusts them by. */
  publish(server: { url: string; token: string }): Promise<void>;
  /** Lets another Hamdel start here. The end of the process, however sudden, does the same. */
  release(): Promise<void>;
};

/** A Hamdel that holds the data; `url` and `token` are there once it listens. */
export type RunningServer = { pid: number; url: string; token: string };

/** Less than this, in bytes, and the stores could not even start. */
const leastSpace = 64_000_000;

/**
 * Makes `directory` where there is none, makes sure that it can be written to, and holds it for this process alone.
 * @throws Problem `start/data-in-use`, `start/data-unwritable`, `start/data-not-a-directory` or `start/disk-full`
 */
export async function lockDataDirectory(directory: string): Promise<DataLock> {
  const home = path.resolve(directory);
  await explained(home, () => mkdir(home, { recursive: true, mode: 0o700 }));
  const lock = await explained(home, async () => takeLock(home));
  if (!lock) throw inUse(home, await readPublished(home));
  const say = (server?: { url: string; token: string }) =>
    explained(home, () => writeWhole(publishedPath(home), { pid: process.pid, ...server }));
  try {
    await checkSpace(home);
    await say();
  } catch (error) {
    letGo(lock);
    throw error;
  }
  return { directory: home, publish: say, release: () => release(home, lock) };
}

/** The Hamdel that runs on `directory` and listens, if one does; a file left by a killed one is not believed. */
export async function readRunningServer(directory: string): Promise<RunningServer | undefined> {
  const home = path.resolve(directory);
  const published = await readPublished(home);
  if (!published?.url || !published.token || !isHeld(home)) return undefined;
  return { pid: published.pid, url: published.url, token: published.token };
}

/** A lock that nobody refers to would be collected as garbage, and with it the hold on the data. */
const held = new Set<DatabaseSync>();

const lockPath = (home: string) => path.join(home, "lock");
const publishedPath = (home: string) => path.join(home, "server.json");

/**
 * The lock is SQLite's exclusive transaction on an empty file: a lock of the operating system, so it ends with the
 * process, cannot be taken twice, and knows nothing of process numbers that are used again.
 */
function takeLock(home: string): DatabaseSync | undefined {
  const database = new DatabaseSync(lockPath(home));
  try {
    // A command that only looks holds the file for a moment.
    database.exec("pragma busy_timeout = 300; pragma journal_mode = memory; begin exclusive");
    held.add(database);
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function isHeld(home: string): boolean {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockPath(home), { readOnly: true });
    database.prepare("select count(*) from sqlite_schema").get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    database?.close();
  }
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html */
const isBusy = (error: unknown) => (error as { errcode?: number }).errcode === 5;

async function release(home: string, lock: DatabaseSync): Promise<void> {
  await rm(publishedPath(home), { force: true });
  letGo(lock);
}

function letGo(lock: DatabaseSync): void {
  held.delete(lock);
  lock.close();
}

type Published = { pid: number; url?: string; token?: string };

async function readPublished(home: string): Promise<Published | undefined> {
  const text = await readFile(publishedPath(home), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Published);
}

/** Written beside and renamed, so that nobody reads half of it; for its owner's eyes only, because of the token. */
async function writeWhole(file: string, content: Published): Promise<void> {
  const draft = `${file}.draft`;
  await rm(draft, { force: true });
  await writeFile(draft, JSON.stringify(content), { mode: 0o600, flag: "wx" });
  await rename(draft, file);
}

async function checkSpace(home: string): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  if (bavail * bsize < leastSpace) throw startProblem("disk-full", 503, { directory: home });
}

const inUse = (directory: string, holder: Published | undefined) =>
  startProblem("data-in-use", 409, {
    directory,
    pid: holder ? String(holder.pid) : "?",
    url: holder?.url ?? "none",
  });

/** Does `work` on the directory, and says in plain words what the system says in codes. */
async function explained<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = "", errcode } = error as { code?: string; errcode?: number };
    if (["ENOTDIR", "EEXIST"].includes(code)) throw startProblem("data-not-a-directory", 503, { directory });
    if (["ENOSPC", "EDQUOT"].includes(code) || errcode === 13)
      throw startProblem("disk-full", 503, { directory });
    // ENOENT is what Node makes of a parent on a disk that is mounted for reading only.
    const closed = ["EACCES", "EPERM", "EROFS", "ENOENT"].includes(code) || errcode === 14 || errcode === 8;
    if (!closed) throw error;
    throw startProblem("data-unwritable", 503, { directory, reason: code || "SQLite" });
  }
}
