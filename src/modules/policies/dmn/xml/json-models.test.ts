import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical } from "../../../../../test/canonical-xml.ts";
import { type DmnModel, dmnModel } from "../model.ts";
import { readDmnXml } from "./read-dmn-xml.ts";
import { writeDmnXml } from "./write-dmn-xml.ts";

const again = (model: DmnModel) => readDmnXml(writeDmnXml(model));
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const literal = (text: string) => ({ kind: "literal" as const, text });
const parameter = { name: "n", type: "number" };

/** A model with every noun of ours in it, made of JSON. */
const whole = dmnModel.parse({
  name: "همه",
  namespace: "urn:made",
  description: "a < b & c\nدو خط",
  imports: [{ name: "other", namespace: "urn:o", kind: "urn:k", location: "o.dmn" }],
  types: [
    { name: "tSize", type: "string", values: '"S", "M"', isCollection: true, constraint: "count(?) > 1" },
    {
      id: "t2",
      name: "tOrder",
      components: [
        { name: "net price", type: "number" },
        { name: "sizes", type: "tSize" },
      ],
    },
    { name: "tCall", function: { parameters: [parameter], output: "number" } },
  ],
  inputs: [{ id: "سفارش", name: "سفارش", label: "order", type: "tOrder", description: "what" }],
  decisions: [
    {
      id: "1-of-many#?",
      name: "first",
      type: "number",
      question: "?",
      requires: { inputs: ["سفارش"], decisions: ["second"], knowledge: ["k"] },
      expression: {
        kind: "table",
        hitPolicy: "C",
        aggregation: "MAX",
        inputs: [{ id: "in", label: "l", expression: "x", type: "number", values: "> 0" }],
        outputs: [{ id: "out", name: "o", type: "number", values: "1, 2", default: "1" }],
        annotations: ["why"],
        rules: [
          {
            id: "r",
            description: "d",
            inputEntries: ["<= 6"],
            outputEntries: ["1"],
            annotationEntries: ["so"],
          },
          { id: "r2", inputEntries: ["-"], outputEntries: [""] },
        ],
      },
    },
    {
      id: "second",
      name: "second",
      expression: {
        kind: "context",
        entries: [
          { name: "f", value: { kind: "function", functionKind: "Java", parameters: [parameter] } },
          {
            name: "call",
            type: "number",
            value: {
              kind: "invocation",
              called: literal("f"),
              bindings: [{ parameter, value: literal("1") }, { parameter: { name: "m" } }],
            },
          },
          {
            name: "if",
            value: {
              kind: "conditional",
              condition: literal("true"),
              whenTrue: literal("1"),
              whenFalse: literal("2"),
            },
          },
          { name: "for", value: { kind: "for", variable: "i", in: literal("[1]"), return: literal("i") } },
          {
            name: "some",
            value: { kind: "some", variable: "i", in: literal("[1]"), satisfies: literal("i > 0") },
          },
          { name: "filter", value: { kind: "filter", in: literal("[1]"), match: literal("item > 0") } },
          {
            name: "table",
            value: {
              kind: "table",
              inputs: [],
              outputs: [{ id: "out" }],
              rules: [{ id: "r", inputEntries: [], outputEntries: ["1"] }],
            },
          },
          {
            value: {
              kind: "list",
              items: [{ kind: "relation", columns: [{ name: "c" }], rows: [{ cells: [literal("1")] }] }],
            },
          },
        ],
      },
    },
  ],
  knowledge: [
    { id: "k", name: "k", function: { kind: "function", parameters: [parameter], body: literal("n") } },
  ],
  services: [{ id: "s", name: "s", outputs: ["1-of-many#?"], encapsulated: ["second"], inputs: ["سفارش"] }],
});

test("a model made of JSON comes back the same out of the XML that is written of it", () => {
  assert.deepEqual(plain(again(whole)), plain(whole));
  assert.deepEqual(canonical(writeDmnXml(again(whole))), canonical(writeDmnXml(whole)));
});

