import type { FiredRule, Offer } from "../decisions/model.ts";
import type { Decision, DecisionTable, Rule } from "../dmn/model.ts";
import type { FeelContext, FeelValue } from "../feel/values.ts";
import { jsonOf } from "./json-of.ts";
import { type Decided, givesRemedy, type RuleBook, tableOf } from "./rule-book.ts";

type Reason = Offer["reason"];

/**
 * Why a remedy is offered: the rules that put it out, and beneath them those of the decisions they look at; with every
 * input that a cell of these rules asks something of. Cells that take anything (`-`) are no reason.
 */
export function reasonOf(book: RuleBook, decided: Decided, key: string): Reason {
  const reason: Reason = { rules: [], inputs: [] };
  if (book.offering) explain(book, decided, book.offering, { key, reason, seen: new Set() });
  return reason;
}

type Explaining = { key?: string; reason: Reason; seen: Set<string> };

function explain(
  book: RuleBook,
  decided: Decided,
  decision: Decision,
  { key, reason, seen }: Explaining,
): void {
  if (seen.has(decision.id)) return;
  seen.add(decision.id);
  const table = tableOf(decision);
  const rules = table ? firedIn(book, decided, decision, table, key) : [];
  reason.rules.push(...rules.map(({ fired }) => fired));
  const looked = table
    ? rules.flatMap(({ rule }) => askedExpressions(table, rule))
    : requiredNames(book, decision);
  for (const expression of new Set(looked)) {
    const beneath = book.spokenOf(expression).decisions;
    for (const other of beneath) explain(book, decided, other, { reason, seen });
    if (beneath.length === 0) tellInput(book, decided, expression, reason);
  }
}

type Fired = { rule: Rule; fired: FiredRule };

function firedIn(
  book: RuleBook,
  decided: Decided,
  decision: Decision,
  table: DecisionTable,
  key: string | undefined,
): Fired[] {
  const fired = (decided.fired.get(decision.id) ?? []).flatMap((id) => {
    const placed = book.rules.get(decision.id)?.get(id);
    return placed
      ? [{ rule: placed.rule, fired: { decision: decision.id, rule: id, place: placed.place } }]
      : [];
  });
  if (key === undefined) return fired;
  const naming = fired.filter(({ rule }) => givesRemedy(book, table, rule, key) === true);
  return naming.length > 0
    ? naming
    : fired.filter(({ rule }) => givesRemedy(book, table, rule, key) === null);
}

const isAny = (cell: string | undefined): boolean => cell === undefined || /^\s*-?\s*$/.test(cell);

const askedExpressions = (table: DecisionTable, rule: Rule): string[] =>
  table.inputs
    .filter((_, column) => !isAny(rule.inputEntries[column]))
    .map(({ expression }) => expression.trim());

/** What is no table names what it needs as a whole. */
function requiredNames({ document, decisions }: RuleBook, { requires }: Decision): string[] {
  const inputs = document.model.inputs.filter(({ id }) => requires.inputs.includes(id));
  return [...inputs, ...requires.decisions.flatMap((id) => decisions.get(id) ?? [])].map(({ name }) => name);
}

function tellInput(book: RuleBook, { inputs }: Decided, expression: string, { inputs: told }: Reason): void {
  const whole = inputs.get(expression) ?? valueAt(inputs, expression.split("."));
  const spoken = whole === undefined ? book.spokenOf(expression).inputs : [];
  const named =
    whole === undefined
      ? spoken.map((name) => [name, inputs.get(name) ?? null] as const)
      : [[expression, whole] as const];
  for (const [input, value] of named)
    if (!told.some((one) => one.input === input)) told.push({ input, value: jsonOf(value) ?? null });
}

/** What a path as `order.price` leads to. */
export function valueAt(
  inputs: FeelContext,
  [first = "", ...rest]: readonly string[],
): FeelValue | undefined {
  const value = inputs.get(first.trim());
  if (rest.length === 0 || value === undefined) return value;
  return value instanceof Map ? valueAt(value, rest) : undefined;
}
