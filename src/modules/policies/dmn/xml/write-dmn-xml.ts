import type { DmnModel } from "../model.ts";
import { ElementWriter } from "./element-writer.ts";
import { keptOf } from "./kept.ts";
import { isLayout, layoutOf } from "./layout.ts";
import { mendLayout } from "./mend-layout.ts";
import { modelFields } from "./model-fields.ts";
import { printXml, type XmlOut } from "./print-xml.ts";
import {
  type DmnVersion,
  inVersion,
  isVersion,
  layoutNamespaces,
  namespaceOf,
  type WrittenVersion,
} from "./versions.ts";
import { XmlIds } from "./xml-ids.ts";

/**
 * A model as DMN XML, in 1.5 unless another version is asked for; `as-it-came` writes the version that the model was read from.
 * What was kept of that file is set in again; a model that came from no file gets a simple drawing, so that other tools open it.
 */
export function writeDmnXml(
  model: DmnModel,
  { version = "1.5" }: { version?: WrittenVersion | "as-it-came" } = {},
): string {
  const { around } = keptOf(model.kept);
  const written = version === "as-it-came" ? writable(cameAs(model) ?? "1.5") : version;
  return printXml([...(around?.before ?? []), elementOfModel(model, written), ...(around?.after ?? [])]);
}

/** The `definitions` of a file. */
export function elementOfModel(model: DmnModel, version: WrittenVersion): XmlOut {
  const kept = keptOf(model.kept);
  const prefix = kept.raw?.prefix ?? "";
  const ids = new XmlIds();
  for (const one of [...model.inputs, ...model.decisions, ...model.knowledge, ...model.services])
    ids.announce(one.id);
  const writer = new ElementWriter("definitions", { version, prefix, ids }, kept);
  writer.attribute(declarationOf(prefix), namespaceOf(version, "MODEL"));
  for (const field of modelFields) field.write(model, writer, 0);
  const root = writer.finished();
  const isDrawn = kept.absent?.includes("DMNDI") || kept.nodes?.some(({ node }) => isLayout(node));
  const drawn = isDrawn ? mendLayout(root, new Set(kept.undrawn)) : withLayout(root, version);
  const came = cameAs(model);
  return came === undefined || came === version ? drawn : inOtherVersion(drawn, version);
}

/** The version of the file that the model was read from, if it was read from one of another version than 1.5. */
function cameAs(model: DmnModel): DmnVersion | undefined {
  const version = keptOf(model.kept).raw?.version;
  return isVersion(version) ? version : undefined;
}

function withLayout(root: XmlOut, version: WrittenVersion): XmlOut {
  const layout = layoutOf(root);
  if (!layout) return root;
  return {
    ...root,
    attributes: { ...root.attributes, ...layoutDeclarations(version) },
    children: [...(root.children ?? []), layout],
  };
}

/** Addresses of the version that a model came in, as the written version has them. */
function inOtherVersion(element: XmlOut, version: WrittenVersion): XmlOut {
  const attributes = Object.entries(element.attributes ?? {}).map(([name, value]): [string, string] => [
    name,
    holdsAddress(name) ? inVersion(value, version) : value,
  ]);
  return {
    ...element,
    ...(element.attributes && { attributes: Object.fromEntries(attributes) }),
    ...(element.children && {
      children: element.children.map((child) =>
        typeof child === "object" && "name" in child ? inOtherVersion(child, version) : child,
      ),
    }),
  };
}

const holdsAddress = (name: string) =>
  name === "xmlns" ||
  name.startsWith("xmlns:") ||
  ["expressionLanguage", "typeLanguage", "importType"].includes(name);

export const declarationOf = (prefix: string) => (prefix === "" ? "xmlns" : `xmlns:${prefix}`);

/** The prefixes that a drawing of ours is written with. */
export const layoutDeclarations = (version: WrittenVersion): Record<string, string> => ({
  "xmlns:dmndi": namespaceOf(version, "DMNDI"),
  "xmlns:dc": layoutNamespaces.dc,
  "xmlns:di": layoutNamespaces.di,
});

/** 1.1 has no place for a drawing, and is only read. */
const writable = (version: DmnVersion): WrittenVersion => (version === "1.1" ? "1.5" : version);
