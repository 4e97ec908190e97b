import { useMemo, useState } from "react";
import type { DecisionTable } from "../../model.ts";
import { goTo } from "./commands.ts";
import { cellText, withCells } from "./edits.ts";
import { at, type Move, type Place, type Selection } from "./places.ts";
import { understood } from "./understand-cell.ts";
import type { GridState } from "./use-table-grid.ts";

/** A cell that is being written, and what stood in it when writing began. */
export type Writing = Place & { text: string };

type Around = {
  selection: Selection;
  choose: (selection: Selection) => void;
  replace: (table: DecisionTable, selection: Selection) => void;
};

/** Writing one cell at a time: begun with what stands there or with a letter, kept or let go of. */
export function useWriting(state: GridState, { selection, choose, replace }: Around) {
  const { table, isReadOnly, onChange } = state;
  const [writing, write] = useState<Writing>();
  const names = useMemo(() => new Set(state.known.names.map(({ name }) => name)), [state.known]);
  return {
    writing,
    /** Without a text, what stands there is changed. */
    begin: (text?: string): void => {
      const { row, column } = selection.head;
      if (isReadOnly || row < 0 || column < 0) return;
      choose(at(selection.head));
      write({ row, column, text: text ?? standing(table, row, column) });
    },
    /** Keeps what was written, and goes on. */
    finish: (text: string, move?: Move): void => {
      if (!writing) return;
      const next = withWritten(state, writing, text, names);
      write(undefined);
      if (move) replace(next, goTo(next, at(writing), move, false));
      else if (next !== table) onChange(next);
    },
    abandon: (): void => {
      write(undefined);
      choose(selection);
    },
  };
}

/** Any value is written over, not changed. */
function standing(table: DecisionTable, row: number, column: number): string {
  const text = row < table.rules.length ? cellText(table, row, column) : "";
  return text === "-" ? "" : text;
}

/** The table with one cell written; the same table where it says what it said. */
function withWritten(
  { table, columns, newId }: GridState,
  { row, column: place }: Place,
  written: string,
  names: ReadonlySet<string>,
): DecisionTable {
  const column = columns[place];
  if (!column) return table;
  const text = understood(written, column, names);
  return text === cellText(table, row, place)
    ? table
    : withCells(table, [{ row, column: place, text }], newId);
}
