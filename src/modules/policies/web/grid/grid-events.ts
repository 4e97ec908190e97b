import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { useDirection } from "#ui";
import type { GridWord } from "../grid-messages.ts";
import { putOn, takenFrom } from "./clipboard-table.ts";
import type { Command } from "./commands.ts";
import { type Asked, askedBy } from "./keys.ts";
import { copied, pasted } from "./paste.ts";
import { at, isWithin, type Place } from "./places.ts";
import type { TableGridModel } from "./use-table-grid.ts";

/** What was done, for who cannot see it: a key of the messages and what fills it. */
export type Told = { key: GridWord; values?: Record<string, number> };

export type GridEvents = {
  tell: (told: Told) => void;
  /** Asks for the menu of the cell. */
  openMenu: (cell: HTMLElement) => void;
};

/** What happens on keys, pointer and clipboard while no cell is being written. */
export function useGridEvents(grid: TableGridModel, { tell, openMenu }: GridEvents) {
  const isRightToLeft = useDirection() === "rtl";
  const goesOnByTab = useRef(false);
  const answer = (asked: Asked, cell: HTMLElement | null): void => {
    if (asked.do === "move") grid.move(asked.move, asked.extends);
    else if (asked.do === "command") tellOf(asked.command, grid, tell);
    else if (asked.do === "undo" || asked.do === "redo") takeBack(asked.do, grid, tell);
    else if (asked.do === "menu" && cell) openMenu(cell);
    else if (asked.do === "write") beginAt(grid, cell, asked.text, openMenu);
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>): void => {
      const cell = cellOf(event);
      if (grid.writing || !cell) return;
      if (event.key === "Tab") {
        if (!goesOnByTab.current || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        grid.move(event.shiftKey ? "previous" : "next", false);
        return;
      }
      const asked = askedBy(event, isRightToLeft);
      if (!asked || isOfControl(event, asked)) return;
      event.preventDefault();
      event.stopPropagation();
      goesOnByTab.current = asked.do === "write" || (goesOnByTab.current && asked.do !== "escape");
      answer(asked, cell);
    },
    ...pointerEvents(grid, openMenu),
    ...clipboardEvents(grid, tell),
  };
}

/** The cell that an event happened in; events of menus above the grid come by here too. */
function cellOf({
  target,
  currentTarget,
}: {
  target: EventTarget;
  currentTarget: EventTarget;
}): HTMLElement | null {
  if (!(target instanceof Element) || !(currentTarget as Element).contains(target)) return null;
  return target.closest<HTMLElement>("[data-row]");
}

const placeOf = ({ dataset }: HTMLElement): Place => ({
  row: Number(dataset.row),
  column: Number(dataset.column),
});

/** A button within a cell takes its own presses. */
const isOfControl = ({ target, key }: KeyboardEvent<HTMLElement>, { do: asked }: Asked): boolean =>
  asked === "write" && target instanceof HTMLButtonElement && (key === "Enter" || key === " ");

function beginAt(
  grid: TableGridModel,
  cell: HTMLElement | null,
  text: string | undefined,
  openMenu: (cell: HTMLElement) => void,
): void {
  const { row, column } = grid.selection.head;
  if (row >= 0 && column >= 0) grid.begin(text);
  else if (row < 0 && column < 0) cell?.querySelector("button")?.click();
  else if (text === undefined && cell) openMenu(cell);
}

function takeBack(what: "undo" | "redo", grid: TableGridModel, tell: (told: Told) => void): void {
  if (what === "undo") grid.onUndo();
  else grid.onRedo();
  // The cell that is chosen may be drawn anew.
  grid.choose(grid.selection);
  tell({ key: `done.${what}` });
}

const tellings: Partial<Record<Command, GridWord>> = {
  clear: "done.clear",
  "insert-above": "done.insert",
  "insert-below": "done.insert",
  duplicate: "done.duplicate",
  "move-up": "done.move",
  "move-down": "done.move",
  "move-before": "done.column",
  "move-after": "done.column",
  "remove-rules": "done.remove",
};