test("ids that XML cannot have, or that stand twice, become others in the file and come back", () => {
  const text = writeDmnXml(whole);
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id ?? "", /^[\p{L}_][\p{L}\p{N}_.-]*$/u);
  assert.equal(again(whole).services[0]?.outputs[0], "1-of-many#?");
});

test("a model made of JSON is drawn, so that other tools open it; what others drew stays as it is", () => {
  const text = writeDmnXml(whole);
  assert.equal([...text.matchAll(/<dmndi:DMNShape /g)].length, 5);
  assert.equal([...text.matchAll(/<dmndi:DMNEdge /g)].length, 3);
  const moved = text.replace(/<dc:Bounds x="\d+"/, '<dc:Bounds x="999"');
  assert.match(writeDmnXml(readDmnXml(moved)), /<dc:Bounds x="999"/);
});

test("characters that XML has no place for do not break a file", () => {
  const model = { ...whole, description: "a\u0000b\uD800c]]>\r\nd --> e" };
  assert.equal(again(model).description, "a\uFFFDb\uFFFDc]]>\r\nd --> e");
});

test("what was kept of a file cannot bring anything but XML into another", () => {
  const kept = { nodes: [{ node: { name: "a><script", children: ["x"] } }], attributes: { 'a="b" c': "d" } };
  const text = writeDmnXml({ ...whole, kept });
  assert.doesNotMatch(text, /<script|b" c=/);
});

test("an imported model that is changed is still in the order of the standard", () => {
  const text = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="n" namespace="urn:n">
    <decision id="d" name="d"><authorityRequirement id="a"><requiredAuthority href="#k"/></authorityRequirement></decision>
    <knowledgeSource id="k" name="k"/></definitions>`;
  const model = readDmnXml(text);
  const [decision] = model.decisions;
  assert.ok(decision);
  decision.type = "number";
  decision.expression = { kind: "literal", text: "1" };
  decision.requires.inputs.push("i");
  model.inputs.push({ id: "i", name: "i" });
  const names = [...writeDmnXml(model).matchAll(/<([a-z]\w+)[ >/]/gi)].map(([, name]) => name);
  assert.deepEqual(
    names.filter((name) =>
      /^(variable|informationRequirement|authorityRequirement|literalExpression|knowledgeSource|inputData|decision)$/.test(
        name ?? "",
      ),
    ),
    [
      "inputData",
      "variable",
      "decision",
      "variable",
      "informationRequirement",
      "authorityRequirement",
      "literalExpression",
      "knowledgeSource",
    ],
  );
});

test("a drawing of another tool follows what is changed here, and is else left as it is", () => {
  const shape = (id: string) =>
    `<dmndi:DMNShape id="s.${id}" dmnElementRef="${id}"><dc:Bounds x="0" y="100" width="9" height="50"/></dmndi:DMNShape>`;
  const text = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"
    xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" name="n" namespace="urn:n">
    <inputData id="drawn" name="drawn"/><inputData id="gone" name="gone"/><inputData id="undrawn" name="undrawn"/>
    <dmndi:DMNDI><dmndi:DMNDiagram id="x">${shape("drawn")}${shape("gone")}${shape("never there")}</dmndi:DMNDiagram></dmndi:DMNDI></definitions>`;
  const model = readDmnXml(text);
  assert.deepEqual(canonical(writeDmnXml(model)), canonical(text));
  const [drawn, , undrawn] = model.inputs;
  assert.ok(drawn && undrawn);
  const changed = writeDmnXml({ ...model, inputs: [drawn, undrawn, { id: "new", name: "new" }] });
  assert.deepEqual(
    [...changed.matchAll(/dmnElementRef="([^"]*)"/g)].map(([, id]) => id),
    ["drawn", "never there", "new"],
  );
  assert.match(changed, /y="210"/);
});
