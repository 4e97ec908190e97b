import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readUnaryTests } from "../feel/reader.ts";
import { show } from "../feel/show.ts";
import { axisOf, piecesOf, setOfPieces, sizeOf } from "./axis.ts";
import {
  type CellSet,
  complement,
  containsKey,
  difference,
  everything,
  intersection,
  isEmpty,
  isSame,
  nothing,
  rangeSet,
  union,
} from "./cell-set.ts";
import type { AxisKind } from "./keys.ts";
import { cellSetOf } from "./read-cell.ts";
import { sampleOf } from "./sample.ts";
import { showSet } from "./show-set.ts";

const read = (text: string, kind: AxisKind): CellSet => {
  const set = cellSetOf(readUnaryTests(text, new Set()), kind);
  assert.ok(set, `${text} is a set`);
  return set;
};

const end = fc.record({ key: fc.integer({ min: 0, max: 9 }), isIncluded: fc.boolean() });
const interval = (kind: AxisKind) =>
  fc
    .record({ from: fc.option(end, { nil: undefined }), to: fc.option(end, { nil: undefined }) })
    .map(({ from, to }) => rangeSet({ ...(from && { from }), ...(to && { to }) }, kind));
const setsOf = (kind: AxisKind, count: number) =>
  fc.array(
    fc
      .tuple(fc.array(interval(kind), { maxLength: 4 }), fc.boolean())
      .map(([sets, hasNull]) => ({ ...union(sets, kind), hasNull })),
    { minLength: count, maxLength: count },
  );
const threeSets = fc
  .constantFrom<AxisKind>("number", "whole-number", "date", "time")
  .chain((kind) => fc.tuple(fc.constant(kind), setsOf(kind, 3)));

test("sets obey the laws of sets, and equal sets look equal", () => {
  fc.assert(
    fc.property(threeSets, ([kind, [a, b, c]]) => {
      if (!a || !b || !c) return;
      const same = (one: CellSet, other: CellSet) => assert.deepEqual(one, other);
      same(union([a, b], kind), union([b, a], kind));
      same(intersection(a, union([b, c], kind)), union([intersection(a, b), intersection(a, c)], kind));
      same(complement(union([a, b], kind)), intersection(complement(a), complement(b)));
      same(complement(complement(a)), a);
      same(difference(a, b), intersection(a, complement(b)));
      same(union([a, complement(a)], kind), everything(kind));
      assert.ok(isEmpty(difference(a, a)) && isSame(difference(a, nothing(kind)), a));
    }),
    { numRuns: 1_000 },
  );
});

test("a set's points are those of its parts", () => {
  fc.assert(
    fc.property(threeSets, ([kind, [a, b]]) => {
      if (!a || !b) return;
      const step = kind === "number" ? 0.5 : 1;
      for (let key = -1; key <= 10; key += step) {
        assert.equal(containsKey(union([a, b], kind), key), containsKey(a, key) || containsKey(b, key));
        assert.equal(containsKey(difference(a, b), key), containsKey(a, key) && !containsKey(b, key));
      }
    }),
    { numRuns: 500 },
  );
});

test("an axis cut for sets has each as whole pieces, which make it up again", () => {
  fc.assert(
    fc.property(threeSets, ([kind, sets]) => {
      const axis = axisOf(sets, kind);
      for (const set of sets) {
        const runs = piecesOf(set, axis);
        assert.deepEqual(setOfPieces(runs, axis), set);
        assert.ok(
          runs.every(
            (piece, at) => piece < sizeOf(axis) && (at % 2 === 1 || piece > (runs[at - 1] ?? -2) + 1),
          ),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("days and whole numbers have neighbours, numbers do not", () => {
  assert.deepEqual(read('< date("2026-01-02")', "date"), read('<= date("2026-01-01")', "date"));
  assert.deepEqual(read("(2..4)", "whole-number"), read("3", "whole-number"));
  assert.ok(isEmpty(read("(2..3)", "whole-number")));
  assert.ok(!isEmpty(read("(2..3)", "number")));
});

test("within allowed values a set is shown by the fewest words", () => {
  const reasons = read('"late", "damaged", "other"', "string");
  assert.equal(showSet(read('not("late")', "string"), reasons), 'not("late")');
  assert.equal(showSet(read('"late", "damaged", "other"', "string"), reasons), "-");
  assert.equal(showSet(read(">= 0", "number"), read("[0..30]", "number")), "-");
  assert.equal(showSet(read("> 7", "number"), read("[0..30]", "number")), "(7..30]");
  assert.equal(showSet(read("true, false", "boolean"), everything("boolean", { hasNull: false })), "-");
});

test("a value to show is round and from the middle", () => {
  const sample = (text: string, kind: AxisKind) => show(sampleOf(read(text, kind)) ?? null);
  assert.equal(sample("[0..30]", "number"), "15");
  assert.equal(sample("(5..6)", "number"), "5.5");
  assert.equal(sample("> 30", "number"), "31");
  assert.equal(sample("[1234..5678]", "number"), "3000");
  assert.equal(sample('not("late")', "string"), "other");
  assert.equal(sample('> date("2026-02-28")', "date"), "2026-03-01");
  assert.equal(
    sample('[@"2026-01-01T10:00:00Z"..@"2026-01-03T00:00:00Z"]', "zoned-date-and-time"),
    "2026-01-02T00:00:00Z",
  );
});
