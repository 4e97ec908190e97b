import { isEqual } from "../compare.ts";
import { BudgetSpent, type Evaluation, FeelFunction, type FeelList, type FeelValue } from "../values.ts";
import { boundedList, builtIn, form, outsideDomain } from "./built-in.ts";
import { distinct } from "./distinct.ts";
import { DEEPEST_VALUE } from "./limits.ts";
import { anything, callable, list, number, optional } from "./parameters.ts";

/** Functions that look into lists and make others of them (DMN 1.5, table 73). Positions count from 1, or from −1 at the end. */
export const lists = [
  builtIn(
    "list contains",
    form([list("list"), anything("element")], ([items, element], evaluation) => {
      evaluation.spend(items.length * 2);
      return items.some((item) => isEqual(item, element, evaluation) === true);
    }),
  ),
  builtIn(
    "count",
    form([list("list")], ([items]) => items.length),
  ),
  builtIn("sublist", form([list("list"), number("start position"), optional(number("length"))], sublist)),
  builtIn("insert before", form([list("list"), number("position"), anything("newItem")], insertBefore)),
  builtIn("remove", form([list("list"), number("position")], remove)),
  builtIn(
    "list replace",
    form([list("list"), number("position"), anything("newItem")], replaceAt),
    form([list("list"), callable("match"), anything("newItem")], replaceMatching),
  ),
  builtIn(
    "reverse",
    form([list("list")], ([items], evaluation) => boundedList(items.toReversed(), evaluation)),
  ),
  builtIn("index of", form([list("list"), anything("match")], indexesOf)),
  builtIn(
    "distinct values",
    form([list("list")], ([items], evaluation) => distinct(items, evaluation)),
  ),
  builtIn(
    "flatten",
    form([list("list")], ([items], evaluation) => {
      const flat: FeelValue[] = [];
      flattenInto(flat, items, 0, evaluation);
      return boundedList(flat, evaluation);
    }),
  ),
  several("concatenate", (all, evaluation) => concatenated("concatenate", all, evaluation)),
  several("union", (all, evaluation) => {
    const joined = concatenated("union", all, evaluation);
    return joined && distinct(joined, evaluation);
  }),
  new FeelFunction(
    "append",
    ["list", "item"],
    ([items = null, ...added], evaluation) => {
      const start = list("list").read(items);
      if (start === undefined) return outsideDomain("append", "list", evaluation);
      return boundedList([...start, ...added], evaluation);
    },
    { required: 1, isVariadic: true },
  ),
];

function several(
  name: string,
  run: (lists: readonly FeelValue[], evaluation: Evaluation) => FeelValue,
): FeelFunction {
  return new FeelFunction(name, ["list"], run, { isVariadic: true });
}

function concatenated(name: string, all: readonly FeelValue[], evaluation: Evaluation): FeelList | null {
  const joined: FeelValue[] = [];
  for (const one of all) {
    const items = list("list").read(one);
    if (items === undefined) return outsideDomain(name, "list", evaluation);
    evaluation.spend(items.length + 1);
    for (const item of items) joined.push(item);
  }
  return boundedList(joined, evaluation) as FeelList | null;
}

/** The length must not reach beyond the list. */
function sublist(
  [items, start, length]: [FeelList, number, number | undefined],
  evaluation: Evaluation,
): FeelValue {
  const first = indexAt(items, start);
  if (first === null) return outsideDomain("sublist", "start position", evaluation);
  const size = length === undefined ? items.length - first : Math.trunc(length);
  if (size < 1 || first + size > items.length) return outsideDomain("sublist", "length", evaluation);
  return boundedList(items.slice(first, first + size), evaluation);
}

function insertBefore(
  [items, position, item]: [FeelList, number, FeelValue],
  evaluation: Evaluation,
): FeelValue {
  const at = indexAt(items, position);
  if (at === null) return outsideDomain("insert before", "position", evaluation);
  return boundedList(items.toSpliced(at, 0, item), evaluation);
}

function remove([items, position]: [FeelList, number], evaluation: Evaluation): FeelValue {
  const at = indexAt(items, position);
  if (at === null) return outsideDomain("remove", "position", evaluation);
  return boundedList(items.toSpliced(at, 1), evaluation);
}

function replaceAt(
  [items, position, item]: [FeelList, number, FeelValue],
  evaluation: Evaluation,
): FeelValue {
  const at = indexAt(items, position);
  if (at === null) return outsideDomain("list replace", "position", evaluation);
  return boundedList(items.with(at, item), evaluation);
}

/** Asks of every item whether the new one shall stand for it; an answer that is not yes or no gives null. */
function replaceMatching(
  [items, match, item]: [FeelList, FeelFunction, FeelValue],
  evaluation: Evaluation,
): FeelValue {
  const replaced: FeelValue[] = [];
  if (match.parameters.length !== 2) return outsideDomain("list replace", "match", evaluation);
  for (const old of items) {
    evaluation.spend(2);
    const isMatch = match.call([old, item], evaluation);
    if (typeof isMatch !== "boolean") return outsideDomain("list replace", "match", evaluation);
    replaced.push(isMatch ? item : old);
  }
  return replaced;
}

function indexesOf([items, match]: [FeelList, FeelValue], evaluation: Evaluation): FeelValue {
  evaluation.spend(items.length * 2);
  return items.flatMap((item, i) => (isEqual(item, match, evaluation) === true ? [i + 1] : []));
}

function flattenInto(flat: FeelValue[], items: FeelList, depth: number, evaluation: Evaluation): void {
  if (depth > DEEPEST_VALUE) throw new BudgetSpent("depth");
  evaluation.spend(items.length + 1);
  for (const item of items) {
    if (Array.isArray(item)) flattenInto(flat, item, depth + 1, evaluation);
    else flat.push(item);
  }
}

/** Where a position points to, from 0; null outside the list. */
function indexAt(items: FeelList, position: number): number | null {
  const whole = Math.trunc(position);
  if (whole === 0 || Math.abs(whole) > items.length) return null;
  return whole > 0 ? whole - 1 : items.length + whole;
}
