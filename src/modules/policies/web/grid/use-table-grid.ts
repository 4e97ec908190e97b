import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { DecisionTable } from "../../model.ts";
import type { GridColumn } from "./column-sense.ts";
import { type Command, done, extentOf, goTo } from "./commands.ts";
import type { NewId } from "./edits.ts";
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
import { useWriting } from "./use-writing.ts";

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

export type TableGridModel = GridState &
  ReturnType<typeof useWriting> & {
    root: RefObject<HTMLTableElement | null>;
    extent: Extent;
    selection: Selection;
    block: Block;
    choose: (selection: Selection) => void;
    move: (move: Move, extends_: boolean) => void;
    /** Undefined: it could not be done here. */
    run: (command: Command) => ReturnType<typeof done>;
    replace: (table: DecisionTable, selection: Selection) => void;
  };

/** What is chosen and written in a grid; the table itself is its owner's. */
export function useTableGrid(state: GridState): TableGridModel {
  const { table, isReadOnly, newId, onChange } = state;
  const root = useRef<HTMLTableElement>(null);
  const [kept, keep] = useState<Selection>(() => at({ row: 0, column: 0 }));
  const extent = extentOf(table, isReadOnly);
  const selection = { anchor: clamped(kept.anchor, extent), head: clamped(kept.head, extent) };
  const follow = useFocus(root, selection.head);
  const choose = (next: Selection): void => {
    keep(next);
    follow();
  };
  const replace = (next: DecisionTable, to: Selection): void => {
    if (next !== table) onChange(next);
    choose(to);
  };
  const written = useWriting(state, { selection, choose, replace });
  return {
    ...state,
    ...written,
    root,
    extent,
    selection,
    block: blockOf(selection, extent),
    choose,
    replace,
    move: (move, extends_) => choose(goTo(table, selection, move, extends_)),
    run: (command) => {
      const isBarred = isReadOnly && !command.startsWith("choose");
      const outcome = isBarred ? undefined : done(table, selection, command, newId);
      if (outcome) replace(outcome.table, outcome.selection);
      return outcome;
    },
  };
}

/** Puts the browser's focus where the grid's is, after the grid was drawn again. */
function useFocus(root: RefObject<HTMLTableElement | null>, { row, column }: Place): () => void {
  const isWanted = useRef(false);
  // The external system is the browser's focus, which a cell loses when it is drawn anew.
  useLayoutEffect(() => {
    // While a cell is written its field holds the focus.
    if (!isWanted.current || root.current?.querySelector(".grid-field")) return;
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
