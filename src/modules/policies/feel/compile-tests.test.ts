import assert from "node:assert/strict";
import { test } from "node:test";
import { compileUnaryTests } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import type { FeelValue } from "./values.ts";

const scope = new Map<string, FeelValue>([
  ["a", 1],
  ["numbers", [1, 2, 3, 4]],
]);
const names = new Set(scope.keys());

function passes(cell: string, input: FeelValue): boolean {
  return compileUnaryTests(cell, names)(input, scope, newEvaluation());
}

test("cells test what they look at", () => {
  for (const [cell, input, expected] of [
    ["-", null, true],
    ["5", 5, true],
    ["5", "5", false],
    ["a", 1, true],
    ["1, 2, 3", 3, true],
    ["> 3", 4, true],
    ["> 3", null, false],
    ["!= 3", 4, true],
    ["[1..3], [7..9)", 9, false],
    ["]1..3[", 2, true],
    ["not(1, 2)", 2, false],
    ["not(1, 2)", 3, true],
    ["not(> 5)", "x", false],
    ["null", null, true],
    ["numbers", 4, true],
    ["numbers", [1, 2, 3, 4], true],
    ["? > 2 and ? < 5", 3, true],
    ["? > 2 and ? < 5", 7, false],
    ['contains(?, "سال")', "ارسال", true],
    ["? * 2", 0, true],
    ["true", false, false],
    ["false", false, true],
    ["a = 1", 99, true],
    ["a = 2", 99, false],
    ["a = 1", null, true],
    ["true", null, false],
    ["true", 5, false],
    ["a = 1", false, false],
    ["> a", 2, true],
  ] as [string, FeelValue, boolean][])
    assert.equal(passes(cell, input), expected, `${cell} of ${input}`);
});
