import { type UIEvent, useMemo, useRef, useState } from "react";
import { useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Spot } from "./columns.ts";
import { type GridMarks, noMarks } from "./marks.ts";
import "./grid.css";
import { type Told, useGridEvents } from "./grid-events.ts";
import { GridHead } from "./grid-head.tsx";
import { GridMenu } from "./grid-menu.tsx";
import { GridRow } from "./grid-row.tsx";
import { wordsWidth } from "./measure.ts";
import type { Proposal } from "./proposed-row.tsx";
import { heightOf, numberWidth, seenRules, topsOf, widthsOf } from "./sizes.ts";
import { useRoom } from "./use-room.ts";
import type { TableGridModel } from "./use-table-grid.ts";

type TableGridProps = {
  /** The name of the decision; heard. */
  label: string;
  grid: TableGridModel;
  marks?: GridMarks;
  proposal?: Proposal;
  onEditColumn: (spot: Spot) => void;
  onComment?: ((rule: string) => void) | undefined;
  said: Told | undefined;
  tell: (told: Told) => void;
};

/** A decision table to write in: each rule a row, right in both directions, by keyboard, pointer, touch and clipboard. */
export function TableGrid({
  label,
  grid,
  marks = noMarks,
  proposal,
  onEditColumn,
  onComment,
  said,
  tell,
}: TableGridProps) {
  const t = useSay(sayGrid);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [from, scroll] = useState(0);
  const [menuAt, openMenu] = useState<HTMLElement>();
  const { table, columns, extent } = grid;
  const widths = useMemo(
    () => widthsOf(table, columns, room.width, wordsWidth),
    [table, columns, room.width],
  );
  const tops = useMemo(() => topsOf(table, columns, widths, wordsWidth), [table, columns, widths]);
  const events = useGridEvents(grid, { tell, openMenu });
  const template = templateOf(widths);
  const whole = widths.reduce((sum, width) => sum + width, numberWidth);
  return (
    <div
      className="grid-scroller"
      ref={scroller}
      onScroll={(event: UIEvent<HTMLDivElement>) => scroll(event.currentTarget.scrollTop)}
    >
      <table
        {...events}
        ref={grid.root}
        {...asGrid(grid.isReadOnly)}
        className="grid"
        aria-label={label}
        aria-rowcount={extent.rules + (extent.hasNewRow ? 2 : 1)}
        aria-colcount={extent.columns + 1}
        style={{ "--grid-columns": template, inlineSize: whole } as React.CSSProperties}
      >
        <GridHead grid={grid} openMenu={openMenu} proposal={proposal} />
        <Body grid={grid} tops={tops} seen={seenRules(tops, from, room.height || 800)} marks={marks} />
      </table>
      <GridMenu
        grid={grid}
        at={menuAt}
        close={() => openMenu(undefined)}
        onEditColumn={onEditColumn}
        onComment={onComment}
        tell={tell}
      />
      <p className="unseen" role="status">
        {said && t(said.key, said.values)}
      </p>
    </div>
  );
}

type BodyProps = {
  grid: TableGridModel;
  tops: readonly number[];
  seen: readonly [number, number];
  marks: GridMarks;
};

/** The last column takes what rounding leaves. */
const templateOf = (widths: readonly number[]): string =>
  [numberWidth, ...widths]
    .map((width, at) => (at === widths.length ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(" ");

/** A table of the page that is moved about in as a whole. */
const asGrid = (isReadOnly: boolean) => ({
  role: "grid",
  "aria-multiselectable": true,
  "aria-readonly": isReadOnly,
  tabIndex: -1,
});

/** Only rules in view are drawn, and the one with the focus. */
function Body({ grid, tops, seen: [first, end], marks }: BodyProps) {
  const { table, extent, selection, block, writing } = grid;
  const rows = new Set(Array.from({ length: end - first }, (_, at) => first + at));
  for (const row of [selection.head.row, writing?.row ?? -1])
    if (row >= 0 && row < extent.rules) rows.add(row);
  const drawn = [...rows].sort((a, b) => a - b);
  const bottom = tops.at(-1) ?? 0;
  if (extent.hasNewRow) drawn.push(extent.rules);
  return (
    <tbody className="grid-body" style={{ blockSize: bottom + (extent.hasNewRow ? heightOf(1) : 0) }}>
      {drawn.map((row) => (
        <GridRow
          key={table.rules[row]?.id ?? "new"}
          rule={table.rules[row]}
          row={row}
          top={tops[row] ?? bottom}
          height={row < extent.rules ? (tops[row + 1] ?? 0) - (tops[row] ?? 0) : heightOf(1)}
          columns={grid.columns}
          names={grid.names}
          marks={marks}
          isReadOnly={grid.isReadOnly}
          active={selection.head.row === row ? selection.head.column : undefined}
          from={row >= block.top && row <= block.bottom ? block.start : undefined}
          to={row >= block.top && row <= block.bottom ? block.end : undefined}
          writing={writing?.row === row ? writing.column : undefined}
          editor={writing?.row === row && <CellEditor grid={grid} writing={writing} />}
        />
      ))}
    </tbody>
  );
}
