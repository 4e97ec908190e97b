import type { EChartsCoreOption } from "echarts/core";
import { direction, formatNumber, type Locale } from "#kernel/locale";
import { bucketAt, isolated, type TrendMark, type TrendPoint, type TrendUnit, tickLabel } from "./trend.ts";

export type TrendLook = {
  locale: Locale;
  unit: TrendUnit;
  points: readonly TrendPoint[];
  marks: readonly TrendMark[];
};

/**
 * What ECharts draws: time along the reading direction, the value axis where reading begins, the interval as a band.
 * Colours are the tokens' variables, which the SVG renderer hands on, so that the theme can change beneath the chart.
 */
export function trendOption(look: TrendLook): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: room(look),
    xAxis: timeAxis(look),
    yAxis: valueAxis(look),
    series: [...band(look.points), line(look)],
  };
}

/** Fixed, with room for half of the last label: room measured by ECharts changes with the labels, and charts below one another would differ. */
function room({ locale, marks }: TrendLook) {
  const top = marks.length > 0 ? 30 : 14;
  const sides = direction[locale] === "rtl" ? { left: 26, right: 44 } : { left: 44, right: 26 };
  return { top, bottom: 34, ...sides, outerBoundsMode: "none" };
}

const timeAxis = ({ locale, unit, points }: TrendLook) => ({
  type: "category",
  inverse: direction[locale] === "rtl",
  data: points.map(({ start }) => isolated(locale, tickLabel(locale, unit, start))),
  boundaryGap: points.length < 2,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { ...quiet, margin: 14, hideOverlap: true, interval: Math.ceil(points.length / 8) - 1 },
});

const valueAxis = ({ locale }: TrendLook) => ({
  type: "value",
  scale: true,
  position: direction[locale] === "rtl" ? "right" : "left",
  splitNumber: 4,
  splitLine: { lineStyle: { color: "var(--line)", width: 1 } },
  axisLabel: { ...quiet, formatter: (value: number) => isolated(locale, formatNumber(locale, value)) },
});

/** A band is an unseen line at its lower edge with the width stacked on it, below zero too. */
function band(points: readonly TrendPoint[]) {
  if (!points.some(({ low, high }) => isNumber(low) && isNumber(high))) return [];
  const edge = {
    type: "line",
    stack: "band",
    stackStrategy: "all",
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
  };
  return [
    { ...edge, data: points.map(({ low }) => low ?? null) },
    {
      ...edge,
      data: points.map(({ low, high }) => (isNumber(low) && isNumber(high) ? high - low : null)),
      areaStyle: { color: "var(--firuze)", opacity: 0.14 },
    },
  ];
}

function line({ locale, points, marks }: TrendLook) {
  const last = points.findLastIndex(({ value }) => value !== null);
  const stood = marks
    .map(({ day, label }) => ({ at: bucketAt(points, day), label }))
    .filter(({ at }) => at >= 0);
  return {
    type: "line",
    z: 3,
    symbol: "none",
    showAllSymbol: true,
    silent: true,
    lineStyle: { color: "var(--firuze)", width: 2.25 },
    itemStyle: { color: "var(--sheet)", borderColor: "var(--firuze)", borderWidth: 2.25 },
    data: points.map(({ value }, at) => ({
      value,
      ...((at === last || stands(points, at)) && { symbol: "circle", symbolSize: 9 }),
    })),
    markLine: {
      silent: true,
      symbol: "none",
      lineStyle: { color: "var(--ink-3)", type: "dotted", width: 1.25 },
      label: { show: false },
      data: stood.map(({ at }) => ({ xAxis: at })),
    },
    markPoint: {
      silent: true,
      symbol: "circle",
      symbolSize: 7,
      itemStyle: { color: "var(--saffron)" },
      data: stood.map((mark) => ({
        coord: [mark.at, 0],
        y: 14,
        label: markLabel(locale, mark, points.length),
      })),
    },
  };
}

/** The words stand after their dot in reading order, before it where they would run off the chart. */
function markLabel(locale: Locale, { at, label }: { at: number; label: string }, count: number) {
  const isAfter = at / count < 0.6;
  const isRight = isAfter === (direction[locale] === "ltr");
  return {
    ...quiet,
    color: "var(--ink-2)",
    position: isRight ? "right" : "left",
    distance: 7,
    formatter: isolated(locale, label),
  };
}

/** A point whose neighbours weren't measured has no line to be seen by. */
const stands = (points: readonly TrendPoint[], at: number): boolean =>
  isNumber(points[at]?.value) && !isNumber(points[at - 1]?.value) && !isNumber(points[at + 1]?.value);

const isNumber = (value: number | null | undefined): value is number => typeof value === "number";

const quiet = { color: "var(--ink-3)", fontSize: 12, fontFamily: "inherit" };
