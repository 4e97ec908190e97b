import assert from "node:assert/strict";
import { test } from "node:test";
import { type Publication, publicationAt, timelineFrom } from "./in-effect.ts";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const published = (number: number, from: number, until: number | null = null): Publication => ({
  version: `version ${number}`,
  number,
  effectiveFrom: day(from),
  effectiveUntil: until === null ? null : day(until),
});
const told = (newestFirst: Publication[], from: number) =>
  timelineFrom(newestFirst, day(from)).map(({ version, from, until }) => [
    version,
    from.getUTCDate(),
    until?.getUTCDate() ?? null,
  ]);

test("the publication that was made last counts for its time, and what lies beneath when that is over", () => {
  const newestFirst = [published(3, 10, 17), published(2, 5), published(1, 1)];
  assert.deepEqual(told(newestFirst, 1), [
    [1, 1, 5],
    [2, 5, 10],
    [3, 10, 17],
    [2, 17, null],
  ]);
  assert.equal(publicationAt(newestFirst, day(16))?.number, 3);
  assert.equal(publicationAt(newestFirst, day(17))?.number, 2, "its end is no longer part of it");
});

test("a rollback lies over all that came before it, what was planned included", () => {
  assert.deepEqual(told([published(1, 8), published(2, 20), published(1, 1)], 8), [[1, 8, null]]);
});

test("before the first and after the last that ends, none is in effect", () => {
  assert.deepEqual(told([published(1, 3, 6)], 1), [
    [null, 1, 3],
    [1, 3, 6],
    [null, 6, null],
  ]);
  assert.deepEqual(told([], 1), [[null, 1, null]]);
  assert.equal(publicationAt([], day(1)), undefined);
});
