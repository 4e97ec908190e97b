import assert from "node:assert/strict";
import { test } from "node:test";
import type { HeatMap } from "../model.ts";
import { heatLean, heatRows, unhappiest } from "./heat-table.ts";

const about = (value: number, width: number) => ({ value, low: value - width, high: value + width });
const standing = (n: number, negative: number, width = 0.05) => ({
  n,
  sentiment: about(1 - 2 * negative, width),
  negative: about(negative, width),
  nps: null,
});
const shop = "00000000-0000-4000-8000-000000000001";
const topic = (key: string, parent: string | null, n: number, negative: number, width?: number) => ({
  topic: key,
  name: key,
  parent,
  ...standing(n, negative, width),
});
const map: HeatMap = {
  total: standing(100, 0.3),
  topics: [
    topic("delivery", null, 60, 0.5),
    topic("late", "delivery", 40, 0.6, 0.02),
    topic("price", null, 20, 0.9, 0.7),
    topic("lost", "forgotten", 5, 0.3),
  ],
  touchpoints: [
    { id: shop, name: "فروشگاه", ...standing(80, 0.3) },
    { id: null, name: null, ...standing(20, 0.3) },
  ],
  cells: [
    { topic: "delivery", touchpoint: shop, ...standing(50, 0.5) },
    { topic: "late", touchpoint: null, ...standing(40, 0.6) },
  ],
};

test("main topics hold those below them, and a topic without a counted parent is not lost", () => {
  const rows = heatRows(map);
  assert.deepEqual(
    rows.map(({ topic, below }) => [topic, below.map((row) => row.topic)]),
    [
      ["delivery", ["late"]],
      ["price", []],
      ["lost", []],
    ],
  );
});

test("cells stand in the order of the columns, empty where nobody spoke", () => {
  const [delivery] = heatRows(map);
  assert.deepEqual(
    delivery?.cells.map((cell) => cell?.n ?? null),
    [50, null],
  );
  assert.deepEqual(
    delivery?.below[0]?.cells.map((cell) => cell?.n ?? null),
    [null, 40],
  );
});

test("more negative voices are unhappier, a higher mean is happier, and an interval over the whole's value is not sure", () => {
  const [unhappy, unsure] = [standing(50, 0.5), standing(3, 0.5, 0.4)];
  assert.deepEqual(heatLean("negative", unhappy, map.total)?.isSure, true);
  assert.ok((heatLean("negative", unhappy, map.total)?.lean ?? 0) < -0.5);
  assert.ok((heatLean("sentiment", unhappy, map.total)?.lean ?? 0) < -0.5);
  assert.equal(heatLean("negative", unsure, map.total)?.isSure, false);
  assert.equal(heatLean("nps", unhappy, map.total), null);
  assert.equal(heatLean("negative", null, map.total), null);
});

test("the unhappiest topic is one that is surely so, not one that few spoke of", () => {
  assert.equal(unhappiest(map)?.topic, "late");
  assert.equal(unhappiest({ ...map, topics: [] }), undefined);
});
