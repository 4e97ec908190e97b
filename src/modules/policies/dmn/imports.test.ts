import assert from "node:assert/strict";
import { test } from "node:test";
import { boxed, decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import { decide } from "./decide.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";

const kind = "https://www.omg.org/spec/DMN/20230324/MODEL/";
const imports = (name: string, namespace: string) =>
  `<import name="${name}" namespace="${namespace}" importType="${kind}"/>`;

const prices = readDmnXml(
  dmnXml(
    `<itemDefinition name="tOrder"><itemComponent name="net price"><typeRef>number</typeRef></itemComponent></itemDefinition>
    ${inputXml("order", "tOrder")}
    ${decisionXml("gross", "order.net price * 1.1", { inputs: ["order"] })}
    <businessKnowledgeModel id="rounded" name="rounded up"><variable name="rounded up"/><encapsulatedLogic><formalParameter name="n"/>${boxed("ceiling(n)")}</encapsulatedLogic></businessKnowledgeModel>`,
    'name="prices" namespace="urn:prices"',
  ),
);

const shop = (prefix: string, logic: string, type = `${prefix}.tOrder`) =>
  readDmnXml(
    dmnXml(`${imports(prefix, "urn:prices")}
      <itemDefinition name="tOrders" isCollection="true"><typeRef>${type}</typeRef></itemDefinition>
      ${inputXml("all", "tOrders")}
      ${decisionXml("D", logic, { inputs: ["urn:prices#order", "all"], decisions: ["urn:prices#gross"], knowledge: ["urn:prices#rounded"] })}`),
  );

test("what is imported is known by the import's name, its types too", () => {
  const compiled = compileModel(
    shop("ours", "[ours.gross, ours.order.net price, ours.rounded up(1.2), sum(all.net price)]"),
    [prices],
  );
  assert.deepEqual(compiled.problems, []);
  const all = [{ "net price": 1 }, { "net price": 2 }];
  const given = { ours: { order: { "net price": 100 } }, all };
  assert.deepEqual(toJson(decide(compiled, { inputs: given }).results), { D: [110, 100, 2, 3] });
  assert.deepEqual(toJson(decide(compiled, { inputs: { "ours.order": { "net price": 10 }, all } }).results), {
    D: [11, 10, 2, 3],
  });
  assert.deepEqual(toJson(decide(compiled, { inputs: { order: { "net price": 10 }, all } }).results), {
    D: [11, 10, 2, 3],
  });
});

test("of an import without a name, all stands among the model's own", () => {
  const compiled = compileModel(shop("", "rounded up(gross)", "tOrder"), [prices]);
  assert.deepEqual(compiled.problems, []);
  const inputs = { order: { "net price": 3 }, all: [] };
  assert.deepEqual(toJson(decide(compiled, { inputs }).results), { D: 4 });
});

test("the same model imported by two ways has inputs for each", () => {
  const said = readDmnXml(
    dmnXml(
      inputXml("name", "string") + decisionXml("hello", '"Hello " + name', { inputs: ["name"] }),
      'name="a" namespace="urn:a"',
    ),
  );
  const between = (letter: string) =>
    readDmnXml(
      dmnXml(
        imports("a", "urn:a") + decisionXml("loud", 'a.hello + "!"', { decisions: ["urn:a#hello"] }),
        `name="${letter}" namespace="urn:${letter}"`,
      ),
    );
  const top = readDmnXml(
    dmnXml(
      imports("b", "urn:b") +
        imports("c", "urn:c") +
        decisionXml("both", "[b.loud, c.loud]", { decisions: ["urn:b#loud", "urn:c#loud"] }),
    ),
  );
  const compiled = compileModel(top, [said, between("b"), between("c")]);
  const inputs = { b: { a: { name: "Mina" } }, c: { a: { name: "Reza" } } };
  assert.deepEqual(toJson(decide(compiled, { inputs }).results), { both: ["Hello Mina!", "Hello Reza!"] });
});

test("models that import each other end in a problem, not without end", () => {
  const one = readDmnXml(
    dmnXml(imports("other", "urn:2") + decisionXml("D", "1"), 'name="1" namespace="urn:1"'),
  );
  const two = readDmnXml(dmnXml(imports("other", "urn:1"), 'name="2" namespace="urn:2"'));
  const compiled = compileModel(one, [one, two]);
  assert.deepEqual(toJson(decide(compiled, { inputs: {} }).results), { D: 1 });
  assert.equal(compiled.imports.get("other")?.problems[0]?.code, "unknown-import");
});
