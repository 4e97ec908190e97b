import { bucketOf, bucketsOf, type Day, type DayRange, type DayUnit } from "#kernel/calendar";
import type { Locale } from "#kernel/locale";
import { meanChange } from "../logic/mean-change.ts";
import { meanInterval } from "../logic/mean-interval.ts";
import { change, nps, sampleOf } from "../logic/nps.ts";
import { shareChange } from "../logic/share-change.ts";
import { type Share, shareInterval } from "../logic/share-interval.ts";
import type { CellRow } from "./build.ts";
import { type Breakdown, isDayUnit, type Measure, type MeasureRow, type Movement, nowhere } from "./model.ts";
import { dimensionOf, type Question } from "./plan.ts";

/** The rows of one breakdown out of all that was read for the question. */
export function shape(
  measure: Measure,
  question: Question,
  by: Breakdown | "total",
  cells: readonly CellRow[],
  locale: Locale,
): MeasureRow[] {
  const own = cells.filter(({ along }) => along === alongOf(question, by, cells));
  const row = rowOf(measure, question.before !== null);
  if (by === "total") return [row(null, own)];
  if (isDayUnit(by)) return throughTime(question.range, by, locale, own, row);
  return [...Map.groupBy(own, ({ key }) => key)]
    .map(([key, cells]) => row(by === "score" ? String(Number(key)) : key || nowhere, cells))
    .sort((a, b) => String(a.key).localeCompare(String(b.key), "en", { numeric: true }));
}

export type Sums = Pick<CellRow, "n" | "promoters" | "detractors" | "sum" | "squares">;

/** A rollup's cells stand under the place they were read along, those of the scores under the breakdown. */
function alongOf(question: Question, by: Breakdown | "total", cells: readonly CellRow[]): string {
  if (by === "topic") return by;
  const grain = by !== "total" && isDayUnit(by) ? "day" : by;
  if (cells.some(({ along }) => along === grain)) return grain;
  // Days that were read from the scores also stand for a total beside them.
  if (grain === "total" && cells.some(({ along }) => along === "day")) return "day";
  return dimensionOf(question, grain);
}

type MakeRow = (key: string | null, cells: CellRow[]) => MeasureRow;

/** Every bucket of the period, those without answers too; the first and last are cut where the period is. */
function throughTime(
  range: DayRange,
  unit: DayUnit,
  locale: Locale,
  cells: CellRow[],
  row: MakeRow,
): MeasureRow[] {
  const byBucket = Map.groupBy(
    cells.filter(({ isNow }) => isNow === 1),
    ({ date }) => bucketOf(date, unit, locale).start,
  );
  return bucketsOf(range, unit, locale).map(({ start, end }) => ({
    ...row(later(start, range.start), byBucket.get(start) ?? []),
    end: earlier(end, range.end),
  }));
}

const earlier = (...days: [Day, Day]): Day => days.sort()[0] as Day;
const later = (...days: [Day, Day]): Day => days.sort()[1] as Day;

const rowOf =
  (measure: Measure, isCompared: boolean): MakeRow =>
  (key, cells) => {
    const now = addUp(cells.filter(({ isNow }) => isNow === 1));
    const row = { key, ...counts(now), ...figures[measure](now) };
    if (!isCompared) return row;
    const before = addUp(cells.filter(({ isNow }) => isNow === 0));
    return {
      ...row,
      before: { n: before.n, value: figures[measure](before).value },
      change: movements[measure](now, before),
    };
  };

const addUp = (cells: CellRow[]): Sums =>
  cells.reduce(
    (all, cell) => ({
      n: all.n + cell.n,
      promoters: all.promoters + cell.promoters,
      detractors: all.detractors + cell.detractors,
      sum: all.sum + cell.sum,
      squares: all.squares + cell.squares,
    }),
    { n: 0, promoters: 0, detractors: 0, sum: 0, squares: 0 },
  );

const counts = ({ n, promoters, detractors }: Sums) => ({
  promoters,
  passives: n - promoters - detractors,
  detractors,
});

type Figures = Pick<MeasureRow, "n" | "sample" | "value" | "low" | "high">;

const figures: Record<Measure, (sums: Sums) => Figures> = {
  nps: (sums) => nps(counts(sums)),
  rating: ({ n, sum, squares }) => meanInterval({ n, sum, sumSquares: squares }),
  responses: ({ n }) => ({ n, sample: sampleOf(n), value: n, low: null, high: null }),
  sentiment: ({ n, sum, squares }) => meanInterval({ n, sum, sumSquares: squares }, [-1, 1]),
  negative: ({ n, detractors }) => ({ n, sample: sampleOf(n), ...inPercent(shareInterval(detractors, n)) }),
};

const inPercent = (share: Share | null) => ({
  value: share && 100 * share.value,
  low: share && 100 * share.low,
  high: share && 100 * share.high,
});

const movements: Record<Measure, (now: Sums, before: Sums) => Movement | null> = {
  nps: (now, before) => change(counts(now), counts(before)),
  rating: (now, before) => meanChange(asMoments(now), asMoments(before)),
  responses: (now, before) => countChange(now.n, before.n),
  sentiment: (now, before) => meanChange(asMoments(now), asMoments(before)),
  negative: (now, before) => negativeChange(now, before),
};

const asMoments = ({ n, sum, squares }: Sums) => ({ n, sum, sumSquares: squares });

/** In points of a hundred. */
function negativeChange(now: Sums, before: Sums): Movement | null {
  const change = shareChange({ hits: now.detractors, n: now.n }, { hits: before.detractors, n: before.n });
  if (!change) return null;
  const { difference, low, high } = change;
  return {
    difference: 100 * difference,
    low: 100 * low,
    high: 100 * high,
    significant: low > 0 || high < 0,
  };
}

/** Two counts as Poisson draws: the variance of each is the count itself. */
function countChange(now: number, before: number): Movement | null {
  if (now + before === 0) return null;
  const half = 1.959963984540054 * Math.sqrt(now + before);
  const difference = now - before;
  const [low, high] = [difference - half, difference + half];
  return { difference, low, high, significant: low > 0 || high < 0 };
}
