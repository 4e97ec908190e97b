import assert from "node:assert/strict";
import { test } from "node:test";
import { compileExpression } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import { toJson } from "./json.ts";
import type { FeelValue } from "./values.ts";

const scope = new Map<string, FeelValue>([
  ["a", 1],
  ["nothing", null],
  ["numbers", [1, 2, 3, 4]],
  ["date", 7],
  [
    "order",
    new Map<string, FeelValue>([
      ["unit price", 12.5],
      ["lines", [new Map([["x", 1]]), new Map([["x", 2]])]],
    ]),
  ],
]);
const names = new Set([...scope.keys(), "unit price", "each one"]);

function answerOf(text: string): unknown {
  return toJson(compileExpression(text, names)(scope, newEvaluation()));
}

/** Reads `expression => value` lines, the value being JSON. */
function check(lines: string): void {
  for (const line of lines.trim().split("\n")) {
    const [expression = "", expected = ""] = line.split(" => ");
    assert.deepEqual(answerOf(expression.trim()), JSON.parse(expected), line.trim());
  }
}

function faultsOf(text: string): string[] {
  const evaluation = newEvaluation();
  compileExpression(text, names)(scope, evaluation);
  return evaluation.faults.map(({ code, start, end }) => `${code} ${start}-${end}`);
}

test("three-valued logic: null is what cannot be said", () => {
  check(`
    true and true => true
    true and null => null
    null and false => false
    false and nothing.at.all => false
    "x" and true => null
    false or null => null
    null or true => true
    false or false => false
    true or 1 / 0 => true
    if null then 1 else 2 => 2
    if a = 1 then "one" else "other" => "one"
  `);
});

test("only like is compared with like", () => {
  check(`
    1 < 2 => true
    "b" >= "a" => true
    1 < "a" => null
    1 = "a" => null
    null = null => true
    1 != null => true
    [1, 2] = [1, 2] => true
    [1] = 1 => true
    {x: 1, y: 2} = {y: 2, x: 1} => true
    2 between 1 and 3 => true
    0 between 1 and null => false
    2 between 1 and null => null
    @"2026-01-02" > @"2026-01-01" => true
    0.1 + 0.2 = 0.3 => true
  `);
});

test("in: one of the tests has to hold", () => {
  check(`
    5 in 5 => true
    5 in (1, 2, > 4) => true
    5 in [1, 5] => true
    5 in [[1..3], [4..6]] => true
    5 in [5..10) => true
    5 in (5..10) => false
    "x" in ("y", "z") => false
    1 in ("a", 1) => true
    1 in ("a") => null
    [1] in [[1], [2]] => true
    null in (null) => true
    @"2026-01-05" in [@"2026-01-01"..@"2026-01-31"] => true
  `);
});

test("filters take an index or a condition, and see an item's entries", () => {
  check(`
    numbers[1] => 1
    numbers[-1] => 4
    numbers[a + 1] => 2
    numbers[0] => null
    numbers[9] => null
    numbers[item > 2] => [3, 4]
    numbers[item > 9] => []
    numbers[null] => []
    numbers["x"] => null
    [][1] => null
    [][item > 1] => []
    5[1] => 5
    5[item > 7] => []
    nothing[1] => null
    order.lines[x > 1] => [{"x": 2}]
    order.lines[x > 1].x => [2]
    [{item: 1}, {item: 2}][item = 2] => [{"item": 2}]
  `);
});

test("paths lead to entries, of every item of a list, and to properties", () => {
  check(`
    [[{x: 1}, {x: 2}], [{x: 3}]].x => [[1, 2], [3]]
    order.unit price * 2 => 25
    order.lines.x => [1, 2]
    [{x: 1}, null, {y: 2}].x => [1, null, null]
    order.missing => null
    @"2026-03-21".month => 3
    @"P2DT3H".hours => 3
    [1..5].end included => true
    date => 7
    date("2026-03-21").day => 21
  `);
});

