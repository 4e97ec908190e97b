import assert from "node:assert/strict";
import { test } from "node:test";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import { fillInputs } from "./situation.ts";

const returns = readyPolicy("returns") as PolicyDocument;
const filled = (situation: Record<string, unknown>) =>
  fillInputs(returns, new Map(Object.entries(situation)));

test("what is known fills the inputs, the first source that knows it before the others", () => {
  assert.deepEqual(filled({ "order.price": "900", "person.lastPurchase.amount": 100, "score.value": 3 }), {
    price: 900,
  });
  assert.deepEqual(filled({ "person.lastPurchase.amount": 100 }), { price: 100 });
});

test("a value that the policy does not allow for counts as unknown, so that it is asked instead", () => {
  assert.deepEqual(filled({ "person.traits.tier": "gold" }), { tier: "gold" });
  assert.deepEqual(filled({ "person.traits.tier": "diamond" }), {});
});
