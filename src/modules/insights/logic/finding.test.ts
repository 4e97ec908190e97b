import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { NamedRow } from "../model.ts";
import { contributionOf, findingOf } from "./finding.ts";

type Given = {
  key?: string;
  n: number;
  value: number;
  before?: { n: number; value: number };
  sure?: boolean;
};

function row({ key = "", n, value, before, sure = true }: Given): NamedRow {
  const change = before && {
    difference: value - before.value,
    low: 0,
    high: 0,
    significant: sure && value !== before.value,
  };
  const sample = n < 30 ? "few" : "enough";
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  return { key, name: key, n, sample, value, low: value - 5, high: value + 5, ...counts, before, change };
}

test("too few answers name nothing, however far they moved", () => {
  const delivery = row({ key: "delivery", n: 29, value: -80, before: { n: 400, value: 50 } });
  const few = findingOf(row({ n: 29, value: -80, before: { n: 400, value: 50 } }), [delivery]);
  assert.deepEqual(few, { kind: "few", mover: null, weakest: null });
  const enough = findingOf(row({ n: 400, value: 20, before: { n: 400, value: 50 } }), [delivery]);
  assert.deepEqual(enough, { kind: "fell", mover: null, weakest: null });
});

test("a change is told as risen, fallen or steady, and not against too few before", () => {
  const kind = (given: Given) => findingOf(row(given), []).kind;
  assert.equal(kind({ n: 0, value: 0 }), "none");
  assert.equal(kind({ n: 90, value: 10, before: { n: 12, value: 50 } }), "first");
  assert.equal(kind({ n: 90, value: 10, before: { n: 90, value: 9 }, sure: false }), "steady");
  assert.equal(kind({ n: 900, value: 38, before: { n: 900, value: 31 } }), "rose");
  assert.equal(kind({ n: 900, value: 31, before: { n: 900, value: 38 } }), "fell");
});

test("the mover is the surely changed touchpoint that added most, and the weakest is surely below the whole", () => {
  const total = row({ n: 1_000, value: 30, before: { n: 1_000, value: 20 } });
  const found = findingOf(total, [
    row({ key: "delivery", n: 500, value: 12, before: { n: 500, value: -6 } }),
    row({ key: "support", n: 40, value: 90, before: { n: 40, value: 10 } }),
    row({ key: "app", n: 460, value: 47, before: { n: 460, value: 46 }, sure: false }),
  ]);
  assert.equal(found.mover?.key, "delivery");
  assert.equal(found.weakest?.key, "delivery");
  assert.ok(Math.abs((found.mover?.contribution ?? 0) - 9) < 1e-9);
});

test("the contributions of all touchpoints add up to the change, whatever their weights do", () => {
  const count = fc.integer({ min: 1, max: 900 });
  const score = fc.integer({ min: -100, max: 100 });
  const part = fc.record({ n: count, value: score, before: fc.record({ n: count, value: score }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const total = row({ ...whole(parts), before: whole(parts.map(({ before }) => before)) });
      const sum = parts.reduce((all, one) => all + contributionOf(row(one), total), 0);
      assert.ok(Math.abs(sum - (total.change?.difference ?? 0)) < 1e-6);
    }),
  );
});

function whole(parts: { n: number; value: number }[]): { n: number; value: number } {
  const n = parts.reduce((all, part) => all + part.n, 0);
  return { n, value: parts.reduce((all, part) => all + part.n * part.value, 0) / n };
}
