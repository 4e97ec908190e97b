import assert from "node:assert/strict";
import { test } from "node:test";
import { randomOf } from "./random.ts";

test("a seed always tells the same numbers", () => {
  const first = randomOf("hamdel");
  const second = randomOf("hamdel");
  const told = Array.from({ length: 100 }, () => first.next());
  assert.deepEqual(
    told,
    Array.from({ length: 100 }, () => second.next()),
  );
  assert.notDeepEqual(told.slice(0, 3), Array.from({ length: 3 }, randomOf("hamdal").next));
});

test("chance is fair: means, ends and weights come out as asked", () => {
  const random = randomOf("fair");
  const draws = Array.from({ length: 20_000 }, () => random.integer(1, 6));
  assert.deepEqual([Math.min(...draws), Math.max(...draws)], [1, 6]);
  assert.ok(Math.abs(draws.reduce((a, b) => a + b, 0) / draws.length - 3.5) < 0.05);
  const normal = Array.from({ length: 20_000 }, () => random.normal());
  assert.ok(Math.abs(normal.reduce((a, b) => a + b, 0) / normal.length) < 0.03);
  assert.ok(Math.abs(normal.reduce((a, b) => a + b * b, 0) / normal.length - 1) < 0.05);
  const picked = Array.from({ length: 20_000 }, () =>
    random.weighted([
      ["a", 1],
      ["b", 3],
    ] as const),
  );
  assert.ok(Math.abs(picked.filter((one) => one === "b").length / 20_000 - 0.75) < 0.02);
  assert.throws(() => random.pick([]));
});

test("ids are UUIDs of version 7 that sort by their time and do not repeat", () => {
  const random = randomOf("ids");
  const ids = Array.from({ length: 10_000 }, (_, i) => random.id(new Date(1_700_000_000_000 + i)));
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(ids, ids.toSorted());
  const moment = new Date(1_700_000_000_000);
  assert.equal(new Set(Array.from({ length: 10_000 }, () => random.id(moment))).size, 10_000);
});
