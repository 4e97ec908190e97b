import type { Scope } from "../feel/scope.ts";
import type { FeelValue } from "../feel/values.ts";
import type { CompiledModel } from "./compiled-model.ts";
import type { Element, Run } from "./run.ts";

/** What one element requires: what is in scope under its own name, and under the names of imports. */
export type Required = {
  elements: readonly Element[];
  own: ReadonlyMap<string, Element>;
  imported: ReadonlyMap<string, ReadonlyMap<string, Element>>;
};

/** Finds what ids stand for; those that stand for nothing are told to `missing`. */
export function requiredBy(
  ids: readonly string[],
  compiled: Pick<CompiledModel, "elements" | "imports">,
  missing: (id: string) => void,
): Required {
  const own = new Map<string, Element>();
  const imported = new Map<string, Map<string, Element>>();
  const elements: Element[] = [];
  for (const id of ids) {
    const found = findElement(id, compiled);
    if (!found) {
      missing(id);
      continue;
    }
    elements.push(found.element);
    if (found.prefix === "") own.set(found.element.name, found.element);
    else {
      const group = imported.get(found.prefix) ?? new Map<string, Element>();
      imported.set(found.prefix, group.set(found.element.name, found.element));
    }
  }
  return { elements, own, imported };
}

/** An element by its id, or by `namespace#id` in a model that is imported; with the name of the import, which may be empty. */
export function findElement(
  id: string,
  { elements, imports }: Pick<CompiledModel, "elements" | "imports">,
): { element: Element; prefix: string } | undefined {
  const element = elements.get(id);
  if (element) return { element, prefix: "" };
  const hash = id.lastIndexOf("#");
  const [namespace, local] = [id.slice(0, Math.max(hash, 0)), id.slice(hash + 1)];
  for (const [prefix, { model, elements: theirs }] of imports) {
    const found = namespace === model.namespace ? theirs.get(local) : undefined;
    if (found) return { element: found, prefix };
  }
  return undefined;
}

/** The scope of an element's logic in a run (DMN 1.5, 10.4): what it requires, that of imports as entries of their names. */
export class RequiredScope implements Scope {
  readonly #required: Required;
  readonly #run: Run;
  constructor(required: Required, run: Run) {
    this.#required = required;
    this.#run = run;
  }
  get(name: string): FeelValue | undefined {
    const element = this.#required.own.get(name);
    if (element) return this.#run.valueOf(element);
    const group = this.#required.imported.get(name);
    if (!group) return undefined;
    return new Map([...group].map(([local, one]) => [local, this.#run.valueOf(one)]));
  }
}
