import type { Kernel } from "#kernel/kernel";
import { locales } from "#kernel/locale";
import { Problem } from "#kernel/problems";
import type { Tx } from "#kernel/records";
import { ahead } from "./ahead.ts";
import { findTarget, readImportRows, type Target } from "./import-rows.ts";
import { importProblem } from "./messages.ts";
import { makePlaces, noPlaces, noteMissing } from "./places.ts";
import {
  endImport,
  failImport,
  type ImportFailure,
  type ImportRow,
  insertRejections,
  keepCheckProgress,
  keepWriteProgress,
  readImport,
  rejectedLines,
  startChecking,
  startWriting,
} from "./store.ts";
import { writeVoices } from "./write-voices.ts";

type Running = Pick<Kernel, "records" | "live" | "now" | "log">;

/** Another process has this import, or somebody gave it up: whatever was begun here is undone. */
class Superseded extends Error {}

/**
 * Brings an import as far as it can go: first every row is read and checked, and nothing is visible; then the good rows
 * are written, a batch a transaction that also moves the import's place. A process that dies in the first part leaves
 * nothing behind, and one that dies in the second leaves the rest to the next `runImport`, which goes on at that place.
 * `isStopped` is asked between batches; answers whether the import is over.
 */
export async function runImport(
  kernel: Running,
  { workspace, id }: Pick<ImportRow, "workspace" | "id">,
  isStopped: () => boolean,
): Promise<boolean> {
  const row = await kernel.records.within(workspace, (tx) => readImport(tx, id));
  if (!row || (row.state !== "checking" && row.state !== "writing")) return true;
  try {
    const target = await findTarget(kernel, workspace, row.mapping, row.header);
    if (row.state === "checking" && !(await checkRows(kernel, row, target, isStopped))) return false;
    return await writeRows(kernel, { ...row, state: "writing" }, target, isStopped);
  } catch (error) {
    if (error instanceof Superseded) return true;
    if (!(error instanceof Problem))
      kernel.log.error({ err: error, import: id }, "an import was interrupted");
    return giveUp(kernel, row, error instanceof Problem ? error : importProblem("import-broken", 500));
  }
}

async function checkRows(
  kernel: Running,
  row: ImportRow,
  target: Target,
  isStopped: () => boolean,
): Promise<boolean> {
  const { id, workspace, mapping } = row;
  await inStep(kernel, row, (tx) => startChecking(tx, id, kernel.now()));
  const missing = noPlaces();
  let [readRows, rejectedRows] = [0, 0];
  for await (const { rows, readBytes, places } of ahead(readImportRows(kernel, row, target))) {
    if (isStopped()) return false;
    const before = readRows;
    readRows += rows.length;
    const wrong = rows.filter(({ problems }) => problems.length > 0);
    for (const { voice, problems } of rows) if (problems.length === 0) noteMissing(missing, places, voice);
    rejectedRows += wrong.length;
    await inStep(kernel, row, async (tx) => {
      await insertRejections(tx, row, wrong);
      return keepCheckProgress(tx, id, { readBytes, readRows, rejectedRows, before });
    });
  }
  if (mapping.strict && rejectedRows > 0)
    throw importProblem("import-strict", 422, { rejected: rejectedRows });
  await inStep(kernel, row, async (tx) => {
    if (mapping.makePlaces) await makePlaces(tx, workspace, missing);
    return startWriting(tx, id, readRows);
  });
  return true;
}

async function writeRows(
  kernel: Running,
  row: ImportRow,
  target: Target,
  isStopped: () => boolean,
): Promise<boolean> {
  const { id } = row;
  let [place, written] = [0, row.writtenRows];
  for await (const { rows } of ahead(readImportRows(kernel, row, target))) {
    if (isStopped()) return false;
    const from = place;
    place += rows.length;
    // Batches are the same at every reading, so a written one ends where a batch ends.
    if (place <= written || rows.length === 0) continue;
    await inStep(kernel, row, async (tx) => {
      const rejected = await rejectedLines(tx, id, rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0);
      const good = rows.filter(({ line }) => !rejected.has(line));
      const { fresh, lost } = await writeVoices(tx, { row, target, now: kernel.now() }, good);
      await insertRejections(tx, row, lost);
      const known = good.length - lost.length - fresh;
      const moments = good.flatMap(({ voice }) => voice.at ?? []);
      return keepWriteProgress(tx, id, { from, to: place, fresh, known, rejected: lost.length, moments });
    });
    written = place;
  }
  await inStep(kernel, row, (tx) => endImport(tx, id, kernel.now()));
  return true;
}

/** One transaction of an import, told to whoever watches; undone where it is no longer this process's to make. */
async function inStep(
  kernel: Running,
  { workspace }: ImportRow,
  step: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  await kernel.records.within(workspace, async (tx) => {
    if (!(await step(tx))) throw new Superseded();
    await kernel.live.changed(tx, workspace, ["imports"]);
  });
}

/** Before anything was written an import may fail; after that it is tried again until it is done. */
async function giveUp(kernel: Running, row: ImportRow, problem: Problem): Promise<boolean> {
  const failure = Object.fromEntries(
    locales.map((locale) => [locale, problem.detail(locale)]),
  ) as ImportFailure;
  return kernel.records.within(row.workspace, async (tx) => {
    await failImport(tx, row.id, failure, kernel.now());
    await kernel.live.changed(tx, row.workspace, ["imports"]);
    return (await readImport(tx, row.id))?.state !== "writing";
  });
}
