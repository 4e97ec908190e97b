import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Records } from "#kernel/records";
import { cleanText } from "../logic/given-text.ts";
import { guessMapping, type Sample } from "./guess-mapping.ts";
import { importProblem } from "./messages.ts";
import type { TableFormat } from "./model.ts";
import { readTable } from "./read-table.ts";
import { completeUpload, deleteImport, insertImport, insertPart, readPart } from "./store.ts";
import { detectFormat, headSize, rowsInside } from "./table-format.ts";

const partSize = 256 * 1024;
/** In bytes. */
export const largestFile = 256 * 1024 * 1024;
/** Rows from which a mapping is guessed. */
const sampleRows = 1_000;

export type Upload = { workspace: string; member: string | null; fileName: string };

/**
 * Takes a file in as it arrives, keeps it in records part by part, and guesses how it is to be read; answers its import's
 * id. Each part is a transaction of its own: a slow sender must hold up nobody. Nothing is kept of a file that is refused.
 */
export async function takeUpload(
  { records, now }: Pick<Kernel, "records" | "now">,
  { workspace, member, fileName }: Upload,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string> {
  const id = newId();
  const name = shortName(fileName);
  await records.within(workspace, (tx) =>
    insertImport(tx, { id, workspace, fileName: name, member, at: now() }),
  );
  try {
    const size = await keepParts(records, { import: id, workspace }, bytes);
    const format = detectFormat(await headOf(records, workspace, id));
    const sample = await readSample(fileBytes(records, workspace, id), format);
    if (sample.rows.length === 0) throw importProblem("no-rows", 422);
    const later = await laterRows(records, { workspace, id, size }, format, sample.header.length);
    const mapping = guessMapping({ ...sample, rows: [...sample.rows, ...later] }, name);
    await records.within(workspace, (tx) =>
      completeUpload(tx, id, { size, format, header: sample.header, mapping }),
    );
  } catch (error) {
    await records.within(workspace, (tx) => deleteImport(tx, id));
    throw error;
  }
  return id;
}

/** The bytes of an uploaded file, part by part. */
export async function* fileBytes(
  records: Records,
  workspace: string,
  id: string,
): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const part = await records.within(workspace, (tx) => readPart(tx, id, position));
    if (!part) return;
    yield part;
  }
}

/** The header and the first rows. */
export async function readSample(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  most = sampleRows,
): Promise<Sample> {
  let sample: Sample = { header: [], rows: [] };
  for await (const { header, rows } of readTable(bytes, format)) {
    sample = { header, rows: [...sample.rows, ...rows.map(({ cells }) => cells)].slice(0, most) };
    if (sample.rows.length >= most) break;
  }
  return sample;
}

/** Some rows from the middle and the end: what a file begins with may not be what it is like. */
async function laterRows(
  records: Records,
  { workspace, id, size }: { workspace: string; id: string; size: number },
  format: TableFormat,
  width: number,
): Promise<string[][]> {
  const last = Math.floor((size - 1) / partSize);
  const places = [...new Set([Math.floor(last / 2), last])].filter((place) => place > 0);
  const parts = await Promise.all(
    places.map((place) => records.within(workspace, (tx) => readPart(tx, id, place))),
  );
  return parts.flatMap((part) => rowsInside(part?.subarray(0, headSize) ?? new Uint8Array(), format, width));
}

const shortName = (given: string): string =>
  cleanText(given)
    .replace(/^.*[\\/]/, "")
    .trim()
    .slice(0, 200) || "file";

async function keepParts(
  records: Records,
  owner: { import: string; workspace: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  let [size, position] = [0, 0];
  for await (const part of inParts(bytes)) {
    size += part.length;
    if (size > largestFile) throw importProblem("file-too-large", 413, { limit: largestFile / 1024 / 1024 });
    const place = position;
    await records.within(owner.workspace, (tx) => insertPart(tx, { ...owner, position: place, bytes: part }));
    position += 1;
  }
  return size;
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [waiting, length]: [Uint8Array[], number] = [[], 0];
  for await (const piece of bytes) {
    waiting.push(piece);
    length += piece.length;
    if (length < partSize) continue;
    const whole = Buffer.concat(waiting);
    for (; length >= partSize; length -= partSize)
      yield whole.subarray(whole.length - length).subarray(0, partSize);
    waiting = [whole.subarray(whole.length - length)];
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function headOf(records: Records, workspace: string, id: string): Promise<Uint8Array> {
  const first = await records.within(workspace, (tx) => readPart(tx, id, 0));
  return first?.subarray(0, headSize) ?? new Uint8Array();
}
