import type { Scope } from "./scope.ts";
import type { Place, Syntax } from "./syntax.ts";
import type { ResolveType } from "./types.ts";
import type { Evaluation, FeelFault, FeelValue } from "./values.ts";

/** An expression made ready: gives its value in a scope. Throws nothing but `BudgetSpent`. */
export type Compiled = (scope: Scope, evaluation: Evaluation) => FeelValue;

/** What makes parts of expressions ready: each kind of syntax asks it for its parts. */
export type Compiler = {
  compile(syntax: Syntax): Compiled;
  resolve: ResolveType;
};

export type SyntaxOf<Kind extends Syntax["kind"]> = Extract<Syntax, { kind: Kind }>;

/** Reports a fault that is at a place in the text; gives null. */
export function faultAt(
  evaluation: Evaluation,
  { start, end }: Place,
  code: string,
  values: FeelFault["values"] = {},
): null {
  return evaluation.fault({ code, values, start, end });
}

/** Where an operation gave null, the faults that it reported are said to be at its place. */
export function placed(value: FeelValue, evaluation: Evaluation, { start, end }: Place): FeelValue {
  if (value !== null) return value;
  const { faults } = evaluation;
  for (let at = faults.length - 1; at >= 0 && faults[at]?.start === undefined; at--)
    Object.assign(faults[at] as FeelFault, { start, end });
  return null;
}