/** Runs a command and says what came of it. */
export function tellOf(command: Command, grid: TableGridModel, tell: (told: Told) => void): void {
  const outcome = grid.run(command);
  const key = tellings[command];
  if (outcome && key) tell({ key, values: { count: outcome.rules, row: outcome.selection.head.row + 1 } });
}

function pointerEvents(grid: TableGridModel, openMenu: (cell: HTMLElement) => void) {
  const isMouse = ({ pointerType }: { pointerType: string }): boolean => pointerType === "mouse";
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const cell = cellOf(event);
      if (!cell || event.button !== 0 || !isMouse(event) || isControl(event.target)) return;
      const place = placeOf(cell);
      grid.choose(event.shiftKey ? { anchor: grid.selection.anchor, head: place } : at(place));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const cell = cellOf(event);
      if (!cell || event.buttons !== 1 || !isMouse(event) || grid.writing || isControl(event.target)) return;
      const head = placeOf(cell);
      const { anchor, head: last } = grid.selection;
      if (head.row !== last.row || head.column !== last.column) grid.choose({ anchor, head });
    },
    /** By touch the first tap chooses, the second writes. */
    onClick: (event: MouseEvent<HTMLElement>): void => {
      const cell = cellOf(event);
      const type = (event.nativeEvent as globalThis.PointerEvent).pointerType;
      if (!cell || grid.writing || type === "mouse" || type === "" || isControl(event.target)) return;
      const place = placeOf(cell);
      const { head } = grid.selection;
      const isSecond =
        head.row === place.row && head.column === place.column && cell === document.activeElement;
      grid.choose(at(place));
      if (isSecond) grid.begin();
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      if (cellOf(event) && !isControl(event.target)) grid.begin();
    },
    onContextMenu: (event: MouseEvent<HTMLElement>): void => {
      const cell = cellOf(event);
      if (!cell || grid.writing) return;
      event.preventDefault();
      const place = placeOf(cell);
      if (!isWithin(grid.block, place)) grid.choose(at(place));
      openMenu(cell);
    },
  };
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("button, textarea, input, a") !== null;

function clipboardEvents(grid: TableGridModel, tell: (told: Told) => void) {
  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    if (grid.writing || !cellOf(event)) return false;
    event.preventDefault();
    const { block, table } = grid;
    const cells = copied(table, { ...block, bottom: Math.min(block.bottom, table.rules.length - 1) });
    const isWhole = grid.selection.anchor.row < 0 || grid.selection.head.row < 0;
    const labels = grid.columns.slice(block.start, block.end + 1).map(({ label }) => label);
    putOn(event.clipboardData, isWhole ? [labels, ...cells] : cells);
    tell({ key: "done.copy", values: { count: cells.length * (cells[0]?.length ?? 0) } });
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent<HTMLElement>): void => {
      copy(event);
    },
    onCut: (event: ClipboardEvent<HTMLElement>): void => {
      if (copy(event)) tellOf("clear", grid, tell);
    },
    onPaste: (event: ClipboardEvent<HTMLElement>): void => {
      if (grid.writing || grid.isReadOnly || !cellOf(event)) return;
      event.preventDefault();
      tell(put(grid, takenFrom(event.clipboardData)));
    },
  };
}

/** Pastes cells where the selection is, and chooses them. */
export function put(grid: TableGridModel, cells: string[][]): Told {
  const { table, columns, known, newId } = grid;
  const names = new Set(known.names.map(({ name }) => name));
  const { block, addedRules, addedColumns, ...outcome } = pasted(
    table,
    columns,
    grid.block,
    cells,
    names,
    newId,
  );
  grid.replace(outcome.table, {
    anchor: { row: block.top, column: block.start },
    head: { row: block.bottom, column: block.end },
  });
  const values = { count: cells.flat().length, rules: addedRules, columns: addedColumns };
  return { key: addedRules + addedColumns > 0 ? "done.paste.more" : "done.paste", values };
}
