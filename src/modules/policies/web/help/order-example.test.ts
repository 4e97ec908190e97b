import assert from "node:assert/strict";
import { test } from "node:test";
import { orderInput } from "../../help/model.ts";
import { orderExample } from "./order-example.ts";

const bodyOf = (command: string): unknown => {
  const [, body] = /-d '([\s\S]*)'$/.exec(command) ?? [];
  return JSON.parse((body ?? "").replaceAll(String.raw`'\''`, "'"));
};

test("the example is an order that would be taken, with the facts asked for", () => {
  const facts = [
    { fact: "price", label: {}, example: 1_250_000 },
    { fact: "goods", label: {}, example: "ladies' shoes" },
  ];
  const command = orderExample("https://care.example", facts);
  assert.match(command, /^curl -X PUT https:\/\/care\.example\/api\/orders /);
  const [order] = bodyOf(command) as unknown[];
  assert.deepEqual(orderInput.parse(order).facts, { price: 1_250_000, goods: "ladies' shoes" });
});
