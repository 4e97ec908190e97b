import { constants } from "node:fs";
import { copyFile, open, stat, truncate } from "node:fs/promises";

const limit = 10_000_000;

/** Opens PostgreSQL's log for appending; `size` is where the next message will stand. */
export async function openLog(file: string) {
  await trimLog(file);
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
  return { handle, size: (await handle.stat()).size };
}

/** Keeps the log below 10 MB and one older file beside it. The server appends, so it goes on at the new end. */
export async function trimLog(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.size < limit) return;
  await copyFile(file, `${file}.1`);
  await truncate(file);
}

/** What was written to the log from byte `start` on. */
export async function readLog(file: string, start: number): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return "";
  try {
    const { size } = await handle.stat();
    const from = size < start ? 0 : Math.max(start, size - 100_000);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
