import { type Compiled, compileSyntax } from "../feel/compile.ts";
import { readExpression } from "../feel/reader.ts";
import type { Scope } from "../feel/scope.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { unknownNames } from "../feel/unknown-names.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import type { ModelProblem } from "./model-problem.ts";
import type { Surroundings } from "./surroundings.ts";
import { unknownName } from "./unknown-words.ts";

/** A FEEL text; one that cannot be read is a problem of the model. */
export function compileText(text: string, surroundings: Surroundings, pointer: string): Compiled {
  try {
    const { names, types, problem } = surroundings;
    const syntax = readExpression(text, names);
    const [unknown] = unknownNames(syntax, names);
    if (unknown && !surroundings.knowsMore) problem(unknownName(pointer, unknown.name));
    return compileSyntax(syntax, types.resolve);
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    surroundings.problem(unreadable(pointer, error));
    return failing("logic-unreadable", { name: surroundings.element });
  }
}

/** The two ends of what a boxed loop goes through, written as FEEL's `for` may say it: `1..10`. */
export function readEnds(
  text: string,
  { names, types }: Surroundings,
): { from: Compiled; to: Compiled } | undefined {
  if (!text.includes("..")) return undefined;
  try {
    const range = readExpression(`[${text}]`, names);
    if (range.kind !== "range") return undefined;
    return { from: compileSyntax(range.low, types.resolve), to: compileSyntax(range.high, types.resolve) };
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    return undefined;
  }
}

/** The problem that a text is not FEEL. */
export function unreadable(pointer: string, { code, values, start, end }: FeelSyntaxError): ModelProblem {
  return { pointer, code: "unreadable", values: {}, syntax: { code, values, start, end } };
}

export function failing(code: string, values: Record<string, string>): Compiled {
  return (_scope: Scope, evaluation: Evaluation): FeelValue => evaluation.fault({ code, values });
}
