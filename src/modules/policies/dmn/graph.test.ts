import assert from "node:assert/strict";
import { test } from "node:test";
import { boxed, decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import type { Asked } from "./decide.ts";
import { decide } from "./decide.ts";
import { sayProblem } from "./messages.ts";
import { ModelError } from "./model-error.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";

const modelOf = (...elements: string[]) => readDmnXml(dmnXml(elements.join("\n")));
const decided = (elements: string[], asked: Partial<Asked> = {}) => {
  const { results, faults, fired } = decide(compileModel(modelOf(...elements)), { inputs: {}, ...asked });
  return { results: toJson(results) as Record<string, unknown>, faults, fired };
};
const table = (id: string, input: string, rows: string[][], attributes = "") =>
  `<decisionTable ${attributes}><input><inputExpression><text>${input}</text></inputExpression></input><output/>${rows
    .map(
      ([test, out], at) =>
        `<rule id="${id}-${at + 1}"><inputEntry><text><![CDATA[${test}]]></text></inputEntry><outputEntry><text>${out}</text></outputEntry></rule>`,
    )
    .join("")}</decisionTable>`;

test("decisions feed decisions, and the rules that fired are told of each", () => {
  const { results, fired } = decided(
    [
      inputXml("age", "number"),
      decisionXml(
        "group",
        table("g", "age", [
          ["< 18", '"young"'],
          [">= 18", '"grown"'],
        ]),
        { inputs: ["age"] },
      ),
      decisionXml(
        "price",
        table("p", "group", [
          ['"young"', "5"],
          ['"grown"', "10"],
        ]),
        { decisions: ["group"] },
      ),
    ],
    { inputs: { age: 30 } },
  );
  assert.deepEqual(results, { group: "grown", price: 10 });
  assert.deepEqual(Object.fromEntries(fired), { group: ["g-2"], price: ["p-2"] });
});

test("only what is asked for is decided, with what it needs", () => {
  const elements = [
    decisionXml("a", "1"),
    decisionXml("b", "a + 1", { decisions: ["a"] }),
    decisionXml("c", "1 / 0"),
  ];
  const { results, faults } = decided(elements, { decision: "b" });
  assert.deepEqual(results, { b: 2 });
  assert.equal(faults.size, 0);
  assert.throws(() => decided(elements, { decision: "d" }), /no-such-decision/);
});

test("a decision sees nothing but what it requires", () => {
  const { results, faults } = decided([decisionXml("a", "1"), decisionXml("b", "a")]);
  assert.equal(results.b, null);
  assert.equal(faults.has("b"), true);
});

test("a circle of decisions is refused, and its decisions are named", () => {
  const model = modelOf(
    decisionXml("یک", "1", { decisions: ["سه"] }),
    decisionXml("دو", "1", { decisions: ["یک"] }),
    decisionXml("سه", "1", { decisions: ["دو"] }),
  );
  assert.throws(
    () => compileModel(model),
    (error) => error instanceof ModelError && error.words("fa").includes("یک ← سه ← دو ← یک"),
  );
});

test("two elements of one id are refused", () => {
  assert.throws(() => compileModel(modelOf(decisionXml("a", "1"), inputXml("a"))), /same-id/);
});

test("a chain of five hundred decisions is decided", () => {
  const chain = Array.from({ length: 500 }, (_, at) =>
    at === 0
      ? decisionXml("d0", "1")
      : decisionXml(`d${at}`, `d${at - 1} + 1`, { decisions: [`d${at - 1}`] }),
  );
  assert.deepEqual(decided(chain, { decision: "d499" }).results, { d499: 500 });
});

const plus = (id: string, parameters: string, logic: string, more = "") =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic>${parameters}${boxed(logic)}</encapsulatedLogic>${more}</businessKnowledgeModel>`;
const formal = (name: string, type = "number") => `<formalParameter name="${name}" typeRef="${type}"/>`;

test("a function is called by text, by names and by a boxed invocation, and calls others", () => {
  const twice = plus("twice", formal("n"), "n * 2");
  const needs = `<knowledgeRequirement><requiredKnowledge href="#twice"/></knowledgeRequirement>`;
  const more = plus("twice plus", formal("n") + formal("m"), "twice(n) + m", needs);
  const call = `<invocation>${boxed("twice plus")}<binding><parameter name="m"/>${boxed("1")}</binding><binding><parameter name="n"/>${boxed("10")}</binding></invocation>`;
  const knowledge = { knowledge: ["twice plus"] };
  const { results } = decided([
    twice,
    more,
    decisionXml("text", "twice plus(10, 1)", knowledge),
    decisionXml("names", "twice plus(m: 1, n: 10)", knowledge),
    decisionXml("box", call, knowledge),
    decisionXml("wrong", 'twice plus("ten", 1)', knowledge),
    decisionXml("few", "twice plus(10)", knowledge),
  ]);
  assert.deepEqual(results, { text: 21, names: 21, box: 21, wrong: null, few: null });
});

test("a function that is a table takes the table's inputs as parameters", () => {
  const logic = table(
    "t",
    "age",
    [
      ["< 18", '"young"'],
      ["-", '"grown"'],
    ],
    'hitPolicy="FIRST"',
  );
  const { results, fired } = decided([
    plus("group", "", logic),
    decisionXml("D", "group(12)", { knowledge: ["group"] }),
  ]);
  assert.equal(results.D, "young");
  assert.deepEqual(Object.fromEntries(fired), { group: ["t-1"] });
});

test("a function may call itself, and is stopped where that has no end", () => {
  const requirement = '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>';
  const self = (logic: string, more = requirement) => [
    plus("f", formal("n"), logic, more),
    decisionXml("D", "f(5)", { knowledge: ["f"] }),
  ];
  assert.equal(decided(self("if n = 0 then 0 else n + f(n - 1)")).results.D, 15);
  assert.equal(decided(self("if n = 0 then 0 else n + f(n - 1)", "")).results.D, 15);
  const endless = decided(self("f(n + 1)"));
  assert.equal(endless.results.D, null);
  assert.ok([...endless.faults.values()].flat().some(({ code }) => code === "too-much-work"));
});

test("a decision without logic, and one that cannot be read, are null and told", () => {
  const model = modelOf(
    decisionXml("a", ""),
    decisionXml("b", "1 +"),
    decisionXml("c", "a", { decisions: ["a"] }),
  );
  const compiled = compileModel(model);
  assert.deepEqual(
    compiled.problems.map(({ code, pointer }) => [code, pointer]),
    [
      ["no-logic", "/decisions/0"],
      ["unreadable", "/decisions/1/expression/text"],
    ],
  );
  assert.deepEqual(toJson(decide(compiled, { inputs: {} }).results), { a: null, b: null, c: null });
});

test("what cannot be understood of the graph is told with its place", () => {
  const compiled = compileModel(
    modelOf(
      decisionXml("a", "1", { inputs: ["gone"], type: "tGone" }),
      '<import name="other" namespace="urn:other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>',
    ),
  );
  assert.deepEqual(
    new Set(compiled.problems.map(({ code, pointer }) => `${code} ${pointer}`)),
    new Set([
      "unknown-requirement /decisions/0/requires",
      "unknown-type /decisions/0/type",
      "unknown-import /imports/0",
    ]),
  );
});

test("a text without its quotes is told, as it would be null for ever", () => {
  const rows = [
    ["late, damaged", "voucher"],
    ['"late"', "null"],
    ["< age", "age"],
    ["true", "1"],
  ];
  const model = modelOf(
    inputXml("age"),
    decisionXml("D", table("t", "age", rows), { inputs: ["age"] }),
    decisionXml("E", "age + 1"),
  );
  assert.deepEqual(
    compileModel(model).problems.map(({ code, pointer, values }) => [code, pointer, values.name]),
    [
      ["unknown-name", "/decisions/0/expression/rules/0/inputEntries/0", "late"],
      ["unknown-name", "/decisions/0/expression/rules/0/outputEntries/0", "voucher"],
      ["unknown-name", "/decisions/1/expression/text", "age"],
    ],
  );
  for (const one of compileModel(model).problems) assert.match(sayProblem("fa", one), /گیومه/);
});

test("too much work ends in a fault within its bound", () => {
  const heavy = [decisionXml("D", "sum(for i in 1..100000 return sum(for j in 1..100000 return i * j))")];
  const begin = performance.now();
  const { results, faults } = decided(heavy);
  assert.equal(results.D, null);
  assert.equal(faults.get("D")?.at(-1)?.code, "too-much-work");
  assert.ok(performance.now() - begin < 2_000);
});
