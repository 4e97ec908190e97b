import assert from "node:assert/strict";
import { test } from "node:test";
import { divided, largeModel, randomOf, shuffled, whole } from "./large-tables.ts";
import { proveModel } from "./prove-model.ts";

test("large tables without a flaw raise no alarm", () => {
  for (const inputs of [3, 5, 7]) {
    const proof = proveModel(largeModel(divided(1_500, inputs, randomOf(inputs)), inputs));
    assert.deepEqual([proof.isProven, proof.findings], [true, []]);
  }
});

test("a rule that is missing, one too many, one masked and one within another are found in a large table", () => {
  const random = randomOf(9);
  const rules = divided(1_500, 7, random);
  const [gone = [], ...rest] = rules;
  const missing = proveModel(largeModel(rest, 7));
  assert.ok(missing.findings.length > 0 && missing.findings.every(({ kind }) => kind === "gap"));
  const over = proveModel(largeModel([...rules, gone.with(0, whole)], 7));
  assert.ok(
    over.counts.conflict &&
      over.findings.every(({ kind, rules: [head] }) => kind === "conflict" && head === "r1500"),
  );
  const masked = proveModel(largeModel([...rules, ...shuffled(rules, random).slice(0, 3)], 7, "F"));
  assert.deepEqual(masked.counts, { masked: 3 });
});

test("a proof without enough steps says what it left open, and never that it is complete", () => {
  const proof = proveModel(largeModel(divided(1_500, 7, randomOf(2)), 7), { steps: 100_000 });
  assert.equal(proof.isProven, false);
  assert.equal(proof.tables[0]?.isComplete, null);
  assert.ok(proof.findings.every(({ kind }) => kind === "unproven"));
});
