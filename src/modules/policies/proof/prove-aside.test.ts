import assert from "node:assert/strict";
import { test } from "node:test";
import { readyPolicies, readyPolicy } from "../ready/ready-policies.ts";
import { proveAside } from "./prove-aside.ts";

test("regulations are proven aside, while the thread that asks goes on", async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 1);
  const documents = readyPolicies.map(({ key }) => readyPolicy(key)).filter((one) => one !== undefined);
  const proofs = await Promise.all(documents.map(proveAside));
  clearInterval(clock);
  for (const { isSound, isProven } of proofs) assert.ok(isSound && isProven);
  assert.ok(ticks > 5, `${ticks} ticks`);
});

test("a document that cannot be proven ends in an error, and the next is proven all the same", async () => {
  const [{ key } = { key: "" }] = readyPolicies;
  const document = readyPolicy(key);
  assert.ok(document);
  await assert.rejects(proveAside({ ...document, model: null as never }));
  assert.ok((await proveAside(document)).isProven);
});
