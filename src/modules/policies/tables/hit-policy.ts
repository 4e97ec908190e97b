import type { Aggregation, DecisionTable } from "../dmn/model.ts";
import { isEqual } from "../feel/compare.ts";
import { builtIns } from "../feel/functions/built-ins.ts";
import type { Scope } from "../feel/scope.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import type { Hit, Hits } from "./output-columns.ts";

/** What a table decided, and by which rules: their ids, those that count most first. */
export type Decided = { readonly value: FeelValue; readonly fired: readonly string[] };

/** How many matching rules a table needs at most: for some the first one decides. */
export const mostHits = ({ hitPolicy }: DecisionTable): number =>
  hitPolicy === "F" ? 1 : Number.POSITIVE_INFINITY;

/** What the matching rules, numbers in their order, come to under the table's hit policy (DMN 1.5, 8.2.8). */
export function decideByPolicy(
  table: DecisionTable,
  rules: readonly number[],
  hits: Hits,
  scope: Scope,
  evaluation: Evaluation,
): Decided {
  if (rules.length === 0) return { value: valueOfNone(table, hits, scope, evaluation), fired: [] };
  if (table.hitPolicy === "U" && rules.length > 1)
    return { value: disputed("rules-overlap", rules, evaluation), fired: idsOf(rules, table) };
  evaluation.spend(rules.length);
  const found = rules.map((rule) => ({ rule, ...hits.of(rule, scope, evaluation) }));
  const ranked = table.hitPolicy === "P" || table.hitPolicy === "O" ? found.sort(byRank) : found;
  const counting = table.hitPolicy === "P" ? ranked.slice(0, 1) : ranked;
  return {
    value: combined(table, counting, evaluation),
    fired: idsOf(
      counting.map(({ rule }) => rule),
      table,
    ),
  };
}

/** What the table says is to come out; else what the functions of its policy give for no hits. */
function valueOfNone(table: DecisionTable, hits: Hits, scope: Scope, evaluation: Evaluation): FeelValue {
  if (hits.otherwise) return hits.otherwise(scope, evaluation);
  if (table.hitPolicy === "C" && table.aggregation) return table.aggregation === "COUNT" ? 0 : null;
  return isSingle(table) ? null : [];
}

const isSingle = ({ hitPolicy }: DecisionTable): boolean => "UAPF".includes(hitPolicy);

type RuleHit = Hit & { rule: number };

/** By the first output in which they differ; equal ones in the order of their rules. */
function byRank(one: RuleHit, other: RuleHit): number {
  for (const [at, rank] of one.ranks.entries()) {
    const difference = rank - (other.ranks[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.rule - other.rule;
}

function combined(table: DecisionTable, hits: readonly RuleHit[], evaluation: Evaluation): FeelValue {
  const values = hits.map(({ value }) => value);
  const first = values[0] ?? null;
  if (table.hitPolicy === "A" && values.some((value) => isEqual(first, value) !== true))
    return disputed(
      "rules-disagree",
      hits.map(({ rule }) => rule),
      evaluation,
    );
  if (isSingle(table)) return first;
  return table.hitPolicy === "C" && table.aggregation
    ? aggregated(table, table.aggregation, values, evaluation)
    : values;
}

/** Numbers of rules as they are counted in the table, from 1. */
const disputed = (code: string, rules: readonly number[], evaluation: Evaluation): null =>
  evaluation.fault({
    code,
    values: {
      rules: rules
        .slice(0, mostNamed)
        .map((rule) => rule + 1)
        .join(", "),
    },
  });

const mostNamed = 10;

const idsOf = (rules: readonly number[], table: DecisionTable): string[] =>
  rules.map((rule) => table.rules[rule]?.id ?? "");

/** Of several outputs there is no sum, minimum or maximum. */
function aggregated(
  { outputs }: DecisionTable,
  aggregation: Aggregation,
  values: FeelValue[],
  evaluation: Evaluation,
): FeelValue {
  if (aggregation === "COUNT") return values.length;
  if (outputs.length > 1)
    return evaluation.fault({ code: "no-aggregate", values: { outputs: outputs.length } });
  return builtIns.get(functions[aggregation])?.call([values], evaluation) ?? null;
}

const functions = { SUM: "sum", MIN: "min", MAX: "max" } as const;
