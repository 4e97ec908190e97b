import type { Decision, DecisionTable, Rule } from "../dmn/model.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { type Compiled, compileExpression, compileUnaryTests } from "../feel/compile.ts";
import type { FeelValue } from "../feel/values.ts";
import type { Remedy } from "./model.ts";

/** A remedy, and how its amounts are worked out; null where its FEEL cannot be read. */
export type BookedRemedy = { remedy: Remedy; cost: Compiled | null; worth: Compiled | null };

/** What was decided of one customer: the inputs given, what each decision came to by name, rules that fired by decision. */
export type Decided = {
  inputs: ReadonlyMap<string, FeelValue>;
  results: ReadonlyMap<string, FeelValue>;
  fired: ReadonlyMap<string, readonly string[]>;
};

/** A version's remedies and the rules that give them, made ready once for all that is decided by it. */
export type RuleBook = {
  document: PolicyDocument;
  remedies: ReadonlyMap<string, BookedRemedy>;
  decisions: ReadonlyMap<string, Decision>;
  /** Rules of the tables, by decision and id; `place` is from 1. */
  rules: ReadonlyMap<string, ReadonlyMap<string, { rule: Rule; place: number }>>;
  /** The decision that says which remedies there are. */
  offering: Decision | undefined;
  /** Names of inputs and decisions. */
  names: ReadonlySet<string>;
  /** The decisions, and the inputs, that an expression speaks of. */
  spokenOf(expression: string): { decisions: readonly Decision[]; inputs: readonly string[] };
  /** A cell as a test of its input; made when it is first asked for. */
  testOf(cell: string): ReturnType<typeof compileUnaryTests> | null;
  expressionOf(text: string): Compiled | null;
};

export function ruleBookOf(document: PolicyDocument): RuleBook {
  const { model, offers } = document;
  const names = new Set([...model.inputs, ...model.decisions].map(({ name }) => name));
  const expressionOf = remembered((text) => compileExpression(text, names));
  const booked = (remedy: Remedy): BookedRemedy => ({
    remedy,
    cost: expressionOf(remedy.cost || "0"),
    worth: remedy.worth === "" ? null : expressionOf(remedy.worth),
  });
  return {
    document,
    names,
    remedies: new Map(document.remedies.map((remedy) => [remedy.key, booked(remedy)])),
    decisions: new Map(model.decisions.map((decision) => [decision.id, decision])),
    rules: new Map(model.decisions.map((decision) => [decision.id, placedRules(decision)])),
    spokenOf: remembered((expression) => ({
      decisions: model.decisions.filter(({ name }) => isNamedIn(name, expression)),
      inputs: model.inputs.flatMap(({ name }) => (isNamedIn(name, expression) ? [name] : [])),
    })) as RuleBook["spokenOf"],
    offering: model.decisions.find(({ id }) => id === offers?.decision),
    testOf: remembered((cell) => compileUnaryTests(cell, names)),
    expressionOf,
  };
}

const placedRules = (decision: Decision) =>
  new Map((tableOf(decision)?.rules ?? []).map((rule, index) => [rule.id, { rule, place: index + 1 }]));

/** Whether `expression` speaks of `name` as a whole word, and not of a longer one. */
function isNamedIn(name: string, expression: string): boolean {
  if (name === expression) return true;
  const word = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_."])${word}(?![\\p{L}\\p{N}_"])`, "u").test(expression);
}

/** The table of a decision, where it is one. */
export const tableOf = (decision: Decision | undefined): DecisionTable | undefined =>
  decision?.expression?.kind === "table" ? decision.expression : undefined;

/**
 * Whether a rule puts out this remedy: `true` where its cell names it, `null` where the cell works its result out and may
 * name any.
 */
export function givesRemedy(book: RuleBook, table: DecisionTable, rule: Rule, key: string): boolean | null {
  const output = book.document.offers?.output;
  const column = table.outputs.findIndex(({ name }) => name === output);
  const cell = rule.outputEntries[Math.max(0, column)] ?? "";
  const named = [...cell.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([text]) => textOf(text));
  if (named.includes(key)) return true;
  return /^[\s[\],]*$/.test(cell.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")) ? false : null;
}

function textOf(quoted: string): string {
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted.slice(1, -1);
  }
}

/** What cannot be read is null: whoever proves the policy says so, a customer is not kept waiting for it. */
function remembered<T>(compile: (text: string) => T): (text: string) => T | null {
  const known = new Map<string, T | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const compiled = attempt(() => compile(text));
    known.set(text, compiled);
    return compiled;
  };
}

function attempt<T>(compile: () => T): T | null {
  try {
    return compile();
  } catch {
    return null;
  }
}
