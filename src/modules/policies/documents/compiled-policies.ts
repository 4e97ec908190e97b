import { LRUCache } from "lru-cache";
import { compileModel } from "../dmn/compile-model.ts";
import type { CompiledModel } from "../dmn/compiled-model.ts";
import { weightOf } from "./contents.ts";
import type { CurrentPolicy } from "./policies-in-effect.ts";

/** By mark: what never changes is compiled once, and kept in this process up to a million cells. */
const compiled = new LRUCache<string, CompiledModel>({ maxSize: 1_000_000 });

/** The policy's model ready to decide. Throws `ModelError` where the model as a whole cannot decide (decisions in a circle). */
export function compiledOf({ mark, document }: CurrentPolicy): CompiledModel {
  const known = compiled.get(mark);
  if (known) return known;
  const model = compileModel(document.model, document.imported);
  compiled.set(mark, model, { size: weightOf(document) });
  return model;
}
