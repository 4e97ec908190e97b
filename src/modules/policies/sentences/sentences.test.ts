import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecisionTable } from "../dmn/model.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import { changeWords } from "./change-words.ts";
import { reasonWords } from "./reason.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { vocabularyOf } from "./vocabulary.ts";

const returns = readyPolicy("returns") as PolicyDocument;
const names = new Set(["days since delivery"]);
const plain = (text: string) => text.replaceAll(/[\u200f\u2066-\u2069]/g, "");

function tableOf(name: string): DecisionTable {
  const expression = returns.model.decisions.find((decision) => decision.name === name)?.expression;
  assert.ok(expression?.kind === "table");
  return expression;
}

function sentence(name: string, place: number, locale: "fa" | "en"): string {
  const table = tableOf(name);
  const rule = table.rules[place - 1];
  assert.ok(rule);
  return plain(ruleSentence(table, rule, vocabularyOf(returns, locale), { names, decision: name }));
}

test("a rule reads as a sentence in English", () => {
  assert.equal(
    sentence("right", 4, "en"),
    "If whose fault is “Nobody’s”, kind of goods is “Ordinary”, condition is “Unopened” and days since delivery is over 7 days and at most 30 days, then “Exchange or credit”.",
  );
});

test("a rule reads as a sentence in Persian, with its digits and labels", () => {
  assert.equal(
    sentence("right", 3, "fa"),
    "اگر خطا از کیست «از هیچ‌کس» باشد، نوع کالا «معمولی» باشد، وضعیت بسته «باز نشده» باشد، و روز از تحویل حداکثر ۷ روز باشد، آنگاه «بازگشت کامل».",
  );
});

test("several values are joined by or, and what is left out is said by not", () => {
  assert.match(
    sentence("remedies", 1, "en"),
    /reason is “It is damaged”, “It is not as described” or “It is the wrong item”/,
  );
  assert.match(sentence("right", 11, "en"), /condition is anything but “Unopened”/);
});

test("a rule that asks nothing is for everybody", () => {
  const table = tableOf("fault");
  const rule = { id: "r", inputEntries: ["-"], outputEntries: ['"ours"'] };
  assert.equal(
    plain(ruleSentence(table, rule, vocabularyOf(returns, "en"), { names, decision: "fault" })),
    "Always: “Ours”.",
  );
});

test("what is too free for words stands as it was written", () => {
  const table = tableOf("right");
  const rule = {
    id: "r",
    inputEntries: ["-", "-", "-", "? > modulo(?, 7)"],
    outputEntries: ['upper case("x")'],
  };
  assert.equal(
    plain(ruleSentence(table, rule, vocabularyOf(returns, "en"), { names })),
    'If days since delivery passes ? > modulo(?, 7), then upper case("x").',
  );
});

test("a reason names the facts and the rules", () => {
  const facts = new Map<string, string | number>([
    ["days since delivery", 5],
    ["condition", "unopened"],
    ["tier", "gold"],
  ]);
  assert.equal(
    plain(reasonWords(facts, [3, 7], vocabularyOf(returns, "en"))),
    "delivered 5 days ago, unopened and gold customer: rules 3 and 7",
  );
  assert.equal(
    plain(reasonWords(facts, [3, 7], vocabularyOf(returns, "fa"))),
    "۵ روز از تحویل گذشته، باز نشده، و مشتری طلایی: قاعده‌های ۳ و ۷",
  );
});

test("what would have to change is said as a condition", () => {
  const table = tableOf("right");
  const cells = [
    { column: 2, test: '"unopened"' },
    { column: 3, test: "<= 7" },
  ];
  assert.equal(
    plain(changeWords(table.inputs, cells, vocabularyOf(returns, "en"), { names })),
    "if condition were “Unopened” and if days since delivery were at most 7 days",
  );
});
