import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { compileNames, namesIn } from "./names.ts";

const compiled = compileNames([
  { kind: "product", id: "p1", names: ["پیتزا پپرونی", "pepperoni pizza"] },
  { kind: "product", id: "p2", names: ["پیتزا"] },
  { kind: "product", id: "p3", names: ["iPhone 13"] },
  { kind: "branch", id: "b1", names: ["شعبه ونک", "Vanak"] },
  { kind: "branch", id: "b2", names: ["مرکزی"] },
  { kind: "product", id: "p4", names: ["ونک"] },
  { kind: "department", id: "d1", names: ["واحد پشتیبانی"] },
  { kind: "product", id: "none", names: ["", "؟!"] },
]);

const found = (text: string): string[] => {
  const normalised = normalise(text);
  return namesIn(tokensOf(normalised.text), normalised, compiled).map(
    ({ id, start, end }) => `${id}:${text.slice(start, end)}`,
  );
};

test("a name is found however it is spaced, and the longest wins", () => {
  assert.deepEqual(found("پیتزا پپرونی سرد بود"), ["p1:پیتزا پپرونی"]);
  assert.deepEqual(found("پيتزاپپرونى سرد بود"), ["p1:پيتزاپپرونى"]);
  assert.deepEqual(found("پیتزا‌پپرونی، پیتزای پپرونی"), ["p1:پیتزا‌پپرونی", "p1:پیتزای پپرونی"]);
  assert.deepEqual(found("The PEPPERONI-PIZZA was cold"), ["p1:PEPPERONI-PIZZA"]);
  assert.deepEqual(found("iphone13 and iphone 13"), ["p3:iphone13", "p3:iphone 13"]);
});

test("endings of nouns belong to the name, other letters make another word", () => {
  assert.deepEqual(found("پیتزاهاتون و پیتزاش و پیتزا‌ها"), ["p2:پیتزاهاتون", "p2:پیتزاش", "p2:پیتزا‌ها"]);
  assert.deepEqual(found("pizzas پیتزافروشی پی تزا"), []);
});

test("words like «شعبه» tell the kind, and are asked for where a name says nothing alone", () => {
  assert.deepEqual(found("شعبه ونک بد بود"), ["b1:شعبه ونک"]);
  assert.deepEqual(found("Vanak branch was late"), ["b1:Vanak branch"]);
  assert.deepEqual(found("شعبه‌ی مرکزی با حیاط مرکزی"), ["b2:شعبه‌ی مرکزی"]);
  assert.deepEqual(found("واحد پشتیبانی، پشتیبانی"), ["d1:واحد پشتیبانی"]);
});

test("any text is walked without an error", () => {
  for (const text of ["", "\ud800", "پیتزا".repeat(20_000), "پیتزا ".repeat(20_000), "پ ".repeat(50_000)]) {
    assert.ok(Array.isArray(found(text)));
  }
});
