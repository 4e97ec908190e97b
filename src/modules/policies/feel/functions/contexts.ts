import { kindOf } from "../compare-kinds.ts";
import type { Evaluation, FeelContext, FeelList, FeelValue } from "../values.ts";
import { builtIn, form, outsideDomain } from "./built-in.ts";
import { DEEPEST_VALUE } from "./limits.ts";
import { anything, context, list, text } from "./parameters.ts";

/** Functions of contexts (DMN 1.5, table 80). */
export const contexts = [
  builtIn(
    "get value",
    form([context("m"), text("key")], ([m, key]) => m.get(key) ?? null),
    form([context("context"), list("keys")], getAlong),
  ),
  builtIn(
    "get entries",
    form([context("m")], ([m], evaluation) => {
      evaluation.spend(m.size * 4);
      return Array.from(m, ([key, value]) =>
        contextOf([
          ["key", key],
          ["value", value],
        ]),
      );
    }),
  ),
  builtIn("context", form([list("entries")], contextFrom)),
  builtIn(
    "context put",
    form([context("context"), text("key"), anything("value")], ([to, key, value], evaluation) =>
      put(to, [key], value, evaluation),
    ),
    form([context("context"), list("keys"), anything("value")], ([to, keys, value], evaluation) =>
      put(to, keys, value, evaluation),
    ),
  ),
  builtIn("context merge", form([list("contexts")], merge)),
];

function getAlong([start, keys]: [FeelContext, FeelList], evaluation: Evaluation): FeelValue {
  evaluation.spend(keys.length);
  let value: FeelValue = start;
  if (keys.length === 0) return null;
  for (const key of keys) {
    if (typeof key !== "string" || !isContext(value)) return null;
    value = value.get(key) ?? null;
  }
  return value;
}

/** Of entries as `get entries` gives them; a key must be a text, and come once. */
function contextFrom([entries]: [FeelList], evaluation: Evaluation): FeelValue {
  evaluation.spend(entries.length * 4);
  const made = new Map<string, FeelValue>();
  for (const entry of entries) {
    const key = isContext(entry) ? entry.get("key") : undefined;
    const value = isContext(entry) ? entry.get("value") : undefined;
    if (typeof key !== "string" || value === undefined || made.has(key)) {
      return outsideDomain("context", "entries", evaluation);
    }
    made.set(key, value);
  }
  return made;
}

/** A new context; keys lead through contexts within, all of which must be there but the last entry. */
function put(to: FeelContext, keys: FeelList, value: FeelValue, evaluation: Evaluation): FeelValue {
  const [key, ...others] = keys;
  evaluation.spend(to.size * 2 + others.length);
  if (typeof key !== "string" || keys.length > DEEPEST_VALUE) {
    return outsideDomain("context put", "keys", evaluation);
  }
  if (others.length === 0) return new Map(to).set(key, value);
  const inner = to.get(key) ?? null;
  if (!isContext(inner)) return outsideDomain("context put", "keys", evaluation);
  const changed = put(inner, others, value, evaluation);
  return changed && new Map(to).set(key, changed);
}

/** Later entries stand for earlier ones of the same name. */
function merge([all]: [FeelList], evaluation: Evaluation): FeelValue {
  const merged = new Map<string, FeelValue>();
  for (const one of all) {
    if (!isContext(one)) return outsideDomain("context merge", "contexts", evaluation);
    evaluation.spend(one.size * 2);
    for (const [key, value] of one) merged.set(key, value);
  }
  return merged;
}

function isContext(value: FeelValue): value is FeelContext {
  return kindOf(value) === "context";
}

function contextOf(entries: [string, FeelValue][]): FeelContext {
  return new Map(entries);
}
