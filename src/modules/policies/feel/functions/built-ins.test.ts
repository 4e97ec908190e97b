import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { kindOf } from "../compare-kinds.ts";
import { newEvaluation } from "../evaluation.ts";
import { show } from "../show.ts";
import { parseTemporal } from "../temporal-reading.ts";
import { BudgetSpent, FeelFunction, FeelRange, type FeelValue } from "../values.ts";
import { assertAnswers } from "./answers.ts";
import { builtIns } from "./built-ins.ts";

const singles: fc.Arbitrary<FeelValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom(0, 1, -1, 2, 0.5, 1e300, -1e300, 1e-300, 7000, -7000),
  fc.constantFrom("", "a", "(a+)+$", "[a-", "$1", "2020-02-30", "P1D", "همدل", "\u{1F40E}", "[1..2]", " "),
  fc
    .constantFrom(
      "2020-02-29",
      "999999999-12-31",
      "10:00:00",
      "10:00:00@Asia/Tehran",
      "2020-01-01T00:00:00Z",
      "P1Y",
      "-PT1S",
    )
    .map(parseTemporal),
  fc.constantFrom(new FeelRange(1, 2, true, false), new FeelRange(undefined, "a", false, true)),
  fc.constantFrom(new FeelFunction("", ["a", "b"], ([a]) => a ?? null), new FeelFunction("", [], () => true)),
);
const values: fc.Arbitrary<FeelValue> = fc.oneof(
  singles,
  fc.array(singles, { maxLength: 4 }),
  fc.array(fc.array(singles, { maxLength: 2 }), { maxLength: 2 }),
  fc
    .dictionary(fc.constantFrom("key", "value", "a"), singles)
    .map((entries) => new Map(Object.entries(entries))),
);

test("whatever they are given, functions answer: with a value, or with null", () => {
  const functions = fc.constantFrom(...builtIns.values());
  fc.assert(
    fc.property(functions, fc.array(values, { maxLength: 4 }), (builtIn, given) => {
      const answer = builtIn.call(given, newEvaluation());
      assert.ok(answer === null || answer !== undefined, builtIn.name);
      if (typeof answer === "number") assert.ok(Number.isFinite(answer), builtIn.name);
      assert.equal(typeof show(answer), "string", `${builtIn.name}: ${kindOf(answer)}`);
    }),
    { numRuns: 20_000 },
  );
});

test("a null without a reason is only given where null is the value", () => {
  const reasonless = new Set([
    "get value",
    "min",
    "max",
    "sum",
    "product",
    "mean",
    "median",
    "stddev",
    "all",
    "any",
  ]);
  const functions = fc.constantFrom(...[...builtIns.values()].filter(({ name }) => !reasonless.has(name)));
  fc.assert(
    fc.property(functions, fc.array(singles, { maxLength: 4 }), (builtIn, given) => {
      const evaluation = newEvaluation();
      if (builtIn.call(given, evaluation) === null) assert.ok(evaluation.faults.length > 0, builtIn.name);
    }),
    { numRuns: 5000 },
  );
});

test("parameters have the names that the standard gives them", () => {
  assertAnswers({
    'contains(match: "b", string: "abc")': "true",
    'replace(input: "abc", pattern: "B", replacement: "x", flags: "i")': '"axc"',
    'split(delimiter: ",", string: "a,b")': '["a", "b"]',
    "list contains(list: [1], element: 1)": "true",
    "insert before(list: [1], position: 1, newItem: 0)": "[0, 1]",
    "index of(match: 1, list: [1])": "[1]",
    "decimal(scale: 1, n: 1.25)": "1.2",
    "modulo(divisor: 5, dividend: 12)": "2",
    "sqrt(number: 4)": "2",
    "is(value1: 1, value2: 1)": "true",
    "min(list: [2, 1])": "1",
    "concatenate(list: [1])": "[1]",
    "before(point1: 1, point2: 2)": "true",
    "before(range1: [1..2], range2: [3..4])": "true",
    "before(point: 1, range: [3..4])": "true",
    "before(range: [1..5], point: 10)": "true",
    "includes(range: [1..5], point: 3)": "true",
    'context put(context: {}, key: "a", value: 1)': "{a: 1}",
    "context merge(contexts: [{a: 1}])": "{a: 1}",
    "get entries(m: {})": "[]",
    'years and months duration(to: @"2021-01-01", from: @"2020-01-01")': '@"P1Y"',
    'substring(text: "abc", start position: 1)': "null",
    "sum(numbers: [1])": "null",
  });
});

test("what would never end is stopped", () => {
  const run = (name: string, given: FeelValue[]) =>
    builtIns.get(name)?.call(given, newEvaluation({ steps: 1_000_000 }));
  const many: FeelValue[] = Array.from({ length: 900_000 }, (_, i) => i);
  const shared = Array.from({ length: 60 }).reduce<FeelValue>((list) => [list, list], [1]);
  assert.throws(() => run("flatten", [shared]), BudgetSpent);
  assert.throws(() => run("string", [shared]), BudgetSpent);
  assert.throws(() => run("sort", [many.toReversed()]), BudgetSpent);
  assert.throws(() => run("distinct values", [many.map((i) => [i])]), BudgetSpent);
  assert.throws(() => run("stddev", [many]), BudgetSpent);
  assert.equal(run("string join", [["a".repeat(1_900_000), "b".repeat(1_900_000)]]), null);
  assert.equal(builtIns.get("concatenate")?.call([many, many], newEvaluation({ steps: 5_000_000 })), null);
  assert.throws(() => run("contains", ["a".repeat(1_000_000), `b${"a".repeat(500_000)}`]), BudgetSpent);
});
