import type { DmnModel } from "./model.ts";
import { ModelError } from "./model-error.ts";

/** What needs what in a model, by ids. */
type Need = { id: string; name: string; needs: readonly string[] };

/**
 * Makes sure that ids stand once and that nothing needs itself, not even through others: throws `ModelError` naming the
 * decisions of the circle. A business knowledge model may call itself; its depth is bounded when it runs.
 */
export function checkGraph(model: DmnModel): void {
  const needs = new Map<string, Need>();
  for (const one of [...model.inputs, ...model.services]) add(needs, { ...one, needs: [] });
  for (const one of model.decisions)
    add(needs, {
      ...one,
      needs: [...one.requires.inputs, ...one.requires.decisions, ...one.requires.knowledge],
    });
  for (const one of model.knowledge)
    add(needs, { ...one, needs: one.requires.knowledge.filter((id) => id !== one.id) });
  for (const service of model.services)
    needs.set(service.id, { ...service, needs: [...service.outputs, ...service.encapsulated] });
  refuseCircles(needs);
}

function add(needs: Map<string, Need>, need: Need): void {
  if (needs.has(need.id)) throw new ModelError("same-id", { id: need.id, name: need.name });
  needs.set(need.id, need);
}

/** Walks without recursion: a chain may be as long as a model has decisions. */
function refuseCircles(needs: ReadonlyMap<string, Need>): void {
  const done = new Set<string>();
  for (const start of needs.values()) {
    const path: { need: Need; next: number }[] = done.has(start.id) ? [] : [{ need: start, next: 0 }];
    while (path.length > 0) {
      const here = path.at(-1) as { need: Need; next: number };
      const id = here.need.needs[here.next];
      here.next += 1;
      if (id === undefined) {
        done.add(here.need.id);
        path.pop();
        continue;
      }
      const need = needs.get(id);
      if (!need || done.has(id)) continue;
      const from = path.findIndex((step) => step.need.id === id);
      if (from >= 0) throw circle([...path.slice(from).map((step) => step.need.name), need.name]);
      path.push({ need, next: 0 });
    }
  }
}

const circle = (names: readonly string[]) => new ModelError("cycle", { names: names.join(" ← ") });
