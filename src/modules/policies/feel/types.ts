import { readTypeText } from "./reader.ts";
import { FeelSyntaxError, type TypeSyntax } from "./syntax.ts";
import type { Evaluation, FeelValue } from "./values.ts";

/** A type of FEEL (DMN 1.5, 10.3.2.9), its names resolved. */
export type FeelType =
  | { kind: SimpleKind }
  | { kind: "list" | "range"; of: FeelType }
  | { kind: "context"; entries: ReadonlyMap<string, FeelType> }
  | FunctionType
  /** Of the values of `base`, those that are allowed: item definitions make these. */
  | { kind: "narrowed"; base: FeelType; allows: (value: FeelValue, evaluation: Evaluation) => boolean };

export type FunctionType = { kind: "function"; parameters: readonly FeelType[]; result: FeelType };

export type SimpleKind =
  | "any"
  | "null"
  | "string"
  | "number"
  | "boolean"
  | "date"
  | "time"
  | "date and time"
  | "days and time duration"
  | "years and months duration";

/** Finds the type that a name stands for, beyond those of FEEL itself. */
export type ResolveType = (name: string) => FeelType | undefined;

const any: FeelType = { kind: "any" };
/** The names of FEEL's own types; the older names of durations and XML's come along in models of other tools. */
const ownTypes: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ["Any", any],
  ["Null", { kind: "null" }],
  ["string", { kind: "string" }],
  ["number", { kind: "number" }],
  ["boolean", { kind: "boolean" }],
  ["date", { kind: "date" }],
  ["time", { kind: "time" }],
  ["date and time", { kind: "date and time" }],
  ["dateTime", { kind: "date and time" }],
  ["days and time duration", { kind: "days and time duration" }],
  ["day-time duration", { kind: "days and time duration" }],
  ["dayTimeDuration", { kind: "days and time duration" }],
  ["years and months duration", { kind: "years and months duration" }],
  ["year-month duration", { kind: "years and months duration" }],
  ["yearMonthDuration", { kind: "years and months duration" }],
  ["list", { kind: "list", of: any }],
  ["context", { kind: "context", entries: new Map() }],
  ["range", { kind: "range", of: any }],
]);

/**
 * Understands a typeRef: `number`, `list<tOrder>`, `feel:string`. Null where it is no type, or a name in it is unknown.
 * A name that `resolve` knows goes before FEEL's own.
 */
export function parseType(text: string, resolve: ResolveType = () => undefined): FeelType | null {
  const name = text.trim();
  const known = resolve(name) ?? ownTypes.get(name.replace(/^feel[:.]/, ""));
  if (known) return known;
  try {
    return resolveType(readTypeText(name), resolve) ?? null;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null;
    throw error;
  }
}

/** Looks up the names of a type as it was read; undefined where one is unknown. */
export function resolveType(syntax: TypeSyntax, resolve: ResolveType): FeelType | undefined {
  if (syntax.kind === "named") return resolve(syntax.name) ?? ownTypes.get(syntax.name);
  if (syntax.kind === "context") return resolveContext(syntax.entries, resolve);
  if (syntax.kind === "function") {
    const parameters = syntax.parameters.map((one) => resolveType(one, resolve));
    const result = resolveType(syntax.result, resolve);
    return result && parameters.every((one) => one !== undefined)
      ? { kind: "function", parameters, result }
      : undefined;
  }
  const of = resolveType(syntax.of, resolve);
  return of && { kind: syntax.kind, of };
}

function resolveContext(
  written: readonly { name: string; type: TypeSyntax }[],
  resolve: ResolveType,
): FeelType | undefined {
  const entries = new Map<string, FeelType>();
  for (const { name, type } of written) {
    const resolved = resolveType(type, resolve);
    if (!resolved) return undefined;
    entries.set(name, resolved);
  }
  return { kind: "context", entries };
}

/** The type as a model would name it. */
export function showType(type: FeelType): string {
  if (type.kind === "any") return "Any";
  if (type.kind === "null") return "Null";
  if (type.kind === "narrowed") return showType(type.base);
  if (type.kind === "context") return "context";
  if (type.kind === "function")
    return `function<${type.parameters.map(showType).join(", ")}>->${showType(type.result)}`;
  return type.kind === "list" || type.kind === "range" ? `${type.kind}<${showType(type.of)}>` : type.kind;
}
