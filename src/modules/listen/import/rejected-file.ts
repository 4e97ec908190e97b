import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { sayImport } from "./messages.ts";
import { sayProblems } from "./say-problems.ts";
import { type ImportRow, listRejections, type Rejection } from "./store.ts";

const pageSize = 500;

/**
 * The rejected rows as CSV for spreadsheets: line, column, value, reason and what would be right, one line a problem, and
 * behind them the row's own cells. Cells that a spreadsheet would take for formulas are made harmless.
 */
export function rejectedFile({ records }: Pick<Kernel, "records">, row: ImportRow, locale: Locale): Readable {
  const own = (["line", "column", "value", "reason", "right"] as const).map((key) =>
    sayImport(locale, `rejected.${key}`),
  );
  const file = stringify({ bom: true, escape_formulas: true, record_delimiter: "windows" });
  const lines = Readable.from(linesOf(records, row, locale, [...own, ...row.header]));
  lines.on("error", (error) => file.destroy(error));
  return lines.pipe(file);
}

/** The name of the file beside the input. */
export const rejectedName = (fileName: string): string => `${fileName}.rejected.csv`;

async function* linesOf(
  records: Kernel["records"],
  { workspace, id, header }: ImportRow,
  locale: Locale,
  heading: string[],
): AsyncGenerator<string[]> {
  yield heading;
  for (let after = 0; ; ) {
    const from = after;
    const page = await records.within(workspace, (tx) =>
      listRejections(tx, id, { after: from, limit: pageSize }),
    );
    for (const rejection of page) yield* linesOfRow(locale, rejection, header.length);
    const last = page.at(-1);
    if (!last) return;
    after = last.line;
  }
}

function linesOfRow(locale: Locale, { line, cells, problems }: Rejection, width: number): string[][] {
  const own = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? "");
  return sayProblems(locale, problems).map(({ column, value, reason, right }) => [
    String(line),
    column ?? "",
    value,
    reason,
    right,
    ...own,
  ]);
}
