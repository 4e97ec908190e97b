import { dayLabel } from "#kernel/calendar";
import { useDirection, useLocale, useSay } from "#ui";
import type { Theme } from "../model.ts";
import { sayThemes } from "./theme-messages.ts";

const [width, height] = [200, 44];
/** Room for the dot at the end. */
const edge = 4;

/** A theme's weeks as a small line, the newest marked; it runs as reading does. */
export function ThemeTrend({ trend }: { trend: Theme["trend"] }) {
  const t = useSay(sayThemes);
  const locale = useLocale();
  const isRightToLeft = useDirection() === "rtl";
  const [first, latest] = [trend[0], trend.at(-1)];
  if (!first || !latest) return null;
  const most = Math.max(...trend.map(({ n }) => n));
  const places = trend.map(({ n }, week) => {
    const along = trend.length === 1 ? 1 : week / (trend.length - 1);
    const x = edge + (isRightToLeft ? 1 - along : along) * (width - 2 * edge);
    return [x, height - edge - (n / Math.max(1, most)) * (height - 2 * edge)] as const;
  });
  const [endX, endY] = places.at(-1) as readonly [number, number];
  const words = t("trend", {
    first: dayLabel(first.start, locale),
    last: dayLabel(latest.end, locale),
    most,
    latest: latest.n,
  });
  return (
    <svg className="theme-trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      <title>{words}</title>
      <path className="theme-trend-ground" d={`M0 ${height - edge}H${width}`} />
      <polyline points={places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      <circle cx={endX} cy={endY} r={3} />
    </svg>
  );
}
