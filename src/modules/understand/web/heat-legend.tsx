import { useFormat, useSay } from "#ui";
import type { HeatMap } from "../model.ts";
import { useHeatValue } from "./heat-cell.tsx";
import type { HeatMeasure } from "./heat-table.ts";
import { say } from "./messages.ts";

/** What the colours and signs of the map say. */
export function HeatLegend({ measure, whole }: { measure: HeatMeasure; whole: HeatMap["total"] }) {
  const t = useSay(say);
  const { number } = useFormat();
  const shownAs = useHeatValue(measure);
  const value = whole[measure]?.value;
  return (
    <div className="heat-legend">
      <p>
        {t("heat.whole", {
          measure,
          value: value === undefined ? "—" : shownAs(value),
          n: number(whole.n),
        })}
      </p>
      <ul>
        <li className="heat-worse" data-sure>
          {t("heat.legend.worse")}
        </li>
        <li className="heat-worse">{t("heat.legend.chance")}</li>
        <li className="heat-better" data-sure>
          {t("heat.legend.better")}
        </li>
      </ul>
    </div>
  );
}
