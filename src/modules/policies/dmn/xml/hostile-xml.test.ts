import assert from "node:assert/strict";
import { test } from "node:test";
import { readDmnXml } from "./read-dmn-xml.ts";
import { DmnXmlError } from "./xml-error.ts";

const model = "https://www.omg.org/spec/DMN/20230324/MODEL/";
const definitions = (body: string) =>
  `<definitions xmlns="${model}" name="n" namespace="urn:n">${body}</definitions>`;

function refusal(text: string): DmnXmlError {
  try {
    readDmnXml(text);
  } catch (error) {
    assert.ok(error instanceof DmnXmlError, String(error));
    return error;
  }
  assert.fail("it was taken in");
}

test("a file that is not XML is refused with its line and column, in both languages", () => {
  const error = refusal(
    `<definitions xmlns="${model}" name="n" namespace="urn:n">\n  <decision>\n</definitions>`,
  );
  assert.equal(error.code, "not-well-formed");
  assert.equal(error.line, 3);
  assert.match(error.words("en"), /line 3, column \d+/);
  assert.match(error.words("fa"), /سطر ۳، ستون/);
});

test("entities and document types are refused before they can do anything", () => {
  const bomb = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${definitions("&b;")}`;
  assert.equal(refusal(bomb).code, "doctype");
  assert.equal(refusal(`<!DOCTYPE d SYSTEM "file:///etc/passwd">${definitions("")}`).code, "doctype");
  assert.equal(refusal(definitions("<description>&unknown;</description>")).code, "not-well-formed");
});

test("a file that is too deep, too large or of too many elements is refused within a second", () => {
  const begin = performance.now();
  assert.equal(refusal(definitions("<list>".repeat(100_000))).code, "too-deep");
  assert.equal(refusal(definitions(" ".repeat(20_000_001))).code, "too-long");
  assert.ok(performance.now() - begin < 1_000);
  assert.equal(refusal(definitions("<a/>".repeat(500_001))).code, "too-many-elements");
});

test("boxes within boxes as deep as a file may be are read", () => {
  const boxes = `<decision id="d" name="d">${"<list>".repeat(150)}${"</list>".repeat(150)}</decision>`;
  assert.equal(readDmnXml(definitions(boxes)).decisions.length, 1);
});

test("what is no DMN, and what is no longer a model, is said so", () => {
  const other = refusal('<html xmlns="http://www.w3.org/1999/xhtml"/>');
  assert.equal(other.code, "not-dmn");
  assert.match(other.words("fa"), /html/);
  assert.equal(refusal("").code, "empty");
  assert.equal(refusal("only text").code, "not-well-formed");
  assert.equal(refusal(`<definitions xmlns="${model}" namespace="urn:n"/>`).code, "unfit");
  assert.match(refusal(definitions('<decision id="d"/>')).words("en"), /decisions\/0\/name/);
});

test("names that are traps in JavaScript are names like others", () => {
  const { decisions } = readDmnXml(
    definitions('<decision id="__proto__" name="constructor" xmlns:x="urn:x" x:__proto__="1"/>'),
  );
  assert.equal(decisions[0]?.id, "__proto__");
  assert.equal(decisions[0]?.name, "constructor");
});
