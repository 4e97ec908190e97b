import { type DmnModel, dmnModel } from "../model.ts";
import { asKept, ElementReader } from "./element-reader.ts";
import { type Noun, readNoun } from "./fields.ts";
import { type Kept, keptOf, tidied } from "./kept.ts";
import { hasOurId, isLayout } from "./layout.ts";
import { undrawnIn } from "./mend-layout.ts";
import { modelFields } from "./model-fields.ts";
import { printXml, type XmlOut, type XmlOutNode } from "./print-xml.ts";
import { type DmnVersion, hamdelNamespace, versionOf } from "./versions.ts";
import { declarationOf, elementOfModel, layoutDeclarations } from "./write-dmn-xml.ts";
import { DmnXmlError } from "./xml-error.ts";
import { isElement, parseXml, type XmlDocument, type XmlElement, type XmlNode } from "./xml-tree.ts";

/**
 * A DMN model from XML of the versions 1.1 to 1.5 (OMG formal/24-01-01 and its predecessors). What the model's nouns have no
 * place for is carried in `kept`. Throws `DmnXmlError`, with line and column where they are known.
 */
export function readDmnXml(text: string): DmnModel {
  const document = parseXml(text);
  const { root } = document;
  const version = versionOf(root.uri);
  if (!version || root.local !== "definitions")
    throw new DmnXmlError(
      "not-dmn",
      { element: root.name, namespace: root.uri },
      { line: root.line, column: 1 },
    );
  const reader = new ElementReader(root, {
    version,
    namespace: root.uri,
    ids: idsOf(root),
    prefixes: prefixesOf(root),
  });
  const noun = readNoun(() => modelFields, reader);
  noun.kept = tidied(keptOfFile(keptOf(noun.kept), document, version));
  const model = checked(noun);
  return isDrawnByUs(model) ? withoutDrawing(model) : model;
}

/** Ids as they were before XML asked them to be names. */
function idsOf(root: XmlElement): Map<string, string> {
  const ids = new Map<string, string>();
  const walk = (element: XmlElement) => {
    const ours = element.attributes.find((one) => one.local === "id" && one.uri === hamdelNamespace);
    const written = element.attributes.find((one) => one.name === "id");
    if (ours && written) ids.set(written.value, ours.value);
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  for (const child of root.children) if (isElement(child)) walk(child);
  return ids;
}

const prefixesOf = (root: XmlElement): Map<string, string> =>
  new Map(
    root.attributes.filter((one) => one.name.startsWith("xmlns:")).map((one) => [one.local, one.value]),
  );

/** What belongs to the file as a whole: its version, the prefix of its elements, comments around them. */
function keptOfFile(kept: Kept, { root, before, after }: XmlDocument, version: DmnVersion): Kept {
  const colon = root.name.indexOf(":");
  const prefix = colon < 0 ? "" : root.name.slice(0, colon);
  const { [declarationOf(prefix)]: _declared, ...attributes } = kept.attributes ?? {};
  const isDrawn = kept.nodes?.some(({ node }) => isLayout(node));
  const outside = (nodes: XmlNode[]) => nodes.filter((node) => typeof node === "object").map(asKept);
  const around = { before: outside(before), after: outside(after) };
  return {
    ...kept,
    attributes,
    undrawn: isDrawn ? undrawnIn(asKept(root) as XmlOut) : [],
    ...(!isDrawn && { absent: [...(kept.absent ?? []), "DMNDI"] }),
    raw: { ...kept.raw, ...(version !== "1.5" && { version }), ...(prefix !== "" && { prefix }) },
    ...(around.before.length + around.after.length > 0 && { around }),
  };
}

function checked(noun: Noun): DmnModel {
  const { data, error } = dmnModel.safeParse(noun);
  if (data) return data;
  const issue = error.issues[0];
  throw new DmnXmlError("unfit", {
    pointer: `/${(issue?.path ?? []).join("/")}`,
    message: issue?.message ?? "",
  });
}

/** Whether the drawing in a file is the one that we would make: then there is nothing to keep of it. */
function isDrawnByUs(model: DmnModel): boolean {
  const drawing = drawingOf(model);
  if (!drawing || !hasOurId(drawing)) return false;
  const ours = elementOfModel(withoutDrawing(model), "1.5").children?.find(isLayout);
  return ours !== undefined && printXml([ours]) === printXml([drawing]);
}

const drawingOf = (model: DmnModel): XmlOutNode | undefined =>
  keptOf(model.kept).nodes?.find(({ node }) => isLayout(node))?.node;

function withoutDrawing(model: DmnModel): DmnModel {
  const kept = keptOf(model.kept);
  const attributes = Object.fromEntries(
    Object.entries(kept.attributes ?? {}).filter(
      ([name, value]) => layoutDeclarations("1.5")[name] !== value,
    ),
  );
  const nodes = kept.nodes?.filter(({ node }) => !isLayout(node));
  const { kept: _kept, ...bare } = model;
  const left = tidied({ ...kept, attributes, ...(nodes && { nodes }) });
  return left ? { ...bare, kept: left } : bare;
}
