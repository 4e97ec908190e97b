import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon, useSay } from "#ui";
import type { HeatMap } from "../model.ts";
import { HeatCell, type HeatLook } from "./heat-cell.tsx";
import type { HeatRow } from "./heat-table.ts";
import { say } from "./messages.ts";
import { usePlaces } from "./places.ts";

type Props = {
  rows: readonly HeatRow[];
  touchpoints: HeatMap["touchpoints"];
  look: HeatLook;
};

/** The rows of the topics; one opens to those below it, and one cell at a time is in the tab order. */
export function HeatRows({ rows, touchpoints, look }: Props) {
  const [opened, open] = useState<readonly string[]>([]);
  const [reached, reach] = useState<string>();
  const shown = openedRows(rows, opened);
  const isReachable = reached !== undefined && shown.some(({ row }) => reached.startsWith(`${row.topic} `));
  const toggle = (topic: string) =>
    open(opened.includes(topic) ? opened.filter((one) => one !== topic) : [...opened, topic]);
  return (
    <tbody>
      {shown.map(({ row, depth }) => (
        <Row
          key={row.topic}
          row={row}
          depth={depth}
          touchpoints={touchpoints}
          look={{ ...look, onReach: reach, reached: isReachable ? reached : `${shown[0]?.row.topic} all` }}
          isOpen={opened.includes(row.topic)}
          onToggle={() => toggle(row.topic)}
        />
      ))}
    </tbody>
  );
}

type Shown = { row: HeatRow; depth: number };

const openedRows = (rows: readonly HeatRow[], opened: readonly string[], depth = 0): Shown[] =>
  rows.flatMap((row) => [
    { row, depth },
    ...(opened.includes(row.topic) ? openedRows(row.below, opened, depth + 1) : []),
  ]);

type RowProps = Shown & Pick<Props, "touchpoints" | "look"> & { isOpen: boolean; onToggle: () => void };

function Row({ row, depth, touchpoints, look, isOpen, onToggle }: RowProps) {
  const t = useSay(say);
  const places = usePlaces();
  const { topic, name, all, cells, below } = row;
  return (
    <tr className={depth > 0 ? "heat-below" : undefined}>
      <th scope="row">
        {below.length > 0 ? (
          <Button className="heat-toggle" aria-expanded={isOpen} onPress={onToggle}>
            <Icon name={isOpen ? "down" : "next"} size={14} />
            <bdi>{name}</bdi>
          </Button>
        ) : (
          <span className="heat-name">
            <bdi>{name}</bdi>
          </span>
        )}
      </th>
      <HeatCell of={all} topic={row} place={t("heat.everywhere")} at={`${topic} all`} look={look} />
      {touchpoints.map(({ id, name }, column) => (
        <HeatCell
          key={id ?? "none"}
          of={cells[column] ?? null}
          topic={row}
          touchpoint={id ?? "none"}
          place={name ?? places.touchpoint(id)}
          at={`${topic} ${id}`}
          look={look}
        />
      ))}
    </tr>
  );
}
