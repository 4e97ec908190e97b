import type { Compiled } from "../feel/compile.ts";
import { coerce } from "../feel/conformance.ts";
import type { FeelType } from "../feel/types.ts";
import type { ItemTypes } from "./item-types.ts";
import type { Expression } from "./model.ts";
import type { ModelProblem } from "./model-problem.ts";

/** What stands around an expression: names in scope, types, and who is told of what cannot be understood. */
export type Surroundings = {
  /** The element whose logic this is. */
  element: string;
  names: ReadonlySet<string>;
  /** Whether more names may be in scope than are known: those of entries of an item, in a filter. */
  knowsMore?: boolean;
  types: ItemTypes;
  /** The language of expressions that don't name theirs. */
  language: string | undefined;
  problem: (problem: ModelProblem) => void;
  /** Makes a part ready, in surroundings that may know more names. */
  compile: (expression: Expression, surroundings: Surroundings, pointer: string) => Compiled;
};

/** The value as its type asks for; null with a fault where it cannot be. */
export function fitting(compiled: Compiled, type: FeelType | undefined): Compiled {
  if (!type || type.kind === "any") return compiled;
  return (scope, evaluation) => coerce(compiled(scope, evaluation), type, evaluation);
}
