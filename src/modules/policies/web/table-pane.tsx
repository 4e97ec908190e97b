import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useLocale, useSay } from "#ui";
import { builtIns } from "../feel/functions/built-ins.ts";
import type { DecisionTable, PolicyDocument } from "../model.ts";
import { namesOf } from "./document-edits.ts";
import { useCellProblem } from "./grid/cell-problem.ts";
import { checkCell } from "./grid/check-cell.ts";
import { columnsOf } from "./grid/column-sense.ts";
import type { Spot } from "./grid/columns.ts";
import type { Told } from "./grid/grid-events.ts";
import "./grid/grid-tools.css";
import { cellText, withRule } from "./grid/edits.ts";
import { GridTools } from "./grid/grid-tools.tsx";
import { useHitPolicy } from "./grid/hit-policies.tsx";
import type { GridMarks } from "./grid/marks.ts";
import { at } from "./grid/places.ts";
import type { Proposal } from "./grid/proposed-row.tsx";
import { TableGrid } from "./grid/table-grid.tsx";
import { type TableGridModel, useTableGrid } from "./grid/use-table-grid.ts";
import { sayGrid } from "./grid-messages.ts";
import { feelNames } from "./names.ts";

type TablePaneProps = {
  document: PolicyDocument;
  /** Id of the decision or knowledge model that the table belongs to. */
  holder: string;
  label: string;
  table: DecisionTable;
  isReadOnly?: boolean;
  /** What stands before the tools: what the table is called, other views of it. */
  head?: ReactNode;
  marks?: GridMarks;
  /** A rule that would close a gap: its tests. */
  proposed?: { inputEntries: readonly string[] };
  /** A rule to go to, each time the mark is another. */
  pointed?: { rule: string; mark: string };
  onChange: (table: DecisionTable) => void;
  onEditColumn: (spot: Spot) => void;
  /** Talks about a rule, by its id. */
  onComment?: (rule: string) => void;
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
};

const functions = [...builtIns.values()].map(({ name, parameters }) => ({ name, parameters }));

/** A table with its tools, within its policy. */
export function TablePane(props: TablePaneProps) {
  const { document, holder, label, table, isReadOnly = false, history, onChange } = props;
  const t = useSay(sayGrid);
  const locale = useLocale();
  const [said, tell] = useState<Told>();
  const columns = useUnlessSame(columnsOf(table, document, holder, label, locale));
  const named = useUnlessSame(feelNames(document.model));
  const names = useMemo(() => new Set(named), [named]);
  const known = useMemo(() => ({ names: namesOf(document, locale), functions }), [document, locale]);
  const grid = useTableGrid({
    table,
    columns,
    names,
    known,
    isReadOnly,
    newId,
    onChange,
    onUndo: history.undo,
    onRedo: history.redo,
  });
  const hit = useHitPolicy(table);
  usePointed(grid, props.pointed);
  return (
    <div className="table-pane">
      <div className="table-pane-head">
        {props.head}
        <GridTools
          grid={grid}
          fileName={label}
          canUndo={history.canUndo}
          canRedo={history.canRedo}
          tell={tell}
          onEditColumn={props.onEditColumn}
        />
      </div>
      <TableGrid
        label={label}
        grid={grid}
        marks={props.marks}
        proposal={proposalOf(grid, isReadOnly ? undefined : props.proposed)}
        onEditColumn={props.onEditColumn}
        onComment={props.onComment}
        said={said}
        tell={tell}
      />
      <ProblemHere grid={grid} />
      <p className="table-pane-hit">
        <strong>{t("hit.label")}:</strong> {hit.name}. {hit.detail}
      </p>
    </div>
  );
}

/** The same object as long as it says the same: who writes in one cell changes no column, and the other rules stay drawn. */
function useUnlessSame<Thing>(thing: Thing): Thing {
  const [kept, keep] = useState(thing);
  if (kept === thing || JSON.stringify(kept) === JSON.stringify(thing)) return kept;
  keep(thing);
  return thing;
}

/** What is wrong with the cell that one is in. */
function ProblemHere({ grid: { table, columns, names, selection, writing } }: { grid: TableGridModel }) {
  const { row, column } = selection.head;
  const here = row >= 0 && row < table.rules.length && !writing ? columns[column] : undefined;
  const problem = useCellProblem(here ? checkCell(cellText(table, row, column), here, names) : null);
  return (
    <p className="table-pane-problem" role="status">
      {problem}
    </p>
  );
}

/** A proposed rule goes to the end, and what it puts out is asked for. */
function proposalOf(grid: TableGridModel, proposed: TablePaneProps["proposed"]): Proposal | undefined {
  if (!proposed) return undefined;
  const { table } = grid;
  const row = table.rules.length;
  const isThere = table.rules.some(
    ({ inputEntries }) => inputEntries.join("\n") === proposed.inputEntries.join("\n"),
  );
  if (isThere) return undefined;
  return {
    ...proposed,
    onAdd: () =>
      grid.replace(
        withRule(table, row, proposed.inputEntries, newId),
        at({ row, column: table.inputs.length }),
      ),
  };
}

/** Goes to a rule that is pointed at from beside the table. */
function usePointed(grid: TableGridModel, pointed: TablePaneProps["pointed"]): void {
  const row = pointed ? grid.table.rules.findIndex(({ id }) => id === pointed.rule) : -1;
  const last = useRef<string>(undefined);
  // The external system is the browser's focus and scrolling.
  useEffect(() => {
    if (!pointed || pointed.mark === last.current) return;
    last.current = pointed.mark;
    if (row >= 0) grid.choose(at({ row, column: -1 }));
  });
}

/** Ids of XML begin with a letter or a line. */
const newId = (): string => `_${crypto.randomUUID()}`;
