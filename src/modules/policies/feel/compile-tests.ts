import { inRange, isEqual } from "./compare.ts";
import { comparisonOf } from "./compile-operators.ts";
import type { Compiled, Compiler, SyntaxOf } from "./compiler.ts";
import { BoundScope, type Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import { looksAtInput } from "./syntax-parts.ts";
import { type Evaluation, type FeelList, FeelRange, type FeelValue } from "./values.ts";

/** Whether a value passes a test; null where it cannot be said. */
type Test = (input: FeelValue, scope: Scope, evaluation: Evaluation) => boolean | null;
/** Whether a value passes the tests of a cell. */
export type CompiledTests = (input: FeelValue, scope: Scope, evaluation: Evaluation) => boolean;

export function compileCell({ tests, negated }: SyntaxOf<"tests">, compiler: Compiler): CompiledTests {
  if (tests === "any") return () => true;
  const test = anyOf(tests.map((one) => compileTest(one, compiler, true)));
  const wanted = !negated;
  return (input, scope, evaluation) => test(input, scope, evaluation) === wanted;
}

export function compileIn({ value, tests }: SyntaxOf<"in">, compiler: Compiler): Compiled {
  const compiled = compiler.compile(value);
  const test = anyOf(tests.map((one) => compileTest(one, compiler, false)));
  return (scope, evaluation) => test(compiled(scope, evaluation), scope, evaluation);
}

/** True if one is; else null if one cannot be said. */
function anyOf(tests: readonly Test[]): Test {
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (input, scope, evaluation) => {
    let answer: boolean | null = false;
    for (const test of tests) {
      const passed = test(input, scope, evaluation);
      if (passed === true) return true;
      if (passed === null) answer = null;
    }
    return answer;
  };
}

/** In a cell, a condition that looks at something else may itself be what holds: `age > 18`. */
function compileTest(syntax: Syntax, compiler: Compiler, inCell: boolean): Test {
  if (syntax.kind === "operatorTest") return compileOperatorTest(syntax, compiler);
  const compiled = compiler.compile(syntax);
  if (looksAtInput(syntax)) return testOfInput(compiled);
  const mayHold = inCell && syntax.kind !== "boolean";
  const isCondition = conditions.has(syntax.kind);
  return (input, scope, evaluation) => {
    const value = compiled(scope, evaluation);
    if (mayHold && typeof value === "boolean" && mayStandAlone(input, isCondition)) return value;
    return matches(input, value, evaluation);
  };
}

const conditions = new Set(["compare", "and", "or", "between", "in", "instanceOf", "some", "every"]);

/** Of a boolean that is looked at, a boolean in the cell is what it should be equal to. */
function mayStandAlone(input: FeelValue, isCondition: boolean): boolean {
  return input === null ? isCondition : typeof input !== "boolean";
}

function compileOperatorTest(syntax: SyntaxOf<"operatorTest">, { compile }: Compiler): Test {
  const holds = comparisonOf(syntax.operator);
  const value = compile(syntax.value);
  if (!looksAtInput(syntax.value))
    return (input, scope, evaluation) => holds(input, value(scope, evaluation), evaluation);
  return (input, scope, evaluation) =>
    holds(input, value(new BoundScope("?", input, scope), evaluation), evaluation);
}

/** An expression that looks at the value as `?` says itself whether it holds. */
function testOfInput(compiled: Compiled): Test {
  return (input, scope, evaluation) => {
    const value = compiled(new BoundScope("?", input, scope), evaluation);
    return typeof value === "boolean" || value === null ? value : matches(input, value, evaluation);
  };
}

/** Whether a value is another, lies in it, or is among it (DMN 1.5, table 55). */
function matches(input: FeelValue, value: FeelValue, evaluation: Evaluation): boolean | null {
  if (value instanceof FeelRange) return isOrLiesIn(input, value, evaluation);
  if (Array.isArray(value)) return isAmong(input, value, evaluation);
  return isEqual(input, value, evaluation);
}

function isOrLiesIn(input: FeelValue, range: FeelRange, evaluation: Evaluation): boolean | null {
  return input instanceof FeelRange ? isEqual(input, range, evaluation) : inRange(input, range, evaluation);
}

function isAmong(input: FeelValue, list: FeelList, evaluation: Evaluation): boolean {
  if (Array.isArray(input) && isEqual(input, list, evaluation)) return true;
  for (const item of list) {
    evaluation.spend(1);
    const passed =
      item instanceof FeelRange ? isOrLiesIn(input, item, evaluation) : isEqual(input, item, evaluation);
    if (passed === true) return true;
  }
  return false;
}
