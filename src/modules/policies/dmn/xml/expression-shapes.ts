import type { Writing } from "./element-writer.ts";
import {
  attribute,
  type Field,
  id,
  many,
  type Noun,
  one,
  part,
  readNoun,
  type Shape,
  textChild,
  trimmed,
  typeAttribute,
  writeNoun,
} from "./fields.ts";
import type { XmlOut } from "./print-xml.ts";
import { tableFields } from "./table-shapes.ts";

/** A named thing with a type: parameters, columns. */
const informationItem: Shape = () => [id(), attribute("name"), typeAttribute()];

const nothing: Noun = { kind: "literal", text: "" };
const isNothing = (noun: Noun | undefined) => noun?.kind === "literal" && noun.text === "" && !noun.kept;

/** The boxed expression in an element; where one has to be and none is, an empty text stands for it. */
export const expressionIn = (key: string, { isNeeded = true } = {}): Field => ({
  read(reader, noun) {
    const found = reader.children((local) => local in kinds, "expression")[0];
    if (found) noun[key] = readNoun(shapeOf(found.element.local), found, 0, kindOf(found.element.local));
    else if (isNeeded) noun[key] = { ...nothing };
  },
  write(noun, writer) {
    const expression = noun[key] as Noun | undefined;
    if (!expression || isNothing(expression)) return;
    writer.add("expression", writeExpression(expression, writer.writing));
  },
});

const expressionsIn = (key: string): Field => ({
  read(reader, noun) {
    noun[key] = reader
      .children((local) => local in kinds, "expression")
      .map((child) => readNoun(shapeOf(child.element.local), child, 0, kindOf(child.element.local)));
  },
  write(noun, writer) {
    for (const item of noun[key] as Noun[]) writer.add("expression", writeExpression(item, writer.writing));
  },
});

const common: readonly Field[] = [id(), attribute("label"), typeAttribute()];
/** The part of an iterator or a condition that holds one expression; one that is missing is one that is still to be written. */
const holder = (xml: string, key = xml): Field => {
  const held = part(xml, [expressionIn(key)], { isNeeded: true });
  return {
    ...held,
    read(reader, noun, place) {
      held.read(reader, noun, place);
      noun[key] ??= { ...nothing };
    },
  };
};

export const functionShape: Shape = () => [
  ...common,
  attribute("kind", "functionKind", {
    toNoun: (written) => written,
    toXml: (value) => (value === "FEEL" ? undefined : String(value)),
  }),
  many("formalParameter", "parameters", informationItem),
  expressionIn("body", { isNeeded: false }),
];
const contextEntry: Shape = () => [
  id(),
  part("variable", [attribute("name"), typeAttribute()]),
  expressionIn("value"),
];
const binding: Shape = () => [
  one("parameter", "parameter", informationItem),
  expressionIn("value", { isNeeded: false }),
];
const row: Shape = () => [id(), expressionsIn("cells")];
const iterator = [...common, attribute("iteratorVariable", "variable"), holder("in")];

/** Each boxed expression by the name of its element. */
const kinds: Record<string, { kind: string; fields: () => readonly Field[] }> = {
  decisionTable: { kind: "table", fields: () => [...common, ...tableFields] },
  literalExpression: {
    kind: "literal",
    fields: () => [
      ...common,
      textChild("text", "text", { convert: trimmed, isNeeded: true }),
      attribute("expressionLanguage", "language"),
    ],
  },
  context: { kind: "context", fields: () => [...common, many("contextEntry", "entries", contextEntry)] },
  invocation: {
    kind: "invocation",
    fields: () => [...common, expressionIn("called"), many("binding", "bindings", binding)],
  },
  list: { kind: "list", fields: () => [...common, expressionsIn("items")] },
  relation: {
    kind: "relation",
    fields: () => [...common, many("column", "columns", informationItem), many("row", "rows", row)],
  },
  functionDefinition: { kind: "function", fields: functionShape },
  conditional: {
    kind: "conditional",
    fields: () => [
      ...common,
      holder("if", "condition"),
      holder("then", "whenTrue"),
      holder("else", "whenFalse"),
    ],
  },
  for: { kind: "for", fields: () => [...iterator, holder("return")] },
  every: { kind: "every", fields: () => [...iterator, holder("satisfies")] },
  some: { kind: "some", fields: () => [...iterator, holder("satisfies")] },
  filter: { kind: "filter", fields: () => [...common, holder("in"), holder("match")] },
};
const elementNames = new Map(Object.entries(kinds).map(([element, { kind }]) => [kind, element]));

const shapeOf = (element: string): Shape => kinds[element]?.fields ?? (() => []);
const kindOf = (element: string): Noun => ({ kind: kinds[element]?.kind });

function writeExpression(expression: Noun, writing: Writing): XmlOut {
  const element = elementNames.get(String(expression.kind)) ?? "literalExpression";
  return writeNoun(shapeOf(element), element, expression, writing);
}
