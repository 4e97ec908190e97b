import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FeelValue } from "../feel/values.ts";
import { type CellSet, complement, containsKey, pointSet, rangeSet } from "./cell-set.ts";
import { hasBit, indexColumn } from "./column-index.ts";
import { keyOf } from "./keys.ts";

const end = fc.record({ key: fc.integer({ min: 0, max: 60 }), isIncluded: fc.boolean() });
const numberSet = fc.oneof(
  fc.record({ from: end, to: end }).map((ends) => rangeSet(ends, "number")),
  fc.record({ from: end }).map((ends) => rangeSet(ends, "number")),
  fc.integer({ min: 0, max: 60 }).map((key) => complement(pointSet(key, "number"))),
);
const textSet = fc.oneof(
  fc.constantFrom("a", "b", "c", "d", "").map((key) => pointSet(key, "string")),
  fc.constantFrom("a", "b", "").map((key) => complement(pointSet(key, "string"))),
);
const column = (set: fc.Arbitrary<CellSet>) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: set }, { weight: 1, arbitrary: fc.constant(null) }), {
    maxLength: 70,
  });

/** However coarse the index is, no rule is lost; and which it cannot tell for certain it says. */
function holdsAgainst(
  cells: readonly (CellSet | null)[],
  kind: "number" | "string",
  most: number,
  values: FeelValue[],
) {
  const index = indexColumn(cells, kind, most);
  for (const value of values) {
    const bits = index.rulesFor(value);
    assert.ok(bits, "the value lies on the axis");
    for (const [rule, set] of cells.entries()) {
      const key = keyOf(value, kind);
      const isIn = set !== null && (key === undefined ? set.hasNull : containsKey(set, key));
      const isUnsure = index.unsure !== undefined && hasBit(index.unsure, rule);
      if (isIn || set === null) assert.ok(hasBit(bits, rule), "no rule is lost");
      if (hasBit(bits, rule)) assert.ok(isIn || isUnsure, "a rule too many is one to be evaluated");
    }
  }
}

const size = fc.constantFrom(1 << 20, 40, 9);

test("an index of numbers finds the rules of a value, in as many buckets as it may have", () => {
  const values: FeelValue[] = [null, ...Array.from({ length: 125 }, (_, at) => at / 2 - 1)];
  fc.assert(
    fc.property(column(numberSet), size, (cells, most) => holdsAgainst(cells, "number", most, values)),
    { numRuns: 300 },
  );
});

test("an index of texts finds the rules of a value, in as many buckets as it may have", () => {
  const values: FeelValue[] = [null, "", "a", "aa", "b", "c", "d", "z", "a\u0000"];
  fc.assert(
    fc.property(column(textSet), size, (cells, most) => holdsAgainst(cells, "string", most, values)),
    { numRuns: 300 },
  );
});

test("a value of another type is not found", () => {
  const index = indexColumn([pointSet(5, "number"), null], "number");
  assert.equal(index.rulesFor("5"), undefined);
  assert.equal(index.rulesFor(Number.POSITIVE_INFINITY), undefined);
});
