import type { DmnModel } from "../model.ts";

/** Ids of decisions and knowledge models, each in a later layer than all it needs; what needs itself ends anywhere. */
export function layersOf({ decisions, knowledge }: DmnModel): string[][] {
  const elements = new Map([...knowledge, ...decisions].map((one) => [one.id, one.requires]));
  const depths = new Map<string, number>();
  const depthOf = (id: string, below: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined || below.has(id)) return known ?? 0;
    const requires = elements.get(id);
    const needed = [...(requires?.decisions ?? []), ...(requires?.knowledge ?? [])].filter((one) =>
      elements.has(one),
    );
    const depth = Math.max(-1, ...needed.map((one) => depthOf(one, new Set([...below, id])))) + 1;
    depths.set(id, depth);
    return depth;
  };
  const layers: string[][] = [];
  for (const id of elements.keys()) {
    const depth = depthOf(id, new Set());
    layers[depth] = [...(layers[depth] ?? []), id];
  }
  return Array.from(layers, (layer) => layer ?? []);
}
