import assert from "node:assert/strict";
import { test } from "node:test";
import { readExpression, readUnaryTests } from "./reader.ts";
import { unknownNames } from "./unknown-names.ts";

const known = new Set(["order", "days since delivery"]);
const unknownIn = (text: string) =>
  unknownNames(readExpression(text, known), known).map(({ name, start, end }) => `${name} ${start}-${end}`);

test("names that nobody gives a value are told, with their place", () => {
  assert.deepEqual(unknownIn("order.total > limit"), ["limit 14-19"]);
  assert.deepEqual(unknownIn("days since deliveri + 1"), ["days since deliveri 0-19"]);
  assert.deepEqual(unknownIn("never heard of(order)"), ["never heard of 0-14"]);
  assert.deepEqual(
    unknownNames(readUnaryTests("> limit, order", known), known).map(({ name }) => name),
    ["limit"],
  );
});

test("what is bound in the expression, built in, or may be an item's entry is known", () => {
  for (const text of [
    "for x in order return x + count(partial)",
    "some x in order satisfies x > 1",
    "(function(x, y z) x + y z)(1, 2)",
    "{a: 1, b: a}.b",
    "order[amount > 3 and item.paid]",
    "sum(order.lines) + string length(order.note)",
  ])
    assert.deepEqual(unknownIn(text), [], text);
});
