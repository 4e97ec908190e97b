import fc from "fast-check";
import { z } from "zod";
import type { World } from "./world.ts";

/** The part of JSON Schema (2020-12) that the API's own schemas are written in. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
};

export type Method = "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
export type Parameter = { in: "path" | "query"; name: string; required?: boolean; schema: Schema };
export type Operation = {
  method: Method;
  /** As in the document: `/api/cases/{id}`. */
  path: string;
  access: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** It also takes what a page's form sends. */
  takesForms: boolean;
  /** The documented statuses, each with its JSON schema where it has one. */
  answers: Record<string, Schema | undefined>;
};

type Content = { content?: Record<string, { schema?: Schema }> };
type Documented = {
  "x-access": string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
export type Api = { operations: Operation[]; schemas: Record<string, Schema> };

/** Every route there is, from the OpenAPI document itself, so that a new one is never forgotten. */
export async function readApi(world: World): Promise<Api> {
  const { body } = await world.call("/api/openapi.json");
  const document = body as {
    paths: Record<string, Record<string, Documented>>;
    components: { schemas?: Record<string, Schema> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, documented]) => ({
      method: method.toUpperCase() as Method,
      path,
      access: documented["x-access"],
      parameters: documented.parameters ?? [],
      body: jsonOf(documented.requestBody),
      takesForms: "application/x-www-form-urlencoded" in (documented.requestBody?.content ?? {}),
      answers: Object.fromEntries(
        Object.entries(documented.responses).map(([status, answer]) => [
          status,
          withNamed(jsonOf(answer), document.components.schemas ?? {}),
        ]),
      ),
    })),
  );
  return { operations, schemas: document.components.schemas ?? {} };
}

/** Where a document keeps the schemas that others refer to by name. */
const namedAt = "#/components/schemas/";

/** The schema with those it refers to by name inside it, where a checker looks for them. */
function withNamed(schema: Schema | undefined, named: Record<string, Schema>): Schema | undefined {
  if (!JSON.stringify(schema ?? null).includes(namedAt)) return schema;
  return JSON.parse(JSON.stringify({ ...schema, $defs: named }).replaceAll(namedAt, "#/$defs/"));
}

const jsonOf = (part: Content | undefined) => part?.content?.["application/json"]?.schema;

/** The address with its parameters filled in. */
export function addressOf(
  { path, parameters }: Operation,
  given: { path: Record<string, string>; query?: Record<string, string> },
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(given.path[name] ?? ""),
  );
  const names = parameters.filter((one) => one.in === "query").map(({ name }) => name);
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).filter(([name]) => names.includes(name)),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}

export const pathNames = ({ path }: Operation): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

const checkers = new WeakMap<Schema, z.ZodType>();

/** What is wrong with a value by a documented schema; undefined where nothing is. */
export function faultOf(schema: Schema, value: unknown): string | undefined {
  const checker = checkers.get(schema) ?? z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  checkers.set(schema, checker);
  return checker.safeParse(value).error?.message;
}

/** So many named schemas are followed into each other; a schema that holds itself would go on for ever. */
const deepest = 4;

/**
 * Values that a schema allows. `ids` are given where it asks for a UUID. `depth` is how many named schemas it is inside of:
 * from the deepest on, lists are short and of several choices the first is taken.
 */
export function valuesOf(
  schema: Schema | undefined,
  api: Api,
  ids: string[],
  depth = 0,
): fc.Arbitrary<unknown> {
  if (!schema) return fc.constant(undefined);
  const inner = (one: Schema | undefined) => valuesOf(one, api, ids, depth);
  if (schema.$ref) {
    const named = api.schemas[schema.$ref.split("/").at(-1) ?? ""];
    return fc.constant(undefined).chain(() => valuesOf(named, api, ids, depth + 1));
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.slice(0, depth < deepest ? undefined : 1).map(inner));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts));
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return schema.properties ? objects(schema, inner) : fc.jsonValue();
  const { minItems = 0, maxItems = 3 } = schema;
  const mostItems = Math.max(minItems, depth < deepest ? Math.min(maxItems, 3) : 0);
  return fc.oneof(...types.map((type) => ofType(type, { ...schema, maxItems: mostItems }, ids, inner)));
}

type Inner = (schema: Schema | undefined) => fc.Arbitrary<unknown>;

function ofType(type: string, schema: Schema, ids: string[], inner: Inner): fc.Arbitrary<unknown> {
  if (type === "object") return objects(schema, inner);
  if (type === "array") {
    const { minItems: minLength = 0, maxItems: maxLength = 0 } = schema;
    return fc.array(inner(schema.items), { minLength, maxLength });
  }
  if (type === "string") return strings(schema, ids);
  if (type === "integer") return numbers(schema, (min, max) => fc.integer({ min, max }));
  if (type === "number") return numbers(schema, (min, max) => fc.double({ min, max, noNaN: true }));
  if (type === "boolean") return fc.boolean();
  return fc.constant(null);
}

function objects(schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const known = fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one)])), {
    requiredKeys: (schema.required ?? []).filter((name) => name in (schema.properties ?? {})),
  });
  const { additionalProperties, propertyNames } = schema;
  if (typeof additionalProperties !== "object") return known;
  const names = propertyNames ? inner(propertyNames).map(String) : fc.string({ minLength: 1, maxLength: 12 });
  const others = fc.dictionary(names, inner(additionalProperties), { maxKeys: 3 });
  return fc.tuple(known, others).map(([one, other]) => ({ ...other, ...one }));
}

function strings(schema: Schema, ids: string[]): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema;
  if (format === "uuid") return fc.constantFrom(...ids);
  if (format === "email") return fc.nat(1_000_000).map((n) => `somebody.${n}@example.com`);
  if (format === "uri") return fc.constant("https://example.com/a?b=c");
  if (format === "date-time") return dates.map((date) => date.toISOString());
  if (format === "date") return dates.map((date) => date.toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength * 4);
  const longest = Math.max(minLength, Math.min(maxLength, 60));
  const plain = fc.string({ unit: "grapheme", minLength, maxLength: longest });
  return fc.oneof(
    plain,
    fc.constantFrom(...worded.filter((text) => text.length >= minLength && text.length <= maxLength), "سلام"),
  );
}

const worded = [
  "سفارشم دیر رسید و کسی جواب نداد",
  "Asia/Tehran",
  "nps",
  "web",
  "day",
  "fa",
  "answer",
  "question",
];

const dates = fc.date({
  min: new Date("1900-01-01T00:00:00Z"),
  max: new Date("2100-01-01T00:00:00Z"),
  noInvalidDate: true,
});

function numbers<T>(schema: Schema, of: (min: number, max: number) => T): T {
  const min = schema.minimum ?? (schema.exclusiveMinimum ?? -1_001) + 1;
  const max = schema.maximum ?? (schema.exclusiveMaximum ?? 1_001) - 1;
  return of(Math.max(min, -1e9), Math.min(max, 1e9));
}
