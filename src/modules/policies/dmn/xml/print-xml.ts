/** An XML element to be written, also as it stands in JSON: names with their prefixes, attributes in order. */
export type XmlOut = { name: string; attributes?: Record<string, string>; children?: XmlOutNode[] };
export type XmlOutNode = XmlOut | string | { comment: string } | { instruction: string; body: string };

/** Writes a document, indented by two spaces; text is never touched by the indentation. */
export function printXml(nodes: readonly XmlOutNode[]): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  for (const node of nodes) printNode(node, "", lines);
  return `${lines.join("\n")}\n`;
}

function printNode(node: XmlOutNode, indent: string, lines: string[]): void {
  if (typeof node === "string" || !("name" in node) || hasText(node)) {
    lines.push(indent + inline(node));
    return;
  }
  const children = node.children ?? [];
  const start = `${indent}<${node.name}${attributes(node)}`;
  if (children.length === 0) {
    lines.push(`${start}/>`);
    return;
  }
  lines.push(`${start}>`);
  for (const child of children) printNode(child, `${indent}  `, lines);
  lines.push(`${indent}</${node.name}>`);
}

const hasText = (node: XmlOut) => (node.children ?? []).some((child) => typeof child === "string");

function inline(node: XmlOutNode): string {
  if (typeof node === "string") return escapeText(node);
  if ("comment" in node)
    return `<!--${printable(node.comment).replace(/--+|-$/g, (dashes) => dashes.replaceAll("-", "–"))}-->`;
  if ("instruction" in node) return `<?${node.instruction} ${printable(node.body).replaceAll("?>", "? >")}?>`;
  const children = node.children ?? [];
  if (children.length === 0) return `<${node.name}${attributes(node)}/>`;
  return `<${node.name}${attributes(node)}>${children.map(inline).join("")}</${node.name}>`;
}

const attributes = (node: XmlOut): string =>
  Object.entries(node.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");

/** XML 1.0 has no place for most control characters, not even escaped. */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

const escapeText = (text: string): string =>
  printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
