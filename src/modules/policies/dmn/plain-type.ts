import type { DmnModel, ItemDefinition } from "./model.ts";

export type PlainType = {
  /** One of FEEL's types, or `Any`: lists and structures are `Any` here. */
  type: string;
  /** The values it allows, as unary tests; empty where it allows all. */
  values: string;
};

/** A type that a model names, down to the type of FEEL that it narrows, with the nearest values it allows. */
export function plainTypeOf(
  { types }: Pick<DmnModel, "types">,
  ref: string | undefined,
  depth = 0,
): PlainType {
  if (!ref) return { type: "Any", values: "" };
  const item = types.find(({ name }) => name === ref);
  if (!item) return { type: plainName(ref), values: "" };
  if (item.isCollection || item.components || !item.type || depth > 20) return { type: "Any", values: "" };
  const base = plainTypeOf({ types }, item.type, depth + 1);
  return { type: base.type, values: ownValues(item) || base.values };
}

const ownValues = ({ values, constraint }: ItemDefinition): string => values || constraint || "";

/** As DMN 1.1 called them. */
const oldNames: Record<string, string> = {
  dateTime: "date and time",
  dayTimeDuration: "days and time duration",
  yearMonthDuration: "years and months duration",
};

function plainName(ref: string): string {
  const name = ref.replace(/^feel[:.]/, "");
  return oldNames[name] ?? name;
}