test("loops go through lists, ranges and days, the first slowest", () => {
  check(`
    for i in 1..3 return i * i => [1, 4, 9]
    for i in 3..1 return i => [3, 2, 1]
    for i in [1, 2], j in [10, 20] return i + j => [11, 21, 12, 22]
    for i in [[1, 2], [3]], j in i return j => [1, 2, 3]
    for i in 5 return i => [5]
    for i in null return i => null
    for i in 1..2.5 return i => null
    for d in @"2026-02-27"..@"2026-03-01" return string(d) => ["2026-02-27", "2026-02-28", "2026-03-01"]
    for i in [2..4) return i => [2, 3]
    for i in 1..6 return if i < 3 then 1 else partial[-1] + partial[-2] => [1, 1, 2, 3, 5, 8]
    for i in 1..3 return count(partial) => [0, 1, 2]
    for partial in [1, 2] return partial + 1 => [2, 3]
    for each one in numbers return each one + 1 => [2, 3, 4, 5]
    some x in numbers satisfies x > 3 => true
    some x in numbers, y in numbers satisfies x + y > 8 => false
    every x in numbers satisfies x > 0 => true
    every x in [] satisfies x => true
    some x in [] satisfies x => false
    some x in [1, 2] satisfies null => null
    every x in [true, null] satisfies x => null
    every x in [null, false] satisfies x => false
  `);
});

test("contexts build on themselves, and functions in them may call themselves", () => {
  check(`
    {x: 1, y: x + 1} => {"x": 1, "y": 2}
    {"a b": 1}.a b => 1
    {x: 1, x: 2} => null
    {factorial: function(n) if n < 2 then 1 else n * factorial(n - 1), r: factorial(10)}.r => 3628800
    {x: 1, f: function(y) x + y, r: f(2)}.r => 3
  `);
});

test("functions are called by place and by name", () => {
  check(`
    (function(x, y) x - y)(5, 3) => 2
    (function(x, y) x - y)(y: 5, x: 3) => -2
    (function(x) x)() => null
    (function(x) x)(1, 2) => null
    (function(x: number) x + 1)([41]) => 42
    (function(x: list<number>) count(x))(3) => 1
    (function(x: number) 1)("a") => null
    (function(x: number) x)(z: 1) => null
    (function(x) external {java: {class: "A"}})(1) => null
    substring(start position: 2, string: "abcd") => "bcd"
    string(date(year: 2026, month: 3, day: 21)) => "2026-03-21"
    before(range: [1..5], point: 10) => true
    before(point: 10, range: [1..5]) => false
    a(1) => null
    never heard of(1) => null
  `);
});

test("instance of looks into lists, contexts, ranges and functions", () => {
  check(`
    1 instance of number => true
    "x" instance of number => false
    null instance of Any => false
    null instance of Null => true
    numbers instance of list<number> => true
    [1, "x"] instance of list<number> => false
    {x: 1, y: 2} instance of context<x: number> => true
    {y: 2} instance of context<x: number> => false
    [1..2] instance of range<number> => true
    (function(x, y) x) instance of function<number, number> -> number => true
    (function(x) x) instance of function<number, number> -> number => false
    {f: function(x: number) x, is: f instance of function<number> -> Any}.is => true
    {f: function(x: number) x, is: f instance of function<string> -> Any}.is => false
    @"P1D" instance of days and time duration => true
    1 instance of never heard of => null
  `);
});

test("ranges are values", () => {
  check(`
    [1..5] = [1..5] => true
    (> 5).start => 5
    (> 5).end => null
    7 in (> 5) => true
    [1.."a"] => null
    3 in [null..5] => null
    7 in [null..5] => false
    {r: [1..3], x: 2 in r}.x => true
  `);
});

test("null comes with its reason, at its place", () => {
  assert.deepEqual(faultsOf("1 + unknown"), ["unknown-name 4-11", "no-operation 0-11"]);
  assert.deepEqual(faultsOf("[1, 2 < true]"), ["incomparable 4-12"]);
  assert.deepEqual(faultsOf("order.missing"), ["no-entry 0-13"]);
  assert.deepEqual(faultsOf("2 * (1 / 0)"), ["division-by-zero 4-11", "no-operation 0-11"]);
  assert.deepEqual(faultsOf("[][item.x > 1]"), []);
});
