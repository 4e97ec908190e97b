import assert from "node:assert/strict";
import { test } from "node:test";
import { rateChange } from "./change.ts";
import { chooseRecent, judgeChanges } from "./weeks.ts";

test("two rates are compared as the binomial distribution has it", () => {
  // Of 12 in two equal periods 10 in one: twice (66 + 12 + 1) / 4096.
  const p = rateChange({ recent: 10, recentAll: 500, before: 2, beforeAll: 500 });
  assert.ok(Math.abs(p - (2 * 79) / 4096) < 1e-6, String(p));
  assert.equal(rateChange({ recent: 2, recentAll: 500, before: 10, beforeAll: 500 }), p);
  assert.equal(rateChange({ recent: 3, recentAll: 0, before: 5, beforeAll: 10 }), 1);
  assert.equal(rateChange({ recent: 5, recentAll: 100, before: 5, beforeAll: 100 }), 1);
});

test("large counts neither overflow nor take the sum to nothing", () => {
  const even = rateChange({ recent: 5_000, recentAll: 10_000, before: 45_000, beforeAll: 90_000 });
  assert.ok(even > 0.9 && even <= 1, String(even));
  const far = rateChange({ recent: 5_000, recentAll: 10_000, before: 5_000, beforeAll: 90_000 });
  assert.ok(far >= 0 && far < 1e-100, String(far));
});

test("as of late are the fewest weeks with enough comments, and never more than half", () => {
  assert.equal(chooseRecent([400, 400, 400, 400]).weeks, 1);
  assert.equal(chooseRecent([100, 100, 100, 100, 100, 100, 100, 100]).weeks, 4);
  assert.equal(chooseRecent([10, 10, 10, 10]).weeks, 2);
  assert.deepEqual(chooseRecent([7]), { weeks: 1, all: 7, beforeAll: 0 });
});

test("of many themes that stay the same none is told to have changed, and one that does is", () => {
  const recent = { weeks: 1, all: 1_000, beforeAll: 9_000 };
  const same = Array.from({ length: 50 }, (_, at) => [9 + (at % 3), 90]);
  const states = judgeChanges([...same, [30, 0], [40, 90], [1, 300]], recent).map(({ state }) => state);
  assert.deepEqual(new Set(states.slice(0, 50)), new Set(["steady"]));
  assert.deepEqual(states.slice(50), ["new", "growing", "fading"]);
});
