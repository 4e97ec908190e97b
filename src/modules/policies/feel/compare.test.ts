import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { compare, inRange, isEqual } from "./compare.ts";
import { assertAnswers } from "./functions/answers.ts";
import { BudgetSpent, FeelRange, type FeelValue } from "./values.ts";

test("values are compared on the line that they lie on", () => {
  assertAnswers({
    "1 < 2": "true",
    '"a" < "b"': "true",
    '@"2020-01-01" < @"2020-01-02"': "true",
    '@"2020-01-01T12:00:00+03:30" < @"2020-01-01T09:00:00Z"': "true",
    '@"2020-01-01T12:30:00@Asia/Tehran" = @"2020-01-01T09:00:00Z"': "true",
    '@"2020-01-01T12:30:00" = @"2020-01-01T09:00:00Z"': "false",
    '@"2020-01-01T12:30:00" < @"2020-01-01T09:00:00Z"': "null",
    '@"10:00:00+01:00" = @"09:00:00Z"': "true",
    '@"PT60M" = @"PT1H"': "true",
    '@"P1Y" = @"P12M"': "true",
    '@"P1Y" < @"P366D"': "null",
    "true < false": "null",
    '1 < "2"': "null",
    '@"2020-01-01" < @"2020-01-01T12:00:00"': "null",
  });
});

test("equality knows every kind, and says nothing between kinds", () => {
  assertAnswers({
    "null = null": "true",
    "null = 1": "false",
    '1 = "1"': "null",
    "[1, 2] = [1, 2]": "true",
    "[1, 2] = [2, 1]": "false",
    '[1] = ["1"]': "false",
    "{a: 1, b: 2} = {b: 2, a: 1}": "true",
    "{a: 1} = {a: 1, b: null}": "false",
    "[1..2] = [1..2]": "true",
    "[1..2] = [1..2)": "false",
    "1 = 1.0": "true",
    '@"2020-01-01" = @"2020-01-01T00:00:00"': "null",
  });
});

test("texts are in the order of their code points", () => {
  assert.equal(compare("\uff5e", "\u{1f40e}"), -1);
  assert.equal(compare("\u{1f40e}", "\uff5e"), 1);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      const [left, right] = [Array.from(a, codePoint), Array.from(b, codePoint)];
      const at = left.findIndex((code, i) => code !== right[i]);
      const other = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
      assert.equal(compare(a, b), Math.sign(other));
    }),
  );

  function codePoint(character: string): number {
    return character.codePointAt(0) ?? 0;
  }
});

test("a value in a range is compared only with what decides", () => {
  assert.equal(inRange(5, new FeelRange(1, 5, true, true)), true);
  assert.equal(inRange(5, new FeelRange(1, 5, true, false)), false);
  assert.equal(inRange(5, new FeelRange(4, undefined, false, false)), true);
  assert.equal(inRange("5", new FeelRange(1, 5, true, true)), null);
  assert.equal(inRange(0, new FeelRange(1, "a", true, true)), false);
});

test("lists that stand for billions of values end the comparison", () => {
  const doubled = (): FeelValue => {
    let list: FeelValue = [1];
    for (let i = 0; i < 40; i++) list = [list, list];
    return list;
  };
  assert.throws(() => isEqual(doubled(), doubled()), BudgetSpent);
  const nested = (): FeelValue => {
    let list: FeelValue = [1];
    for (let i = 0; i < 100_000; i++) list = [list];
    return list;
  };
  assert.throws(() => isEqual(nested(), nested()), BudgetSpent);
});
