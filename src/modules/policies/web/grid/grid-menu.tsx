import { Menu, MenuItem, Popover } from "react-aria-components";
import { Icon, type IconName, useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import { mayRemove, withColumn, withMovedColumn, withoutColumn } from "./column-edits.ts";
import { type Spot, spotOf } from "./columns.ts";
import type { Command } from "./commands.ts";
import { type Told, tellOf } from "./grid-events.ts";
import type { TableGridModel } from "./use-table-grid.ts";

type GridMenuProps = {
  grid: TableGridModel;
  /** The cell it belongs to; undefined: closed. */
  at: HTMLElement | undefined;
  close: () => void;
  onEditColumn: (spot: Spot) => void;
  /** Talks about a rule, by its id; where nobody listens it isn't offered. */
  onComment?: ((rule: string) => void) | undefined;
  tell: (told: Told) => void;
};

type Entry = { id: string; label: string; icon: IconName; harm?: boolean; isDisabled?: boolean };

/** What can be done with a rule, or with a column where its header is chosen. */
export function GridMenu({ grid, at, close, onEditColumn, onComment, tell }: GridMenuProps) {
  const t = useSay(sayGrid);
  const { head } = grid.selection;
  const isHead = head.row < 0 && head.column >= 0;
  const rule = grid.table.rules[head.row];
  const entries = useEntries(grid, isHead, rule !== undefined && onComment !== undefined);
  const act = (id: string): void => {
    close();
    if (id === "comment" && rule) onComment?.(rule.id);
    else if (isHead) actOnColumn(grid, id, t, onEditColumn);
    else tellOf(id as Command, grid, tell);
  };
  return (
    <Popover
      className="popover"
      placement="bottom start"
      triggerRef={{ current: at ?? null }}
      isOpen={at !== undefined && !grid.isReadOnly}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        close();
        grid.choose(grid.selection);
      }}
    >
      <Menu className="options" aria-label={t("menu")} autoFocus="first" onAction={(key) => act(String(key))}>
        {entries.map(({ id, label, icon, harm, isDisabled }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={label}
            isDisabled={isDisabled}
            className={harm ? "option option-harm" : "option"}
          >
            <Icon name={icon} size={18} />
            <span>{label}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

function useEntries(grid: TableGridModel, isHead: boolean, mayComment: boolean): Entry[] {
  const t = useSay(sayGrid);
  const { table, selection, block } = grid;
  if (isHead) {
    const spot = spotOf(table, selection.head.column);
    return [
      { id: "edit", label: t("column.edit"), icon: "edit" },
      { id: "before", label: t("column.before"), icon: "plus" },
      { id: "after", label: t("column.after"), icon: "plus" },
      {
        id: "earlier",
        label: t("column.earlier"),
        icon: "previous",
        isDisabled: !withMovedColumn(table, spot, -1),
      },
      { id: "later", label: t("column.later"), icon: "next", isDisabled: !withMovedColumn(table, spot, 1) },
      {
        id: "remove",
        label: t("column.remove"),
        icon: "trash",
        harm: true,
        isDisabled: !mayRemove(table, spot),
      },
    ];
  }
  const count = Math.min(block.bottom, table.rules.length - 1) - block.top + 1;
  const isNone = count < 1;
  return [
    { id: "insert-above", label: t("insert-above"), icon: "plus" },
    { id: "insert-below", label: t("insert-below"), icon: "plus" },
    { id: "duplicate", label: t("duplicate"), icon: "copy", isDisabled: isNone },
    { id: "move-up", label: t("move-up"), icon: "up", isDisabled: isNone || block.top === 0 },
    {
      id: "move-down",
      label: t("move-down"),
      icon: "down",
      isDisabled: isNone || block.bottom >= table.rules.length - 1,
    },
    ...(mayComment ? [{ id: "comment", label: t("comment"), icon: "note" } as const] : []),
    { id: "clear", label: t("clear"), icon: "close", isDisabled: isNone },
    {
      id: "remove-rules",
      label: t("remove-rules", { count }),
      icon: "trash",
      harm: true,
      isDisabled: isNone,
    },
  ];
}

type Say = ReturnType<typeof useSay<Parameters<typeof sayGrid>[1]>>;

function actOnColumn(grid: TableGridModel, id: string, t: Say, onEditColumn: (spot: Spot) => void): void {
  const { table, selection } = grid;
  const spot = spotOf(table, selection.head.column);
  const moveTo = (column: number) => ({ anchor: { row: -1, column }, head: { row: -1, column } });
  const { column } = selection.head;
  if (id === "edit") onEditColumn(spot);
  else if (id === "before" || id === "after") {
    const fresh = { ...spot, at: spot.at + (id === "after" ? 1 : 0) };
    grid.replace(
      withColumn(table, fresh, t(`column.new.${spot.side}`), grid.newId),
      moveTo(column + (id === "after" ? 1 : 0)),
    );
    onEditColumn(fresh);
  } else if (id === "remove") grid.replace(withoutColumn(table, spot), moveTo(Math.max(0, column - 1)));
  else grid.run(id === "earlier" ? "move-before" : "move-after");
}
