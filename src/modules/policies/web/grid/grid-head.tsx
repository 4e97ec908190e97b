import { Icon, useSay } from "#ui";
import { type GridWord, sayGrid } from "../grid-messages.ts";
import type { GridColumn } from "./column-sense.ts";
import type { Side } from "./columns.ts";
import { HitPolicyPicker } from "./hit-policies.tsx";
import { type Proposal, ProposedRow } from "./proposed-row.tsx";
import { typeWord, unitWords } from "./type-words.ts";
import type { TableGridModel } from "./use-table-grid.ts";

type GridHeadProps = {
  grid: TableGridModel;
  openMenu: (cell: HTMLElement) => void;
  proposal: Proposal | undefined;
};

/** What the columns are: above them whether they ask, answer or explain. */
export function GridHead({ grid, openMenu, proposal }: GridHeadProps) {
  const { selection, columns } = grid;
  const active = selection.head.row < 0 ? selection.head.column : undefined;
  return (
    <thead className="grid-head">
      <tr className="grid-head-row" aria-rowindex={1}>
        <th
          scope="col"
          className="grid-number grid-corner"
          data-row={-1}
          data-column={-1}
          aria-colindex={1}
          tabIndex={active === -1 ? 0 : -1}
        >
          <HitPolicyPicker grid={grid} />
        </th>
        {columns.map((column, place) => (
          <HeadCell
            key={column.key}
            column={column}
            place={place}
            isActive={active === place}
            grid={grid}
            openMenu={openMenu}
          />
        ))}
      </tr>
      {proposal && <ProposedRow proposal={proposal} columns={columns} />}
    </thead>
  );
}

const bandWords: Record<Side, GridWord> = { input: "if", output: "then", annotation: "notes" };

type HeadCellProps = {
  column: GridColumn;
  place: number;
  isActive: boolean;
  grid: TableGridModel;
  openMenu: (cell: HTMLElement) => void;
};

function HeadCell({ column, place, isActive, grid, openMenu }: HeadCellProps) {
  const t = useSay(sayGrid);
  const { selection, block, isReadOnly } = grid;
  const isChosen = (selection.anchor.row < 0 || isActive) && place >= block.start && place <= block.end;
  return (
    <th
      scope="col"
      className={`grid-cell grid-${column.side}`}
      data-row={-1}
      data-column={place}
      aria-colindex={place + 2}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
    >
      <span className="grid-band">{column.at === 0 && t(bandWords[column.side])}</span>{" "}
      <span className="grid-label" dir="auto">
        {column.label}
      </span>{" "}
      <ColumnKind column={column} />
      {!isReadOnly && (
        <button
          type="button"
          className="grid-head-menu"
          tabIndex={-1}
          aria-label={t("column.menu", { name: column.label })}
          onClick={({ currentTarget }) => {
            const cell = currentTarget.closest<HTMLElement>("[data-row]");
            grid.choose({ anchor: { row: -1, column: place }, head: { row: -1, column: place } });
            if (cell) openMenu(cell);
          }}
        >
          <Icon name="down" size={16} />
        </button>
      )}
    </th>
  );
}

/** Its unit or its type, quietly. */
function ColumnKind({ column: { side, type, unit, looksAt, label } }: { column: GridColumn }) {
  const t = useSay(sayGrid);
  if (side === "annotation") return null;
  const known = unitWords[unit];
  const isExpression = side === "input" && looksAt !== label && /[^\p{L}\p{N}_ ]/u.test(looksAt);
  return (
    <small className="grid-kind">
      {isExpression && (
        <bdi dir="ltr" className="feel">
          {looksAt}
        </bdi>
      )}{" "}
      {known ? t(known) : unit || t(typeWord(type))}
    </small>
  );
}
