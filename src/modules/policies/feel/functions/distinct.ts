import { isEqual } from "../compare.ts";
import type { Evaluation, FeelList, FeelValue } from "../values.ts";

/** The values of a list without repetitions, in the order in which each came first. */
export function distinct(items: FeelList, evaluation: Evaluation): FeelList {
  const known = new Set<FeelValue>();
  const compound: FeelValue[] = [];
  return items.filter((item) => isNew(item));

  function isNew(item: FeelValue): boolean {
    evaluation.spend(8);
    if (known.has(item)) return false;
    known.add(item);
    if (item === null || typeof item !== "object") return true;
    evaluation.spend(compound.length * 3);
    if (compound.some((other) => isEqual(item, other, evaluation) === true)) return false;
    compound.push(item);
    return true;
  }
}
