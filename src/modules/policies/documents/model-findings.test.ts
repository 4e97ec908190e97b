import assert from "node:assert/strict";
import { test } from "node:test";
import { proveDocument } from "../proof/prove-document.ts";
import { readyPolicies, readyPolicy } from "../ready/ready-policies.ts";
import { type PolicyDocument, policyDocument } from "./model.ts";
import { modelFindings } from "./model-findings.ts";
import { sayFindings } from "./say-findings.ts";

const decision = (id: string, text: string, needs: string[] = []) => ({
  id,
  name: id,
  requires: { decisions: needs },
  expression: { kind: "literal", text },
});
const policy = (decisions: object[], rest: object = {}): PolicyDocument =>
  policyDocument.parse({
    name: {},
    purpose: {},
    prose: {},
    model: { name: "m", namespace: "urn:m", decisions, ...rest },
  });
const told = (document: PolicyDocument) =>
  modelFindings(document).map(({ severity, decision, reason }) => [severity, decision, reason?.code]);

test("decisions in a circle, ids that stand twice and imports that are missing keep a policy from being published", () => {
  const circle = policy([decision("a", "b", ["b"]), decision("b", "a", ["a"])]);
  const twice = policy([decision("a", "1"), decision("a", "2")]);
  const imports = [
    { name: "lib", namespace: "urn:lib", kind: "https://www.omg.org/spec/DMN/20230324/MODEL/" },
  ];
  assert.deepEqual(told(circle), [["error", null, "cycle"]]);
  assert.deepEqual(told(twice), [["error", null, "same-id"]]);
  assert.deepEqual(told(policy([], { imports })), [["error", null, "unknown-import"]]);
  for (const document of [circle, twice]) {
    const { isSound, isProven, counts } = proveDocument(document);
    assert.deepEqual([isSound, isProven, counts.invalid], [false, false, 1]);
  }
});

test("a text that is not FEEL is told with the text, in words; what has no logic yet is let through", () => {
  const broken = policy([decision("a", "1 +"), { id: "later", name: "later" }]);
  assert.deepEqual(told(broken), [
    ["error", "a", "syntax"],
    ["warning", "later", "no-logic"],
  ]);
  const [words] = sayFindings("en", broken, modelFindings(broken));
  assert.equal(words?.pointer, "/model/decisions/0");
  assert.match(words?.detail ?? "", /a: Something of the model cannot be understood\. “1 \+” is not FEEL/);
});

test("a cell that cannot be read is told once, at its place", () => {
  const table = {
    kind: "table",
    inputs: [{ id: "c", expression: "x", type: "number" }],
    outputs: [{ id: "o" }],
    rules: [
      { id: "r1", inputEntries: ["><"], outputEntries: ["1"] },
      { id: "r2", inputEntries: ["-"], outputEntries: ["1 +"] },
    ],
  };
  const inputs = [{ id: "x", name: "x", type: "number" }];
  const one = { id: "t", name: "t", requires: { inputs: ["x"] }, expression: table };
  const { findings } = proveDocument(policy([one], { inputs }));
  const cells = findings.filter(({ kind }) => kind === "invalid").map(({ cell }) => cell);
  assert.deepEqual(
    cells.sort((a, b) => (a?.rule ?? "").localeCompare(b?.rule ?? "")),
    [
      { rule: "r1", side: "input", column: 0 },
      { rule: "r2", side: "output", column: 0 },
    ],
  );
});

test("nothing is wrong with the ready policies", () => {
  for (const { key } of readyPolicies)
    assert.deepEqual(modelFindings(readyPolicy(key) as PolicyDocument), [], key);
});
