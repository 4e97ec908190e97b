import type { Kept } from "./kept.ts";
import type { XmlOutNode } from "./print-xml.ts";
import { type DmnVersion, hamdelNamespace, isFeel } from "./versions.ts";
import { isElement, type XmlAttribute, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** What all elements of one file share while it is read. */
export type Reading = {
  version: DmnVersion;
  namespace: string;
  /** Ids as they were before XML asked them to be names, by the id in the file. */
  ids: ReadonlyMap<string, string>;
  /** Addresses by prefix, as the root declares them. */
  prefixes: ReadonlyMap<string, string>;
};

/** Takes attributes and children out of an element one after another; what nobody took is kept. */
export class ElementReader {
  readonly element: XmlElement;
  readonly reading: Reading;
  readonly kept: Kept = {};
  private readonly takenAttributes = new Set<XmlAttribute>();
  /** Children that were taken, and the slots they are written to again. */
  private readonly slots = new Map<XmlNode, string>();

  constructor(element: XmlElement, reading: Reading) {
    this.element = element;
    this.reading = reading;
  }

  attribute(local: string, uri = ""): string | undefined {
    const found = this.element.attributes.find((one) => one.local === local && one.uri === uri);
    if (found) this.takenAttributes.add(found);
    return found?.value;
  }

  /** The element's id, as it was before XML asked it to be a name. */
  id(): string | undefined {
    const written = this.attribute("id");
    const ours = this.attribute("id", hamdelNamespace);
    if (ours !== undefined) this.attribute("hamdel", "http://www.w3.org/2000/xmlns/");
    return ours ?? written;
  }

  /** The id in the file. */
  get writtenId(): string | undefined {
    return this.element.attributes.find(({ name }) => name === "id")?.value;
  }

  /** All children of a name that nobody took yet; each is written to `slot:0`, `slot:1`, … again. */
  children(isWanted: (local: string) => boolean, slot: string): ElementReader[] {
    const found = this.element.children.filter(
      (node): node is XmlElement =>
        isElement(node) &&
        node.uri === this.reading.namespace &&
        !this.slots.has(node) &&
        isWanted(node.local),
    );
    found.forEach((node, index) => {
      this.slots.set(node, `${slot}:${index}`);
    });
    return found.map((node) => new ElementReader(node, this.reading));
  }

  child(local: string): ElementReader | undefined {
    const found = this.element.children.find(
      (node) =>
        isElement(node) &&
        node.uri === this.reading.namespace &&
        node.local === local &&
        !this.slots.has(node),
    ) as XmlElement | undefined;
    if (!found) return undefined;
    this.slots.set(found, `${local}:0`);
    return new ElementReader(found, this.reading);
  }

  text(): string {
    const texts = this.element.children.filter((node) => typeof node === "string");
    // Text among elements is nothing that our nouns know: it stays where it is.
    if (this.element.children.some(isElement)) return "";
    for (const text of texts) this.slots.set(text, "text");
    return texts.join("");
  }

  /** A type's name; files of 1.1 write the language's own with a prefix, as `feel:number`. */
  typeName(written: string): string {
    const [prefix = "", local] = written.split(":");
    if (local === undefined) return written;
    return isFeel(this.reading.prefixes.get(prefix) ?? "") ? local : written;
  }

  /** Puts what nobody took into `kept`. */
  keepRest(): void {
    const attributes = this.element.attributes.filter((one) => !this.takenAttributes.has(one));
    if (attributes.length > 0)
      this.kept.attributes = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
    const { children } = this.element;
    const nodes: NonNullable<Kept["nodes"]> = [];
    let before: string | undefined;
    for (const child of children.toReversed()) {
      const slot = this.slots.get(child);
      if (slot !== undefined) before = slot;
      else nodes.unshift({ node: asKept(child), ...(before !== undefined && { before }) });
    }
    if (nodes.length > 0) this.kept.nodes = nodes;
  }
}

/** A node as it stands in JSON. */
export function asKept(node: XmlNode): XmlOutNode {
  if (!isElement(node)) return node;
  const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]));
  return {
    name: node.name,
    ...(node.attributes.length > 0 && { attributes }),
    ...(node.children.length > 0 && { children: node.children.map(asKept) }),
  };
}
