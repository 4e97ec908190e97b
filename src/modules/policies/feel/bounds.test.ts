import assert from "node:assert/strict";
import { test } from "node:test";
import { compileExpression } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import { toJson } from "./json.ts";
import { BudgetSpent } from "./values.ts";

const none: ReadonlySet<string> = new Set();

/** What goes on without end has to be given up soon, and never by an overflow of the stack or the memory. */
const endless = [
  "for i in 1..1000000000 return i",
  "for i in [1..9007199254740991] return i",
  "for i in 1..100000, j in 1..100000 return i",
  "every i in 1..100000, j in 1..100000 satisfies true",
  'some d in @"0001-01-01"..@"9999-12-31" satisfies false',
  "count(for i in 1..2000 return for j in 1..2000 return 1)",
  "{f: function(n) f(n + 1), r: f(0)}.r",
  "(for i in 1..100000 return if i = 1 then [] else [partial[-1]])[-1].a",
  "(for i in 1..20000 return if i = 1 then [] else [partial[i - 1]])[-1].a",
  "{f: function(n) 1 + f(n), r: f(0)}.r",
  "{f: function(n) for i in [1, 2] return f(n), r: f(0)}.r",
  "{f: function(n) [1][f(item) > 0], r: f(0)}.r",
  "{f: function(n) some i in [1], j in [1] satisfies f(n), r: f(0)}.r",
  "{f: function(n) sort([1, 2], function(a, b) f(n)), r: f(0)}.r",
  "{f: function(n) {g: f(n)}.g, r: f(0)}.r",
  "{a: function(n) b(n), b: function(n) a(n), r: a(0)}.r",
  "{fib: function(n) if n < 2 then n else fib(n - 1) + fib(n - 2), r: fib(200)}.r",
  "(for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]])[-1] = 1 or true",
  "string((for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])[-1])",
  "flatten((for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])[-1])",
  "count(string(for i in 1..100 return partial))",
  "{l: for i in 1..17 return partial, m: for i in 1..17 return partial, r: every i in 1..100000 satisfies l = m}.r",
  '{d: function(n, s) if n = 0 then s else d(n - 1, s + s), l: d(19, "x") + "a", m: d(19, "x") + "b", r: every i in 1..100000 satisfies l < m}.r',
  "(for i in 1..100 return partial) = (for i in 1..100 return partial)",
];

for (const text of endless)
  test(`it ends within its bound: ${text}`, () => {
    const evaluate = compileExpression(text, none);
    const before = performance.now();
    try {
      toJson(evaluate(new Map(), newEvaluation()));
    } catch (error) {
      assert.ok(error instanceof BudgetSpent, String(error));
    }
    assert.ok(performance.now() - before < 5_000);
  });

test("the budget is the caller's to set", () => {
  const evaluate = compileExpression("for i in 1..1000 return i", none);
  assert.throws(() => evaluate(new Map(), newEvaluation({ steps: 999 })), BudgetSpent);
  assert.doesNotThrow(() => evaluate(new Map(), newEvaluation({ steps: 1_000 })));
});

test("what a loop has so far is a copy: a list never holds itself", () => {
  const value = compileExpression("for i in 1..3 return partial", none)(new Map(), newEvaluation());
  assert.deepEqual(toJson(value), [[], [[]], [[], [[]]]]);
});

test("of endless faults the first hundred are kept", () => {
  const evaluation = newEvaluation();
  compileExpression("for i in 1..1000 return unknown", none)(new Map(), evaluation);
  assert.equal(evaluation.faults.length, 100);
});

test("texts are doubled only as far as they may be long", () => {
  const evaluation = newEvaluation();
  const text = '{d: function(n, s) if n = 0 then s else d(n - 1, s + s), r: d(60, "ab")}.r';
  assert.equal(compileExpression(text, none)(new Map(), evaluation), null);
  assert.ok(evaluation.faults.some(({ code }) => code === "too-long"));
});
