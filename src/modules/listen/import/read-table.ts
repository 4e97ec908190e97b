import { Readable } from "node:stream";
import { setImmediate as letOthersRun } from "node:timers/promises";
import { parse } from "csv-parse";
import type { Problem } from "#kernel/problems";
import { importProblem } from "./messages.ts";
import type { TableFormat } from "./model.ts";
import { looseTable } from "./table-format.ts";

/** A row of the file; `line` is where it begins, the header's being 1. */
export type TableRow = { line: number; cells: string[] };
export type TableBatch = { header: string[]; rows: TableRow[]; readBytes: number };

const batchSize = 500;
const mostColumns = 200;
/** Characters of one row; more means that a quotation mark was never closed. */
const longestRow = 400_000;
/** Bytes parsed without letting anybody else have the process. */
const slice = 64 * 1024;

/**
 * Reads a table in batches of up to 500 rows, never more of the file in memory than that, and lets others run between
 * batches. A file with a header and no rows gives one empty batch.
 * @throws Problem where the table cannot be read to its end; batches before that were already given.
 */
export async function* readTable(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
): AsyncGenerator<TableBatch> {
  const progress = { bytes: 0, line: 0 };
  let header: string[] | undefined;
  let rows: TableRow[] = [];
  for await (const row of records(decode(bytes, format, progress), format, progress)) {
    if (!header) {
      header = nameColumns(row.cells);
      continue;
    }
    rows.push(row);
    if (rows.length < batchSize) continue;
    yield { header, rows, readBytes: progress.bytes };
    rows = [];
    await letOthersRun();
  }
  if (!header) throw importProblem("file-empty", 422);
  yield { header, rows, readBytes: progress.bytes };
}

/** Every column has a name of its own, so that a mapping can name it. */
export function nameColumns(cells: string[]): string[] {
  if (cells.length > mostColumns)
    throw importProblem("too-many-columns", 422, { columns: cells.length, limit: mostColumns });
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = cell.trim().replaceAll("\u0000", "").toWellFormed().slice(0, 150) || `#${index + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}

async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  { encoding }: TableFormat,
  progress: { bytes: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of bytes)
    for (let start = 0; start < part.length; start += slice) {
      const piece = part.subarray(start, start + slice);
      const text = decoder.decode(piece, { stream: true });
      progress.bytes += piece.length;
      if (text) yield text;
    }
  const rest = decoder.decode();
  if (rest) yield rest;
}

async function* records(
  text: AsyncIterable<string>,
  { delimiter }: TableFormat,
  progress: { line: number },
): AsyncGenerator<TableRow> {
  const parser = parse({
    ...looseTable(delimiter),
    info: true,
    max_record_size: longestRow,
    // Told while parsing: rows still on their way to the reader are dropped when the table breaks off.
    on_record: (record: string[], { lines }) => {
      progress.line = lines;
      return record;
    },
  });
  const source = Readable.from(text, { objectMode: false, encoding: "utf8" });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines - lineBreaksIn(record), cells: record };
    }
  } catch (error) {
    throw tableProblem(error, progress.line + 1);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** csv-parse counts lines at the end of a record; a reader looks for its beginning. */
function lineBreaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record)
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

function tableProblem(error: unknown, line: number): Problem | unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === "CSV_QUOTE_NOT_CLOSED") return importProblem("quote-open", 422, { line });
  if (code === "CSV_MAX_RECORD_SIZE") return importProblem("cell-too-long", 422, { line });
  if (code?.startsWith("CSV_")) return importProblem("unreadable-table", 422, { line, reason: message });
  return error;
}
