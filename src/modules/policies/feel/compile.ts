import { compileCall, compileFunction, compileNamedCall } from "./compile-functions.ts";
import { compileFor, compileQuantified } from "./compile-loops.ts";
import {
  compileAnd,
  compileArithmetic,
  compileBetween,
  compileCompare,
  compileIf,
  compileInstanceOf,
  compileNegate,
  compileOr,
} from "./compile-operators.ts";
import { compileFilter, compilePath } from "./compile-paths.ts";
import { type CompiledTests, compileCell, compileIn } from "./compile-tests.ts";
import {
  compileContext,
  compileInput,
  compileList,
  compileName,
  compileOperatorRange,
  compileRange,
  compileTemporal,
  onceIfConstant,
} from "./compile-values.ts";
import type { Compiled, Compiler, SyntaxOf } from "./compiler.ts";
import { readExpression, readUnaryTests } from "./reader.ts";
import type { Syntax, UnaryTests } from "./syntax.ts";
import type { ResolveType } from "./types.ts";
import type { FeelValue } from "./values.ts";

export type { CompiledTests } from "./compile-tests.ts";
export type { Compiled } from "./compiler.ts";

type Operation = Extract<
  Syntax,
  {
    kind:
      | "call"
      | "namedCall"
      | "negate"
      | "arithmetic"
      | "compare"
      | "and"
      | "or"
      | "between"
      | "in"
      | "instanceOf"
      | "if"
      | "for"
      | "some"
      | "every"
      | "function"
      | "tests";
  }
>;

const noTypes: ResolveType = () => undefined;

/**
 * Makes an expression ready to be evaluated any number of times. `names`: those in scope (see `readExpression`); `resolve`
 * finds the types that the expression may name. Throws `FeelSyntaxError`.
 */
export function compileExpression(
  text: string,
  names: ReadonlySet<string>,
  resolve: ResolveType = noTypes,
): Compiled {
  return compileSyntax(readExpression(text, names), resolve);
}

/** Makes the tests of a cell ready, which answer whether a value passes. Throws `FeelSyntaxError`. */
export function compileUnaryTests(
  text: string,
  names: ReadonlySet<string>,
  resolve: ResolveType = noTypes,
): CompiledTests {
  return compileTests(readUnaryTests(text, names), resolve);
}

export function compileSyntax(syntax: Syntax, resolve: ResolveType = noTypes): Compiled {
  return newCompiler(resolve).compile(syntax);
}

export function compileTests(tests: Syntax & UnaryTests, resolve: ResolveType = noTypes): CompiledTests {
  return compileCell(tests, newCompiler(resolve));
}

function newCompiler(resolve: ResolveType): Compiler {
  const compiler: Compiler = {
    resolve,
    compile: (syntax) => onceIfConstant(syntax, compileKind(syntax, compiler)),
  };
  return compiler;
}

function compileKind(syntax: Syntax, compiler: Compiler): Compiled {
  switch (syntax.kind) {
    case "null":
      return () => null;
    case "boolean":
    case "number":
    case "string":
      return always(syntax.value);
    case "temporal":
      return compileTemporal(syntax);
    case "list":
      return compileList(syntax, compiler);
    case "context":
      return compileContext(syntax, compiler);
    case "range":
      return compileRange(syntax, compiler);
    case "operatorTest":
      return compileOperatorRange(syntax, compiler);
    case "name":
      return compileName(syntax);
    case "input":
      return compileInput(syntax);
    case "path":
      return compilePath(syntax, compiler);
    case "filter":
      return compileFilter(syntax, compiler);
    default:
      return compileOperation(syntax, compiler);
  }
}

function compileOperation(syntax: Operation, compiler: Compiler): Compiled {
  switch (syntax.kind) {
    case "call":
      return compileCall(syntax, compiler);
    case "namedCall":
      return compileNamedCall(syntax, compiler);
    case "negate":
      return compileNegate(syntax, compiler);
    case "arithmetic":
      return compileArithmetic(syntax, compiler);
    case "compare":
      return compileCompare(syntax, compiler);
    case "and":
      return compileAnd(syntax, compiler);
    case "or":
      return compileOr(syntax, compiler);
    case "between":
      return compileBetween(syntax, compiler);
    case "in":
      return compileIn(syntax, compiler);
    case "instanceOf":
      return compileInstanceOf(syntax, compiler);
    case "if":
      return compileIf(syntax, compiler);
    case "for":
      return compileFor(syntax, compiler);
    case "some":
    case "every":
      return compileQuantified(syntax, compiler);
    case "function":
      return compileFunction(syntax, compiler);
    case "tests":
      return compileTestsOfInput(syntax, compiler);
  }
}

/** The tests of a cell as an expression: they test `?`. */
function compileTestsOfInput(syntax: SyntaxOf<"tests">, compiler: Compiler): Compiled {
  const passes = compileCell(syntax, compiler);
  return (scope, evaluation) => passes(scope.get("?") ?? null, scope, evaluation);
}

function always(value: FeelValue): Compiled {
  return () => value;
}
