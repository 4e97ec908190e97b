import { compare } from "../compare.ts";
import type { Evaluation, FeelFunction, FeelList, FeelValue } from "../values.ts";
import { builtIn, form, outsideDomain } from "./built-in.ts";
import { callable, list } from "./parameters.ts";

/** `sort()` (DMN 1.5, table 77): by a function that says whether its first argument comes first; without one, upwards. */
export const sorting = [
  builtIn(
    "sort",
    form([list("list"), callable("precedes")], ([items, precedes], evaluation) => {
      if (precedes.parameters.length !== 2) return outsideDomain("sort", "precedes", evaluation);
      return sorted(items, (a, b) => asked(precedes, a, b, evaluation), evaluation);
    }),
    form([list("list")], ([items], evaluation) =>
      sorted(items, (a, b) => comesFirst(a, b, evaluation), evaluation),
    ),
  ),
];

type Precedes = (a: FeelValue, b: FeelValue) => boolean | null;

/**
 * Merges from the bottom up, because a function of FEEL need not be an order: the engine's own sort promises nothing
 * about how often it would ask one. What is equal keeps its place.
 */
function sorted(items: FeelList, precedes: Precedes, evaluation: Evaluation): FeelValue {
  let runs: FeelList = items;
  for (let width = 1; width < items.length; width *= 2) {
    const merged: FeelValue[] = [];
    for (let from = 0; from < items.length; from += 2 * width) {
      const left = runs.slice(from, from + width);
      const right = runs.slice(from + width, from + 2 * width);
      if (!mergeInto(merged, left, right, precedes, evaluation)) {
        return outsideDomain("sort", "list", evaluation);
      }
    }
    runs = merged;
  }
  return runs;
}

/** False where two items could not be put in order. */
function mergeInto(
  merged: FeelValue[],
  left: FeelList,
  right: FeelList,
  precedes: Precedes,
  evaluation: Evaluation,
): boolean {
  let taken = 0;
  for (const item of left) {
    while (taken < right.length) {
      evaluation.spend(3);
      const isBefore = precedes(right[taken] ?? null, item);
      if (isBefore === null) return false;
      if (!isBefore) break;
      merged.push(right[taken++] ?? null);
    }
    merged.push(item);
  }
  for (const item of right.slice(taken)) merged.push(item);
  return true;
}

function asked(precedes: FeelFunction, a: FeelValue, b: FeelValue, evaluation: Evaluation): boolean | null {
  const answer = precedes.call([a, b], evaluation);
  return typeof answer === "boolean" ? answer : null;
}

function comesFirst(a: FeelValue, b: FeelValue, evaluation: Evaluation): boolean | null {
  const order = compare(a, b, evaluation);
  return order === null ? null : order < 0;
}
