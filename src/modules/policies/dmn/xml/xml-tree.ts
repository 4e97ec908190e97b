import { SaxesParser, type SaxesTagNS } from "saxes";
import { DmnXmlError } from "./xml-error.ts";

/** What a file may hold at most: beyond it, reading stops with an error instead of eating the memory. */
const most = { characters: 20_000_000, depth: 200, elements: 500_000 };

export type XmlAttribute = { name: string; local: string; uri: string; value: string };
export type XmlElement = {
  name: string;
  local: string;
  uri: string;
  attributes: XmlAttribute[];
  children: XmlNode[];
  line: number;
};
/** Text is a string; white space between elements is left out. */
export type XmlNode = XmlElement | string | { comment: string } | { instruction: string; body: string };
export type XmlDocument = { before: XmlNode[]; root: XmlElement; after: XmlNode[] };

export const isElement = (node: XmlNode): node is XmlElement => typeof node === "object" && "local" in node;

/**
 * Reads XML 1.0 with namespaces, strictly. Document types and with them entities of one's own are refused, so a file can
 * neither grow in memory nor reach outside. Throws `DmnXmlError` with line and column.
 */
export function parseXml(text: string): XmlDocument {
  if (text.trim() === "") throw new DmnXmlError("empty");
  if (text.length > most.characters) throw new DmnXmlError("too-long", { limit: most.characters });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const document: { before: XmlNode[]; root?: XmlElement; after: XmlNode[] } = { before: [], after: [] };
  const open: XmlElement[] = [];
  let elements = 0;
  const here = () => ({ line: parser.line, column: parser.column });
  const add = (node: XmlNode) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else (document.root ? document.after : document.before).push(node);
  };
  parser.on("error", (error) => {
    throw new DmnXmlError("not-well-formed", { message: reason(error) }, here());
  });
  parser.on("doctype", () => {
    throw new DmnXmlError("doctype", {}, here());
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > most.elements)
      throw new DmnXmlError("too-many-elements", { limit: most.elements }, here());
    if (open.length >= most.depth) throw new DmnXmlError("too-deep", { limit: most.depth }, here());
    const element = elementOf(tag, parser.line);
    if (open.length === 0) document.root = element;
    else add(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.children = withoutGaps(element.children);
  });
  parser.on("text", (value) => {
    if (open.length > 0) add(value);
  });
  parser.on("cdata", add);
  parser.on("comment", (comment) => add({ comment }));
  parser.on("processinginstruction", ({ target, body }) => add({ instruction: target, body }));
  parser.write(text).close();
  if (!document.root) throw new DmnXmlError("empty");
  return { before: document.before, root: document.root, after: document.after };
}

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
    name,
    local,
    uri,
    value,
  }));
  return { name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [], line };
}

/** Joins pieces of text; drops white space that only sets elements apart, and keeps all of it beside real text. */
function withoutGaps(children: XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child === "string" && typeof last === "string") joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  const isMixed = joined.some((child) => typeof child === "string" && child.trim() !== "");
  return isMixed || !joined.some(isElement) ? joined : joined.filter((child) => typeof child !== "string");
}

/** The parser says `fileName:line:column: why`; the place is told apart. */
const reason = (error: Error): string => error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, "");
