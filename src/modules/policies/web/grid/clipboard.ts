/** Rows of cells, as they travel between the grid and a spreadsheet. */
export type Cells = string[][];

/** Cells as tab-separated text that Excel, LibreOffice and Google Sheets take. */
export const toText = (cells: Cells): string => cells.map((row) => row.map(tabCell).join("\t")).join("\r\n");

/** A quote at the start would be taken for the beginning of a quoted cell, and what stands in it for its content. */
const tabCell = (text: string): string =>
  /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Cells as a table that Excel takes as text: it makes a date of `1-2` and a formula of `=x` otherwise. */
export const toHtml = (cells: Cells): string =>
  `<meta charset="utf-8"><table>${cells.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`).join("")}</table>`;

const htmlCell = (text: string): string =>
  `<td style="mso-number-format:'\\@'">${text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\r?\n/g, '<br style="mso-data-placement:same-cell">')}</td>`;

/** Cells of text that a spreadsheet copied: tabs between, quotes round those with line breaks; or of a file with commas. */
export function fromText(text: string, separator = "\t"): Cells {
  const rows: Cells = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = cellAt(text, at, separator);
    rows.at(-1)?.push(cell);
    const next = text.slice(end, end + 2);
    if (end >= text.length) break;
    if (!next.startsWith(separator)) rows.push([]);
    at = end + (next === "\r\n" ? 2 : 1);
  }
  // What is copied ends with a line break, behind which nothing stands.
  if (rows.length > 1 && rows.at(-1)?.join("") === "") rows.pop();
  return squared(rows);
}

function cellAt(text: string, start: number, separator: string): { cell: string; end: number } {
  const quoted = text[start] === '"' ? quotedAt(text, start, separator) : undefined;
  if (quoted) return quoted;
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { cell: text.slice(start, end), end };
}

/**
 * A quoted cell. Excel copies a cell that holds `"late"` as it stands, without quoting it: under tabs, quotes count only
 * where something inside needs them.
 */
function quotedAt(text: string, start: number, separator: string): { cell: string; end: number } | undefined {
  let end = start + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  if (end >= text.length) return undefined;
  const after = text[end + 1];
  if (after !== undefined && after !== separator && after !== "\n" && after !== "\r") return undefined;
  const inside = text.slice(start + 1, end);
  if (separator === "\t" && !/[\t\r\n]|""/.test(inside)) return undefined;
  return { cell: inside.replaceAll('""', '"').replaceAll("\r\n", "\n"), end: end + 1 };
}

/** Cells of a file with commas, semicolons or tabs between; whichever its first line has most of. */
export function fromFile(text: string): Cells {
  const plain = text.replace(/^\ufeff/, "");
  const [line = ""] = plain.split(/\r?\n/, 1);
  const count = (sign: string) => line.split(sign).length;
  const separator = ["\t", ";", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return fromText(plain, separator);
}

/** Cells as a file that every spreadsheet opens, Persian included. */
export const toFile = (cells: Cells): string =>
  `\ufeff${cells.map((row) => row.map(fileCell).join(",")).join("\r\n")}\r\n`;

const fileCell = (text: string): string =>
  /[",\t\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One cell of a table somewhere else, which may stand over several rows and columns. */
export type SpannedCell = { text: string; rows: number; columns: number };

/** The cells of a table with each that spans several repeated in all of them: a merged reason holds for all its rules. */
export function spread(rows: readonly (readonly SpannedCell[])[]): Cells {
  const cells: string[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const { text, rows: down, columns: across } of row) {
      while (cells[top]?.[column] !== undefined) column += 1;
      for (let y = top; y < Math.min(top + down, cells.length); y++)
        for (let x = column; x < column + across; x++) (cells[y] as string[])[x] = text;
      column += across;
    }
  });
  return squared(cells);
}

/** Every row as long as the longest. */
function squared(rows: Cells): Cells {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}
