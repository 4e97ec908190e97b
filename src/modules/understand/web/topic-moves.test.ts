import assert from "node:assert/strict";
import { test } from "node:test";
import { changesFor, placeAfter, withBelow } from "./topic-moves.ts";

const topics = [
  { key: "delivery", parent: null, position: 0 },
  { key: "late", parent: "delivery", position: 1 },
  { key: "courier", parent: "delivery", position: 2 },
  { key: "cost", parent: "delivery", position: 3 },
  { key: "help", parent: null, position: 4 },
];

test("a step passes a neighbour, goes below the one before, or out behind the one above", () => {
  assert.deepEqual(placeAfter(topics, "courier", "up"), { parent: "delivery", before: "late" });
  assert.deepEqual(placeAfter(topics, "late", "down"), { parent: "delivery", before: "cost" });
  assert.deepEqual(placeAfter(topics, "courier", "down"), { parent: "delivery", before: null });
  assert.deepEqual(placeAfter(topics, "courier", "in"), { parent: "late", before: null });
  assert.deepEqual(placeAfter(topics, "courier", "out"), { parent: null, before: "help" });
});

test("there is no step over the edge of the tree", () => {
  assert.equal(placeAfter(topics, "delivery", "up"), undefined);
  assert.equal(placeAfter(topics, "help", "down"), undefined);
  assert.equal(placeAfter(topics, "late", "in"), undefined);
  assert.equal(placeAfter(topics, "help", "out"), undefined);
});

test("passing a neighbour changes these two and nothing else", () => {
  const changed = changesFor(topics, "courier", { parent: "delivery", before: "late" });
  assert.deepEqual(
    changed.map(({ key, position }) => [key, position]),
    [
      ["courier", 1],
      ["late", 2],
    ],
  );
});

test("a topic that comes from elsewhere stands where it was put, also among equal positions", () => {
  const last = changesFor(topics, "late", { parent: null, before: null });
  assert.deepEqual(last, [{ key: "late", parent: null, position: 5 }]);
  const equal = topics.map((one) => ({ ...one, position: 0 }));
  const moved = changesFor(equal, "help", { parent: "delivery", before: "courier" });
  const after = equal.map((one) => moved.find(({ key }) => key === one.key) ?? one);
  const order = after
    .filter(({ parent }) => parent === "delivery")
    .toSorted((a, b) => a.position - b.position);
  assert.deepEqual(
    order.map(({ key }) => key),
    ["late", "help", "courier", "cost"],
  );
});

test("a topic cannot be put below itself", () => {
  assert.deepEqual([...withBelow(topics, "delivery")], ["delivery", "late", "courier", "cost"]);
});
