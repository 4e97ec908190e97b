import { readFileSync } from "node:fs";
import path from "node:path";
import { isElement, parseXml, type XmlElement } from "../src/modules/policies/dmn/xml/xml-tree.ts";
import { isEqual } from "../src/modules/policies/feel/compare.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseTime,
} from "../src/modules/policies/feel/temporal-reading.ts";
import type { FeelValue } from "../src/modules/policies/feel/values.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A value that a test expects: texts know of which type of XML Schema they are. */
type Expected =
  | { kind: "plain"; value: Json; type: string }
  | { kind: "list"; items: Expected[] }
  | { kind: "context"; entries: [string, Expected][] };

export type DmnCase = {
  id: string;
  /** Set where a decision service or a business knowledge model is asked instead of decisions. */
  invocable: string | undefined;
  inputs: Record<string, Json>;
  results: { name: string; expected: Expected; isError: boolean }[];
};
export type DmnCases = { model: string; cases: DmnCase[] };

/** Reads a file of test cases as the TCK of DMN writes them (testCases.xsd of the kit). */
export function readCases(file: string): DmnCases {
  const { root } = parseXml(readFileSync(file, "utf8"));
  const model = textOf(childrenOf(root, "modelName")[0]) || `${path.basename(path.dirname(file))}.dmn`;
  return { model: path.join(path.dirname(file), model), cases: childrenOf(root, "testCase").map(readCase) };
}

function readCase(element: XmlElement): DmnCase {
  const inputs = childrenOf(element, "inputNode").map((node): [string, Json] => [
    attribute(node, "name") ?? "",
    jsonOf(readValue(node)),
  ]);
  const results = childrenOf(element, "resultNode").map((node) => {
    const expected = childrenOf(node, "expected")[0];
    return {
      name: attribute(node, "name") ?? "",
      expected: expected ? readValue(expected) : nothing,
      isError: attribute(node, "errorResult") === "true",
    };
  });
  const isInvoked = ["decisionService", "bkm"].includes(attribute(element, "type") ?? "decision");
  return {
    id: attribute(element, "id") ?? "",
    invocable: isInvoked ? attribute(element, "invocableName") : undefined,
    inputs: Object.fromEntries(inputs),
    results,
  };
}

const nothing: Expected = { kind: "plain", value: null, type: "" };

function readValue(element: XmlElement): Expected {
  const list = childrenOf(element, "list")[0];
  if (list && !isNil(list)) return { kind: "list", items: childrenOf(list, "item").map(readValue) };
  const components = childrenOf(element, "component");
  if (components.length > 0)
    return {
      kind: "context",
      entries: components.map((one) => [attribute(one, "name") ?? "", isNil(one) ? nothing : readValue(one)]),
    };
  const value = childrenOf(element, "value")[0];
  if (!value || isNil(value)) return nothing;
  const type = (attribute(value, "type") ?? "").replace(/^.*:/, "");
  return { kind: "plain", value: plainOf(textOf(value), type), type };
}

const numbers = ["decimal", "double", "integer", "int", "long", "float"];

function plainOf(text: string, type: string): Json {
  if (numbers.includes(type)) return Number(text);
  return type === "boolean" ? text.trim() === "true" || text.trim() === "1" : text;
}

const isNil = (element: XmlElement) => attribute(element, "nil") === "true";
const attribute = (element: XmlElement, local: string) =>
  element.attributes.find((one) => one.local === local)?.value;
const childrenOf = (element: XmlElement, local: string) =>
  element.children.filter(isElement).filter((child) => child.local === local);
const textOf = (element: XmlElement | undefined) =>
  (element?.children ?? []).filter((child) => typeof child === "string").join("");

function jsonOf(value: Expected): Json {
  if (value.kind === "list") return value.items.map(jsonOf);
  if (value.kind === "context")
    return Object.fromEntries(value.entries.map(([name, one]) => [name, jsonOf(one)]));
  return value.value;
}

/** Whether a result, as the API writes it, is the expected one; the kit's own runners round numbers too. */
export function isAsExpected(actual: unknown, expected: Expected): boolean {
  if (expected.kind === "list")
    return (
      Array.isArray(actual) &&
      actual.length === expected.items.length &&
      expected.items.every((item, at) => isAsExpected(actual[at], item))
    );
  if (expected.kind === "context") {
    if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
    const names = new Set([...Object.keys(actual), ...expected.entries.map(([name]) => name)]);
    const entries = new Map(expected.entries);
    return [...names].every((name) =>
      isAsExpected((actual as Record<string, unknown>)[name], entries.get(name) ?? nothing),
    );
  }
  return isSame(actual ?? null, expected.value, expected.type);
}

function isSame(actual: unknown, expected: Json, type: string): boolean {
  if (typeof expected === "number" && typeof actual === "number")
    return Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
  const read = temporal[type];
  if (!read || typeof actual !== "string" || typeof expected !== "string") return actual === expected;
  const [one, other] = [read(actual), read(expected)];
  return one !== null && other !== null ? isEqual(one, other) === true : actual === expected;
}

const temporal: Record<string, (text: string) => FeelValue> = {
  date: parseDate,
  time: parseTime,
  dateTime: parseDateTime,
  duration: parseDuration,
  dayTimeDuration: parseDuration,
  yearMonthDuration: parseDuration,
};
