import type { ItemDefinition } from "./model.ts";

/** The names of types, each after those that it is made of; circles are broken anywhere. Without recursion. */
export function inOrderOfNeed(definitions: ReadonlyMap<string, ItemDefinition>): string[] {
  const ordered = new Set<string>();
  const begun = new Set<string>();
  for (const start of definitions.keys()) {
    const path = [start];
    while (path.length > 0) {
      const name = path.at(-1) as string;
      const definition = definitions.get(name);
      const needs = definition && !begun.has(name) ? namesIn(definition) : [];
      begun.add(name);
      const open = needs.filter((need) => definitions.has(need) && !begun.has(need));
      if (open.length > 0) path.push(...open);
      else ordered.add(path.pop() as string);
    }
  }
  return [...ordered];
}

/** The types that a definition names, those within `list<…>` and its like among them. */
function namesIn(definition: ItemDefinition): string[] {
  const names: string[] = [];
  const open = [definition];
  for (let one = open.pop(); one; one = open.pop()) {
    const { parameters = [], output } = one.function ?? {};
    for (const written of [one.type, output, ...parameters.map(({ type }) => type)])
      if (written !== undefined)
        names.push(written.trim(), ...written.split(/[<>,:]|->/).map((part) => part.trim()));
    open.push(...(one.components ?? []));
  }
  return names;
}
