/**
 * Where one is in the grid. Rows count rules from 0; −1 is the row of headers, and the number of rules is the empty row at the end
 * in which a new rule begins. Columns count cells from 0 in reading order; −1 is the rule's number.
 */
export type Place = { row: number; column: number };

/** What is chosen: from where it began to where the focus is. */
export type Selection = { anchor: Place; head: Place };

/** How far the grid goes. */
export type Extent = { rules: number; columns: number; hasNewRow: boolean };

/** Cells of rules, ends included; empty where `top > bottom`. */
export type Block = { top: number; bottom: number; start: number; end: number };

export const moves = [
  "up",
  "down",
  "before",
  "after",
  "page-up",
  "page-down",
  "to-top",
  "to-bottom",
  "to-start",
  "to-end",
  "to-first",
  "to-last",
  "next",
  "previous",
] as const;
export type Move = (typeof moves)[number];

/** Rows that a page key goes over. */
const page = 12;

export const at = (place: Place): Selection => ({ anchor: place, head: place });

/** The selection after a move: somewhere else, or extended from where it began. */
export function moved(selection: Selection, move: Move, extent: Extent, extends_ = false): Selection {
  const head = clamped(step(selection.head, move, extent), extent);
  return extends_ ? { anchor: selection.anchor, head } : at(head);
}

function step({ row, column }: Place, move: Move, extent: Extent): Place {
  const last = lastRow(extent);
  const steps: Record<Move, Place> = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    before: { row, column: column - 1 },
    after: { row, column: column + 1 },
    "page-up": { row: Math.max(0, row - page), column },
    "page-down": { row: row + page, column },
    "to-top": { row: row > 0 ? 0 : -1, column },
    "to-bottom": { row: extent.rules - 1, column },
    "to-start": { row, column: column > 0 ? 0 : -1 },
    "to-end": { row, column: extent.columns - 1 },
    "to-first": { row: 0, column: 0 },
    "to-last": { row: Math.max(0, extent.rules - 1), column: extent.columns - 1 },
    next:
      column < extent.columns - 1 || row >= last ? { row, column: column + 1 } : { row: row + 1, column: 0 },
    previous:
      column > 0 || row <= 0 ? { row, column: column - 1 } : { row: row - 1, column: extent.columns - 1 },
  };
  return steps[move];
}

const lastRow = ({ rules, hasNewRow }: Extent): number => (hasNewRow ? rules : rules - 1);

export const clamped = ({ row, column }: Place, extent: Extent): Place => ({
  row: Math.max(-1, Math.min(row, lastRow(extent))),
  column: Math.max(-1, Math.min(column, extent.columns - 1)),
});

/** The cells that are chosen: whole rules from their numbers, whole columns from their headers. */
export function blockOf({ anchor, head }: Selection, extent: Extent): Block {
  const isRules = anchor.column < 0 || head.column < 0;
  const isColumns = anchor.row < 0 || head.row < 0;
  return {
    top: isColumns ? 0 : Math.min(anchor.row, head.row),
    bottom: isColumns ? extent.rules - 1 : Math.min(lastRow(extent), Math.max(anchor.row, head.row)),
    start: isRules ? 0 : Math.min(anchor.column, head.column),
    end: isRules ? extent.columns - 1 : Math.max(anchor.column, head.column),
  };
}

export const isWithin = ({ top, bottom, start, end }: Block, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= start && column <= end;

/** Everything. */
export const whole = (extent: Extent): Selection => ({
  anchor: { row: 0, column: -1 },
  head: { row: Math.max(0, extent.rules - 1), column: Math.max(0, extent.columns - 1) },
});
