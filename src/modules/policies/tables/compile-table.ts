import type { DecisionTable } from "../dmn/model.ts";
import type { Scope } from "../feel/scope.ts";
import type { FeelType, ResolveType } from "../feel/types.ts";
import type { Evaluation } from "../feel/values.ts";
import { type Decided, decideByPolicy, mostHits } from "./hit-policy.ts";
import { inputColumn, valuesLookedAt } from "./input-columns.ts";
import { matchingRules } from "./matching-rules.ts";
import { hitsOf } from "./output-columns.ts";
import { parseTable } from "./parse-table.ts";

/** What stands around a table. */
export type TableSurroundings = {
  /** All names in scope, as for reading FEEL. */
  names: ReadonlySet<string>;
  typeOf(typeRef: string | undefined): FeelType | undefined;
  /** Allowed values of a named type, for outputs that state none: the order of hit policies P and O. */
  valuesOf(typeRef: string | undefined): string | undefined;
  resolve: ResolveType;
};

export type CompiledTable = {
  /**
   * Decides by the rules that match. Null with a fault where an input or output is not allowed, rules of a unique table
   * overlap, or those of an `any` table disagree. Throws `BudgetSpent`.
   */
  decide(scope: Scope, evaluation: Evaluation): Decided;
};

/** Makes a table ready to decide any number of times. Throws `TableError` where a text of it is not FEEL. */
export function compileTable(table: DecisionTable, surroundings: TableSurroundings): CompiledTable {
  const { names, typeOf, valuesOf, resolve } = surroundings;
  const parsed = parseTable(table, names, valuesOf);
  const columns = parsed.inputs.map((input, at) =>
    inputColumn(input, typeOf(table.inputs[at]?.type), resolve),
  );
  const hits = hitsOf(table, parsed, typeOf, resolve);
  const most = mostHits(table);
  return {
    decide(scope, evaluation) {
      const values = valuesLookedAt(columns, table.inputs, scope, evaluation);
      if (values === undefined) return { value: null, fired: [] };
      const rules = matchingRules(columns, values, table.rules.length, most, scope, evaluation);
      return decideByPolicy(table, rules, hits, scope, evaluation);
    },
  };
}
