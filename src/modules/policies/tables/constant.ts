import { compileSyntax } from "../feel/compile.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { builtIns } from "../feel/functions/built-ins.ts";
import type { Syntax } from "../feel/syntax.ts";
import { partsOf } from "../feel/syntax-parts.ts";
import { BudgetSpent, type FeelValue } from "../feel/values.ts";

/**
 * What an expression always is, as it says nothing of inputs or of now: `5`, `5 * 2`, `date("2026-03-01")`. Undefined where
 * that isn't so, or where working it out has faults.
 */
export function constantOf(syntax: Syntax): FeelValue | undefined {
  if (syntax.kind === "number" || syntax.kind === "string" || syntax.kind === "boolean") return syntax.value;
  if (!isFixed(syntax)) return undefined;
  const evaluation = newEvaluation({ steps: mostSteps });
  try {
    const value = compileSyntax(syntax)(new Map(), evaluation);
    return evaluation.faults.length === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}

const mostSteps = 10_000;

function isFixed(syntax: Syntax): boolean {
  if (syntax.kind === "call" || syntax.kind === "namedCall") {
    const [called, ...given] = partsOf(syntax);
    if (called?.kind !== "name" || !builtIns.has(called.name) || clocks.has(called.name)) return false;
    return given.every(isFixed);
  }
  return fixedKinds.has(syntax.kind) && partsOf(syntax).every(isFixed);
}

const clocks: ReadonlySet<string> = new Set(["now", "today"]);

const fixedKinds: ReadonlySet<Syntax["kind"]> = new Set([
  "null",
  "boolean",
  "number",
  "string",
  "temporal",
  "list",
  "range",
  "operatorTest",
  "negate",
  "arithmetic",
]);
