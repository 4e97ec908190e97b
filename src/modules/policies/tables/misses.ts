import type { DecisionTable } from "../dmn/model.ts";
import type { Scope } from "../feel/scope.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import { intersection } from "./cell-set.ts";
import type { InputColumn } from "./input-columns.ts";
import { keyOf } from "./keys.ts";
import { nearestKey } from "./nearest-key.ts";
import { showKey } from "./show-key.ts";

/** A rule that did not match, and the cells that kept it from it. */
export type Miss = {
  readonly rule: string;
  readonly cells: readonly {
    /** Place of the input among the columns, from 0. */
    readonly column: number;
    /** The cell's text: what would have had to hold. */
    readonly test: string;
    /** FEEL text of the value nearest to the one given that the cell holds for, where that can be told. */
    readonly nearest: string | undefined;
  }[];
};

const mostMisses = 100;

/** The rules that did not match, those with the fewest cells in the way first; a hundred at most. */
export function missesOf(
  table: DecisionTable,
  columns: readonly InputColumn[],
  values: readonly FeelValue[],
  scope: Scope,
  evaluation: Evaluation,
): Miss[] {
  const failing = table.rules.map((_, rule) => failingCells(rule, columns, values, scope, evaluation));
  const order = [...failing.keys()].filter((rule) => (failing[rule] ?? []).length > 0);
  order.sort((a, b) => (failing[a] ?? []).length - (failing[b] ?? []).length || a - b);
  return order.slice(0, mostMisses).map((rule) => ({
    rule: table.rules[rule]?.id ?? "",
    cells: (failing[rule] ?? []).map((column) => ({
      column,
      test: table.rules[rule]?.inputEntries[column] ?? "-",
      nearest: nearestOf(values[column] ?? null, columns[column] as InputColumn, rule),
    })),
  }));
}

function failingCells(
  rule: number,
  columns: readonly InputColumn[],
  values: readonly FeelValue[],
  scope: Scope,
  evaluation: Evaluation,
): number[] {
  evaluation.spend(columns.length);
  const failing: number[] = [];
  for (const [at, { cells }] of columns.entries())
    if (!cells[rule]?.(values[at] ?? null, scope, evaluation)) failing.push(at);
  return failing;
}

function nearestOf(value: FeelValue, { sets, kind, domain }: InputColumn, rule: number): string | undefined {
  const set = sets[rule];
  if (!set || kind === null) return undefined;
  const key = nearestKey(domain ? intersection(set, domain) : set, keyOf(value, kind));
  return key === undefined ? undefined : showKey(key, kind);
}
