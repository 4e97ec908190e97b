import { kindOf } from "./compare-kinds.ts";
import { type Compiled, type Compiler, faultAt, placed, type SyntaxOf } from "./compiler.ts";
import { coerce } from "./conformance.ts";
import { newEvaluation } from "./evaluation.ts";
import { builtIns } from "./functions/built-ins.ts";
import { BoundScope, type Scope } from "./scope.ts";
import type { Literal, Place, Syntax } from "./syntax.ts";
import { heightOf } from "./syntax-parts.ts";
import { type FeelType, resolveType } from "./types.ts";
import { type Evaluation, FeelFunction, type FeelValue } from "./values.ts";

export function compileCall(syntax: SyntaxOf<"call">, compiler: Compiler): Compiled {
  const called = compileCalled(syntax.called, compiler);
  const given = syntax.given.map(compiler.compile);
  const known = answerOfBuiltIn(syntax);
  return (scope, evaluation) => {
    const callee = called(scope, evaluation);
    if (known && callee === known.builtIn) return known.answer;
    if (!(callee instanceof FeelFunction)) return noFunction(callee, evaluation, syntax.called);
    const values = given.map((one) => one(scope, evaluation));
    return placed(invoke(callee, values, evaluation), evaluation, syntax);
  };
}

/** What depends on when it is asked. */
const ofTheMoment = new Set(["now", "today"]);

/** `date("2026-01-31")` is worked out once; it still stands for another function where the scope has one of that name. */
function answerOfBuiltIn({ called, given }: SyntaxOf<"call">) {
  const builtIn = called.kind === "name" ? builtIns.get(called.name) : undefined;
  if (!builtIn || ofTheMoment.has(builtIn.name) || !given.every(isLiteral)) return undefined;
  const evaluation = newEvaluation();
  const answer = invoke(builtIn, given.map(valueOfLiteral), evaluation);
  return evaluation.faults.length === 0 ? { builtIn, answer } : undefined;
}

const isLiteral = (syntax: Syntax): syntax is Syntax & Literal =>
  ["null", "boolean", "number", "string"].includes(syntax.kind);

function valueOfLiteral(syntax: Syntax): FeelValue {
  return "value" in syntax && typeof syntax.value !== "object" ? syntax.value : null;
}

/** `date` may be a variable and a function; who calls it means the function. */
function compileCalled(syntax: Syntax, { compile }: Compiler): Compiled {
  const compiled = compile(syntax);
  const builtIn = syntax.kind === "name" ? builtIns.get(syntax.name) : undefined;
  if (!builtIn) return compiled;
  return (scope, evaluation) => {
    const value = compiled(scope, evaluation);
    return value instanceof FeelFunction ? value : builtIn;
  };
}

/** Of what is null, the fault has been told. */
function noFunction(value: FeelValue, evaluation: Evaluation, place: Place): null {
  return value === null ? null : faultAt(evaluation, place, "no-function", { kind: kindOf(value) });
}

/** Calls a function with values in the order of its parameters. */
export function invoke(callee: FeelFunction, given: readonly FeelValue[], evaluation: Evaluation): FeelValue {
  const { name, parameters, otherParameters, required, isVariadic } = callee;
  const most = Math.max(parameters.length, ...otherParameters.map((form) => form.length));
  if (given.length < required || (given.length > most && !isVariadic))
    return evaluation.fault({
      code: "wrong-number-of-arguments",
      values: { function: name, given: given.length },
    });
  evaluation.spend(1);
  return callee.call(given, evaluation);
}

export function compileNamedCall(syntax: SyntaxOf<"namedCall">, compiler: Compiler): Compiled {
  const called = compileCalled(syntax.called, compiler);
  const given = syntax.given.map(({ name, value }) => ({ name, value: compiler.compile(value) }));
  const names = given.map(({ name }) => name);
  return (scope, evaluation) => {
    const callee = called(scope, evaluation);
    if (!(callee instanceof FeelFunction)) return noFunction(callee, evaluation, syntax.called);
    const values = new Map(given.map(({ name, value }) => [name, value(scope, evaluation)]));
    const form = formOf(callee, names);
    if (!form || values.size < names.length)
      return faultAt(evaluation, syntax, "wrong-names", { function: callee.name, names: names.join(", ") });
    const last = form.findLastIndex((name) => values.has(name));
    const laid = form.slice(0, last + 1).map((name) => values.get(name) ?? null);
    return placed(invoke(callee, laid, evaluation), evaluation, syntax);
  };
}

/** The form of a function that has all these parameters, if possible in this order: `before(range: …, point: …)`. */
function formOf({ parameters, otherParameters }: FeelFunction, names: readonly string[]) {
  const forms = [parameters, ...otherParameters].filter((form) => names.every((name) => form.includes(name)));
  return forms.find((form) => isInOrder(names.map((name) => form.indexOf(name)))) ?? forms[0];
}

const isInOrder = (places: readonly number[]) =>
  places.every((place, at) => at === 0 || place > (places[at - 1] as number));

export function compileFunction(syntax: SyntaxOf<"function">, compiler: Compiler): Compiled {
  const names = syntax.parameters.map(({ name }) => name);
  const types = syntax.parameters.map(({ type }) => type && resolveType(type, compiler.resolve));
  const signature = { parameters: types };
  const { body } = syntax;
  if (!body) {
    const external = (_given: unknown, evaluation: Evaluation) => faultAt(evaluation, syntax, "external");
    return () => new FeelFunction("", names, external, { signature });
  }
  const compiled = compiler.compile(body);
  const levels = heightOf(body) + 1;
  return (scope) => {
    const call = (given: readonly FeelValue[], evaluation: Evaluation) => {
      const fitting = fit(given, types, evaluation);
      if (!fitting) return null;
      evaluation.enter(levels);
      const result = compiled(parametersIn(scope, names, fitting), evaluation);
      evaluation.leave(levels);
      return result;
    };
    return new FeelFunction("", names, call, { signature });
  };
}

function parametersIn(scope: Scope, names: readonly string[], given: readonly FeelValue[]): Scope {
  let inner = scope;
  for (const [at, name] of names.entries()) inner = new BoundScope(name, given[at] ?? null, inner);
  return inner;
}

/** Makes values fit the types of parameters; undefined where one cannot. */
function fit(
  given: readonly FeelValue[],
  types: readonly (FeelType | undefined)[],
  evaluation: Evaluation,
): readonly FeelValue[] | undefined {
  const fitted = given.map((value, at) => {
    const type = types[at];
    return type ? coerce(value, type, evaluation) : value;
  });
  return fitted.some((value, at) => value === null && given[at] !== null) ? undefined : fitted;
}
