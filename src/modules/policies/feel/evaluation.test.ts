import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileExpression, compileUnaryTests } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import { builtIns } from "./functions/built-ins.ts";
import { fromJson, toJson } from "./json.ts";
import { BudgetSpent, type FeelContext } from "./values.ts";

const scope = fromJson({
  a: 3,
  b: "word",
  c: { x: [1, null, "y"], "d e": true },
  list: [5, { x: 1 }, [2]],
}) as FeelContext;
const names = new Set([...scope.keys(), "d e"]);

const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((all) => all.join(" "));
const operator = fc.constantFrom("+", "-", "*", "/", "**", "<", "<=", "=", "!=", ">", "and", "or", "in");

/** Any expression, whatever kinds of values meet in it. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true, maxDepth: 6 },
    fc.constantFrom(
      "a",
      "b",
      "c",
      "list",
      "null",
      "true",
      "0",
      "-7",
      "2.5",
      "1e300",
      '"x"',
      "nobody",
      "item",
      "?",
    ),
    fc.constantFrom(
      '@"2026-01-31"',
      '@"P1D"',
      '@"P1Y2M"',
      '@"10:00:00@Asia/Tehran"',
      '@"2026-03-21T00:00:00Z"',
    ),
    join("(", tie("expression"), operator, tie("expression"), ")"),
    join("( -", tie("expression"), ")"),
    join("[", tie("expression"), ",", tie("expression"), "]"),
    join("[", tie("expression"), "..", tie("expression"), ")"),
    join("( >=", tie("expression"), ")"),
    join("{ x :", tie("expression"), ", y :", tie("expression"), "}"),
    join(tie("expression"), "[", tie("expression"), "]"),
    join(tie("expression"), ".", fc.constantFrom("x", "d e", "year", "time offset", "start")),
    join("(", tie("expression"), "between", tie("expression"), "and", tie("expression"), ")"),
    join("(", tie("expression"), "in (", tie("expression"), ", >", tie("expression"), ") )"),
    join(
      "(",
      tie("expression"),
      "instance of",
      fc.constantFrom("number", "list<Any>", "context<x: date>"),
      ")",
    ),
    join("( if", tie("expression"), "then", tie("expression"), "else", tie("expression"), ")"),
    join("( for item in", tie("expression"), "return", tie("expression"), ")"),
    join("( for i in", tie("expression"), "..", tie("expression"), "return partial )"),
    join("( some item in", tie("expression"), "satisfies", tie("expression"), ")"),
    join(
      "( function(item, x: number)",
      tie("expression"),
      ")(",
      tie("expression"),
      ",",
      tie("expression"),
      ")",
    ),
    join(fc.constantFrom(...builtIns.keys()), "(", tie("expression"), ")"),
    join(fc.constantFrom(...builtIns.keys()), "(", tie("expression"), ",", tie("expression"), ")"),
    join("sort(", tie("expression"), ", function(item, y)", tie("expression"), ")"),
  ),
}));

test("any expression gives a value within its budget, or is given up; nothing else is thrown", () => {
  fc.assert(
    fc.property(expression, (text) => {
      const before = performance.now();
      try {
        toJson(compileExpression(text, names)(scope, newEvaluation({ steps: 100_000 })));
        compileUnaryTests(text, names)(3, scope, newEvaluation({ steps: 100_000 }));
      } catch (error) {
        assert.ok(error instanceof BudgetSpent, `${text}: ${error}`);
      }
      assert.ok(performance.now() - before < 2_000, text);
    }),
    { numRuns: 3_000 },
  );
});
