import assert from "node:assert/strict";
import { test } from "node:test";
import { inCalls, productsIn } from "./product-lines.ts";

test("a pasted list is a product a line with its other names behind it", () => {
  const pasted = "زودپز، دیگ زودپز ، pressure cooker\r\n\n  قهوه‌ساز  \nشال\tscarf\t\nزودپز، پلوپز";
  assert.deepEqual(productsIn(pasted), [
    { name: "زودپز", otherNames: ["دیگ زودپز", "pressure cooker", "پلوپز"] },
    { name: "قهوه‌ساز" },
    { name: "شال", otherNames: ["scarf"] },
  ]);
  assert.deepEqual(productsIn(" \n،،\n"), []);
});

test("a list of any length is sent in calls that the server takes", () => {
  const lines = Array.from({ length: 2_001 }, (_none, n) => ({ name: `${n}` }));
  assert.deepEqual(
    inCalls(lines).map(({ length }) => length),
    [1_000, 1_000, 1],
  );
});
