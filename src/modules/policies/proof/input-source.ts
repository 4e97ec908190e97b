import type { DmnModel } from "../dmn/model.ts";
import { readExpression } from "../feel/reader.ts";
import { FeelSyntaxError, type Syntax } from "../feel/syntax.ts";
import type { TablePlace } from "./table-places.ts";

/** What a column looks at. Columns with the same key look at the same thing, in whatever table they stand. */
export type Source = {
  key: string;
  /** A fact (or an entry of one) that can have any value; a decision's result; or anything computed. */
  kind: "fact" | "decision" | "computed";
  /** The name of the fact or the id of the decision. */
  of: string;
  path: readonly string[];
  type: string | undefined;
  error?: FeelSyntaxError;
};

export type Names = {
  /** All names of the model, for reading. */
  all: ReadonlySet<string>;
  facts: ReadonlyMap<string, { type?: string | undefined }>;
  decisions: ReadonlyMap<string, { id: string; type?: string | undefined }>;
};

export function namesOf(model: DmnModel, imported: readonly DmnModel[]): Names {
  const all = new Set<string>();
  for (const one of [model, ...imported]) {
    for (const { name } of [...one.inputs, ...one.decisions, ...one.knowledge, ...one.services])
      all.add(name);
    addTypeNames(one.types, all);
  }
  for (const { name } of model.imports) all.add(name);
  return {
    all,
    facts: new Map(model.inputs.map((input) => [input.name, input])),
    decisions: new Map(model.decisions.map((decision) => [decision.name, decision])),
  };
}

function addTypeNames(types: DmnModel["types"], names: Set<string>): void {
  for (const { name, components } of types) {
    names.add(name);
    if (components) addTypeNames(components, names);
  }
}

/** Names that a table may use: the model's, and those of its surroundings and of the outputs of decisions. */
export function namesAt(
  { given, table }: TablePlace,
  names: Names,
  outputs: ReadonlySet<string>,
): Set<string> {
  const own = table.outputs.flatMap(({ name }) => name ?? []);
  return new Set([...names.all, ...outputs, ...given.keys(), ...own]);
}

export function sourceOf(
  expression: string,
  place: TablePlace,
  names: Names,
  all: ReadonlySet<string>,
): Source {
  const computed: Source = {
    key: `computed ${expression.trim()}`,
    kind: "computed",
    of: expression,
    path: [],
    type: undefined,
  };
  try {
    const path = pathOf(readExpression(expression, all));
    return path ? namedSource(path, place, names, computed) : computed;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { ...computed, error };
    throw error;
  }
}

function namedSource(
  [name = "", ...path]: string[],
  place: TablePlace,
  names: Names,
  computed: Source,
): Source {
  const given = place.given.get(name);
  if (place.given.has(name) && !given) return { ...computed, key: `computed ${place.owner} ${computed.key}` };
  const key = [name, ...path].join(".");
  if (given) return { key: `given ${place.owner} ${key}`, kind: "fact", of: name, path, type: given.type };
  const fact = names.facts.get(name);
  if (fact) return { key: `fact ${key}`, kind: "fact", of: name, path, type: fact.type };
  const decision = names.decisions.get(name);
  if (!decision) return computed;
  return {
    key: `decision ${decision.id} ${path.join(".")}`,
    kind: "decision",
    of: decision.id,
    path,
    type: decision.type,
  };
}

/** The names of a path, as `customer.age`; undefined where it is anything more. */
function pathOf(syntax: Syntax): string[] | undefined {
  if (syntax.kind === "name") return [syntax.name];
  if (syntax.kind !== "path") return undefined;
  const before = pathOf(syntax.of);
  return before && [...before, syntax.name];
}
