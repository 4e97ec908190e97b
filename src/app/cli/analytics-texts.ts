import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Locale } from "#kernel/locale";
import { sayCli } from "./cli-messages.ts";

export const inputFormats = ["csv", "json", "jsonl", "lines"] as const;
export type InputFormat = (typeof inputFormats)[number];

export type TextSource = {
  /** A file, or `-` for what is piped in. */
  file: string;
  /** By the file's ending, else by how it begins, where nothing is said. */
  input?: InputFormat;
  /** Which column or field holds the text; guessed where nothing is said. */
  column?: string;
  /** Of what is said about the file. */
  locale: Locale;
};

/** The texts of a file in their order; all but a JSON array are read as they come, however long the file is. */
export async function* textsIn(source: TextSource): AsyncGenerator<string> {
  const chunks = (source.file === "-" ? process.stdin : createReadStream(source.file)).setEncoding("utf8");
  const { head, stream } = await withHead(chunks, source);
  const readers = { csv: fromCsv, json: fromJson, jsonl: fromLines, lines: fromPlainLines };
  yield* readers[source.input ?? formatOf(source.file, head)](stream, source, head);
}

/** The first stretch is looked at to tell what it is, and then read with the rest. */
async function withHead(
  chunks: Readable,
  { file, locale }: TextSource,
): Promise<{ head: string; stream: Readable }> {
  const iterator = chunks[Symbol.asyncIterator]() as AsyncIterator<string>;
  const first = await iterator.next().catch(() => {
    throw new Error(sayCli(locale, "import.no-file", { file }));
  });
  const head = first.done ? "" : first.value.replace(/^\ufeff/, "");
  async function* all() {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head, stream: Readable.from(all()) };
}

const endings: Readonly<Record<string, InputFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "lines",
};

function formatOf(file: string, head: string): InputFormat {
  const known = endings[extname(file).toLowerCase()];
  if (known) return known;
  const sign = head.trimStart()[0];
  if (sign === "[") return "json";
  return sign === "{" || sign === '"' ? "jsonl" : "lines";
}

type Read = (stream: Readable, source: TextSource, head: string) => AsyncGenerator<string>;

const fromCsv: Read = async function* (stream, source, head) {
  const rows = stream.pipe(
    parse({
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: delimiterOf(head),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  for await (const row of rows) yield textOf(row, source);
};

/** What parts the columns of the first line most often. */
function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

const fromPlainLines: Read = async function* (stream) {
  yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
};

const fromLines: Read = async function* (stream, source) {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== "") yield textOf(parsed(line, source, number), source);
  }
};

const fromJson: Read = async function* (stream, source) {
  let text = "";
  for await (const chunk of stream) text += chunk;
  const value = parsed(text, source);
  const values = isRecord(value) && Array.isArray(value.texts) ? value.texts : value;
  if (!Array.isArray(values)) throw new Error(sayCli(source.locale, "analytics.no-array"));
  for (const one of values) yield textOf(one, source);
};

function parsed(text: string, { locale }: TextSource, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    if (line === undefined) throw new Error(sayCli(locale, "analytics.bad-json", { reason }));
    throw new Error(sayCli(locale, "analytics.bad-line", { line, reason }));
  }
}

const usualNames =
  "text comment review feedback message voice body content متن نظر دیدگاه پیام کامنت توضیحات".split(" ");

/** The text itself, or that of a row or an object: in the column that was named, else in the one that is called so. */
function textOf(value: unknown, { column, locale }: TextSource): string {
  if (!isRecord(value)) return value === null || value === undefined ? "" : String(value);
  const names = Object.keys(value);
  const name = column ?? names.find((one) => usualNames.includes(one.trim().toLowerCase())) ?? sole(names);
  const columns = names.join(", ");
  if (name === undefined) throw new Error(sayCli(locale, "analytics.which-column", { columns }));
  if (!(name in value)) throw new Error(sayCli(locale, "analytics.no-column", { column: name, columns }));
  return String(value[name] ?? "");
}

const sole = (names: string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
