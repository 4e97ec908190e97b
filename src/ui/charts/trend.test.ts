import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketAt, bucketName, isolated, type TrendPoint, tickLabel } from "./trend.ts";
import { trendOption } from "./trend-option.ts";

const months: TrendPoint[] = [
  { start: "2026-08-23", value: 31, low: 28, high: 34 },
  { start: "2026-09-23", value: null },
  { start: "2026-10-23", value: 38, low: 36, high: 40 },
];

type Drawn = {
  xAxis: { inverse: boolean; data: string[] };
  yAxis: { position: string };
  series: { stack?: string; data: unknown[]; markLine?: { data: unknown[] } }[];
};
const drawn = (locale: "fa" | "en", points: TrendPoint[], marks = [{ day: "2026-09-30", label: "x" }]) =>
  trendOption({ locale, unit: "month", points, marks }) as Drawn;

test("months are named in each language's calendar", () => {
  assert.equal(tickLabel("fa", "month", "2026-10-23"), "آبان");
  assert.equal(bucketName("fa", "month", months[2] as TrendPoint), "آبان ۱۴۰۵");
  assert.equal(bucketName("en", "month", { start: "2026-10-01", value: 1 }), "October 2026");
});

test("a week is named by its first and last day", () => {
  assert.equal(
    bucketName("en", "week", { start: "2026-10-05", end: "2026-10-11", value: 1 }),
    "5 Oct – 11 Oct",
  );
});

test("a mark stands in the bucket that its day falls in, and nowhere before the first", () => {
  assert.equal(bucketAt(months, "2026-10-22"), 1);
  assert.equal(bucketAt(months, "2026-10-23"), 2);
  assert.equal(bucketAt(months, "2026-08-01"), -1);
  assert.deepEqual(drawn("fa", months).series.at(-1)?.markLine?.data, [{ xAxis: 1 }]);
  assert.deepEqual(
    drawn("fa", months, [{ day: "2020-01-01", label: "x" }]).series.at(-1)?.markLine?.data,
    [],
  );
});

test("in Persian time runs right to left and the values stand on the right", () => {
  const { xAxis, yAxis } = drawn("fa", months);
  assert.equal(xAxis.inverse, true);
  assert.equal(yAxis.position, "right");
  assert.equal(xAxis.data[0], isolated("fa", "شهریور"));
});

test("in English time runs left to right and the values stand on the left", () => {
  const { xAxis, yAxis } = drawn("en", months);
  assert.equal(xAxis.inverse, false);
  assert.equal(yAxis.position, "left");
});

test("the interval is a band as wide as high minus low, with a gap where nothing was measured", () => {
  const [low, width] = drawn("en", months).series;
  assert.deepEqual(low?.data, [28, null, 36]);
  assert.deepEqual(width?.data, [6, null, 4]);
});

test("without intervals there is no band", () => {
  const { series } = drawn("en", [{ start: "2026-10-01", value: 3 }]);
  assert.equal(series.length, 1);
});
