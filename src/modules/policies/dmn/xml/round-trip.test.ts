import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readDmnXml } from "./read-dmn-xml.ts";
import { writeDmnXml } from "./write-dmn-xml.ts";
import { isElement, parseXml, type XmlNode } from "./xml-tree.ts";

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

/** A file without what XML says means nothing: order of attributes, prefixes, white space between elements. */
function canonical(text: string): unknown {
  const { before, root, after } = parseXml(text);
  return [...before, root, ...after].flatMap(plain);
}

function plain(node: XmlNode): unknown[] {
  if (typeof node === "string") return [node];
  if (!isElement(node)) return [node];
  const attributes = node.attributes
    .filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(({ uri, local, value }) => `{${uri}}${local}=${value}`)
    .sort();
  return [{ name: `{${node.uri}}${node.local}`, attributes, children: node.children.flatMap(plain) }];
}
