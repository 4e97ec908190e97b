import type { DmnModel, ItemDefinition } from "../dmn/model.ts";
import type { AxisKind } from "../tables/keys.ts";

/** What is known of the values of an input before its cells are read. */
export type InputType = {
  /** The orders its values may lie on, the likeliest first; none for lists, contexts and functions. */
  kinds: readonly AxisKind[];
  /** Allowed values as unary tests, all of which hold. */
  allowed: readonly string[];
};

export type Types = ReadonlyMap<string, ItemDefinition>;

const kindsOfType: Readonly<Record<string, readonly AxisKind[]>> = {
  string: ["string"],
  number: ["number"],
  boolean: ["boolean"],
  date: ["date"],
  time: ["time", "zoned-time"],
  "date and time": ["date-and-time", "zoned-date-and-time"],
  "days and time duration": ["days-duration"],
  "years and months duration": ["months-duration"],
  dateTime: ["date-and-time", "zoned-date-and-time"],
  dayTimeDuration: ["days-duration"],
  yearMonthDuration: ["months-duration"],
};

const anyKind: readonly AxisKind[] = [...new Set(Object.values(kindsOfType).flat())];
const deepest = 50;

/** The model's own types by name, and those of imported models by the import's name and theirs. */
export function typesOf(model: DmnModel, imported: readonly DmnModel[]): Types {
  const own = model.types.map((type) => [type.name, type] as const);
  const others = model.imports.flatMap(({ name, namespace }) =>
    imported
      .filter((one) => one.namespace === namespace)
      .flatMap(({ types }) => types.map((type) => [`${name}.${type.name}`, type] as const)),
  );
  return new Map([...others, ...own]);
}

/** A type by its name, or by way of entries of it. */
export function inputType(typeRef: string | undefined, path: readonly string[], types: Types): InputType {
  const allowed: string[] = [];
  let entries = path;
  let ref = typeRef;
  for (let depth = 0; depth < deepest; depth++) {
    const definition = ref === undefined ? undefined : types.get(ref);
    if (!definition) return { kinds: entries.length > 0 ? anyKind : kindsNamed(ref), allowed };
    const narrowed = narrow(definition, entries);
    if (!narrowed) return { kinds: [], allowed };
    if (narrowed.entries.length === 0) allowed.push(...valuesOf(narrowed.definition));
    if (narrowed.definition.isCollection || isStructure(narrowed)) return { kinds: [], allowed: [] };
    ({ entries } = narrowed);
    ref = narrowed.definition.type;
  }
  return { kinds: [], allowed };
}

function kindsNamed(ref: string | undefined): readonly AxisKind[] {
  if (ref === undefined || ref === "Any") return anyKind;
  return kindsOfType[ref] ?? [];
}

type Narrowed = { definition: ItemDefinition; entries: readonly string[] };

/** Follows entries as far as components say what they are; undefined where there is no such entry. */
function narrow(definition: ItemDefinition, entries: readonly string[]): Narrowed | undefined {
  let at: Narrowed = { definition, entries };
  while (at.entries.length > 0 && at.definition.components && !at.definition.isCollection) {
    const [first, ...rest] = at.entries;
    const component = at.definition.components.find(({ name }) => name === first);
    if (!component) return undefined;
    at = { definition: component, entries: rest };
  }
  return at;
}

const isStructure = ({ definition, entries }: Narrowed): boolean =>
  definition.function !== undefined || (entries.length === 0 && definition.components !== undefined);

const valuesOf = ({ values, constraint }: ItemDefinition): string[] =>
  [values, constraint].filter((text) => text !== undefined && text.trim() !== "") as string[];
