import { useMemo, useState } from "react";
import { useLocale, useSay } from "#ui";
import { builtIns } from "../feel/functions/built-ins.ts";
import type { DecisionTable, PolicyDocument } from "../model.ts";
import { namesOf } from "./document-edits.ts";
import { columnsOf } from "./grid/column-sense.ts";
import type { Spot } from "./grid/columns.ts";
import type { Told } from "./grid/grid-events.ts";
import "./grid/grid-tools.css";
import { GridTools } from "./grid/grid-tools.tsx";
import { useHitPolicy } from "./grid/hit-policies.tsx";
import type { GridMarks } from "./grid/marks.ts";
import type { Proposal } from "./grid/proposed-row.tsx";
import { TableGrid } from "./grid/table-grid.tsx";
import { useTableGrid } from "./grid/use-table-grid.ts";
import { sayGrid } from "./grid-messages.ts";
import { feelNames } from "./names.ts";

type TablePaneProps = {
  document: PolicyDocument;
  /** Id of the decision or knowledge model that the table belongs to. */
  holder: string;
  label: string;
  table: DecisionTable;
  isReadOnly?: boolean;
  marks?: GridMarks;
  proposal?: Proposal;
  onChange: (table: DecisionTable) => void;
  onEditColumn: (spot: Spot) => void;
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
};

const functions = [...builtIns.values()].map(({ name, parameters }) => ({ name, parameters }));

/** A table with its tools, within its policy. */
export function TablePane(props: TablePaneProps) {
  const { document, holder, label, table, isReadOnly = false, history, onChange } = props;
  const t = useSay(sayGrid);
  const locale = useLocale();
  const [said, tell] = useState<Told>();
  const columns = useMemo(
    () => columnsOf(table, document, holder, locale),
    [table, document, holder, locale],
  );
  const names = useMemo(() => feelNames(document.model), [document.model]);
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
  return (
    <div className="table-pane">
      <GridTools
        grid={grid}
        fileName={label}
        canUndo={history.canUndo}
        canRedo={history.canRedo}
        tell={tell}
      />
      <TableGrid
        label={label}
        grid={grid}
        marks={props.marks}
        proposal={props.proposal}
        onEditColumn={props.onEditColumn}
        said={said}
        tell={tell}
      />
      <p className="table-pane-hit">
        <strong>{t("hit.label")}:</strong> {hit.name}. {hit.detail}
      </p>
    </div>
  );
}

/** Ids of XML begin with a letter or a line. */
const newId = (): string => `_${crypto.randomUUID()}`;
