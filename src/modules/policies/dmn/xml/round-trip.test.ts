import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { canonical } from "../../../../../test/canonical-xml.ts";
import { readDmnXml } from "./read-dmn-xml.ts";
import { writeDmnXml } from "./write-dmn-xml.ts";

const compliance = path.resolve(process.env.HAMDEL_TEST_DMN ?? "../shared/data/dmn/compliance-level-2");

test("models of the compliance kit are written as they were read", {
  skip: !existsSync(compliance) && "the kit is not here",
}, () => {
  const files = globSync(`${compliance}/*/*.dmn`);
  assert.equal(files.length, 28);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const written = writeDmnXml(readDmnXml(text));
    assert.deepEqual(canonical(written), canonical(text), file);
    assert.deepEqual(readDmnXml(written), readDmnXml(text), file);
  }
});

const addresses = {
  "1.1": ["http://www.omg.org/spec/DMN/20151101/dmn.xsd", "", "http://www.omg.org/spec/FEEL/20140401"],
  "1.2": of("http://www.omg.org/spec/DMN/20180521/"),
  "1.3": of("https://www.omg.org/spec/DMN/20191111/"),
  "1.4": of("https://www.omg.org/spec/DMN/20211108/"),
  "1.5": of("https://www.omg.org/spec/DMN/20230324/"),
};
type Version = keyof typeof addresses;
const versions = Object.keys(addresses) as Version[];

function of(address: string): [string, string, string] {
  return [`${address}MODEL/`, `${address}DMNDI/`, `${address}FEEL/`];
}

test("a model of any version from 1.2 on is written in that version as it was read", () => {
  for (const version of versions.slice(1)) {
    const text = everything(version);
    assert.deepEqual(
      canonical(writeDmnXml(readDmnXml(text), { version: "as-it-came" })),
      canonical(text),
      version,
    );
  }
});

test("a model of any version becomes one of 1.5, everything else staying as it was", () => {
  const expected = canonical(everything("1.5"));
  for (const version of versions.slice(1))
    assert.deepEqual(canonical(writeDmnXml(readDmnXml(everything(version)))), expected, version);
  const first = canonical(writeDmnXml(readDmnXml(everything("1.1", "1.5"))));
  assert.deepEqual(first, canonical(everything("1.1", "1.5", "1.5")));
});

test("elements may have a prefix, and the default namespace may be another one", () => {
  const text = everything("1.3", "1.3", "1.3", "semantic:");
  assert.deepEqual(canonical(writeDmnXml(readDmnXml(text), { version: "as-it-came" })), canonical(text));
});

test("what was read once is read the same after it was written, in any version", () => {
  for (const version of versions.slice(1)) {
    const model = readDmnXml(everything(version));
    assert.deepEqual(readDmnXml(writeDmnXml(model, { version: "as-it-came" })), model, version);
  }
});

test("a typeRef of 1.1 loses its prefix in our nouns, and keeps it in the file", () => {
  const model = readDmnXml(everything("1.1"));
  assert.equal(model.inputs[0]?.type, "number");
  assert.match(writeDmnXml(model), /typeRef="feel:number"/);
});

