import assert from "node:assert/strict";
import { test } from "node:test";
import { boxed, decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import { decide } from "./decide.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";
import { writeDmnXml } from "./xml/write-dmn-xml.ts";

/** What a boxed expression comes to, with an input `x`. */
function value(logic: string, x: unknown = null, type?: string): unknown {
  const model = readDmnXml(dmnXml(inputXml("x", type) + decisionXml("D", logic, { inputs: ["x"] })));
  const compiled = compileModel(model);
  assert.deepEqual(compiled.problems, []);
  return toJson(decide(compiled, { inputs: { x } }).results.get("D") ?? null);
}

test("a context knows the entries before an entry, and a result is what comes out of it", () => {
  const entries = `<contextEntry><variable name="net price" typeRef="number"/>${boxed("x * 2")}</contextEntry>
    <contextEntry><variable name="tax"/>${boxed("net price * 0.1")}</contextEntry>`;
  assert.deepEqual(value(`<context>${entries}</context>`, 10), { "net price": 20, tax: 2 });
  const result = `<contextEntry>${boxed("net price + tax")}</contextEntry>`;
  assert.equal(value(`<context>${entries}${result}</context>`, 10), 22);
});

test("an entry whose value is not of its type is null", () => {
  const logic = `<context><contextEntry><variable name="a" typeRef="number"/>${boxed('"a"')}</contextEntry></context>`;
  assert.deepEqual(value(logic), { a: null });
});

test("a function in a context can be called, also by itself", () => {
  const factorial = `<functionDefinition><formalParameter name="n" typeRef="number"/>${boxed("if n <= 1 then 1 else n * f(n - 1)")}</functionDefinition>`;
  const logic = `<context><contextEntry><variable name="f"/>${factorial}</contextEntry><contextEntry>${boxed("f(x)")}</contextEntry></context>`;
  assert.equal(value(logic, 10), 3628800);
});

test("a call without end ends in a fault", () => {
  const endless = `<functionDefinition><formalParameter name="n"/>${boxed("f(n + 1)")}</functionDefinition>`;
  const logic = `<context><contextEntry><variable name="f"/>${endless}</contextEntry><contextEntry>${boxed("f(0)")}</contextEntry></context>`;
  const compiled = compileModel(readDmnXml(dmnXml(decisionXml("D", logic))));
  const { results, faults } = decide(compiled, { inputs: {} });
  assert.equal(results.get("D"), null);
  assert.equal(faults.get("D")?.at(-1)?.code, "too-much-work");
});

test("a list, and a relation of contexts", () => {
  assert.deepEqual(value(`<list>${boxed("1 + 1")}${boxed('"b"')}<list/></list>`), [2, "b", []]);
  const relation = `<relation><column name="full name"/><column name="age" typeRef="number"/>
    <row>${boxed('"رضا"')}${boxed("30")}</row><row>${boxed('"Sara"')}${boxed('"old"')}</row></relation>`;
  assert.deepEqual(value(relation), [
    { "full name": "رضا", age: 30 },
    { "full name": "Sara", age: null },
  ]);
});

test("a condition chooses, and anything but true chooses the second", () => {
  const logic = `<conditional><if>${boxed("x > 3")}</if><then>${boxed('"large"')}</then><else>${boxed('"small"')}</else></conditional>`;
  assert.equal(value(logic, 5), "large");
  assert.equal(value(logic, 1), "small");
  assert.equal(value(logic, "5"), "small");
});

test("iterators go through lists and ranges, and know what came before", () => {
  const iterator = (over: string, result: string) =>
    `<for iteratorVariable="i"><in>${boxed(over)}</in><return>${boxed(result)}</return></for>`;
  assert.deepEqual(value(iterator("x", "i * i"), [1, 2, 3]), [1, 4, 9]);
  assert.deepEqual(value(iterator("[1..3]", "i + count(partial)")), [1, 3, 5]);
  assert.equal(value(iterator("x", "i"), null), null);
});

test("some and every ask of each item", () => {
  const asks = (kind: string) =>
    `<${kind} iteratorVariable="one"><in>${boxed("x")}</in><satisfies>${boxed("one > 2")}</satisfies></${kind}>`;
  assert.equal(value(asks("some"), [1, 3]), true);
  assert.equal(value(asks("some"), [1, 2]), false);
  assert.equal(value(asks("every"), [3, 4]), true);
  assert.equal(value(asks("every"), [1, 4]), false);
  assert.equal(value(asks("every"), []), true);
});

test("a filter keeps items, which it knows by their entries or as item", () => {
  const filter = (match: string) => `<filter><in>${boxed("x")}</in><match>${boxed(match)}</match></filter>`;
  assert.deepEqual(value(filter("item >= 2"), [1, 2, 3]), [2, 3]);
  assert.deepEqual(value(filter("age > 20"), [{ age: 30 }, { age: 10 }]), [{ age: 30 }]);
  assert.deepEqual(value(filter("item.age > 20"), [{ age: 30 }, { age: 10 }]), [{ age: 30 }]);
});

test("an invocation binds parameters by name, of FEEL's own functions too", () => {
  const bind = (name: string, logic: string) =>
    `<binding><parameter name="${name}"/>${boxed(logic)}</binding>`;
  const call = `<invocation>${boxed("substring")}${bind("start position", "2")}${bind("string", "x")}</invocation>`;
  assert.equal(value(call, "foobar"), "oobar");
  assert.equal(value(`<invocation>${boxed("abs")}${bind("m", "1")}</invocation>`), null);
});

test("a function of Java is known and gives null", () => {
  const body = `<context><contextEntry><variable name="class"/>${boxed('"java.lang.Math"')}</contextEntry></context>`;
  const java = `<functionDefinition kind="Java"><formalParameter name="a"/>${body}</functionDefinition>`;
  const logic = `<context><contextEntry><variable name="cos"/>${java}</contextEntry><contextEntry>${boxed("[cos(1), cos instance of function<Any> -> Any]")}</contextEntry></context>`;
  assert.deepEqual(value(logic), [null, true]);
});

test("a table in a context is decided with the names around it", () => {
  const table = `<decisionTable hitPolicy="FIRST"><input><inputExpression><text>limit</text></inputExpression></input>
    <output/><rule><inputEntry><text>&lt; x</text></inputEntry><outputEntry><text>"below"</text></outputEntry></rule>
    <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>limit</text></outputEntry></rule></decisionTable>`;
  const logic = `<context><contextEntry><variable name="limit"/>${boxed("10")}</contextEntry><contextEntry>${table}</contextEntry></context>`;
  assert.equal(value(logic, 11), "below");
  assert.equal(value(logic, 9), 10);
});

test("a loop goes from one end to another, as FEEL's for may say it", () => {
  const loop = (ends: string) =>
    `<for iteratorVariable="one"><in>${boxed(ends)}</in><return>${boxed("one * x")}</return></for>`;
  assert.deepEqual(value(loop("1..3"), 2), [2, 4, 6]);
  assert.deepEqual(value(loop("x..1"), 2), [4, 2]);
  assert.deepEqual(value(loop("[1..3]"), 2), [2, 4, 6]);
});

test("a context that has a name twice is none", () => {
  const entry = `<contextEntry><variable name="a"/>${boxed("1")}</contextEntry>`;
  const compiled = compileModel(readDmnXml(dmnXml(decisionXml("D", `<context>${entry}${entry}</context>`))));
  assert.deepEqual(
    compiled.problems.map(({ code }) => code),
    ["same-name"],
  );
  const { results, faults } = decide(compiled, { inputs: {} });
  assert.equal(results.get("D"), null);
  assert.equal(faults.get("D")?.[0]?.code, "same-entry-twice");
});

test("a function knows the types of its parameters and of its result", () => {
  const typed = `<functionDefinition><formalParameter name="a" typeRef="number"/>${boxed("a")}</functionDefinition>`;
  const logic = `<context><contextEntry><variable name="f"/>${typed}</contextEntry><contextEntry>${boxed("[f instance of function<number> -> Any, f instance of function<string> -> Any]")}</contextEntry></context>`;
  assert.deepEqual(value(logic), [true, false]);
});

test("a part that is still to be written gives null, and stays missing in the file", () => {
  const half = `<conditional><if>${boxed("x")}</if><then>${boxed("1")}</then></conditional>`;
  const filter = `<filter><in>${boxed("[1, 2]")}</in></filter>`;
  const xml = dmnXml(inputXml("x") + decisionXml("D", half, { inputs: ["x"] }) + decisionXml("E", filter));
  const compiled = compileModel(readDmnXml(xml));
  const decided = (x: boolean) => toJson(decide(compiled, { inputs: { x } }).results);
  assert.deepEqual(decided(true), { D: 1, E: [] });
  assert.deepEqual(decided(false), { D: null, E: [] });
  assert.ok(!writeDmnXml(readDmnXml(xml)).includes("<else"));
});
