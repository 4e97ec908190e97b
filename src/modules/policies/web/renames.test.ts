import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecisionTable, PolicyDocument } from "../model.ts";
import { proveDocument } from "../proof/prove-document.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import { withRenamedRemedy, withRenamedValue } from "./renames.ts";

const returns = readyPolicy("returns") as PolicyDocument;
const tableOf = ({ model }: PolicyDocument, id: string): DecisionTable =>
  model.decisions.find((one) => one.id === id)?.expression as DecisionTable;

test("a remedy under another key is still given by its rules, and nobody is left without one", () => {
  const place = returns.remedies.findIndex(({ key }) => key === "apology");
  const renamed = withRenamedRemedy(returns, place, 'we are "sorry"');
  const { rules, outputs } = tableOf(renamed, "remedies");
  assert.equal(rules.at(-1)?.outputEntries[0], '"we are \\"sorry\\""');
  assert.ok(!outputs[0]?.values?.includes('"apology"'));
  assert.equal(proveDocument(renamed).isSound, true);
});

test("a value is renamed wherever rules name it, keeps its labels, and other columns keep theirs", () => {
  const renamed = withRenamedValue(returns, "reason", '"damaged"', '"broken"');
  const { inputs, rules } = tableOf(renamed, "remedies");
  const column = inputs.findIndex(({ expression }) => expression === "reason");
  assert.ok(inputs[column]?.values?.includes('"broken"'));
  assert.ok(!JSON.stringify(rules).includes("damaged"));
  const label = renamed.words
    .find(({ input }) => input === "reason")
    ?.values.find(({ value }) => value === '"broken"');
  assert.equal(label?.label.fa, "آسیب دیده");
  assert.equal(proveDocument(renamed).isProven, proveDocument(returns).isProven);
});

test("a decision's result is renamed where it is put out and where it is asked for", () => {
  const renamed = withRenamedValue(returns, "fault", '"ours"', '"company"');
  assert.equal(tableOf(renamed, "fault").rules[0]?.outputEntries[0], '"company"');
  assert.equal(tableOf(renamed, "right").rules[0]?.inputEntries[0], '"company"');
  assert.equal(proveDocument(renamed).isSound, true);
});
