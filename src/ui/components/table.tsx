import type { Key, ReactNode } from "react";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button, Link } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./table.css";

export type Order = { by: string; direction: "ascending" | "descending" };

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures, aligned at the end so that they stand under one another. */
  isNumeric?: boolean;
  isSortable?: boolean;
  /** The header is only heard. */
  hidesHeader?: boolean;
};

type TableProps<Row> = {
  /** What the table shows; heard, as the section's title is what is read. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Where a row leads; the first column becomes the link and the whole row takes the press. */
  href?: (row: Row) => string;
  order?: Order;
  onOrder?: (order: Order) => void;
};

/** Rows to compare. Under 40rem each row becomes a small block with its headers beside the values. */
export const Table = <Row,>({ label, columns, rows, rowKey, href, order, onOrder }: TableProps<Row>) => (
  <table className={href ? "table table-leading" : "table"} aria-label={label}>
    <thead>
      <tr>
        {columns.map((column) => (
          <Header key={column.id} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          {columns.map((column, place) => (
            <td
              key={column.id}
              className={column.isNumeric ? "table-number figures" : undefined}
              data-header={place === 0 || column.hidesHeader ? undefined : column.header}
            >
              {place === 0 && href ? (
                <Link quiet href={href(row)}>
                  {column.cell(row)}
                </Link>
              ) : (
                column.cell(row)
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

function Header<Row>({
  column: { id, header, isNumeric, isSortable, hidesHeader },
  order,
  onOrder,
}: { column: Column<Row> } & Pick<TableProps<Row>, "order" | "onOrder">) {
  const isOrdered = order?.by === id;
  const words = hidesHeader ? <span className="unseen">{header}</span> : header;
  const reverse = isOrdered && order.direction === "descending" ? "ascending" : "descending";
  return (
    <th
      scope="col"
      className={isNumeric ? "table-number" : undefined}
      aria-sort={isOrdered ? order.direction : undefined}
    >
      {isSortable ? (
        <button
          type="button"
          className="table-sort"
          onClick={() => onOrder?.({ by: id, direction: reverse })}
        >
          {words}
          {isOrdered && <Icon name={order.direction === "ascending" ? "up" : "down"} size={14} />}
        </button>
      ) : (
        words
      )}
    </th>
  );
}

/** Under a list that comes by cursor: how many are shown, and the next ones. */
export function More({
  count,
  hasMore,
  isLoading,
  onMore,
}: {
  count: number;
  hasMore: boolean;
  isLoading?: boolean;
  onMore: () => void;
}) {
  const t = useSay(sayUi);
  return (
    <div className="more not-on-paper">
      <span role="status">{t("shown", { count })}</span>
      {hasMore && (
        <Button small onPress={onMore} isPending={isLoading}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
