import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "#kernel/locale";
import { policyDocument } from "../documents/model.ts";
import { proveDocument } from "../proof/prove-document.ts";
import { readyPolicies, readyPolicy } from "./ready-policies.ts";

for (const { key } of readyPolicies) {
  test(`the ready policy “${key}” is proven: nobody is left without a remedy, and no rule is idle`, () => {
    const document = readyPolicy(key);
    assert.ok(document);
    const { isSound, isProven, findings } = proveDocument(document);
    assert.deepEqual(findings, []);
    assert.ok(isSound && isProven);
  });

  test(`the ready policy “${key}” speaks both languages, and its rules name only remedies that it has`, () => {
    const document = policyDocument.parse(readyPolicy(key));
    const told = document.remedies.flatMap(({ name, told }) => [name, told]);
    const labels = document.words.flatMap(({ label, values }) => [label, ...values.map((one) => one.label)]);
    for (const words of [document.name, document.purpose, ...told, ...labels])
      for (const locale of locales) assert.ok(words[locale], JSON.stringify(words));
    const table = document.model.decisions.find(({ id }) => id === document.offers?.decision)?.expression;
    assert.ok(table?.kind === "table");
    const named = new Set(table.rules.map(({ outputEntries: [entry = ""] }) => JSON.parse(entry)));
    assert.deepEqual([...named].sort(), document.remedies.map((remedy) => remedy.key).sort());
  });
}
