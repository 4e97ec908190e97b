import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { boxed, decisionXml, dmnXml, inputXml } from "../../../../test/dmn-model.ts";
import { runTck } from "../../../../test/dmn-tck.ts";
import { openWorld, type World } from "../../../../test/world.ts";

const kit = path.resolve(process.env.HAMDEL_TEST_DMN ?? "../shared/data/dmn/compliance-level-2");
const skip = !existsSync(kit) && "the compatibility kit of DMN is not here";
let world: World;

before(async () => {
  world = await openWorld();
});
after(() => world.close());

test("the kit's second level passes through the API, model by model and case by case", { skip }, async () => {
  const results = await runTck(kit, (url, call) => world.call(url, call));
  const failed = results.flatMap(({ file, failed: all }) =>
    all.map(({ id, why }) => `${file} ${id}: ${why}`),
  );
  assert.deepEqual(failed, []);
  assert.equal(
    results.reduce((sum, { passed }) => sum + passed, 0),
    116,
  );
});

test("cases with imports, services, moments, lists and faults pass as well", async () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "dmn-kit-"));
  const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text);
  write("rates.dmn", rates);
  write("shop.dmn", shop);
  write("shop-test-01.xml", cases);
  const [result] = await runTck(directory, (url, call) => world.call(url, call));
  rmSync(directory, { recursive: true });
  assert.deepEqual(result, { file: "shop-test-01.xml", passed: 5, failed: [] });
});

const rates = dmnXml(
  inputXml("goods", "string") +
    decisionXml("rate", 'if goods = "food" then 0 else 0.1', { inputs: ["goods"] }),
  'name="rates" namespace="urn:kit:rates"',
);

const shop = dmnXml(
  `<import name="taxes" namespace="urn:kit:rates" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
  <itemDefinition name="tPrices" isCollection="true"><typeRef>number</typeRef></itemDefinition>
  ${inputXml("prices", "tPrices")}${inputXml("day", "date")}
  ${decisionXml("total", "sum(prices) * (1 + taxes.rate)", { inputs: ["prices"], decisions: ["urn:kit:rates#rate"] })}
  ${decisionXml("due", '{ day: day + @"P1M", at: date and time(day, time("10:00:00Z")), in: @"P1M" }', { inputs: ["day"] })}
  ${decisionXml("doubled", "for p in prices return p * 2", { inputs: ["prices"], type: "tPrices" })}
  ${decisionXml("wrong", '"text"', { type: "number" })}
  <decisionService id="s" name="double them"><variable name="double them"/><outputDecision href="#doubled"/><inputData href="#prices"/></decisionService>
  <businessKnowledgeModel id="h" name="halve it"><variable name="halve it"/><encapsulatedLogic><formalParameter name="one" typeRef="number"/>${boxed("one / 2")}</encapsulatedLogic></businessKnowledgeModel>`,
  'name="shop" namespace="urn:kit:shop"',
);

const value = (type: string, text: string) => `<value xsi:type="xsd:${type}">${text}</value>`;
const list = (...items: string[]) =>
  `<list>${items.map((one) => `<item>${value("decimal", one)}</item>`).join("")}</list>`;

const cases = `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <modelName>shop.dmn</modelName>
  <testCase id="imported">
    <inputNode name="taxes"><component name="goods">${value("string", "book")}</component></inputNode>
    <inputNode name="prices">${list("10", "20.5")}</inputNode>
    <resultNode name="total" type="decision"><expected>${value("decimal", "33.55")}</expected></resultNode>
    <resultNode name="wrong" type="decision" errorResult="true"><expected><value xsi:nil="true"/></expected></resultNode>
  </testCase>
  <testCase id="moments">
    <inputNode name="day">${value("date", "2026-01-31")}</inputNode>
    <resultNode name="due" type="decision"><expected>
      <component name="day">${value("date", "2026-02-28")}</component>
      <component name="at">${value("dateTime", "2026-02-28T10:00:00+00:00")}</component>
      <component name="in">${value("duration", "P1M")}</component>
    </expected></resultNode>
  </testCase>
  <testCase id="one for a list">
    <inputNode name="prices">${value("decimal", "4")}</inputNode>
    <resultNode name="doubled" type="decision"><expected>${list("8")}</expected></resultNode>
  </testCase>
  <testCase id="service" type="decisionService" invocableName="double them">
    <inputNode name="prices">${list("1", "2")}</inputNode>
    <resultNode name="doubled" type="decision"><expected>${list("2", "4")}</expected></resultNode>
    <resultNode name="double them" type="decision"><expected>${list("2", "4")}</expected></resultNode>
  </testCase>
  <testCase id="function" type="bkm" invocableName="halve it">
    <inputNode name="one">${value("decimal", "3")}</inputNode>
    <resultNode name="halve it" type="decision"><expected>${value("decimal", "1.5")}</expected></resultNode>
  </testCase>
</testCases>`;
