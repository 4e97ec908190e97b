import type { ItemTypes } from "./item-types.ts";
import type { DmnModel } from "./model.ts";
import type { ModelProblem } from "./model-problem.ts";
import type { Element } from "./run.ts";

/** A model made ready: decided with any number of times, by `decide`. */
export type CompiledModel = {
  readonly model: DmnModel;
  /** What could not be understood in it: such places give null. Problems of imported models are theirs. */
  readonly problems: readonly ModelProblem[];
  /** Inputs, decisions, functions and services by their ids. */
  readonly elements: ReadonlyMap<string, Element>;
  readonly types: ItemTypes;
  /** Imported models that were found, by the name they have here. */
  readonly imports: ReadonlyMap<string, CompiledModel>;
  /** The inputs that it needs, those of imported models among them. */
  readonly expected: readonly Expected[];
};

/** An input, and the names by which a value for it may be given, the first that is there being taken. */
export type Expected = { element: Element; names: readonly string[] };
