import type { Compiled } from "../feel/compile.ts";
import { coerce } from "../feel/conformance.ts";
import type { Scope } from "../feel/scope.ts";
import { type Evaluation, FeelFunction, type FeelValue } from "../feel/values.ts";
import { compileBoxed } from "./compile-boxed.ts";
import { compileBoxedFunction, fit, levelsOfCall, resultOf, withParameters } from "./compile-boxed-values.ts";
import { failing } from "./compile-text.ts";
import type { Decision, KnowledgeModel } from "./model.ts";
import { type Element, ElementEvaluation, type Run } from "./run.ts";
import { fitting, type Surroundings } from "./surroundings.ts";

/** What an element sees in a run: the names of what it requires. */
export type Sight = (run: Run) => Scope;

/** How a decision is worked out. */
export function compileDecision(
  element: Element,
  { expression }: Decision,
  sight: Sight,
  surroundings: Surroundings,
  pointer: string,
): Element["find"] {
  const logic = expression
    ? compileBoxed(expression, surroundings, `${pointer}/expression`)
    : withoutLogic(surroundings, pointer);
  const fitted = fitting(logic, element.type);
  return (run) => fitted(sight(run), run.at(element));
}

/** A decision without logic is one that is still to be written: it gives null. */
function withoutLogic(surroundings: Surroundings, pointer: string): Compiled {
  const values = { name: surroundings.element };
  surroundings.problem({ pointer, code: "no-logic", values });
  return failing("no-logic", values);
}

/** How a function that decisions call is made; what happens in it is told as its own. */
export function compileKnowledge(
  element: Element,
  { function: logic }: KnowledgeModel,
  sight: Sight,
  surroundings: Surroundings,
  pointer: string,
): Element["find"] {
  const compiled =
    logic?.kind === "function"
      ? compileBoxedFunction(withParameters(logic), surroundings, `${pointer}/function`, element.name)
      : withoutLogic(surroundings, pointer);
  const type = resultOf(element.type);
  return (run) => {
    const made = compiled(sight(run), run.at(element));
    if (!(made instanceof FeelFunction)) return null;
    const call = (given: readonly FeelValue[], evaluation: Evaluation) => {
      const own = ownEvaluation(element, evaluation);
      const value = made.call(given, own);
      return type ? coerce(value, type, own) : value;
    };
    const signature = { ...made.signature, ...(type && { result: type }) };
    return new FeelFunction(element.name, made.parameters, call, { signature });
  };
}

const ownEvaluation = (element: Element, evaluation: Evaluation): Evaluation =>
  evaluation instanceof ElementEvaluation ? evaluation.run.at(element) : evaluation;

/**
 * A function whose parameters are the service's inputs, then its input decisions (DMN 1.5, 10.4). It decides in a run of its own:
 * of the run around it, it knows nothing.
 */
export function compileService(
  element: Element,
  parameters: readonly Element[],
  outputs: readonly Element[],
): Element["find"] {
  const names = parameters.map(({ name }) => name);
  const types = parameters.map((one) => one.type);
  const type = resultOf(element.type);
  const signature = { parameters: types, ...(type && { result: type }) };
  return (run) => {
    const call = (given: readonly FeelValue[], evaluation: Evaluation) => {
      const own = ownEvaluation(element, evaluation);
      const values = fit(given, types, own);
      if (!values) return null;
      const within = run.inside(new Map(parameters.map((one, at) => [one, values[at] ?? null])));
      own.enter(levelsOfCall);
      const value = resultIn(within, outputs);
      own.leave(levelsOfCall);
      return type ? coerce(value, type, own) : value;
    };
    return new FeelFunction(element.name, names, call, { signature });
  };
}

/** One output is the result itself; more of them are the entries of a context. */
function resultIn(run: Run, outputs: readonly Element[]): FeelValue {
  const [only, ...others] = outputs;
  if (only && others.length === 0) return run.valueOf(only);
  return new Map(outputs.map((output) => [output.name, run.valueOf(output)]));
}
