import type { NamedSyntax, Syntax } from "./syntax.ts";

/** The expressions that an expression is directly made of. */
export function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case "list":
      return syntax.items;
    case "context":
      return valuesOf(syntax.entries);
    case "range":
      return [syntax.low, syntax.high];
    case "operatorTest":
    case "negate":
    case "instanceOf":
      return [syntax.value];
    case "path":
      return [syntax.of];
    case "filter":
      return [syntax.of, syntax.match];
    case "call":
      return [syntax.called, ...syntax.given];
    case "namedCall":
      return [syntax.called, ...valuesOf(syntax.given)];
    case "arithmetic":
    case "compare":
    case "and":
    case "or":
      return [syntax.left, syntax.right];
    case "between":
      return [syntax.value, syntax.low, syntax.high];
    case "in":
      return [syntax.value, ...syntax.tests];
    case "if":
      return [syntax.condition, syntax.whenTrue, syntax.whenFalse];
    case "for":
      return [...syntax.iterators.flatMap((one) => (one.to ? [one.in, one.to] : [one.in])), syntax.return];
    case "some":
    case "every":
      return [...syntax.iterators.flatMap((one) => (one.to ? [one.in, one.to] : [one.in])), syntax.satisfies];
    case "function":
      return syntax.body ? [syntax.body] : [];
    case "tests":
      return syntax.tests === "any" ? [] : syntax.tests;
    default:
      return [];
  }
}

const valuesOf = (entries: readonly NamedSyntax[]) => entries.map(({ value }) => value);

/**
 * How much of the stack evaluating an expression takes, in levels of the simplest kind. Walks without recursion, as long
 * chains (`1 + 1 + …`) are high.
 */
export function heightOf(syntax: Syntax): number {
  let height = 0;
  const ahead = [{ part: syntax, above: 0 }];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const here = next.above + levelsOf(next.part);
    height = Math.max(height, here);
    for (const part of partsOf(next.part)) ahead.push({ part, above: here });
  }
  return height;
}

function levelsOf(syntax: Syntax): number {
  if (syntax.kind === "for" || syntax.kind === "some" || syntax.kind === "every")
    return 4 * syntax.iterators.length;
  return syntax.kind === "filter" || syntax.kind === "call" || syntax.kind === "namedCall" ? 2 : 1;
}

/** Whether a name is used anywhere in an expression. */
export function uses(syntax: Syntax, name: string): boolean {
  return (syntax.kind === "name" && syntax.name === name) || partsOf(syntax).some((part) => uses(part, name));
}

/** Whether an expression looks at the value of its unary tests, `?`. */
export function looksAtInput(syntax: Syntax): boolean {
  return syntax.kind === "input" || partsOf(syntax).some(looksAtInput);
}
