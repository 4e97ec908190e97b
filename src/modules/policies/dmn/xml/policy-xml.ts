import { type PolicyDocument, policyDocument } from "../../documents/model.ts";
import type { DmnModel } from "../model.ts";
import { keptOf, tidied } from "./kept.ts";
import type { XmlOut, XmlOutNode } from "./print-xml.ts";
import { readDmnXml } from "./read-dmn-xml.ts";
import { hamdelNamespace, type WrittenVersion } from "./versions.ts";
import { writeDmnXml } from "./write-dmn-xml.ts";
import { DmnXmlError } from "./xml-error.ts";

/** What a policy has beside its model. */
export type PolicyRest = Omit<PolicyDocument, "model">;

const rest = policyDocument.omit({ model: true });

/**
 * A DMN model from XML, and what Hamdel wrote beside it when it exported a policy; that is undefined in files of other tools.
 * Throws `DmnXmlError`.
 */
export function readPolicyXml(text: string): { model: DmnModel; rest: PolicyRest | undefined } {
  const model = readDmnXml(text);
  const extensions = extensionsOf(model);
  const ours = childrenOf(extensions).find(isOurs);
  if (!ours) return { model, rest: undefined };
  return {
    model: withExtensions(
      model,
      childrenOf(extensions).filter((node) => node !== ours),
    ),
    rest: readRest(ours),
  };
}

/**
 * A policy as DMN XML: the model for every tool, and the rest where DMN has a place for what a tool adds, so that it comes back whole.
 */
export function writePolicyXml(
  { model, ...beside }: PolicyDocument,
  options: { version?: WrittenVersion | "as-it-came" } = {},
): string {
  const ours: XmlOut = {
    name: "hamdel:policy",
    attributes: { "xmlns:hamdel": hamdelNamespace },
    children: [JSON.stringify(beside)],
  };
  return writeDmnXml(withExtensions(model, [...childrenOf(extensionsOf(model)), ours]), options);
}

function readRest(ours: XmlOutNode): PolicyRest {
  const text = childrenOf(ours).filter((node) => typeof node === "string");
  try {
    return rest.parse(JSON.parse(text.join("")));
  } catch {
    throw new DmnXmlError("no-policy");
  }
}

const isElement = (node: XmlOutNode | undefined): node is XmlOut =>
  typeof node === "object" && "name" in node;
const childrenOf = (node: XmlOutNode | undefined): readonly XmlOutNode[] =>
  isElement(node) ? (node.children ?? []) : [];
const localName = (node: XmlOutNode) => (isElement(node) ? node.name.replace(/^.*:/, "") : "");

const isOurs = (node: XmlOutNode): boolean =>
  isElement(node) &&
  Object.values(node.attributes ?? {}).includes(hamdelNamespace) &&
  localName(node) === "policy";

const extensionsOf = (model: DmnModel): XmlOutNode | undefined =>
  keptOf(model.kept).nodes?.find(({ node }) => localName(node) === "extensionElements")?.node;

/** The model with these extension elements; with no such element at all, where there are none. */
function withExtensions(model: DmnModel, children: readonly XmlOutNode[]): DmnModel {
  const kept = keptOf(model.kept);
  const known = kept.nodes?.find(({ node }) => localName(node) === "extensionElements");
  const prefix = kept.raw?.prefix;
  const name = prefix ? `${prefix}:extensionElements` : "extensionElements";
  const node: XmlOut = { name, ...(isElement(known?.node) && known.node), children: [...children] };
  const others = (kept.nodes ?? []).filter((one) => one !== known);
  // Where it stood first is where it goes: the writer puts it after the description, before all else.
  const placed = { ...(known?.before !== undefined && { before: known.before }), node };
  const nodes = children.length > 0 ? [placed, ...others] : others;
  const { kept: _kept, ...bare } = model;
  const left = tidied({ ...kept, nodes });
  return left ? { ...bare, kept: left } : bare;
}
