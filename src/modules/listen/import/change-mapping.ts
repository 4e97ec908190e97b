import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { findTarget } from "./import-rows.ts";
import { importProblem } from "./messages.ts";
import type { ImportMapping } from "./model.ts";
import {
  deleteImport,
  type ImportRow,
  lockImport,
  readImport,
  startChecking,
  updateMapping,
} from "./store.ts";
import { fileBytes, readSample } from "./upload.ts";

/** Another way to read the file, as long as nothing of it was imported. Another format may give other columns. */
export async function changeMapping(
  { records }: Pick<Kernel, "records">,
  { workspace, id }: Pick<ImportRow, "workspace" | "id">,
  mapping: ImportMapping,
): Promise<ImportRow> {
  const row = await records.within(workspace, (tx) => readImport(tx, id));
  const { format: before } = mappable(row);
  const format = mapping.format ?? before;
  const { header } = await readSample(fileBytes(records, workspace, id), format, 1);
  await findTarget({ records }, workspace, mapping, header);
  return records.within(workspace, async (tx) => {
    mappable(await lockImport(tx, id));
    await updateMapping(tx, id, { format, header, mapping });
    return (await readImport(tx, id)) as ImportRow;
  });
}

/** Lets an uploaded file be imported as it is mapped; the caller starts the work once this is committed. */
export async function requestImport(tx: Tx, id: string, at: Date): Promise<ImportRow> {
  mappable(await lockImport(tx, id));
  await startChecking(tx, id, at);
  return (await readImport(tx, id)) as ImportRow;
}

/** Removes an import from the list, or gives up one that is not written yet. The voices it brought stay. */
export async function removeImport(tx: Tx, id: string): Promise<void> {
  const row = await lockImport(tx, id);
  if (!row) throw importProblem("no-such-import", 404);
  if (row.state === "writing") throw importProblem("import-being-written", 409);
  await deleteImport(tx, id);
}

function mappable(row: ImportRow | undefined): ImportRow {
  if (!row || row.state === "uploading") throw importProblem("no-such-import", 404);
  if (row.state === "done") throw importProblem("import-over", 409);
  if (row.state === "checking" || row.state === "writing") throw importProblem("import-under-way", 409);
  return row;
}
