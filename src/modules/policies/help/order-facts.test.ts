import assert from "node:assert/strict";
import { test } from "node:test";
import { readyPolicy } from "../ready/ready-policies.ts";
import { orderFactsOf } from "./order-facts.ts";

const now = new Date("2026-11-21T08:30:00Z");

test("an order tells what the policies would ask for: a day, a choice, an amount", () => {
  const returns = readyPolicy("returns");
  assert.ok(returns);
  const facts = orderFactsOf([returns], now);
  assert.deepEqual(Object.fromEntries(facts.map(({ fact, example }) => [fact, example])), {
    goods: "ordinary",
    deliveredAt: "2026-11-16",
    price: 1_250_000,
  });
  assert.equal(facts.find(({ fact }) => fact === "goods")?.label.en, "Kind of goods");
});

test("a fact that several policies ask for is told of once, and what only a person knows is left out", () => {
  const [returns, damaged] = [readyPolicy("returns"), readyPolicy("damaged-goods")];
  assert.ok(returns && damaged);
  const facts = orderFactsOf([returns, damaged], now).map(({ fact }) => fact);
  assert.deepEqual(facts, [...new Set(facts)]);
  assert.ok(!facts.some((fact) => fact.startsWith("person")));
});

test("policies that need nothing of an order have no example of one", () => {
  assert.deepEqual(orderFactsOf([], now), []);
});
