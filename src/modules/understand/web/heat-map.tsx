import { type KeyboardEvent, useRef, useState } from "react";
import { isolated } from "#kernel/locale";
import { Section, Segments, useDirection, useSay } from "#ui";
import type { HeatMap as Heat } from "../model.ts";
import { HeatRows } from "./heat-rows.tsx";
import { type HeatMeasure, heatMeasures, heatRows, unhappiest } from "./heat-table.ts";
import "./heat-map.css";
import { HeatLegend } from "./heat-legend.tsx";
import { stepIn } from "./heat-walk.ts";
import { say } from "./messages.ts";
import { usePlaces } from "./places.ts";

type Props = { map: Heat; behind: (narrower: Record<string, string>) => string };

/** What is spoken of where, and how: topics down, touchpoints across, each cell with its voices behind it. */
export function HeatMap({ map, behind }: Props) {
  const t = useSay(say);
  const places = usePlaces();
  const table = useRef<HTMLTableElement>(null);
  const isRightToLeft = useDirection() === "rtl";
  const [measure, setMeasure] = useState<HeatMeasure>("negative");
  const worst = unhappiest(map);
  const title = worst ? t("heat.finding", { topic: isolated(worst.name) }) : t("heat.title");
  const walk = (event: KeyboardEvent) => {
    if (table.current && stepIn(table.current, event.key, isRightToLeft)) event.preventDefault();
  };
  return (
    <Section
      title={title}
      framed
      aside={
        <Segments
          label={t("heat.measure")}
          value={measure}
          onChange={setMeasure}
          options={heatMeasures.map((id) => ({ id, label: t(`heat.measure.${id}`) }))}
        />
      }
    >
      <div className="heat">
        <table ref={table} className="heat-table" aria-label={t("heat.title")} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col" className="heat-corner">
                {t("heat.topic")}
              </th>
              <th scope="col">{t("heat.everywhere")}</th>
              {map.touchpoints.map(({ id, name }) => (
                <th key={id ?? "none"} scope="col">
                  <bdi>{name ?? places.touchpoint(id)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <HeatRows
            rows={heatRows(map)}
            touchpoints={map.touchpoints}
            look={{ measure, whole: map.total, behind }}
          />
        </table>
      </div>
      <HeatLegend measure={measure} whole={map.total} />
    </Section>
  );
}
