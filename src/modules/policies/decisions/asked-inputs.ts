import type { Decision, DmnModel } from "../dmn/model.ts";
import { plainTypeOf } from "../dmn/plain-type.ts";
import type { PolicyDocument } from "../documents/model.ts";
import type { AskedInput } from "./model.ts";

/**
 * What has to be known for a policy to say its remedies, in the order of the model: the inputs that the offering decision
 * needs, directly or through others; with the values that may be chosen from, where there is a list of them.
 */
export function askedInputs(
  document: PolicyDocument,
  known: Readonly<Record<string, unknown>>,
): AskedInput[] {
  const asked = found.get(document) ?? askedBy(document);
  found.set(document, asked);
  return asked.map((one) => ({ ...one, known: known[one.input] ?? null }));
}

type Asked = Omit<AskedInput, "known">;

/** A version never changes, and thousands of customers are decided upon by it. */
const found = new WeakMap<PolicyDocument, Asked[]>();

function askedBy({ model, words, offers }: PolicyDocument): Asked[] {
  const offering = model.decisions.find(({ id }) => id === offers?.decision);
  const needed = new Set(offering ? neededInputs(model, offering) : []);
  return model.inputs
    .filter(({ id }) => needed.has(id))
    .map(({ name, type }) => {
      const said = words.find(({ input }) => input === name);
      const allowed = allowedValues(model, name) ?? said?.values.map(({ value }) => value) ?? [];
      const labels = new Map(said?.values.map(({ value, label }) => [value, label]));
      return {
        input: name,
        type: plainTypeOf(model, type).type,
        label: said?.label ?? {},
        question: said?.question ?? {},
        said: said?.said ?? {},
        unit: said?.unit ?? "",
        source: said?.source ?? "",
        values: allowed.flatMap((value) => {
          const json = jsonOf(value);
          return json === undefined ? [] : [{ value: json, label: labels.get(value) ?? {} }];
        }),
      };
    });
}

function neededInputs(model: DmnModel, decision: Decision, seen = new Set<string>()): string[] {
  if (seen.has(decision.id)) return [];
  seen.add(decision.id);
  const beneath = model.decisions.filter(({ id }) => decision.requires.decisions.includes(id));
  return [...decision.requires.inputs, ...beneath.flatMap((one) => neededInputs(model, one, seen))];
}

const allowed = new WeakMap<DmnModel, Map<string, string[] | undefined>>();

/** Values of an input that a column over it, or its type, lists one by one; undefined where there is no such list. */
export function allowedValues(model: DmnModel, name: string): string[] | undefined {
  const known = allowed.get(model) ?? new Map<string, string[] | undefined>();
  allowed.set(model, known);
  if (!known.has(name)) known.set(name, findAllowed(model, name));
  return known.get(name);
}

function findAllowed(model: DmnModel, name: string): string[] | undefined {
  const columns = model.decisions.flatMap(({ expression }) =>
    expression?.kind === "table" ? expression.inputs.filter((input) => input.expression.trim() === name) : [],
  );
  const { type, values } = plainTypeOf(model, model.inputs.find((input) => input.name === name)?.type);
  for (const text of [...columns.map(({ values }) => values), values]) {
    const listed = text === undefined ? undefined : listedValues(text);
    if (listed) return listed;
  }
  return type === "boolean" ? ["true", "false"] : undefined;
}

const literal = /^\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)\s*(?:,|$)/;

/** The values of `"late", "damaged"`; undefined of what is no plain list, as `[0..30]`. */
function listedValues(text: string): string[] | undefined {
  const values: string[] = [];
  for (let rest = text; rest.trim() !== ""; ) {
    const found = literal.exec(rest);
    if (!found?.[1]) return undefined;
    values.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return values.length > 0 ? values : undefined;
}

function jsonOf(text: string): string | number | boolean | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
