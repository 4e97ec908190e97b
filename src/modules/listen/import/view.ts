import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { findTarget, readImportRows } from "./import-rows.ts";
import type { ImportPreview, ImportView, PreviewRow } from "./model.ts";
import type { ReadRow } from "./row.ts";
import { sayProblems } from "./say-problems.ts";
import type { ImportRow } from "./store.ts";

const previewRows = 20;
const longestCell = 500;

/** An import on the wire. */
export const viewImport = (row: ImportRow, locale: Locale): ImportView => ({
  id: row.id,
  state: row.state,
  fileName: row.fileName,
  size: row.size,
  format: row.format,
  header: row.header,
  mapping: row.mapping,
  counts: { read: row.readRows, fresh: row.freshRows, known: row.knownRows, rejected: row.rejectedRows },
  progress: progressOf(row),
  failure: row.failure?.[locale] ?? null,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** An import with its first rows as they would be imported. */
export async function previewImport(
  kernel: Pick<Kernel, "records">,
  row: ImportRow,
  locale: Locale,
): Promise<ImportPreview> {
  const target = await findTarget(kernel, row.workspace, row.mapping, row.header);
  for await (const { rows } of readImportRows(kernel, row, target)) {
    const preview = rows.slice(0, previewRows).map((one) => previewRow(one, locale));
    return { ...viewImport(row, locale), preview };
  }
  return { ...viewImport(row, locale), preview: [] };
}

function previewRow({ line, cells, voice, problems }: ReadRow, locale: Locale): PreviewRow {
  const { details: _, at, ...shown } = voice;
  return {
    line,
    cells: cells.map((cell) => cell.slice(0, longestCell).toWellFormed()),
    voice: { ...shown, at: at?.toISOString() ?? null },
    problems: sayProblems(locale, problems),
  };
}

function progressOf({ state, readBytes, size, writtenRows, readRows }: ImportRow): number {
  if (state === "done") return 1;
  if (state === "checking") return size === 0 ? 0 : Math.min(1, readBytes / size);
  return state === "writing" && readRows > 0 ? Math.min(1, writtenRows / readRows) : 0;
}
