import { dayUnits } from "#kernel/calendar";
import {
  DistributionBar,
  Figure,
  Link,
  Section,
  Segments,
  TrendChart,
  type TrendPoint,
  useGo,
  useSay,
} from "#ui";
import type { MeasureRow } from "#understand/model";
import { say } from "../messages.ts";
import type { HomeBoard } from "../model.ts";
import { useMeasure } from "./measure.ts";

type Props = {
  board: HomeBoard;
  behind: (narrower: Record<string, string>) => string;
  onUnit: (unit: string) => void;
};

/** The number, how sure and how changed, through time and by group. */
export function ScorePanel({ board: { metric, unit, total, trend }, behind, onUnit }: Props) {
  const t = useSay(say);
  const go = useGo();
  const { rounded, shown } = useMeasure(metric);
  const measured = trend.filter(({ value }) => value !== null);
  const [first, last] = [measured[0]?.value ?? null, measured.at(-1)?.value ?? null];
  const finding =
    first === null ? t("trend.none") : t("trend.rose", { first: shown(first), last: shown(last) });
  const { low, high, change, sample } = total;
  return (
    <Section
      title={t(`metric.${metric}`)}
      aside={total.n > 0 && <Link href={behind({})}>{t("behind")}</Link>}
      framed
    >
      <Figure
        label={t(`metric.${metric}`)}
        hidesLabel
        value={total.value === null ? null : rounded(total.value)}
        interval={low === null || high === null ? null : [rounded(low), rounded(high)]}
        change={change ? rounded(change.difference) : null}
        isChance={change ? !change.significant : undefined}
        n={total.n}
        nHref={total.n > 0 ? behind({}) : undefined}
        few={sample === "none" ? 0 : 30}
      />
      <Segments
        label={t("unit")}
        value={unit}
        onChange={onUnit}
        options={dayUnits.map((id) => ({ id, label: t(`unit.${id}`) }))}
      />
      <TrendChart
        finding={finding}
        unit={unit}
        height={21}
        points={trend.map((row) => asPoint(row, rounded))}
        onChoose={({ start, end, n }) => n && go(behind({ from: start, to: end ?? start }))}
      />
      <DistributionBar
        promoters={total.promoters}
        passives={total.passives}
        detractors={total.detractors}
        href={total.n > 0 ? (category) => behind({ category }) : undefined}
      />
    </Section>
  );
}

const asPoint = (row: MeasureRow, rounded: (value: number) => number): TrendPoint => ({
  start: row.key ?? "",
  end: row.end,
  n: row.n,
  value: row.value === null ? null : rounded(row.value),
  low: row.low === null ? null : rounded(row.low),
  high: row.high === null ? null : rounded(row.high),
});
