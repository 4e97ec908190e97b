import { parse } from "csv-parse/sync";
import type { PolicyDocument } from "../documents/model.ts";
import { problem } from "./messages.ts";

export type FileCase = { label: string | null; inputs: Record<string, unknown> };

export const mostCases = 50_000;

/**
 * Reads past cases from a table (RFC 4180, or parted by tabs or semicolons): a column for each input, named as in the model or by its
 * label in any language; values as in the model, or by their labels; digits of any language. The first column that is no
 * input names the case. Problems (422): `unreadable-table` with its line, `no-input-columns`, `too-many-cases`.
 */
export function readCaseFile(text: string, document: PolicyDocument): FileCase[] {
  const [header, ...rows] = tableOf(text);
  if (!header) throw problem("no-input-columns", 422, { inputs: namesOf(document) });
  if (rows.length > mostCases) throw problem("too-many-cases", 422, { limit: mostCases });
  const columns = header.map((name) => columnOf(document, name.trim()));
  if (!columns.some((column) => column))
    throw problem("no-input-columns", 422, { inputs: namesOf(document) });
  const labelAt = columns.findIndex((column) => !column);
  return rows.map((row) => ({
    label: labelAt === -1 ? null : row[labelAt]?.trim().slice(0, 200) || null,
    inputs: Object.fromEntries(
      columns.flatMap((column, at) => {
        const value = column?.read(row[at]?.trim() ?? "");
        return value === undefined || !column ? [] : [[column.input, value]];
      }),
    ),
  }));
}

const namesOf = ({ model }: PolicyDocument): string => model.inputs.map(({ name }) => name).join(", ");

function tableOf(text: string): string[][] {
  const [firstLine = ""] = text.split("\n", 1);
  const delimiter = ["\t", ";", ","].find((mark) => firstLine.includes(mark)) ?? ",";
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 400_000,
    }) as string[][];
  } catch (error) {
    const lines = (error as { lines?: number }).lines ?? 1;
    throw problem("unreadable-table", 422, { line: lines });
  }
}

type Column = { input: string; read(cell: string): unknown };

function columnOf({ model, words }: PolicyDocument, title: string): Column | undefined {
  const input = model.inputs.find(({ name }) => {
    const labels = words.find((one) => one.input === name)?.label ?? {};
    return [name, ...Object.values(labels)].some((known) => sameWord(known, title));
  });
  if (!input) return undefined;
  const values = words.find((one) => one.input === input.name)?.values ?? [];
  const byWord = new Map(
    values.flatMap(({ value, label }) => Object.values(label).map((word) => [folded(word), value] as const)),
  );
  const read = (cell: string): unknown => {
    if (cell === "") return undefined;
    const named = byWord.get(folded(cell));
    return named === undefined ? cellValue(cell, input.type) : (JSON.parse(named) as unknown);
  };
  return { input: input.name, read };
}

const folded = (word: string): string =>
  word.normalize("NFKC").replaceAll("ي", "ی").replaceAll("ك", "ک").toLowerCase();
const sameWord = (one: string, other: string): boolean => folded(one) === folded(other);

const yes = new Set(["true", "yes", "1", "بله", "آری"]);
const no = new Set(["false", "no", "0", "خیر", "نه"]);

function cellValue(cell: string, type: string | undefined): unknown {
  const latin = cell.replaceAll(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (type === "number") {
    const number = Number(latin.replaceAll(/[٬,\s]/g, "").replace("٫", "."));
    return Number.isFinite(number) ? number : cell;
  }
  if (type === "boolean") return yes.has(folded(latin)) ? true : !no.has(folded(latin)) && cell;
  return type === "string" ? cell : latin;
}
