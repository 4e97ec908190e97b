import type { Decision } from "../dmn/model.ts";
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
  const { model, words, offers } = document;
  const offering = model.decisions.find(({ id }) => id === offers?.decision);
  const needed = new Set(offering ? neededInputs(model, offering) : []);
  return model.inputs
    .filter(({ id }) => needed.has(id))
    .map(({ name, type = "Any" }) => {
      const said = words.find(({ input }) => input === name);
      const allowed = allowedValues(document, name, type) ?? said?.values.map(({ value }) => value) ?? [];
      const labels = new Map(said?.values.map(({ value, label }) => [value, label]));
      return {
        input: name,
        type,
        label: said?.label ?? {},
        question: said?.question ?? {},
        said: said?.said ?? {},
        unit: said?.unit ?? "",
        source: said?.source ?? "",
        values: allowed.flatMap((value) => {
          const json = jsonOf(value);
          return json === undefined ? [] : [{ value: json, label: labels.get(value) ?? {} }];
        }),
        known: known[name] ?? null,
      };
    });
}

function neededInputs(
  model: PolicyDocument["model"],
  decision: Decision,
  seen = new Set<string>(),
): string[] {
  if (seen.has(decision.id)) return [];
  seen.add(decision.id);
  const beneath = model.decisions.filter(({ id }) => decision.requires.decisions.includes(id));
  return [...decision.requires.inputs, ...beneath.flatMap((one) => neededInputs(model, one, seen))];
}

/** Values that a column over this input, or its type, lists one by one; undefined where there is no such list. */
export function allowedValues(
  { model }: Pick<PolicyDocument, "model">,
  name: string,
  type: string,
): string[] | undefined {
  const columns = model.decisions.flatMap(({ expression }) =>
    expression?.kind === "table" ? expression.inputs.filter((input) => input.expression.trim() === name) : [],
  );
  const typed = model.types.find((one) => one.name === type)?.values;
  for (const text of [...columns.map(({ values }) => values), typed]) {
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
