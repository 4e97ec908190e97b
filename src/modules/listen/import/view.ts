import { localDay } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { Problem } from "#kernel/problems";
import { findTarget, readImportRows } from "./import-rows.ts";
import type { ImportPreview, ImportView, PreviewRow } from "./model.ts";
import type { ReadRow } from "./row.ts";
import { sayProblems } from "./say-problems.ts";
import type { ImportRow } from "./store.ts";

const previewRows = 20;
const longestCell = 500;

/** Whom an import is shown to. */
export type Reader = { locale: Locale; timeZone: string };

/** An import on the wire. */
export const viewImport = (row: ImportRow, { locale, timeZone }: Reader): ImportView => ({
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
  span:
    row.firstAt && row.lastAt
      ? { from: localDay(row.firstAt, timeZone), to: localDay(row.lastAt, timeZone) }
      : null,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** An import with its first rows as they would be imported. */
export async function previewImport(
  kernel: Pick<Kernel, "records">,
  row: ImportRow,
  reader: Reader,
): Promise<ImportPreview> {
  const { target, obstacle } = await tryTarget(kernel, row, reader.locale);
  for await (const { rows } of readImportRows(kernel, row, target)) {
    const preview = rows.slice(0, previewRows).map((one) => previewRow(one, reader.locale));
    return { ...viewImport(row, reader), preview, obstacle };
  }
  return { ...viewImport(row, reader), preview: [], obstacle };
}

/** A guess may leave out what cannot be left out: that is said, and the rows are shown all the same. */
async function tryTarget(kernel: Pick<Kernel, "records">, row: ImportRow, locale: Locale) {
  try {
    return { target: await findTarget(kernel, row.workspace, row.mapping, row.header), obstacle: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { target: null, obstacle: error.detail(locale) };
  }
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
