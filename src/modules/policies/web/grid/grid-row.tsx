import { memo, type ReactNode } from "react";
import { Icon, useSay } from "#ui";
import type { Rule } from "../../model.ts";
import { sayGrid } from "../grid-messages.ts";
import { useCellProblem } from "./cell-problem.ts";
import { type CellProblem, checkCell } from "./check-cell.ts";
import type { GridColumn } from "./column-sense.ts";
import { emptyCell } from "./edits.ts";
import { FeelWords } from "./feel-words.tsx";
import { cellKey, type GridMarks } from "./marks.ts";

type GridRowProps = {
  /** Undefined: the empty row at the end. */
  rule: Rule | undefined;
  row: number;
  top: number;
  height: number;
  columns: readonly GridColumn[];
  names: ReadonlySet<string>;
  marks: GridMarks;
  isReadOnly: boolean;
  /** The column with the focus; −1 is the rule's number. */
  active: number | undefined;
  /** Chosen columns. */
  from: number | undefined;
  to: number | undefined;
  writing: number | undefined;
  editor: ReactNode;
};

/** A rule; drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { rule, row, top, height, columns, marks } = props;
  const tone = rule && marks.rules.get(rule.id);
  const isShown = rule !== undefined && marks.shown.has(rule.id);
  return (
    <tr
      className="grid-row"
      data-tone={tone}
      data-shown={isShown || undefined}
      aria-rowindex={row + 2}
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <NumberCell {...props} tone={tone} comments={(rule && marks.comments?.get(rule.id)) ?? 0} />
      {columns.map((column, place) => (
        <Cell key={column.key} {...props} column={column} place={place} />
      ))}
    </tr>
  );
});

type NumberCellProps = GridRowProps & { tone: string | undefined; comments: number };

function NumberCell({ rule, row, active, from, tone, comments }: NumberCellProps) {
  const t = useSay(sayGrid);
  const number = row + 1;
  const name = comments > 0 ? t("rule.commented", { number, count: comments }) : t("rule", { number });
  return (
    <th
      scope="row"
      className="grid-number"
      data-row={row}
      data-column={-1}
      aria-colindex={1}
      aria-label={rule && name}
      aria-selected={from === 0 && active === -1}
      tabIndex={active === -1 ? 0 : -1}
    >
      {rule ? (
        <RowNumber value={row + 1} />
      ) : (
        <>
          <Icon name="plus" size={16} />
          <span className="unseen">{t("rule.new")}</span>
        </>
      )}
      {comments > 0 && (
        <span className="grid-comments" aria-hidden="true">
          <Icon name="note" size={12} />
        </span>
      )}
      {tone && <span className="grid-tone" aria-hidden="true" />}
    </th>
  );
}

const RowNumber = ({ value }: { value: number }) => {
  const t = useSay(sayGrid);
  return <span className="figures">{t("row.number", { number: value })}</span>;
};

function Cell({
  rule,
  row,
  column,
  place,
  names,
  marks,
  isReadOnly,
  active,
  from,
  to,
  writing,
  editor,
}: GridRowProps & { column: GridColumn; place: number }) {
  const t = useSay(sayGrid);
  const text = rule ? textIn(rule, column) : "";
  const problem = rule ? checkCell(text, column, names) : null;
  const tone = problem ? toneOf(problem) : rule && marks.cells.get(cellKey(rule.id, column.side, column.at));
  const isChosen = from !== undefined && to !== undefined && place >= from && place <= to;
  const isWritten = writing === place;
  return (
    <td
      {...asCell(isChosen, isReadOnly)}
      className={`grid-cell grid-${column.side}`}
      data-row={row}
      data-column={place}
      data-tone={tone}
      aria-colindex={place + 2}
      aria-invalid={tone === "bad" || undefined}
      aria-label={rule || isWritten ? undefined : `${column.label} ${t("rule.new")}`}
      title={useCellProblem(problem)}
      tabIndex={active === place && !isWritten ? 0 : -1}
    >
      {isWritten ? editor : <Content rule={rule} text={text} column={column} place={place} />}
    </td>
  );
}

/** What is not written yet is no mistake. */
const toneOf = ({ kind }: CellProblem) => (kind === "empty" ? "warning" : "bad");

/** A cell of a grid, which can be chosen. */
const asCell = (isChosen: boolean, isReadOnly: boolean) => ({
  role: "gridcell",
  "aria-selected": isChosen,
  "aria-readonly": isReadOnly || undefined,
});

function Content({
  rule,
  text,
  column,
  place,
}: {
  rule: Rule | undefined;
  text: string;
  column: GridColumn;
  place: number;
}) {
  const t = useSay(sayGrid);
  if (!rule) return place === 0 ? <span className="grid-hint">{t("rule.new.hint")}</span> : null;
  if (column.side === "annotation")
    return (
      <span className="grid-note" dir="auto">
        {text}
      </span>
    );
  return <FeelWords text={text} choices={column.choices} />;
}

const textIn = (rule: Rule, { side, at }: GridColumn): string => {
  const entries = {
    input: rule.inputEntries,
    output: rule.outputEntries,
    annotation: rule.annotationEntries ?? [],
  };
  return entries[side][at] ?? emptyCell(side);
};
