import { readExpression } from "../feel/reader.ts";
import type { Syntax } from "../feel/syntax.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { partsOf } from "../feel/syntax-parts.ts";
import type { FeelType } from "../feel/types.ts";
import type { Expression } from "./model.ts";
import type { Element } from "./run.ts";
import type { Required } from "./sight.ts";

/** The names of entries within the values of a type: FEEL's reader must know those that hold spaces. */
export function namesOfType(
  type: FeelType | undefined,
  into = new Set<string>(),
  seen = new Set<FeelType>(),
): Set<string> {
  if (!type || seen.has(type)) return into;
  seen.add(type);
  if (type.kind === "list" || type.kind === "range") namesOfType(type.of, into, seen);
  if (type.kind === "narrowed") namesOfType(type.base, into, seen);
  if (type.kind === "function") namesOfType(type.result, into, seen);
  if (type.kind === "context")
    for (const [name, entry] of type.entries) {
      into.add(name);
      namesOfType(entry, into, seen);
    }
  return into;
}

/** The names that the value of an expression may have within: entries, columns, outputs, contexts in its text. */
export function namesOfExpression(expression: Expression | undefined, into = new Set<string>()): Set<string> {
  if (!expression) return into;
  const walk = (one: Expression | undefined) => namesOfExpression(one, into);
  switch (expression.kind) {
    case "table":
      for (const { name } of expression.outputs) if (name !== undefined) into.add(name);
      break;
    case "literal":
      namesInText(expression.text, into);
      break;
    case "context":
      for (const { name, value } of expression.entries) {
        if (name !== undefined) into.add(name);
        walk(value);
      }
      break;
    case "relation":
      for (const { name } of expression.columns) into.add(name);
      for (const { cells } of expression.rows) for (const cell of cells) walk(cell);
      break;
    case "list":
      for (const item of expression.items) walk(item);
      break;
    case "function":
      walk(expression.body);
      break;
    case "conditional":
      walk(expression.whenTrue);
      walk(expression.whenFalse);
      break;
    case "for":
      walk(expression.return);
      break;
    case "filter":
      walk(expression.in);
      break;
    case "invocation":
      walk(expression.called);
      break;
  }
  return into;
}

/** Only a text with a context in it has names of its own. */
function namesInText(text: string, into: Set<string>): void {
  if (!text.includes("{")) return;
  try {
    walkContexts(readExpression(text, new Set()), into);
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
  }
}

function walkContexts(syntax: Syntax, into: Set<string>): void {
  if (syntax.kind === "context") for (const { name } of syntax.entries) into.add(name);
  for (const part of partsOf(syntax)) walkContexts(part, into);
}

/** All names that the logic of an element may write: of what it requires, and of what may be within that. */
export function namesInSight(element: Element, { own, imported }: Required): Set<string> {
  const names = new Set([...own.keys(), ...imported.keys(), ...element.names]);
  for (const group of imported.values()) for (const name of group.keys()) names.add(name);
  const seen = new Set<Element>();
  const open = [...element.needs];
  for (let need = open.pop(); need; need = open.pop()) {
    if (seen.has(need)) continue;
    seen.add(need);
    for (const name of need.names) names.add(name);
    // What a decision gives may be what it was given.
    open.push(...need.needs);
  }
  return names;
}
