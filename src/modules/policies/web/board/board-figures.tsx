import { Figure, Figures, Section, TrendChart, useSay } from "#ui";
import type { PolicyBoard } from "../../decisions/board-model.ts";
import { sayBoard } from "../board-messages.ts";

/** How much was decided and given, at what cost. */
export function Totals({ total }: { total: PolicyBoard["total"] }) {
  const t = useSay(sayBoard);
  return (
    <Figures>
      <Figure label={t("figure.decisions")} value={total.decisions} small />
      <Figure label={t("figure.given")} value={total.given} small />
      <Figure label={t("figure.cost")} value={Math.round(total.cost)} small />
      <Figure label={t("figure.nothing")} value={total.nothing} small />
    </Figures>
  );
}

/** Decisions over days, weeks or months. */
export function DecisionTrend({ unit, trend }: Pick<PolicyBoard, "unit" | "trend">) {
  const t = useSay(sayBoard);
  if (trend.length < 2) return null;
  const points = trend.map(({ start, end, decisions }) => ({
    start,
    end,
    value: decisions,
    low: null,
    high: null,
    n: decisions,
  }));
  return (
    <Section title={t("trend")}>
      <TrendChart finding={t("trend")} unit={unit} points={points} height={12} />
    </Section>
  );
}
