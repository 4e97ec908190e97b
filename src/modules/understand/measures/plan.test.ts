import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#kernel/ids";
import type { Breakdown, MeasureQuery } from "./model.ts";
import { asQuestion, optimise } from "./plan.ts";

const board = ["total", "month", "touchpoint", "branch", "channel"] as const;
const touchpoint = [newId()];

test("a whole board is one statement on the rollup, and its total the sum of its days", () => {
  assert.deepEqual(planned({}, board), ["daily_scores: day touchpoint branch channel"]);
});

test("narrowed to one place, only what crosses it with another is counted from the scores, in one reading", () => {
  assert.deepEqual(planned({ touchpoint }, board), [
    "daily_scores: day touchpoint",
    "scores: branch channel",
  ]);
  assert.deepEqual(planned({ touchpoint, channel: ["web"] }, ["total"]), ["scores: total"]);
});

test("groups and marks are not in the rollup", () => {
  assert.deepEqual(planned({}, ["category"]), ["scores: category"]);
  assert.deepEqual(planned({}, ["score", "total"]), ["scores: score", "daily_scores: total"]);
  assert.deepEqual(planned({ category: ["promoter"] }, ["day"]), ["scores: day"]);
  assert.deepEqual(planned({ score: [7] }, ["week", "total"]), ["scores: day"]);
});

test("a measure of one metric asked of another counts nothing", () => {
  const query = {
    measure: "nps",
    where: { metric: "rating" },
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  assert.deepEqual(asQuestion(newId(), query, ["total"]).metrics, []);
});

const planned = (where: MeasureQuery["where"], by: readonly (Breakdown | "total")[]): string[] => {
  const query = { measure: "nps", where, from: "2026-01-01", to: "2026-12-31" } as const;
  return optimise(asQuestion(newId(), query, by)).map(({ from, by }) => `${from}: ${by.join(" ")}`);
};
