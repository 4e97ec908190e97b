import assert from "node:assert/strict";
import { test } from "node:test";
import { boxed, decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import type { Asked } from "./decide.ts";
import { decide } from "./decide.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";

const modelOf = (...elements: string[]) => readDmnXml(dmnXml(elements.join("\n")));
const decided = (elements: string[], asked: Partial<Asked> = {}) => {
  const { results, faults, fired } = decide(compileModel(modelOf(...elements)), { inputs: {}, ...asked });
  return { results: toJson(results) as Record<string, unknown>, faults, fired };
};
const plus = (id: string, parameters: string, logic: string, more = "") =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic>${parameters}${boxed(logic)}</encapsulatedLogic>${more}</businessKnowledgeModel>`;
const formal = (name: string, type = "number") => `<formalParameter name="${name}" typeRef="${type}"/>`;

const service = (id: string, parts: Record<string, string[]>, type = "") =>
  `<decisionService id="${id}" name="${id}"><variable name="${id}"${type && ` typeRef="${type}"`}/>${[
    "outputDecision",
    "encapsulatedDecision",
    "inputDecision",
    "inputData",
  ]
    .flatMap((part) => (parts[part] ?? []).map((to) => `<${part} href="#${to}"/>`))
    .join("")}</decisionService>`;

const served = [
  inputXml("n", "number"),
  decisionXml("base", "n * 100", { inputs: ["n"] }),
  decisionXml("inner", "base + n", { inputs: ["n"], decisions: ["base"] }),
  decisionXml("outer", "inner * 2", { decisions: ["inner"] }),
  service("whole", { outputDecision: ["outer"], encapsulatedDecision: ["inner", "base"], inputData: ["n"] }),
  service("from base", { outputDecision: ["outer", "inner"], inputDecision: ["base"], inputData: ["n"] }),
  decisionXml("call", "whole(1)", { knowledge: ["whole"] }),
  decisionXml("call many", "from base(base: 7, n: 1)", { knowledge: ["from base"] }),
  decisionXml("call in order", "from base(1, 7).outer", { knowledge: ["from base"] }),
  decisionXml("call wrongly", 'whole("one")', { knowledge: ["whole"] }),
];

test("a service is a function: of its inputs, then of its input decisions", () => {
  const { results } = decided(served, { inputs: { n: 5 } });
  assert.equal(results.call, 202);
  assert.deepEqual(results["call many"], { outer: 16, inner: 8 });
  assert.equal(results["call in order"], 16);
  assert.equal(results["call wrongly"], null);
  assert.equal(results.outer, 1010, "the run around the service keeps its own values");
});

test("a service is asked from outside with inputs of its own", () => {
  assert.deepEqual(decided(served, { service: "whole", inputs: { n: 2 } }).results, {
    whole: 404,
    outer: 404,
  });
  assert.deepEqual(decided(served, { service: "from base", inputs: { n: 2, base: 1 } }).results, {
    "from base": { outer: 6, inner: 3 },
    outer: 6,
    inner: 3,
  });
});

test("a business knowledge model is asked from outside with its parameters", () => {
  const { results } = decided([plus("f", formal("day", "date"), 'day + duration("P1D")')], {
    service: "f",
    inputs: { day: "2026-03-20" },
  });
  assert.deepEqual(results, { f: "2026-03-21" });
});
