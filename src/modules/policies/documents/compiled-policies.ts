import { LRUCache } from "lru-cache";
import { compileModel } from "../dmn/compile-model.ts";
import type { CompiledModel } from "../dmn/compiled-model.ts";
import type { CurrentPolicy } from "./policies-in-effect.ts";

/** A version never changes, so each is compiled once; a hundred of them are kept in this process. */
const compiledVersions = new LRUCache<string, CompiledModel>({ max: 100 });

/** The policy's model ready to decide. Throws `ModelError` where the model as a whole cannot decide (decisions in a circle). */
export function compiledOf({ version, document }: CurrentPolicy): CompiledModel {
  const known = version === null ? undefined : compiledVersions.get(version);
  if (known) return known;
  const compiled = compileModel(document.model, document.imported);
  if (version !== null) compiledVersions.set(version, compiled);
  return compiled;
}
