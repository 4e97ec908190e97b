import { add, divide, multiply, negate, power, subtract } from "./arithmetic.ts";
import { compare, isEqual } from "./compare.ts";
import { kindOf } from "./compare-kinds.ts";
import { type Compiled, type Compiler, faultAt, placed, type SyntaxOf } from "./compiler.ts";
import { isInstance } from "./conformance.ts";
import type { CompareOperator, Place } from "./syntax.ts";
import { resolveType } from "./types.ts";
import type { Evaluation, FeelValue } from "./values.ts";

const operations = { "+": add, "-": subtract, "*": multiply, "/": divide, "**": power };

export function compileArithmetic(syntax: SyntaxOf<"arithmetic">, { compile }: Compiler): Compiled {
  const operate = operations[syntax.operator];
  const left = compile(syntax.left);
  const right = compile(syntax.right);
  return (scope, evaluation) =>
    placed(operate(left(scope, evaluation), right(scope, evaluation), evaluation), evaluation, syntax);
}

export function compileNegate(syntax: SyntaxOf<"negate">, { compile }: Compiler): Compiled {
  const value = compile(syntax.value);
  return (scope, evaluation) => placed(negate(value(scope, evaluation), evaluation), evaluation, syntax);
}

export function compileCompare(syntax: SyntaxOf<"compare">, { compile }: Compiler): Compiled {
  const holds = comparisonOf(syntax.operator);
  const left = compile(syntax.left);
  const right = compile(syntax.right);
  return (scope, evaluation) => {
    const a = left(scope, evaluation);
    const b = right(scope, evaluation);
    return holds(a, b, evaluation) ?? incomparable(a, b, evaluation, syntax);
  };
}

/** Whether two values stand to each other as an operator says; null where they cannot be compared. */
export type Comparison = (a: FeelValue, b: FeelValue, evaluation: Evaluation) => boolean | null;

export function comparisonOf(operator: CompareOperator): Comparison {
  switch (operator) {
    case "=":
      return areEqual;
    case "!=":
      return (a, b, evaluation) => not(areEqual(a, b, evaluation));
    case "<":
      return (a, b, evaluation) =>
        typeof a === "number" && typeof b === "number" ? a < b : isBefore(a, b, evaluation);
    case "<=":
      return (a, b, evaluation) =>
        typeof a === "number" && typeof b === "number" ? a <= b : not(isBefore(b, a, evaluation));
    case ">":
      return (a, b, evaluation) =>
        typeof a === "number" && typeof b === "number" ? a > b : isBefore(b, a, evaluation);
    case ">=":
      return (a, b, evaluation) =>
        typeof a === "number" && typeof b === "number" ? a >= b : not(isBefore(a, b, evaluation));
  }
}

/** A list of one is equal to that one, if it is not compared with another list. */
function areEqual(a: FeelValue, b: FeelValue, evaluation: Evaluation): boolean | null {
  const equal = isEqual(a, b, evaluation);
  if (equal !== null) return equal;
  if (Array.isArray(a) && a.length === 1) return isEqual(a[0], b, evaluation);
  return Array.isArray(b) && b.length === 1 ? isEqual(a, b[0], evaluation) : null;
}

const not = (value: boolean | null) => (value === null ? null : !value);

function isBefore(a: FeelValue, b: FeelValue, evaluation: Evaluation): boolean | null {
  const order = compare(a, b, evaluation);
  return order === null ? null : order < 0;
}

function incomparable(a: FeelValue, b: FeelValue, evaluation: Evaluation, place: Place): null {
  return faultAt(evaluation, place, "incomparable", { left: kindOf(a), right: kindOf(b) });
}

/** A conjunction is false as soon as one side is, true when both are, else null (DMN 1.5, table 50). */
export function compileAnd(syntax: SyntaxOf<"and" | "or">, { compile }: Compiler): Compiled {
  const left = compile(syntax.left);
  const right = compile(syntax.right);
  return (scope, evaluation) => {
    const a = left(scope, evaluation);
    if (a === false) return false;
    const b = right(scope, evaluation);
    if (b === false) return false;
    return a === true && b === true ? true : noBoolean(a, b, evaluation, syntax);
  };
}

export function compileOr(syntax: SyntaxOf<"and" | "or">, { compile }: Compiler): Compiled {
  const left = compile(syntax.left);
  const right = compile(syntax.right);
  return (scope, evaluation) => {
    const a = left(scope, evaluation);
    if (a === true) return true;
    const b = right(scope, evaluation);
    if (b === true) return true;
    return a === false && b === false ? false : noBoolean(a, b, evaluation, syntax);
  };
}

function noBoolean(a: FeelValue, b: FeelValue, evaluation: Evaluation, place: Place): null {
  const wrong = [a, b].find((value) => typeof value !== "boolean" && value !== null);
  return wrong === undefined ? null : faultAt(evaluation, place, "not-boolean", { kind: kindOf(wrong) });
}

export function compileBetween(syntax: SyntaxOf<"between">, { compile }: Compiler): Compiled {
  const [value, low, high] = [compile(syntax.value), compile(syntax.low), compile(syntax.high)];
  const isAtMost = comparisonOf("<=");
  return (scope, evaluation) => {
    const between = value(scope, evaluation);
    const from = low(scope, evaluation);
    const to = high(scope, evaluation);
    const isAbove = isAtMost(from, between, evaluation);
    const isBelow = isAtMost(between, to, evaluation);
    if (isAbove === false || isBelow === false) return false;
    if (isAbove === null) return incomparable(from, between, evaluation, syntax);
    return isBelow ?? incomparable(between, to, evaluation, syntax);
  };
}

export function compileInstanceOf(syntax: SyntaxOf<"instanceOf">, compiler: Compiler): Compiled {
  const value = compiler.compile(syntax.value);
  const type = resolveType(syntax.type, compiler.resolve);
  if (!type) return (_scope, evaluation) => faultAt(evaluation, syntax, "unknown-type");
  return (scope, evaluation) => isInstance(value(scope, evaluation), type, evaluation);
}

export function compileIf(syntax: SyntaxOf<"if">, { compile }: Compiler): Compiled {
  const condition = compile(syntax.condition);
  const whenTrue = compile(syntax.whenTrue);
  const whenFalse = compile(syntax.whenFalse);
  return (scope, evaluation) =>
    condition(scope, evaluation) === true ? whenTrue(scope, evaluation) : whenFalse(scope, evaluation);
}
