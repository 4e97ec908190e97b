import assert from "node:assert/strict";
import { test } from "node:test";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Finding } from "./model.ts";
import { proveDocument } from "./prove-document.ts";
import { reasonWords } from "./reason-words.ts";

test("a ready regulation with a rule taken out names the customer it forgot, in its table and across the graph", () => {
  const document = structuredClone(readyPolicy("returns"));
  const right = document?.model.decisions.find(({ id }) => id === "right")?.expression;
  assert.ok(document && right?.kind === "table");
  right.rules.splice(4, 1);
  const proof = proveDocument(document);
  assert.deepEqual(
    proof.findings.map(({ kind }) => kind),
    ["gap", "no-remedy"],
  );
  for (const { example } of proof.findings) {
    const facts = Object.fromEntries(example.map(({ input, json }) => [input, json]));
    assert.deepEqual([facts.reason, facts.goods, facts.condition], ["changed-mind", "ordinary", "unopened"]);
    assert.ok((facts["days since delivery"] as number) > 30);
  }
});

test("offers that are no remedies of the policy, or come from no table, are told", () => {
  const document = readyPolicy("returns");
  assert.ok(document);
  const proof = proveDocument({ ...document, remedies: document.remedies.slice(1) });
  assert.equal(proof.findings[0]?.reason?.code, "no-such-remedy");
  const elsewhere = proveDocument({ ...document, offers: { decision: "nowhere" } });
  assert.deepEqual(
    elsewhere.findings.map(({ reason }) => reason?.code),
    ["offers"],
  );
  assert.match(reasonWords(elsewhere.findings[0] as Finding, "en"), /decision table/);
  assert.match(reasonWords(elsewhere.findings[0] as Finding, "fa"), /جدول/);
});
