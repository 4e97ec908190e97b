import { lazy, Suspense, useState } from "react";
import { Skeleton } from "../components/states.tsx";
import { useFormat } from "../format.tsx";
import { useLocale, useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./charts.css";
import { bucketName, type TrendMark, type TrendPoint, type TrendUnit } from "./trend.ts";

const TrendCanvas = lazy(() => import("./trend-canvas.tsx"));

type TrendChartProps = {
  /** What the chart shows, in a sentence: its words for those who can't see it. */
  finding: string;
  unit: TrendUnit;
  points: readonly TrendPoint[];
  marks?: readonly TrendMark[];
  /** In rem. */
  height?: number;
  /** The bucket that was pressed, to show what stands behind it. */
  onChoose?: (point: TrendPoint) => void;
};

/** A measure through time with its interval; the same figures stand in a table for screen readers. */
export function TrendChart({ finding, unit, points, marks = [], height = 17, onChoose }: TrendChartProps) {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { number } = useFormat();
  const [pointed, setPointed] = useState({ index: -1, across: 0 });
  const under = points[pointed.index];
  const describe = (index: number): string => {
    const point = points[index];
    if (!point) return "";
    return `${bucketName(locale, unit, point)}: ${point.value === null ? "—" : number(point.value)}`;
  };
  return (
    <figure className="trend">
      <div style={{ blockSize: `${height}rem` }}>
        <Suspense fallback={<Skeleton lines={1} height={`${height}rem`} />}>
          <TrendCanvas
            finding={finding}
            describe={describe}
            walkLabel={t("chart.walk")}
            locale={locale}
            unit={unit}
            points={points}
            marks={marks}
            onPoint={(index, across) => setPointed({ index, across })}
            onPress={onChoose && (() => under && onChoose(under))}
          />
        </Suspense>
      </div>
      {under && <Tip unit={unit} point={under} across={pointed.across} />}
      <TrendTable caption={finding} unit={unit} points={points} marks={marks} />
    </figure>
  );
}

/** What was measured where the pointer is; keeps to the half of the chart that the pointer isn't in. */
function Tip({ unit, point, across }: { unit: TrendUnit; point: TrendPoint; across: number }) {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { number } = useFormat();
  const shift = across > 0.5 ? "calc(-100% - 0.75rem)" : "0.75rem";
  return (
    <div className="trend-tip" aria-hidden="true" style={{ left: `${across * 100}%`, translate: shift }}>
      <span className="trend-line" style={across > 0.5 ? { right: "-0.75rem" } : { left: "-0.75rem" }} />
      <span>{bucketName(locale, unit, point)}</span>
      <strong>{point.value === null ? "—" : number(point.value)}</strong>
      {typeof point.low === "number" && typeof point.high === "number" && (
        <span>{t("interval.range", { low: number(point.low), high: number(point.high) })}</span>
      )}
      {point.n !== undefined && (
        <span>
          {t("responses")}: {number(point.n)}
        </span>
      )}
    </div>
  );
}

function TrendTable({
  caption,
  unit,
  points,
  marks,
}: { caption: string } & Required<Pick<TrendChartProps, "unit" | "points" | "marks">>) {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { number, date } = useFormat();
  const shown = (value: number | null | undefined): string =>
    typeof value === "number" ? number(value) : "—";
  return (
    <div className="unseen">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(["day", "value", "low", "high", "n"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`chart.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.start}>
              <th scope="row">{bucketName(locale, unit, point)}</th>
              <td>{shown(point.value)}</td>
              <td>{shown(point.low)}</td>
              <td>{shown(point.high)}</td>
              <td>{shown(point.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {marks.map(({ day, label }) => (
        <p key={day + label}>
          {t("chart.event")}: {label}, {date(day)}
        </p>
      ))}
    </div>
  );
}