/** A model with everything in it that the standard has a place for, and some that it has none for. */
function everything(
  version: Version,
  layout: Version = version,
  written: Version = version,
  prefix = "",
): string {
  const [, , feel] = addresses[version];
  const [model, , target] = addresses[written];
  const dmndi = layout === "1.1" ? "urn:no-layout" : addresses[layout][1];
  const p = prefix;
  const own = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const type = version === "1.1" ? "feel:number" : "number";
  const elements = `
  <description>  دو خط
  و یک خط  </description>
  <extensionElements><x:one a="1" x:b="2">متن <x:in/> میان<!-- c --></x:one><x:two/></extensionElements>
  <import name="other" namespace="urn:other" importType="${written === version ? model : addresses[written][0]}" locationURI="other.dmn" x:a="1"/>
  <itemDefinition id="t1" name="tSize" label="size" isCollection="false"><typeRef> ${type} </typeRef><allowedValues id="av"><text>1, 2</text></allowedValues></itemDefinition>
  <itemDefinition name="tOrder" isCollection="true"><description>d</description><itemComponent id="c1" name="net price"><typeRef>${type}</typeRef></itemComponent></itemDefinition>
  <!-- the graph -->
  <decision id="d1" name="decision one" label="l" x:color="red">
    <description>why</description>
    <extensionElements><x:for-decision/></extensionElements>
    <question>چه؟</question><allowedAnswers>yes, no</allowedAnswers>
    <variable id="v1" name="decision one" typeRef="${type}" x:c="1"><description>var</description></variable>
    <informationRequirement id="r2"><requiredDecision href="#d2"/></informationRequirement>
    <informationRequirement><description>needed</description><requiredInput href="#i1"/></informationRequirement>
    <knowledgeRequirement id="r3"><requiredKnowledge href="#k1"/></knowledgeRequirement>
    <authorityRequirement id="r4"><requiredAuthority href="#s1"/></authorityRequirement>
    <supportedObjective href="#p1"/>
    <impactedPerformanceIndicator href="#p1"/>
    <decisionMaker href="#o1"/><decisionOwner href="#o1"/><usingProcess href="#x"/><usingTask href="#y"/>
    <decisionTable id="dt" hitPolicy="COLLECT" aggregation="SUM" preferredOrientation="Rule-as-Row" outputLabel="out" typeRef="${type}">
      <input id="in1" label="first"><inputExpression id="ie1" typeRef="${type}"><text>
        i one
      </text></inputExpression><inputValues><text>&lt; 10</text></inputValues></input>
      <input><inputExpression><text>decision two</text></inputExpression></input>
      <output id="out1" label="o" name="o" typeRef="${type}"><outputValues id="ov"><text>1,2</text></outputValues><defaultOutputEntry id="de"><text>0</text></defaultOutputEntry></output>
      <annotation name="note"/>
      <rule id="rule1"><description>first</description><inputEntry id="u1"><text>&lt;= 6</text></inputEntry><inputEntry x:z="1"><description>c</description><text/></inputEntry><outputEntry id="le1" expressionLanguage="${written === version ? feel : target}"><text><![CDATA[1 < 2]]></text></outputEntry><annotationEntry><text> said </text></annotationEntry></rule>
      <!-- between rules -->
      <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>"a"</text></inputEntry><outputEntry><text>2</text></outputEntry><annotationEntry/></rule>
    </decisionTable>
  </decision>
  <inputData id="i1" name="i one"><variable name="i one" typeRef="${type}"/></inputData>
  <decision id="d2" name="decision two">
    <context id="cx" label="box">
      <contextEntry id="ce1"><variable id="cv" name="a"/><invocation><literalExpression><text>k one</text></literalExpression><binding><parameter name="n" id="pn"/><literalExpression><text>1</text></literalExpression></binding><binding><parameter name="m"/></binding></invocation></contextEntry>
      <contextEntry><list><literalExpression/><relation><column name="x"/><row id="row"><literalExpression expressionLanguage="urn:lang"><text>1</text></literalExpression></row></relation></list></contextEntry>
    </context>
  </decision>
  <inputData id="i2" name="i two"/>
  <businessKnowledgeModel id="k1" name="k one"><variable name="k one"/><encapsulatedLogic id="el" kind="FEEL"><formalParameter id="fp" name="n" typeRef="${type}"/><formalParameter name="m"/><functionDefinition kind="Java"><formalParameter name="q"/></functionDefinition></encapsulatedLogic><authorityRequirement><requiredAuthority href="#s1"/></authorityRequirement></businessKnowledgeModel>
  <knowledgeSource id="s1" name="source" locationURI="urn:s"><type>law</type><owner href="#o1"/></knowledgeSource>
  <decisionService id="ds" name="service"><description>s</description><variable name="service" typeRef="${type}"/><outputDecision href="#d1"/><encapsulatedDecision href="#d2"/><inputData href="#i1"/></decisionService>
  <textAnnotation id="ta" textFormat="text/plain"><text>note</text></textAnnotation>
  <association id="as" associationDirection="One"><sourceRef href="#d1"/><targetRef href="#ta"/></association>
  <group id="g" name="g"/>
  <elementCollection id="ec" name="ec"><drgElement href="#d1"/></elementCollection>
  <performanceIndicator id="p1" name="p" URI="urn:p"><impactingDecision href="#d1"/></performanceIndicator>
  <organizationUnit id="o1" name="o"><decisionMade href="#d1"/><decisionOwned href="#d1"/></organizationUnit>
  <dmndi:DMNDI><dmndi:DMNDiagram id="dg"><di:extension><x:e/></di:extension><dmndi:DMNShape id="sh" dmnElementRef="d1"><dc:Bounds x="1" y="2" width="3" height="4"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>`;
  const prefixed = elements.replace(/<(\/?)([a-z]\w*)(?=[\s>/])/gi, (whole, slash, name) =>
    whole.includes(":") ? whole : `<${slash}${p}${name}`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- before --><?keep this?>
<${p}definitions ${own}="${model}" xmlns:feel="${written === version ? feel : target}" xmlns:dmndi="${dmndi}" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:x="urn:x" id="m" name="همه" namespace="urn:all" exporter="tool" exporterVersion="1" typeLanguage="${written === version ? feel : target}" expressionLanguage="${written === version ? feel : target}" x:more="yes">${prefixed}
</${p}definitions>
<!-- after -->`;
}
