import { kindOf } from "./compare-kinds.ts";
import { type Compiled, type Compiler, faultAt, type SyntaxOf } from "./compiler.ts";
import { ItemScope, type Scope } from "./scope.ts";
import type { Place, Syntax } from "./syntax.ts";
import { propertyOf } from "./temporal-properties.ts";
import type { Evaluation, FeelContext, FeelList, FeelValue } from "./values.ts";

/** An entry of a context, a property of a temporal value or a range; of a list, those of its items. */
export function compilePath(syntax: SyntaxOf<"path">, { compile }: Compiler): Compiled {
  const of = compile(syntax.of);
  const { name } = syntax;
  return (scope, evaluation) => partsOf(of(scope, evaluation), name, evaluation, syntax);
}

/** Of a list in a list, the parts of its items in a list. */
function partsOf(value: FeelValue, name: string, evaluation: Evaluation, place: Place): FeelValue {
  if (!Array.isArray(value)) return partOf(value, name, evaluation, place);
  evaluation.spend(value.length);
  evaluation.enter(1);
  const parts = value.map((item) => partsOf(item, name, evaluation, place));
  evaluation.leave(1);
  return parts;
}

function partOf(value: FeelValue, name: string, evaluation: Evaluation, place: Place): FeelValue {
  if (value === null) return null;
  const part = value instanceof Map ? (value as FeelContext).get(name) : propertyOf(value, name);
  return part === undefined ? faultAt(evaluation, place, "no-entry", { name, kind: kindOf(value) }) : part;
}

/** `list[2]` is the second, `list[-1]` the last, `list[item > 3]` those that it holds for. */
export function compileFilter(syntax: SyntaxOf<"filter">, { compile }: Compiler): Compiled {
  const of = compile(syntax.of);
  const match = compile(syntax.match);
  const pick = pickOf(syntax.match, match, syntax);
  return (scope, evaluation) => {
    const value = of(scope, evaluation);
    if (value === null) return null;
    return pick(Array.isArray(value) ? value : [value], scope, evaluation);
  };
}

type Pick = (list: FeelList, scope: Scope, evaluation: Evaluation) => FeelValue;

const ofBoolean = new Set([
  "compare",
  "and",
  "or",
  "between",
  "in",
  "instanceOf",
  "some",
  "every",
  "boolean",
]);

/** Some filters are seen to be an index or a condition before any evaluation; of the others, the first item tells. */
function pickOf(syntax: Syntax, match: Compiled, place: Place): Pick {
  if (syntax.kind === "number") return (list) => itemAt(list, syntax.value);
  if (ofBoolean.has(syntax.kind))
    return (list, scope, evaluation) => matching(list, match, scope, evaluation, []);
  return (list, scope, evaluation) => {
    if (list.length === 0) return fromEmpty(match, scope, evaluation);
    const first = match(new ItemScope(list[0] as FeelValue, scope), evaluation);
    if (typeof first === "number") return itemAt(list, first);
    if (typeof first === "boolean" || first === null)
      return matching(list, match, scope, evaluation, first === true ? [list[0] as FeelValue] : [], 1);
    return faultAt(evaluation, place, "no-filter", { kind: kindOf(first) });
  };
}

const itemAt = (list: FeelList, index: number): FeelValue =>
  (index > 0 ? list[index - 1] : list[list.length + index]) ?? null;

function matching(
  list: FeelList,
  match: Compiled,
  scope: Scope,
  evaluation: Evaluation,
  found: FeelValue[],
  from = 0,
): FeelValue {
  for (let at = from; at < list.length; at++) {
    evaluation.spend(1);
    const item = list[at] as FeelValue;
    if (match(new ItemScope(item, scope), evaluation) === true) found.push(item);
  }
  return found;
}

/** Without an item only an index has a value; faults of a condition about an item that is not there are none. */
function fromEmpty(match: Compiled, scope: Scope, evaluation: Evaluation): FeelValue {
  const before = evaluation.faults.length;
  const index = match(scope, evaluation);
  evaluation.faults.length = before;
  return typeof index === "number" ? null : [];
}
