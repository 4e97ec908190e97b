import type { MissedRemedy } from "../decisions/model.ts";
import type { Decision, DecisionTable, Rule } from "../dmn/model.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { ContextScope, type Scope } from "../feel/scope.ts";
import { BudgetSpent, type Evaluation, type FeelValue } from "../feel/values.ts";
import { jsonOf } from "./json-of.ts";
import { type Decided, givesRemedy, type RuleBook, tableOf } from "./rule-book.ts";

type Change = MissedRemedy["changes"][number];
type Cell = Change["cells"][number];

/** So many ways are told for one remedy, the nearest first. */
const mostWays = 3;
/** Rules of a table that are looked through; those beyond are no near ones for a reader. */
const mostRules = 2_000;
const deepest = 5;

/**
 * The nearest changes with which a rule would give this remedy: of each rule that names it and did not fire, the cells that
 * say no, down to what customers are asked: a cell about another decision is told as the nearest change of that
 * decision. Fewest cells first, then in the order of the table. A rule whose cells all say yes and that another went before has
 * none.
 */
export function nearestChanges(book: RuleBook, decided: Decided, key: string): Change[] {
  const decision = book.offering;
  const table = tableOf(decision);
  if (!decision || !table) return [];
  const looking = lookingAt(book, decided);
  const changes: Change[] = [];
  try {
    for (const [index, rule] of table.rules.slice(0, mostRules).entries()) {
      if (givesRemedy(book, table, rule, key) !== true) continue;
      const cells = refusingCells(looking, table, rule, 0);
      if (cells) changes.push({ decision: decision.id, rule: rule.id, place: index + 1, cells });
    }
  } catch (error) {
    // What was found until then is near enough.
    if (!(error instanceof BudgetSpent)) throw error;
  }
  return changes.sort((a, b) => a.cells.length - b.cells.length || a.place - b.place).slice(0, mostWays);
}

type Looking = {
  book: RuleBook;
  scope: Scope;
  evaluation: Evaluation;
  values: Map<string, FeelValue>;
  /** The nearest way to have a decision pass a test, by both. */
  ways: Map<string, Cell[] | null>;
};

const lookingAt = (book: RuleBook, { inputs, results }: Decided): Looking => ({
  book,
  scope: new ContextScope(inputs, results),
  evaluation: newEvaluation({ steps: 300_000 }),
  values: new Map(),
  ways: new Map(),
});

/** Null where a cell cannot be read: nothing can be promised of such a rule. */
function refusingCells(looking: Looking, table: DecisionTable, rule: Rule, depth: number): Cell[] | null {
  const cells: Cell[] = [];
  for (const [column, { expression }] of table.inputs.entries()) {
    const test = (rule.inputEntries[column] ?? "").trim() || "-";
    const value = currentValue(looking, expression);
    const passes = passesTest(looking, test, value);
    if (passes === null) return null;
    if (passes) continue;
    const beneath = wayBeneath(looking, expression.trim(), test, depth);
    for (const cell of beneath ?? [{ input: expression.trim(), test, value: jsonOf(value) ?? null }])
      if (!cells.some((one) => one.input === cell.input && one.test === cell.test)) cells.push(cell);
  }
  return cells;
}

function passesTest({ book, scope, evaluation }: Looking, test: string, value: FeelValue): boolean | null {
  evaluation.spend(10);
  return book.testOf(test)?.(value, scope, evaluation) ?? null;
}

/** The fewest cells with which the decision called `name` would come to something that passes `test`. */
function wayBeneath(looking: Looking, name: string, test: string, depth: number): Cell[] | null {
  const key = `${name}\n${test}`;
  const known = looking.ways.get(key);
  if (known !== undefined) return known;
  const decision = [...looking.book.decisions.values()].find((one) => one.name === name);
  const way = depth < deepest ? nearestWay(looking, decision, test, depth + 1) : null;
  looking.ways.set(key, way);
  return way;
}

function nearestWay(
  looking: Looking,
  decision: Decision | undefined,
  test: string,
  depth: number,
): Cell[] | null {
  const table = tableOf(decision);
  if (table?.outputs.length !== 1) return null;
  let nearest: Cell[] | null = null;
  for (const rule of table.rules.slice(0, mostRules)) {
    const result = currentValue(looking, rule.outputEntries[0] ?? "");
    if (!passesTest(looking, test, result)) continue;
    const cells = refusingCells(looking, table, rule, depth);
    if (cells && cells.length > 0 && (!nearest || cells.length < nearest.length)) nearest = cells;
  }
  return nearest;
}

function currentValue({ book, scope, evaluation, values }: Looking, expression: string): FeelValue {
  const before = values.get(expression);
  if (before !== undefined) return before;
  const value = book.expressionOf(expression)?.(scope, evaluation) ?? null;
  values.set(expression, value);
  return value;
}
