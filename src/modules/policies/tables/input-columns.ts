import type { TableInput } from "../dmn/model.ts";
import { type Compiled, type CompiledTests, compileSyntax, compileTests } from "../feel/compile.ts";
import type { Scope } from "../feel/scope.ts";
import type { FeelType, ResolveType } from "../feel/types.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import { type ColumnIndex, indexColumn } from "./column-index.ts";
import { kindOfColumn } from "./column-kind.ts";
import type { ParsedTable, TestsSyntax } from "./parse-table.ts";
import { cellSetOf } from "./read-cell.ts";

/** A condition of the table, ready to be looked up. */
export type InputColumn = {
  readonly evaluate: Compiled;
  readonly allows: CompiledTests | undefined;
  /** Whether all its cells are `-`. */
  readonly isIdle: boolean;
  /** Its cells as they are evaluated, one for each rule. */
  readonly cells: readonly CompiledTests[];
  /** Undefined where no cell is a set: each is evaluated. */
  readonly index: ColumnIndex | undefined;
};

export function inputColumn(
  { expression, values, cells }: ParsedTable["inputs"][number],
  type: FeelType | undefined,
  resolve: ResolveType,
): InputColumn {
  const distinct = new Set(cells);
  const kind = kindOfColumn(type, [...distinct]);
  const compiled = mapped(distinct, (cell) => compileTests(cell, resolve));
  const known = mapped(distinct, (cell) => (kind === null ? null : cellSetOf(cell, kind)));
  const sets = cells.map((cell) => known.get(cell) ?? null);
  return {
    evaluate: compileSyntax(expression, resolve),
    allows: values && compileTests(values, resolve),
    isIdle: [...distinct].every(({ tests }) => tests === "any"),
    cells: cells.map((cell) => compiled.get(cell) as CompiledTests),
    index: kind === null || sets.every((set) => set === null) ? undefined : indexColumn(sets, kind),
  };
}

const mapped = <Value>(
  cells: Set<TestsSyntax>,
  make: (cell: TestsSyntax) => Value,
): Map<TestsSyntax, Value> => new Map([...cells].map((cell) => [cell, make(cell)]));

/** The values looked at, one for each column; undefined with a fault where one is not allowed. */
export function valuesLookedAt(
  columns: readonly InputColumn[],
  inputs: readonly TableInput[],
  scope: Scope,
  evaluation: Evaluation,
): FeelValue[] | undefined {
  const values: FeelValue[] = [];
  for (const [at, { evaluate, allows, isIdle }] of columns.entries()) {
    const value = isIdle && !allows ? null : evaluate(scope, evaluation);
    if (allows && !isAllowed(value, allows, scope, evaluation)) {
      const input = inputs[at]?.label ?? inputs[at]?.expression ?? "";
      evaluation.fault({ code: "input-not-allowed", values: { input } });
      return undefined;
    }
    values.push(value);
  }
  return values;
}

/** Of a list, each item has to be allowed where the list as a whole is not. */
function isAllowed(value: FeelValue, allows: CompiledTests, scope: Scope, evaluation: Evaluation): boolean {
  if (allows(value, scope, evaluation)) return true;
  return Array.isArray(value) && value.every((item: FeelValue) => allows(item, scope, evaluation));
}
