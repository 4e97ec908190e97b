import { coerce } from "../feel/conformance.ts";
import { fromJson } from "../feel/json.ts";
import type { FeelType } from "../feel/types.ts";
import type { Evaluation, FeelContext, FeelValue } from "../feel/values.ts";
import type { CompiledModel, Expected } from "./compiled-model.ts";
import type { Element, Run } from "./run.ts";

/** The inputs of a model, and those of the models it imports: `prefix.name`, or the name alone where no input of its own has it. */
export function expectedOf(
  elements: CompiledModel["elements"],
  imports: CompiledModel["imports"],
): Expected[] {
  const own = [...elements.values()].filter(({ kind }) => kind === "input");
  const taken = new Set(own.map(({ name }) => name));
  const theirs = [...imports].flatMap(([prefix, { expected }]) =>
    expected.map(({ element, names }) => ({
      element,
      names: [...names.map((name) => (prefix === "" ? name : `${prefix}.${name}`)), element.name].filter(
        (name) => !taken.has(name),
      ),
    })),
  );
  return [...own.map((element) => ({ element, names: [element.name] })), ...theirs];
}

/**
 * Values out of JSON, by the declared types: texts become dates, times and durations where one is due, entries that a type has and
 * the JSON lacks become null. Keys are the names of inputs; those that no input has are left out.
 */
export function readInputs(
  compiled: CompiledModel,
  json: Readonly<Record<string, unknown>>,
): Map<string, FeelValue> {
  return readExpected(compiled.expected, json);
}

export function readExpected(
  expected: readonly Expected[],
  json: Readonly<Record<string, unknown>>,
): Map<string, FeelValue> {
  const read = new Map<string, FeelValue>();
  for (const { element, names } of expected) {
    const given = names.map((name) => jsonAt(json, name)).find((one) => one !== undefined);
    if (given !== undefined)
      read.set(names[0] ?? element.name, completed(fromJson(given, element.type), element.type));
  }
  return read;
}

/** `a.b` is the entry `b` of `a`, where there is no `a.b` itself. */
function jsonAt(json: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(json, name)) return json[name];
  const dot = name.indexOf(".");
  const inner = dot > 0 ? json[name.slice(0, dot)] : undefined;
  if (typeof inner !== "object" || inner === null) return undefined;
  return jsonAt(inner as Readonly<Record<string, unknown>>, name.slice(dot + 1));
}

/** JSON leaves out what is not known; a context of FEEL has to have all entries of its type. */
function completed(value: FeelValue, type: FeelType | undefined): FeelValue {
  if (type?.kind === "narrowed") return completed(value, type.base);
  if (type?.kind === "list")
    return Array.isArray(value) ? value.map((item) => completed(item, type.of)) : completed(value, type.of);
  if (type?.kind !== "context" || !(value instanceof Map)) return value;
  const context = new Map(value as FeelContext);
  for (const [name, entry] of type.entries) context.set(name, completed(context.get(name) ?? null, entry));
  return context;
}

/** Makes values fit the types of what they are given for; what cannot be is null, with a fault there. */
export function fitInputs(
  expected: readonly Expected[],
  values: ReadonlyMap<string, FeelValue>,
  run: Run,
): Map<Element, FeelValue> {
  const fitted = new Map<Element, FeelValue>();
  for (const { element, names } of expected) {
    const name = names.find((one) => values.has(one));
    const value = name === undefined ? null : (values.get(name) ?? null);
    fitted.set(
      element,
      fit(value, element, () => run.at(element)),
    );
  }
  return fitted;
}

function fit(value: FeelValue, { type }: Element, evaluation: () => Evaluation): FeelValue {
  return type && value !== null ? coerce(value, type, evaluation()) : value;
}
