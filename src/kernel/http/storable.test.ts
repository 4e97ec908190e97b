import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertModest, assertStorable } from "./storable.ts";

const refusalOf = (text: string): string | undefined => {
  try {
    assertModest(text);
    assertStorable(JSON.parse(text), text);
    return undefined;
  } catch (problem) {
    return (problem as { code?: string }).code ?? String(problem);
  }
};

test("what people write passes, brackets and escapes in their words included", () => {
  const kept = fc.jsonValue({ maxDepth: 5 });
  fc.assert(
    fc.property(kept, (value) => {
      const text = JSON.stringify(value);
      const isKept = !JSON.stringify(value, (key, one) => mark(key) ?? mark(one) ?? one).includes("✗");
      assert.equal(refusalOf(text) === undefined, isKept, text);
    }),
  );
  assert.equal(refusalOf(JSON.stringify({ text: '"[{[{\\'.repeat(10_000) })), undefined);
});

test("a NUL or half of a character pair is told with its place", () => {
  assert.throws(
    () => assertStorable({ a: [{ b: "\u0000" }] }, '{"a":[{"b":"\\u0000"}]}'),
    /unstorable-text.*\/a\/0\/b/,
  );
  assert.equal(refusalOf('{"a":"\\uD800"}'), "kernel/unstorable-text");
  assert.equal(refusalOf('{"a":"\\ud83c\\udf31"}'), undefined, "a whole pair is a character");
});

test("a level too deep, a value too many, an object too wide are refused before they are parsed", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  assert.equal(refusalOf(nested(64)), undefined);
  assert.equal(refusalOf(nested(65)), "kernel/too-deep");
  assert.equal(refusalOf(`[${"0,".repeat(99_999)}0]`), undefined);
  assert.equal(refusalOf(`[${"0,".repeat(100_000)}0]`), "kernel/too-many-values");
  const wide = (width: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: width }, (_none, n) => [`k${n}`, n])));
  assert.equal(refusalOf(wide(2_000)), undefined);
  assert.equal(refusalOf(wide(2_001)), "kernel/too-many-fields");
  assert.equal(refusalOf(`[${wide(1_500)},${wide(1_500)}]`), undefined, "each object is counted by itself");
});

/** Marks a text that no store keeps. */
const mark = (text: unknown): string | undefined =>
  typeof text === "string" && (text.includes("\u0000") || !text.isWellFormed()) ? "✗" : undefined;
