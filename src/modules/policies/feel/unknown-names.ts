import { builtIns } from "./functions/built-ins.ts";
import type { Place, Syntax } from "./syntax.ts";
import { partsOf } from "./syntax-parts.ts";

/** What is bound where it stands: the item of a filter, the results of a loop so far. */
const always = ["item", "partial"];

/**
 * The names in an expression that nobody gives a value: neither `known`, nor bound in it, nor built in. Inside filters none is
 * told, as items of a type that is not declared may have any entries.
 */
export function unknownNames(syntax: Syntax, known: ReadonlySet<string>): (Place & { name: string })[] {
  const bound = new Set([...always, ...boundIn(syntax)]);
  return namesIn(syntax).filter(({ name }) => !known.has(name) && !bound.has(name) && !builtIns.has(name));
}

function namesIn(syntax: Syntax): (Place & { name: string })[] {
  if (syntax.kind === "name") return [syntax];
  return syntax.kind === "filter" ? namesIn(syntax.of) : partsOf(syntax).flatMap(namesIn);
}

function boundIn(syntax: Syntax): string[] {
  return [...boundBy(syntax), ...partsOf(syntax).flatMap(boundIn)];
}

function boundBy(syntax: Syntax): string[] {
  switch (syntax.kind) {
    case "context":
      return syntax.entries.map(({ name }) => name);
    case "for":
    case "some":
    case "every":
      return syntax.iterators.map(({ name }) => name);
    case "function":
      return syntax.parameters.map(({ name }) => name);
    default:
      return [];
  }
}
