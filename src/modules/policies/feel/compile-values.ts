import { compare } from "./compare.ts";
import { type Compiled, type Compiler, faultAt, type SyntaxOf } from "./compiler.ts";
import { newEvaluation } from "./evaluation.ts";
import { builtIns } from "./functions/built-ins.ts";
import { ContextScope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import { partsOf } from "./syntax-parts.ts";
import { parseTemporal } from "./temporal-reading.ts";
import { FeelRange, type FeelValue } from "./values.ts";

const constantKinds = new Set(["null", "boolean", "number", "string", "temporal", "list", "range"]);
const isConstant = (syntax: Syntax): boolean =>
  constantKinds.has(syntax.kind) && partsOf(syntax).every(isConstant);

/** What has the same value always is worked out once; unless it has faults, which every evaluation is to report. */
export function onceIfConstant(syntax: Syntax, compiled: Compiled): Compiled {
  if (partsOf(syntax).length === 0 || !isConstant(syntax)) return compiled;
  const evaluation = newEvaluation();
  const value = compiled(new Map(), evaluation);
  return evaluation.faults.length > 0 ? compiled : () => value;
}

export function compileTemporal(syntax: SyntaxOf<"temporal">): Compiled {
  const value = parseTemporal(syntax.text);
  if (value !== null) return () => value;
  return (_scope, evaluation) => faultAt(evaluation, syntax, "no-temporal", { text: syntax.text });
}

export function compileName(syntax: SyntaxOf<"name">): Compiled {
  const { name } = syntax;
  const builtIn = builtIns.get(name);
  return (scope, evaluation) => {
    const value = scope.get(name);
    if (value !== undefined) return value;
    return builtIn ?? faultAt(evaluation, syntax, "unknown-name", { name });
  };
}

export function compileInput(syntax: SyntaxOf<"input">): Compiled {
  return (scope, evaluation) => {
    const value = scope.get("?");
    return value === undefined ? faultAt(evaluation, syntax, "unknown-name", { name: "?" }) : value;
  };
}

export function compileList({ items }: SyntaxOf<"list">, { compile }: Compiler): Compiled {
  const compiled = items.map(compile);
  return (scope, evaluation) => compiled.map((item) => item(scope, evaluation));
}

/** An entry sees those before it; a function in it sees all, itself too. */
export function compileContext(syntax: SyntaxOf<"context">, { compile }: Compiler): Compiled {
  const entries = syntax.entries.map(({ name, value }) => ({ name, value: compile(value) }));
  const twice = entries.find(({ name }, at) => entries.findIndex((other) => other.name === name) < at);
  if (twice)
    return (_scope, evaluation) => faultAt(evaluation, syntax, "same-entry-twice", { name: twice.name });
  return (scope, evaluation) => {
    const context = new Map<string, FeelValue>();
    const inner = new ContextScope(context, scope);
    for (const { name, value } of entries) context.set(name, value(inner, evaluation));
    return context;
  };
}

export function compileRange(syntax: SyntaxOf<"range">, { compile }: Compiler): Compiled {
  const low = compile(syntax.low);
  const high = compile(syntax.high);
  return (scope, evaluation) => {
    const start = low(scope, evaluation);
    const end = high(scope, evaluation);
    if (start !== null && end !== null && compare(start, end) === null)
      return faultAt(evaluation, syntax, "no-range");
    return new FeelRange(start, end, syntax.lowIncluded, syntax.highIncluded);
  };
}

/** `> 5` where a value is due: the range of the values that it holds for. */
export function compileOperatorRange(syntax: SyntaxOf<"operatorTest">, { compile }: Compiler): Compiled {
  const bound = compile(syntax.value);
  return (scope, evaluation) => {
    const value = bound(scope, evaluation);
    if (syntax.operator === "<") return new FeelRange(undefined, value, false, false);
    if (syntax.operator === "<=") return new FeelRange(undefined, value, false, true);
    if (syntax.operator === ">") return new FeelRange(value, undefined, false, false);
    if (syntax.operator === ">=") return new FeelRange(value, undefined, true, false);
    if (syntax.operator === "=") return new FeelRange(value, value, true, true);
    return faultAt(evaluation, syntax, "no-range");
  };
}
