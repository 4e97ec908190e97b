import { type Cells, fromText, type SpannedCell, spread, toHtml, toText } from "./clipboard.ts";

/** Puts cells on the clipboard, for the grid and for spreadsheets. */
export function putOn(clipboard: DataTransfer, cells: Cells): void {
  clipboard.setData("text/plain", toText(cells));
  clipboard.setData("text/html", toHtml(cells));
}

/** The cells on the clipboard: a table's where there is one, for it tells merged cells and line breaks. */
export function takenFrom(clipboard: DataTransfer): Cells {
  const html = clipboard.getData("text/html");
  const table = html.includes("<t") ? tableIn(html) : undefined;
  return table ?? fromText(clipboard.getData("text/plain"));
}

function tableIn(html: string): Cells | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].map(spanned));
  return rows.length > 0 ? spread(rows) : undefined;
}

const longest = 1_000;

const spanned = (cell: HTMLTableCellElement): SpannedCell => ({
  text: textOf(cell),
  rows: Math.min(longest, cell.rowSpan),
  columns: Math.min(longest, cell.colSpan),
});

/** Line breaks of the source are none; those that are meant are `<br>` and paragraphs. */
function textOf(cell: HTMLTableCellElement): string {
  for (const text of textsIn(cell)) text.data = text.data.replace(/[\s\u00a0]+/g, " ");
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\n");
  for (const paragraph of cell.querySelectorAll("p, div, li")) paragraph.append("\n");
  return (cell.textContent ?? "").trim();
}

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
