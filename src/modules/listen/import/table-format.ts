import { parse } from "csv-parse/sync";
import { importProblem } from "./messages.ts";
import { type Delimiter, delimiters, type Encoding, type TableFormat } from "./model.ts";

/** Enough of a file, in bytes, to tell how it is written. */
export const headSize = 64 * 1024;
const sampleRecords = 20;

/**
 * Tells from the beginning of a file how its bytes are read as a table. Text that is not UTF-8 is taken for
 * Windows-1256, the code page of Persian and Arabic Windows.
 * @throws Problem `listen/file-empty`, `listen/not-text` (a workbook, a picture, …)
 */
export function detectFormat(head: Uint8Array): TableFormat {
  if (head.length === 0) throw importProblem("file-empty", 422);
  const encoding = detectEncoding(head);
  return { encoding, delimiter: detectDelimiter(decodeHead(head, encoding)) };
}

/** The text of a file's beginning, without the half line at its end. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const lastLine = text.lastIndexOf("\n");
  return head.length < headSize || lastLine < 0 ? text : text.slice(0, lastLine + 1);
}

/** What people take for a table: workbooks (xlsx, xls), archives (gzip), documents (PDF). */
const otherKinds = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

function detectEncoding(head: Uint8Array): Encoding {
  if (otherKinds.some((mark) => mark.every((byte, index) => head[index] === byte)))
    throw importProblem("not-text", 422);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (head.includes(0)) return encodingWithZeros(head);
  return isUtf8(head) ? "utf-8" : "windows-1256";
}

/**
 * Zeros in text: of UTF-16 without a mark, where the Latin letters, signs and line ends of a table leave every other byte
 * zero; or a few strays, which are dropped later.
 */
function encodingWithZeros(head: Uint8Array): Encoding {
  const [even, odd] = [zerosFrom(head, 0), zerosFrom(head, 1)];
  if (odd > 0.05 && even < 0.02) return "utf-16le";
  if (even > 0.05 && odd < 0.02) return "utf-16be";
  if (even + odd < 0.02 && isUtf8(head)) return "utf-8";
  throw importProblem("not-text", 422);
}

/** The share of zeros among every other byte. */
function zerosFrom(head: Uint8Array, first: 0 | 1): number {
  let zeros = 0;
  for (let place = first; place < head.length; place += 2) if (head[place] === 0) zeros += 1;
  return zeros / Math.max(1, head.length / 2);
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // A character may be cut in two at the end of the head.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The separator that parts the first rows into the most columns, all rows alike. */
function detectDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: likeness(text, delimiter) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

function likeness(text: string, delimiter: Delimiter): number {
  const records = firstRecords(text, delimiter);
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = records.filter((record) => record.length === width).length / records.length;
  return alike * Math.log2(width + 1);
}

function firstRecords(text: string, delimiter: Delimiter, most = sampleRecords): string[][] {
  try {
    return parse(text, { ...looseTable(delimiter), to: most });
  } catch {
    return [];
  }
}

/** The whole rows in a piece of a file's inside, as far as they can be told: those of the header's width. */
export function rowsInside(
  piece: Uint8Array,
  { encoding, delimiter }: TableFormat,
  width: number,
): string[][] {
  const text = new TextDecoder(encoding).decode(piece);
  const lines = text.slice(text.indexOf("\n") + 1, text.lastIndexOf("\n") + 1);
  return firstRecords(lines, delimiter, Number.MAX_SAFE_INTEGER).filter((record) => record.length === width);
}

/** Rows may be ragged and hold stray quotation marks; what is wrong with them is said row by row. */
export const looseTable = (delimiter: Delimiter) => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});
