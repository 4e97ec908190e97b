import { isElement, parseXml, type XmlNode } from "../src/modules/policies/dmn/xml/xml-tree.ts";

/** An XML file without what XML says means nothing: order of attributes, prefixes, white space between elements. */
export function canonical(text: string): unknown {
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
