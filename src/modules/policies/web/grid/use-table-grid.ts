import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DecisionTable } from "../../model.ts";
import type { GridColumn } from "./column-sense.ts";
import { type Command, done, extentOf, goTo } from "./commands.ts";
import { cellText, type NewId, withCells } from "./edits.ts";
import type { Known } from "./offers.ts";
import {
  at,
  type Block,
  blockOf,
  clamped,
  type Extent,
  type Move,
  type Place,
  type Selection,
} from "./places.ts";
import { numberWidth } from "./sizes.ts";
import { understood } from "./understand-cell.ts";

export type GridState = {
  table: DecisionTable;
  columns: readonly GridColumn[];
  /** Names in scope, for reading FEEL. */
  names: ReadonlySet<string>;
  known: Known;
  isReadOnly: boolean;
  newId: NewId;
  onChange: (table: DecisionTable) => void;
  onUndo: () => void;
  onRedo: () => void;
};

/** A cell that is being written, and what stood in it when writing began. */
export type Writing = Place & { text: string; isFresh: boolean };

export type TableGridModel = GridState & {
  root: RefObject<HTMLTableElement | null>;
  extent: Extent;
  selection: Selection;
  block: Block;
  writing: Writing | undefined;
  choose: (selection: Selection) => void;
  move: (move: Move, extends_: boolean) => void;
  /** Undefined: it could not be done here. */
  run: (command: Command) => ReturnType<typeof done>;
  begin: (text?: string) => void;
  /** Keeps what was written, and goes on. */
  finish: (text: string, move?: Move) => void;
  abandon: () => void;
  replace: (table: DecisionTable, selection: Selection) => void;
};

/** What is chosen and written in a grid; the table itself is its owner's. */
export function useTableGrid(state: GridState): TableGridModel {
  const { table, columns, isReadOnly, newId, onChange } = state;
  const root = useRef<HTMLTableElement>(null);
  const [kept, keep] = useState<Selection>(() => at({ row: 0, column: 0 }));
  const [writing, write] = useState<Writing>();
  const extent = extentOf(table, isReadOnly);
  const selection = { anchor: clamped(kept.anchor, extent), head: clamped(kept.head, extent) };
  const follow = useFocus(root, selection.head, writing !== undefined);
  const names = useMemo(() => new Set(state.known.names.map(({ name }) => name)), [state.known]);
  const choose = (next: Selection): void => {
    keep(next);
    follow();
  };
  const replace = (next: DecisionTable, to: Selection): void => {
    if (next !== table) onChange(next);
    choose(to);
  };
  return {
    ...state,
    root,
    extent,
    selection,
    block: blockOf(selection, extent),
    writing,
    choose,
    replace,
    move: (move, extends_) => choose(goTo(table, selection, move, extends_)),
    run: (command) => {
      const outcome =
        isReadOnly && !command.startsWith("choose") ? undefined : done(table, selection, command, newId);
      if (outcome) replace(outcome.table, outcome.selection);
      return outcome;
    },
    begin: (text) => {
      const { row, column } = selection.head;
      if (isReadOnly || row < 0 || column < 0) return;
      const stood = row < table.rules.length ? cellText(table, row, column) : "";
      keep(at(selection.head));
      write({ row, column, text: text ?? (stood === "-" ? "" : stood), isFresh: text !== undefined });
    },
    finish: (text, move) => {
      if (!writing) return;
      const next = written(
        table,
        columns[writing.column],
        writing,
        understoodIn(columns[writing.column], text, names),
        newId,
      );
      write(undefined);
      if (move) replace(next, goTo(next, at(writing), move, false));
      else if (next !== table) onChange(next);
    },
    abandon: () => {
      write(undefined);
      follow();
    },
  };
}

const understoodIn = (column: GridColumn | undefined, text: string, names: ReadonlySet<string>): string =>
  column ? understood(text, column, names) : text;

/** The table with one cell written; the same table where nothing changed, or nothing was put into the empty last row. */
function written(
  table: DecisionTable,
  column: GridColumn | undefined,
  { row, column: place }: Place,
  text: string,
  newId: NewId,
): DecisionTable {
  if (!column) return table;
  if (text === cellText(table, row, place)) return table;
  return withCells(table, [{ row, column: place, text }], newId);
}

/** Puts the browser's focus where the grid's is, after the grid was drawn again. */
function useFocus(
  root: RefObject<HTMLTableElement | null>,
  { row, column }: Place,
  isWriting: boolean,
): () => void {
  const isWanted = useRef(false);
  // The external system is the browser's focus, which a cell loses when it is drawn anew.
  useLayoutEffect(() => {
    if (!isWanted.current || isWriting) return;
    isWanted.current = false;
    const cell = root.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus({ preventScroll: true });
    if (cell && root.current) reveal(root.current, cell);
  });
  return () => {
    isWanted.current = true;
  };
}

/** Scrolls just as far as it takes to see the cell whole, past the headers and numbers that stay in view. */
function reveal(grid: HTMLElement, cell: HTMLElement): void {
  const scroller = grid.parentElement;
  if (scroller) {
    scroller.style.scrollPaddingBlockStart = `${grid.querySelector<HTMLElement>(".grid-head")?.offsetHeight ?? 0}px`;
    scroller.style.scrollPaddingInlineStart = `${numberWidth}px`;
  }
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}
