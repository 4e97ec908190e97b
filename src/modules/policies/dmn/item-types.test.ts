import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import { decide } from "./decide.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";

/** What an input of type `t` is after its type had its say. */
function taken(definitions: string, given: unknown): unknown {
  return decidedWith(definitions, inputXml("x", "t") + decisionXml("D", "x", { inputs: ["x"] }), {
    x: given,
  });
}

/** What a decision of type `t` comes to. */
const made = (definitions: string, logic: string): unknown =>
  decidedWith(definitions, decisionXml("D", logic, { type: "t" }), {});

function decidedWith(definitions: string, elements: string, inputs: Record<string, unknown>): unknown {
  const compiled = compileModel(readDmnXml(dmnXml(definitions + elements)));
  assert.deepEqual(compiled.problems, []);
  return toJson(decide(compiled, { inputs }).results.get("D") ?? null);
}

const definition = (inside: string, attributes = "", name = "t") =>
  `<itemDefinition name="${name}" ${attributes}>${inside}</itemDefinition>`;
const of = (type: string, allowed?: string, constraint?: string) =>
  `<typeRef>${type}</typeRef>${allowed ? `<allowedValues><text><![CDATA[${allowed}]]></text></allowedValues>` : ""}${constraint ? `<typeConstraint><text><![CDATA[${constraint}]]></text></typeConstraint>` : ""}`;
const component = (name: string, inside: string, attributes = "") =>
  `<itemComponent name="${name}" ${attributes}>${inside}</itemComponent>`;

test("allowed values let in what they name, and nothing else", () => {
  const size = definition(of("string", '"S", "M", "L"'));
  assert.equal(taken(size, "M"), "M");
  assert.equal(taken(size, "XL"), null);
  assert.equal(taken(size, 3), null);
  assert.equal(made(size, '"XL"'), null);
  assert.equal(taken(definition(of("number", "[0..10], > 100")), 101), 101);
  assert.equal(taken(definition(of("number", "[0..10], > 100")), 50), null);
});

test("allowed values may ask with ?", () => {
  const even = definition(of("number", "modulo(?, 2) = 0"));
  assert.equal(taken(even, 4), 4);
  assert.equal(taken(even, 5), null);
});

test("a type that narrows another allows what both allow", () => {
  const both = definition(of("number", "> 0"), "", "base") + definition(of("base", "< 10"));
  assert.equal(taken(both, 5), 5);
  assert.equal(taken(both, -5), null);
  assert.equal(taken(both, 50), null);
});

test("allowed values of a collection are of its items, a constraint is of the whole", () => {
  const some = definition(of("number", "[1..5]", "count(?) <= 2"), 'isCollection="true"');
  assert.deepEqual(taken(some, [1, 5]), [1, 5]);
  assert.equal(taken(some, [1, 6]), null);
  assert.equal(taken(some, [1, 2, 3]), null);
});

test("one is taken for a list of one where a list is due, and the other way round", () => {
  const list = definition(of("number"), 'isCollection="true"');
  assert.deepEqual(taken(list, 3), [3]);
  assert.deepEqual(made(list, "3"), [3]);
  assert.equal(made(definition(of("number")), "[3]"), 3);
  assert.equal(made(definition(of("number")), "[3, 4]"), null);
  assert.equal(made(list, '"a"'), null);
});

test("a day is taken for its midnight in UTC where a moment is due", () => {
  assert.equal(made(definition(of("date and time")), 'date("2026-03-20")'), "2026-03-20T00:00:00Z");
  assert.equal(made(definition(of("date")), '@"2026-03-20T10:00:00"'), null);
});

test("a context has to have all that its type has, each of its type", () => {
  const order = definition(component("name", of("string")) + component("net price", of("number", ">= 0")));
  assert.deepEqual(made(order, '{name: "a", net price: 1}'), { name: "a", "net price": 1 });
  assert.equal(made(order, '{name: "a", net price: -1}'), null);
  assert.equal(made(order, '{name: "a"}'), null);
  assert.deepEqual(made(order, '{name: "a", net price: 1, more: true}'), {
    name: "a",
    "net price": 1,
    more: true,
  });
  assert.deepEqual(
    taken(order, { name: "a" }),
    { name: "a", "net price": null },
    "JSON leaves out what is not known",
  );
});

test("texts become dates, times and durations where a type says so, also within", () => {
  const stay = definition(
    component("from", of("date")) +
      component("at", of("time")) +
      component("moment", of("date and time")) +
      component("nights", of("days and time duration")) +
      component("card", of("years and months duration"), 'isCollection="true"'),
  );
  const given = {
    from: "2026-03-20",
    at: "10:00:00+03:30",
    moment: "2026-03-20T10:00:00@Asia/Tehran",
    nights: "P2D",
    card: ["P1Y"],
  };
  assert.deepEqual(taken(stay, given), given);
  assert.equal(taken(stay, { ...given, from: "20 March" }), null);
});

test("a tree's branches are trees", () => {
  const tree = definition(
    component("name", of("string")) + component("branches", of("t"), 'isCollection="true"'),
  );
  const given = { name: "a", branches: [{ name: "b", branches: [] }] };
  assert.deepEqual(taken(tree, given), given);
  assert.equal(taken(tree, { name: "a", branches: [{ name: 1, branches: [] }] }), null);
});

test("a type that is nothing but itself is a problem of the model, not a hang", () => {
  const circle = definition(of("u")) + definition(of("t"), "", "u");
  const compiled = compileModel(readDmnXml(dmnXml(circle + inputXml("x", "t"))));
  assert.deepEqual(
    compiled.problems.map(({ code }) => code),
    ["type-of-itself"],
  );
});

test("a function's type lets functions in that take as many parameters", () => {
  const two = definition(
    '<functionItem outputTypeRef="number"><parameters name="a" typeRef="number"/><parameters name="b" typeRef="number"/></functionItem>',
  );
  assert.equal(typeof made(two, "function(a, b) a + b"), "string");
  assert.equal(made(two, "function(a) a"), null);
  assert.equal(made(two, "1"), null);
});
