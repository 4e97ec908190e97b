import type { DecisionTable } from "../../model.ts";
import type { Cells } from "./clipboard.ts";
import { withColumn } from "./column-edits.ts";
import type { GridColumn } from "./column-sense.ts";
import { countColumns } from "./columns.ts";
import { type CellEdit, cellText, type NewId, withCells } from "./edits.ts";
import type { Block } from "./places.ts";
import { understood } from "./understand-cell.ts";

export type Pasted = {
  table: DecisionTable;
  /** Where it came to stand. */
  block: Block;
  addedRules: number;
  /** Columns that had no place: they are kept as notes. */
  addedColumns: number;
};

/** The cells of a block, as FEEL. */
export const copied = (table: DecisionTable, { top, bottom, start, end }: Block): Cells =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: end - start + 1 }, (_, column) => cellText(table, top + row, start + column)),
  );

/**
 * Puts cells into the table from the first chosen cell on. One cell fills all that is chosen, and a block is repeated where
 * it fits several times. Rows beyond the last rule make rules, columns beyond the last one notes: nothing is lost.
 */
export function pasted(
  table: DecisionTable,
  columns: readonly GridColumn[],
  chosen: Block,
  cells: Cells,
  known: ReadonlySet<string>,
  newId: NewId,
): Pasted {
  const rows = repeated(withoutHeaders(cells, columns, chosen), chosen);
  const width = rows[0]?.length ?? 0;
  const addedColumns = Math.max(0, chosen.start + width - countColumns(table));
  const wide = withNotes(table, cells, addedColumns, width, newId);
  const edits = rows.flatMap((row, y) =>
    row.map((text, x): CellEdit => {
      const column = columns[chosen.start + x];
      return {
        row: chosen.top + y,
        column: chosen.start + x,
        text: column ? understood(unescaped(text), column, known) : text,
      };
    }),
  );
  return {
    table: withCells(wide, edits, newId),
    block: {
      top: chosen.top,
      bottom: chosen.top + rows.length - 1,
      start: chosen.start,
      end: chosen.start + width - 1,
    },
    addedRules: Math.max(0, chosen.top + rows.length - table.rules.length),
    addedColumns,
  };
}

/** A first row that names the very columns it would fall into is none of the rules. */
function withoutHeaders(cells: Cells, columns: readonly GridColumn[], { start }: Block): Cells {
  const [first = [], ...rest] = cells;
  const isNamed = (text: string, at: number): boolean => {
    const column = columns[start + at];
    const words = text.trim().toLocaleLowerCase();
    return column ? [column.label, column.looksAt].some((name) => name.toLocaleLowerCase() === words) : true;
  };
  return rest.length > 0 && first.some((text) => text.trim() !== "") && first.every(isNamed) ? rest : cells;
}

function repeated(cells: Cells, { top, bottom, start, end }: Block): Cells {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const times = (chosen: number, own: number): number => (own > 0 && chosen % own === 0 ? chosen / own : 1);
  const down = times(bottom - top + 1, height);
  const across = times(end - start + 1, width);
  return Array.from({ length: height * down }, (_, y) =>
    Array.from({ length: width * across }, (_, x) => cells[y % height]?.[x % width] ?? ""),
  );
}

/** Spreadsheets put an apostrophe before what must stay text. */
const unescaped = (text: string): string => text.replace(/^'(?=[-=+@<>])/, "").trim();

function withNotes(
  table: DecisionTable,
  cells: Cells,
  count: number,
  width: number,
  newId: NewId,
): DecisionTable {
  let next = table;
  for (let at = 0; at < count; at++) {
    const name = cells.length > 1 ? (cells[0]?.[width - count + at] ?? "") : "";
    const label = name.length > 0 && name.length < 60 ? name : `${countColumns(next) + 1}`;
    next = withColumn(next, { side: "annotation", at: next.annotations?.length ?? 0 }, label, newId);
  }
  return next;
}
