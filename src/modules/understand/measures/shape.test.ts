import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#kernel/ids";
import type { CellRow } from "./build.ts";
import { asQuestion } from "./plan.ts";
import { shape } from "./shape.ts";

const cell = (given: Partial<CellRow>): CellRow => ({
  along: "all",
  key: "",
  date: "1970-01-01",
  isNow: 1,
  n: 0,
  promoters: 0,
  detractors: 0,
  sum: 0,
  squares: 0,
  ...given,
});

const query = {
  measure: "nps",
  where: {},
  from: "2026-03-15",
  to: "2026-04-25",
  compare: "previous",
} as const;
const question = asQuestion(newId(), query, ["day"]);
// Nowruz 1405 is 2026-03-21.
const days = ["2026-03-20", "2026-03-21", "2026-03-22", "2026-04-20", "2026-04-21"].map((date) =>
  cell({ date, n: 1, promoters: 1, sum: 9, squares: 81 }),
);

test("months are Jalali in Persian and Gregorian in English, cut where the period is", () => {
  const months = (locale: "fa" | "en") =>
    shape("nps", question, "month", days, locale).map(({ key, end, n }) => [key, end, n]);
  assert.deepEqual(months("fa"), [
    ["2026-03-15", "2026-03-20", 1],
    ["2026-03-21", "2026-04-20", 3],
    ["2026-04-21", "2026-04-25", 1],
  ]);
  assert.deepEqual(months("en"), [
    ["2026-03-15", "2026-03-31", 3],
    ["2026-04-01", "2026-04-25", 2],
  ]);
});

test("weeks begin on Saturday in Persian and on Monday in English, those without answers too", () => {
  const weeks = (locale: "fa" | "en") => shape("nps", question, "week", days, locale);
  assert.deepEqual(
    weeks("fa")
      .map(({ key, n }) => [key, n])
      .slice(0, 3),
    [
      ["2026-03-15", 1],
      ["2026-03-21", 2],
      ["2026-03-28", 0],
    ],
  );
  assert.equal(weeks("fa")[2]?.value, null);
  assert.deepEqual(
    weeks("en")
      .map(({ key }) => key)
      .slice(0, 3),
    ["2026-03-15", "2026-03-16", "2026-03-23"],
  );
});

test("the period before is told apart from this one", () => {
  const cells = [
    cell({ isNow: 1, n: 100, promoters: 60, detractors: 10 }),
    cell({ isNow: 0, n: 100, promoters: 30, detractors: 30 }),
  ];
  const [row] = shape("nps", question, "total", cells, "fa");
  assert.deepEqual(
    [row?.n, row?.value, row?.before, row?.change?.difference],
    [100, 50, { n: 100, value: 0 }, 50],
  );
  assert.equal(row?.change?.significant, true);
});

test("a count has no interval, and its change is real beyond the noise of counting", () => {
  const counted = (now: number, before: number) =>
    shape(
      "responses",
      question,
      "total",
      [cell({ isNow: 1, n: now }), cell({ isNow: 0, n: before })],
      "fa",
    )[0];
  assert.deepEqual([counted(110, 100)?.value, counted(110, 100)?.low], [110, null]);
  assert.equal(counted(110, 100)?.change?.significant, false);
  assert.equal(counted(150, 100)?.change?.significant, true);
  assert.equal(counted(0, 0)?.change, null);
});
