import {
  attribute,
  type Field,
  id,
  many,
  part,
  type Shape,
  textChild,
  texts,
  trimmed,
  typeAttribute,
} from "./fields.ts";

const feelText = (key: string, isNeeded = false): Field =>
  textChild("text", key, { convert: trimmed, isNeeded });

const tableInput: Shape = () => [
  id("input"),
  attribute("label"),
  part("inputExpression", [typeAttribute(), feelText("expression", true)], { isNeeded: true }),
  part("inputValues", [feelText("values")]),
];

const tableOutput: Shape = () => [
  id("output"),
  attribute("name"),
  attribute("label"),
  typeAttribute(),
  part("outputValues", [feelText("values")]),
  part("defaultOutputEntry", [feelText("default")]),
];

const rule: Shape = () => [
  id("rule"),
  textChild("description"),
  texts("inputEntry", "inputEntries", (key) => feelText(key, true)),
  texts("outputEntry", "outputEntries", (key) => feelText(key, true)),
  texts("annotationEntry", "annotationEntries", (key) => textChild("text", key, { isNeeded: true }), {
    isNeeded: false,
  }),
];

const hitPolicies = {
  U: "UNIQUE",
  A: "ANY",
  P: "PRIORITY",
  F: "FIRST",
  R: "RULE ORDER",
  O: "OUTPUT ORDER",
  C: "COLLECT",
} as const;
const letters = new Map(
  Object.entries(hitPolicies).map(([letter, word]): [string, string] => [word, letter]),
);

/** A decision table, but for what all expressions have. */
export const tableFields: readonly Field[] = [
  attribute("hitPolicy", "hitPolicy", {
    toNoun: (written) => letters.get(written.trim()) ?? written,
    // Unique is what a table is where nothing is said.
    toXml: (value) => (value === "U" ? undefined : hitPolicies[value as keyof typeof hitPolicies]),
  }),
  attribute("aggregation"),
  attribute("preferredOrientation", "orientation"),
  many("input", "inputs", tableInput),
  many("output", "outputs", tableOutput),
  texts("annotation", "annotations", (key) => attribute("name", key), { isNeeded: false }),
  many("rule", "rules", rule),
];
