import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evaluate } from "feelin";
import { compileExpression } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import { fromJson, toJson } from "./json.ts";
import type { FeelContext } from "./values.ts";

/**
 * An independent reader and interpreter of FEEL answers the same expressions. Where it is known to differ from the standard,
 * no such expressions are made: ranges that run backwards, substrings from beyond the end, conditions that are null in
 * quantified expressions, lists beside single values.
 */
const given = {
  a: 3,
  b: -2,
  "order total": 12.5,
  yes: true,
  nothing: null,
  word: "سفارش",
  numbers: [4, 1, 3],
  order: { price: 10, lines: [{ n: 1 }, { n: 5 }] },
};
const scope = fromJson(given) as FeelContext;
const names = new Set(Object.keys(given));

const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((all) => all.join(" "));

const { number, condition, text, list } = fc.letrec<Record<"number" | "condition" | "text" | "list", string>>(
  (tie) => ({
    number: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("a", "b", "order total", "order.price", "0", "7", "2.5", "-3", "nothing"),
      join("(", tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"), ")"),
      join("-(", tie("number"), ")"),
      join("if", tie("condition"), "then", tie("number"), "else", tie("number")).map((all) => `(${all})`),
      join(tie("list"), "[", fc.constantFrom("1", "2", "-1", "9"), "]"),
      join("count(", tie("list"), ")"),
      join("string length(", tie("text"), ")"),
      join("{ x :", tie("number"), ", y : x }.y"),
      join("( function(x, y) x - y )(", tie("number"), ",", tie("number"), ")"),
    ),
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("yes", "true", "false"),
      join("(", tie("number"), fc.constantFrom("<", "<=", ">", ">=", "=", "!="), tie("number"), ")"),
      join("(", tie("text"), fc.constantFrom("=", "!=", "<"), tie("text"), ")"),
      join("(", tie("condition"), fc.constantFrom("and", "or"), tie("condition"), ")"),
      join("not(", tie("condition"), ")"),
      join("(", tie("number"), "between 1 and 5 )"),
      join("(", tie("number"), "in ( 1 , [ 2 .. 8 ), >", fc.constantFrom("9", "a"), ") )"),
      join("( some n in", tie("list"), "satisfies n > 2 )"),
      join("( every n in", tie("list"), "satisfies n < 4 )"),
      join("contains(", tie("text"), ",", tie("text"), ")"),
    ),
    text: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("word", '"late"', '"دیر رسید"', '""', String.raw`"\u06af\n"`),
      join("(", tie("text"), "+", tie("text"), ")"),
      join("upper case(", tie("text"), ")"),
      join('substring( "ab" +', tie("text"), ",", fc.constantFrom("1", "2", "-2"), ")"),
    ),
    list: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("numbers", "order.lines.n", "[1, 2, 3]", "[5, -1]"),
      join("( for n in", tie("list"), "return n *", fc.constantFrom("a", "2"), ")"),
      join("( for n in 1 ..", fc.constantFrom("1", "4", "-2"), "return n )"),
      join(tie("list"), "[ item >", fc.constantFrom("1", "b", "2.5"), "]"),
    ),
  }),
);

const ours = (text: string) => toJson(compileExpression(text, names)(scope, newEvaluation()));

/** Its arithmetic is in binary: the last digits may differ. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_name, part) =>
      typeof part === "number" ? Number(part.toPrecision(11)) + 0 : part,
    ) ?? "null",
  );

for (const [kind, expressions] of Object.entries({ number, condition, text, list }))
  test(`an independent interpreter agrees about any ${kind}`, () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        assert.deepEqual(rounded(ours(expression)), rounded(evaluate(expression, given).value), expression);
      }),
      { numRuns: 300 },
    );
  });
