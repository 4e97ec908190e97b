import assert from "node:assert/strict";
import { test } from "node:test";
import { policyDocument } from "../../documents/model.ts";
import { readyPolicies, readyPolicy } from "../../ready/ready-policies.ts";
import { readPolicyXml, writePolicyXml } from "./policy-xml.ts";
import { readDmnXml } from "./read-dmn-xml.ts";

test("a policy that is exported and imported again is the same document", () => {
  for (const { key } of readyPolicies) {
    const document = policyDocument.parse(readyPolicy(key));
    const { model, rest } = readPolicyXml(writePolicyXml(document));
    assert.deepEqual(
      JSON.parse(JSON.stringify({ ...rest, model })),
      JSON.parse(JSON.stringify(document)),
      key,
    );
  }
});

test("what Hamdel adds stands beside what other tools added, and leaves it as it was", () => {
  const text = `<?xml version="1.0"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:x="urn:x" name="n" namespace="urn:n" id="d">
      <description>با توضیح</description>
      <extensionElements><x:theirs a="1">kept</x:theirs></extensionElements>
      <inputData id="i" name="i"><variable name="i"/></inputData>
    </definitions>`;
  const model = readDmnXml(text);
  const document = policyDocument.parse({ name: { fa: "نام" }, purpose: {}, prose: {}, model });
  const written = writePolicyXml(document);
  assert.match(written, /<x:theirs a="1">kept<\/x:theirs>/);
  const read = readPolicyXml(written);
  assert.deepEqual(read.model, model);
  assert.deepEqual(read.rest?.name, { fa: "نام" });
});

test("a file of another tool has nothing of a policy beside its model", () => {
  const { rest } = readPolicyXml(
    '<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" name="n" namespace="urn:n"/>',
  );
  assert.equal(rest, undefined);
});
