import { useId } from "react";
import { Button, Menu, Popup, toast, useSay } from "#ui";
import { type GridWord, sayGrid } from "../grid-messages.ts";
import { fromFile, toFile } from "./clipboard.ts";
import { withColumn } from "./column-edits.ts";
import { columnOf, type Side, type Spot } from "./columns.ts";
import { put, type Told, tellOf } from "./grid-events.ts";
import { copied } from "./paste.ts";
import { at } from "./places.ts";
import type { TableGridModel } from "./use-table-grid.ts";

type GridToolsProps = {
  grid: TableGridModel;
  /** Of the file that is taken. */
  fileName: string;
  canUndo: boolean;
  canRedo: boolean;
  tell: (told: Told) => void;
  onEditColumn: (spot: Spot) => void;
};

/** What is often done with a table, for pointer and touch; each has a key too. */
export function GridTools({ grid, fileName, canUndo, canRedo, tell, onEditColumn }: GridToolsProps) {
  const t = useSay(sayGrid);
  const { isReadOnly, block } = grid;
  const cells = (block.bottom - block.top + 1) * (block.end - block.start + 1);
  return (
    <div className="grid-tools" role="toolbar" aria-label={t("tools")}>
      {!isReadOnly && (
        <>
          <Button small icon="plus" onPress={() => tellOf("insert-below", grid, tell)}>
            {t("add-rule")}
          </Button>
          <ColumnMenu grid={grid} onEditColumn={onEditColumn} />
          <Button
            small
            look="quiet"
            icon="undo"
            aria-label={t("undo")}
            isDisabled={!canUndo}
            onPress={grid.onUndo}
          />
          <Button
            small
            look="quiet"
            icon="redo"
            aria-label={t("redo")}
            isDisabled={!canRedo}
            onPress={grid.onRedo}
          />
        </>
      )}
      <span className="grid-keys-opener">
        <Keys />
      </span>
      <FileMenu grid={grid} fileName={fileName} tell={tell} />
      {cells > 1 && <span className="grid-chosen figures">{t("chosen", { count: cells })}</span>}
    </div>
  );
}

const sides = ["input", "output", "annotation"] as const;

/** A new column at the end of its side. */
function ColumnMenu({ grid, onEditColumn }: Pick<GridToolsProps, "grid" | "onEditColumn">) {
  const t = useSay(sayGrid);
  const { table } = grid;
  const add = (side: Side): void => {
    const last = { input: table.inputs, output: table.outputs, annotation: table.annotations ?? [] }[side]
      .length;
    const spot = { side, at: last };
    const next = withColumn(table, spot, t(`column.new.${side}`), grid.newId);
    grid.replace(next, at({ row: -1, column: columnOf(next, spot) }));
    onEditColumn(spot);
  };
  return (
    <Menu
      label={t("column.add")}
      trigger={
        <Button small icon="plus">
          {t("column.add")}
        </Button>
      }
      entries={sides.map((id) => ({ id, label: t(`column.add.${id}`) }))}
      onAction={(id) => add(id as Side)}
    />
  );
}

/** Rules to a file and from one. */
function FileMenu({ grid, fileName, tell }: Pick<GridToolsProps, "grid" | "fileName" | "tell">) {
  const t = useSay(sayGrid);
  const id = useId();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const cells = fromFile(await file.text());
    const row = grid.table.rules.length;
    tell(put({ ...grid, block: { top: row, bottom: row, start: 0, end: 0 } }, cells));
    toast(t("done.import", { count: cells.length }));
  };
  return (
    <>
      <Menu
        label={t("more")}
        trigger={<Button small look="quiet" icon="more" aria-label={t("more")} />}
        entries={[
          { id: "export", label: t("export"), icon: "download" },
          { id: "import", label: t("import"), icon: "upload", isDisabled: grid.isReadOnly },
        ]}
        onAction={(action) => {
          if (action === "export") save(fileName, csvOf(grid));
          else document.getElementById(id)?.click();
        }}
      />
      <input
        id={id}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}

const csvOf = ({ table, columns }: TableGridModel): string =>
  toFile([
    columns.map(({ label }) => label),
    ...copied(table, { top: 0, bottom: table.rules.length - 1, start: 0, end: columns.length - 1 }),
  ]);

/** Gives the reader a file that was made here. */
function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const keys: readonly (readonly [string, GridWord])[] = [
  ["← ↑ → ↓", "keys.arrows"],
  ["Enter / F2", "keys.enter"],
  ["Tab", "keys.tab"],
  ["Esc", "keys.escape"],
  ["Ctrl+Enter", "keys.insert"],
  ["Alt+↑ ↓ ← →", "keys.move"],
  ["Ctrl+D", "keys.duplicate"],
  ["Del", "keys.delete"],
  ["Ctrl+C / V", "keys.copy"],
  ["Ctrl+Z / Y", "keys.undo"],
  ["Shift+Space", "keys.row"],
  ["Shift+F10", "keys.menu"],
];

function Keys() {
  const t = useSay(sayGrid);
  return (
    <Popup
      label={t("keys.title")}
      trigger={
        <Button small look="quiet">
          {t("keys")}
        </Button>
      }
    >
      {() => (
        <dl className="grid-keys">
          {keys.map(([key, word]) => (
            <div key={key}>
              <dt>
                <kbd dir="ltr">{key}</kbd>
              </dt>{" "}
              <dd>{t(word)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Popup>
  );
}
