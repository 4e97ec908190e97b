import { expressionIn, functionShape } from "./expression-shapes.ts";
import {
  attribute,
  type Field,
  id,
  keepRaw,
  many,
  one,
  part,
  type Shape,
  textChild,
  trimmed,
  typeAttribute,
  yesOrNo,
} from "./fields.ts";
import { references } from "./references.ts";
import { requirements } from "./requirements.ts";

const values = (xml: string, key: string) => part(xml, [textChild("text", key, { convert: trimmed })]);

const parameter: Shape = () => [id(), attribute("name"), typeAttribute()];
const functionItem: Shape = () => [
  many("parameters", "parameters", parameter),
  attribute("outputTypeRef", "output"),
];

/** A type's name stands in an element of its own here. */
const typeChild: Field = {
  read(reader, noun) {
    const child = reader.child("typeRef");
    if (!child) return;
    const written = child.text();
    noun.type = child.typeName(written.trim());
    if (noun.type !== written) keepRaw(reader, "typeRef", written);
    if (noun.type !== written.trim()) keepRaw(reader, "typeName", String(noun.type));
  },
  write(noun, writer) {
    if (noun.type === undefined) return;
    const { raw } = writer.kept;
    const wasIt =
      raw?.typeRef !== undefined && (raw.typeRef.trim() === noun.type || raw.typeName === noun.type);
    const child = writer.part("typeRef");
    child.add("text", wasIt ? (raw?.typeRef ?? "") : String(noun.type));
    writer.add("typeRef", child.finished());
  },
};

export const itemDefinition: Shape = () => [
  id(),
  attribute("name"),
  attribute("label"),
  attribute("isCollection", "isCollection", yesOrNo),
  typeChild,
  values("allowedValues", "values"),
  values("typeConstraint", "constraint"),
  many("itemComponent", "components", itemDefinition, { isNeeded: false }),
  one("functionItem", "function", functionItem),
];

export const modelImport: Shape = () => [
  attribute("name"),
  attribute("namespace"),
  attribute("importType", "kind"),
  attribute("locationURI", "location"),
];

/** The variable that holds an element's result has the element's name; a file that says otherwise keeps it. */
const sameName: Field = {
  read(reader, noun) {
    const written = reader.attribute("name");
    if (written === undefined || written === noun.name) return;
    keepRaw(reader, "@name", written);
    keepRaw(reader, "nameOf", String(noun.name));
  },
  write(noun, writer) {
    const { raw } = writer.kept;
    const name = raw?.nameOf === noun.name ? raw?.["@name"] : undefined;
    writer.attribute("name", name ?? String(noun.name));
  },
};
const variable = part("variable", [sameName, typeAttribute()], { isNeeded: true });
const drgElement = (made: string): readonly Field[] => [
  id(made, { isPointedTo: true }),
  attribute("name"),
  attribute("label"),
];

export const inputData: Shape = () => [...drgElement("input-data"), textChild("description"), variable];

export const decision: Shape = () => [
  ...drgElement("decision"),
  textChild("description"),
  textChild("question"),
  textChild("allowedAnswers"),
  variable,
  requirements(),
  expressionIn("expression", { isNeeded: false }),
];

export const knowledgeModel: Shape = () => [
  ...drgElement("knowledge"),
  textChild("description"),
  variable,
  {
    read: (reader, noun) => {
      one("encapsulatedLogic", "function", functionShape).read(reader, noun, 0);
      if (noun.function) noun.function = { kind: "function", ...(noun.function as object) };
    },
    write: one("encapsulatedLogic", "function", functionShape).write,
  },
  requirements(["knowledge"]),
];

export const decisionService: Shape = () => [
  ...drgElement("service"),
  variable,
  references("outputDecision", "outputs"),
  references("encapsulatedDecision", "encapsulated"),
  references("inputDecision", "inputDecisions"),
  references("inputData", "inputs"),
];
