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
  const here = () => ({ line: parser.line, column: parser.column });
  const tree = new TreeBuilder(here);
  parser.on("error", (error) => {
    throw new DmnXmlError("not-well-formed", { message: reason(error) }, here());
  });
  parser.on("doctype", () => {
    throw new DmnXmlError("doctype", {}, here());
  });
  parser.on("opentag", (tag) => tree.open(elementOf(tag, parser.line)));
  parser.on("closetag", () => tree.close());
  parser.on("text", (value) => tree.text(value));
  parser.on("cdata", (value) => tree.text(value));
  parser.on("comment", (comment) => tree.add({ comment }));
  parser.on("processinginstruction", ({ target, body }) => tree.add({ instruction: target, body }));
  parser.write(text).close();
  return tree.document();
}

/** Puts elements into one another as they are opened and closed, within bounds. */
class TreeBuilder {
  private readonly before: XmlNode[] = [];
  private readonly after: XmlNode[] = [];
  private readonly path: XmlElement[] = [];
  private readonly here: () => { line: number; column: number };
  private root: XmlElement | undefined;
  private elements = 0;

  constructor(here: () => { line: number; column: number }) {
    this.here = here;
  }

  open(element: XmlElement): void {
    this.elements += 1;
    if (this.elements > most.elements)
      throw new DmnXmlError("too-many-elements", { limit: most.elements }, this.here());
    if (this.path.length >= most.depth) throw new DmnXmlError("too-deep", { limit: most.depth }, this.here());
    if (this.path.length === 0) this.root = element;
    else this.add(element);
    this.path.push(element);
  }

  close(): void {
    const element = this.path.pop();
    if (element) element.children = withoutGaps(element.children);
  }

  text(value: string): void {
    this.path.at(-1)?.children.push(value);
  }

  add(node: XmlNode): void {
    const parent = this.path.at(-1);
    if (parent) parent.children.push(node);
    else (this.root ? this.after : this.before).push(node);
  }

  document(): XmlDocument {
    if (!this.root) throw new DmnXmlError("empty");
    return { before: this.before, root: this.root, after: this.after };
  }
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
