import type { Compiled } from "../feel/compile.ts";
import { compileNamedCall } from "../feel/compile-functions.ts";
import { compileFor, compileQuantified } from "../feel/compile-loops.ts";
import { compileIf } from "../feel/compile-operators.ts";
import { compileFilter } from "../feel/compile-paths.ts";
import type { Compiler } from "../feel/compiler.ts";
import type { Iterator, Syntax } from "../feel/syntax.ts";

import { readEnds } from "./compile-text.ts";
import { namesOfExpression } from "./known-names.ts";
import type { Expression } from "./model.ts";
import { fitting, type Surroundings } from "./surroundings.ts";

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

/** Boxes mean what FEEL's text means (10.2.2), so FEEL's own compilers are given boxes in the place of texts. */
class Boxes implements Compiler {
  readonly resolve: Compiler["resolve"];
  private readonly compiled = new Map<Syntax, Compiled>();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.resolve = surroundings.types.resolve;
  }

  /** Stands for a box. Its name only says that it may look at `partial`, and which function of FEEL is called. */
  box(expression: Expression, pointer: string, names: Iterable<string> = [], name = "partial"): Syntax {
    const inner = { ...this.surroundings, names: new Set([...this.surroundings.names, ...names]) };
    return this.put(this.surroundings.compile(expression, inner, pointer), name);
  }

  put(compiled: Compiled, name = "partial"): Syntax {
    const syntax: Syntax = { kind: "name", name, ...place };
    this.compiled.set(syntax, compiled);
    return syntax;
  }

  readonly compile = (syntax: Syntax): Compiled => this.compiled.get(syntax) ?? (() => null);
}

const place = { start: 0, end: 0 };

export function compileCondition(
  expression: Of<"conditional">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const boxes = new Boxes(surroundings);
  const condition = boxes.box(expression.condition, `${pointer}/condition`);
  const whenTrue = boxes.box(expression.whenTrue, `${pointer}/whenTrue`);
  const whenFalse = boxes.box(expression.whenFalse, `${pointer}/whenFalse`);
  return compileIf({ kind: "if", condition, whenTrue, whenFalse, ...place }, boxes);
}

export function compileIterator(
  expression: Of<"for">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const boxes = new Boxes(surroundings);
  const iterators = [iteratorOf(expression, boxes, surroundings, pointer)];
  const names = [expression.variable, "partial", ...namesOfExpression(expression.in)];
  const body = boxes.box(expression.return, `${pointer}/return`, names);
  return compileFor({ kind: "for", iterators, return: body, ...place }, boxes);
}

export function compileQuantifier(
  expression: Of<"every" | "some">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const boxes = new Boxes(surroundings);
  const iterators = [iteratorOf(expression, boxes, surroundings, pointer)];
  const names = [expression.variable, ...namesOfExpression(expression.in)];
  const satisfies = boxes.box(expression.satisfies, `${pointer}/satisfies`, names);
  return compileQuantified({ kind: expression.kind, iterators, satisfies, ...place }, boxes);
}

/** Goes through a list, or from one number or day to another. */
function iteratorOf(
  { variable, in: through }: Of<"for" | "every" | "some">,
  boxes: Boxes,
  surroundings: Surroundings,
  pointer: string,
): Iterator {
  const ends = through.kind === "literal" ? readEnds(through.text, surroundings) : undefined;
  return ends
    ? { name: variable, in: boxes.put(ends.from), to: boxes.put(ends.to) }
    : { name: variable, in: boxes.box(through, `${pointer}/in`) };
}

export function compileBoxedFilter(
  expression: Of<"filter">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const boxes = new Boxes({ ...surroundings, knowsMore: true });
  const of = boxes.box(expression.in, `${pointer}/in`);
  const names = ["item", ...namesOfExpression(expression.in)];
  const match = boxes.box(expression.match, `${pointer}/match`, names);
  return compileFilter({ kind: "filter", of, match, ...place }, boxes);
}

/** The parameters are bound by name; one that is bound to nothing is null. */
export function compileInvocation(
  expression: Of<"invocation">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const { called, bindings } = expression;
  const boxes = new Boxes(surroundings);
  const name = called.kind === "literal" ? called.text.trim() : undefined;
  const given = bindings.map(({ parameter, value }, at) => {
    const bound = value
      ? surroundings.compile(value, surroundings, `${pointer}/bindings/${at}/value`)
      : () => null;
    const type = surroundings.types.of(parameter.type, `${pointer}/bindings/${at}/parameter/type`);
    return { name: parameter.name, value: boxes.put(fitting(bound, type)) };
  });
  const callee = boxes.box(called, `${pointer}/called`, [], name);
  return compileNamedCall({ kind: "namedCall", called: callee, given, ...place }, boxes);
}
