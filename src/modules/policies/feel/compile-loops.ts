import { kindOf } from "./compare-kinds.ts";
import { type Compiled, type Compiler, faultAt, type SyntaxOf } from "./compiler.ts";
import { membersBetween, membersOf } from "./loop-members.ts";
import { BoundScope, type Scope } from "./scope.ts";
import type { Iterator } from "./syntax.ts";
import { uses } from "./syntax-parts.ts";
import type { Evaluation, FeelValue } from "./values.ts";

/** Goes through all combinations, the first iterator slowest, until `visit` says true; null where one cannot be gone through. */
type Loop = (scope: Scope, evaluation: Evaluation, visit: (scope: Scope) => boolean) => boolean | null;

export function compileFor(syntax: SyntaxOf<"for">, compiler: Compiler): Compiled {
  const loop = compileLoop(syntax.iterators, compiler);
  const body = compiler.compile(syntax.return);
  // Who goes through something as `partial` means that.
  const looksBack =
    uses(syntax.return, "partial") && syntax.iterators.every(({ name }) => name !== "partial");
  return (scope, evaluation) => {
    const results: FeelValue[] = [];
    const done = loop(scope, evaluation, (inner) => {
      const here = looksBack ? new PartialScope(results, inner, evaluation) : inner;
      results.push(body(here, evaluation));
      return false;
    });
    return done === null ? null : results;
  };
}

/** Knows the results so far as `partial`; a copy, as they go on growing. */
class PartialScope implements Scope {
  readonly #results: readonly FeelValue[];
  readonly #parent: Scope;
  readonly #evaluation: Evaluation;
  constructor(results: readonly FeelValue[], parent: Scope, evaluation: Evaluation) {
    this.#results = results;
    this.#parent = parent;
    this.#evaluation = evaluation;
  }
  get(name: string): FeelValue | undefined {
    if (name !== "partial") return this.#parent.get(name);
    this.#evaluation.spend(1 + (this.#results.length >> 3));
    return this.#results.slice();
  }
}

/** `some` is a disjunction of all cases, `every` a conjunction: null where none decides and one is no boolean. */
export function compileQuantified(syntax: SyntaxOf<"some" | "every">, compiler: Compiler): Compiled {
  const loop = compileLoop(syntax.iterators, compiler);
  const condition = compiler.compile(syntax.satisfies);
  const deciding = syntax.kind === "some";
  return (scope, evaluation) => {
    let undecided: boolean | null = !deciding;
    const decided = loop(scope, evaluation, (inner) => {
      const holds = condition(inner, evaluation);
      if (typeof holds !== "boolean") undecided = null;
      return holds === deciding;
    });
    if (decided === null) return null;
    return decided ? deciding : undecided;
  };
}

function compileLoop([iterator, ...others]: readonly Iterator[], compiler: Compiler): Loop {
  if (!iterator) return (scope, _evaluation, visit) => visit(scope);
  const members = compileMembers(iterator, compiler);
  const inner = compileLoop(others, compiler);
  return (scope, evaluation, visit) => {
    const found = members(scope, evaluation);
    if (found === null) return null;
    for (const member of found) {
      evaluation.spend(1);
      const stopped = inner(new BoundScope(iterator.name, member, scope), evaluation, visit);
      if (stopped !== false) return stopped;
    }
    return false;
  };
}

type Members = (scope: Scope, evaluation: Evaluation) => Iterable<FeelValue> | null;

function compileMembers(iterator: Iterator, { compile }: Compiler): Members {
  const from = compile(iterator.in);
  if (!iterator.to)
    return (scope, evaluation) => {
      const value = from(scope, evaluation);
      return membersOf(value) ?? faultAt(evaluation, iterator.in, "no-list", { kind: kindOf(value) });
    };
  const to = compile(iterator.to);
  return (scope, evaluation) => {
    const members = membersBetween(from(scope, evaluation), to(scope, evaluation));
    return members ?? faultAt(evaluation, iterator.in, "no-steps");
  };
}
