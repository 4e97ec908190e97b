import type { DecisionTable } from "../../model.ts";
import { withMovedColumn } from "./column-edits.ts";
import { columnOf, countColumns, spotOf } from "./columns.ts";
import {
  type NewId,
  withDuplicates,
  withEmptied,
  withMovedRules,
  withoutRules,
  withRulesAt,
} from "./edits.ts";
import { at, type Block, blockOf, type Extent, type Move, moved, type Selection, whole } from "./places.ts";

/** What can be done in the grid that needs nothing but what is chosen. */
export const commands = [
  "clear",
  "insert-above",
  "insert-below",
  "duplicate",
  "move-up",
  "move-down",
  "move-before",
  "move-after",
  "remove-rules",
  "choose-all",
  "choose-rule",
  "choose-column",
] as const;
export type Command = (typeof commands)[number];

export type Done = {
  table: DecisionTable;
  selection: Selection;
  /** Of how many rules it can be said; 0: it changed nothing worth a word. */
  rules: number;
};

export const extentOf = (table: DecisionTable, isReadOnly = false): Extent => ({
  rules: table.rules.length,
  columns: countColumns(table),
  hasNewRow: !isReadOnly,
});

export const goTo = (table: DecisionTable, selection: Selection, move: Move, extends_: boolean): Selection =>
  moved(selection, move, extentOf(table), extends_);

/** The table and the selection after a command; undefined where it can't be done here. */
export function done(
  table: DecisionTable,
  selection: Selection,
  command: Command,
  newId: NewId,
): Done | undefined {
  const extent = extentOf(table);
  const block = blockOf(selection, extent);
  const top = Math.max(0, Math.min(block.top, extent.rules - 1));
  const bottom = Math.min(block.bottom, extent.rules - 1);
  const rules = bottom - top + 1;
  switch (command) {
    case "clear":
      return { table: withEmptied(table, block, newId), selection, rules: 0 };
    case "insert-above":
      return inserted(table, selection, Math.min(block.top, extent.rules), newId);
    case "insert-below":
      return inserted(table, selection, Math.min(block.bottom + 1, extent.rules), newId);
    case "duplicate":
      if (rules < 1) return undefined;
      return {
        table: withDuplicates(table, top, bottom, newId),
        selection: shifted(selection, rules),
        rules,
      };
    case "move-up":
    case "move-down":
      return movedRules(table, selection, { ...block, top, bottom }, command === "move-up" ? -1 : 1);
    case "move-before":
    case "move-after":
      return movedColumn(table, selection, command === "move-before" ? -1 : 1);
    case "remove-rules":
      return rules < 1 ? undefined : removed(table, selection, top, bottom);
    default:
      return { table, selection: chosen(selection, extent, command), rules: 0 };
  }
}

function inserted(table: DecisionTable, { head }: Selection, row: number, newId: NewId): Done {
  const place = { row, column: Math.max(0, head.column) };
  return { table: withRulesAt(table, row, 1, newId), selection: at(place), rules: 1 };
}

const shifted = ({ anchor, head }: Selection, by: number): Selection => ({
  anchor: { ...anchor, row: anchor.row + by },
  head: { ...head, row: head.row + by },
});

function movedRules(
  table: DecisionTable,
  selection: Selection,
  { top, bottom }: Block,
  by: number,
): Done | undefined {
  const next = top > bottom ? undefined : withMovedRules(table, top, bottom, by);
  return next && { table: next, selection: shifted(selection, by), rules: bottom - top + 1 };
}

function movedColumn(table: DecisionTable, { head }: Selection, by: -1 | 1): Done | undefined {
  if (head.column < 0) return undefined;
  const spot = spotOf(table, head.column);
  const next = withMovedColumn(table, spot, by);
  if (!next) return undefined;
  return {
    table: next,
    selection: at({ row: head.row, column: columnOf(next, { ...spot, at: spot.at + by }) }),
    rules: 0,
  };
}

function removed(table: DecisionTable, { head }: Selection, top: number, bottom: number): Done {
  const next = withoutRules(table, top, bottom);
  const row = Math.min(top, next.rules.length);
  return { table: next, selection: at({ row, column: head.column }), rules: bottom - top + 1 };
}

function chosen({ anchor, head }: Selection, extent: Extent, command: Command): Selection {
  if (command === "choose-all") return whole(extent);
  if (command === "choose-rule")
    return { anchor: { row: anchor.row, column: -1 }, head: { row: head.row, column: extent.columns - 1 } };
  return {
    anchor: { row: 0, column: anchor.column },
    head: { row: Math.max(0, extent.rules - 1), column: head.column },
  };
}
