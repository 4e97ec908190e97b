import type { DecisionTable, TableOutput } from "../dmn/model.ts";
import { type Compiled, compileSyntax, compileTests } from "../feel/compile.ts";
import { coerce } from "../feel/conformance.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import type { Scope } from "../feel/scope.ts";
import type { Syntax } from "../feel/syntax.ts";
import type { FeelType, ResolveType } from "../feel/types.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import { constantOf } from "./constant.ts";
import type { ParsedTable, TestsSyntax } from "./parse-table.ts";

/** What a rule puts out, and its place in the order of allowed values, an output each; less comes first. */
export type Hit = { readonly value: FeelValue; readonly ranks: readonly number[] };

export type Hits = {
  of(rule: number, scope: Scope, evaluation: Evaluation): Hit;
  /** What comes out where no rule fires; undefined where the table says nothing of it. */
  readonly otherwise: Compiled | undefined;
};

type Column = {
  readonly name: string;
  readonly finish: (value: FeelValue, scope: Scope, evaluation: Evaluation) => FeelValue;
  readonly rank: (value: FeelValue, scope: Scope, evaluation: Evaluation) => number;
  readonly parsed: ParsedTable["outputs"][number];
};

export function hitsOf(
  table: DecisionTable,
  parsed: ParsedTable,
  typeOf: (type: string | undefined) => FeelType | undefined,
  resolve: ResolveType,
): Hits {
  const columns = table.outputs.map((output, at) =>
    columnOf(output, at, parsed.outputs[at] as Column["parsed"], table, typeOf(output.type), resolve),
  );
  const whole = (parts: readonly FeelValue[]): FeelValue =>
    columns.length === 1
      ? (parts[0] ?? null)
      : new Map(columns.map(({ name }, at) => [name, parts[at] ?? null]));
  const rules = table.rules.map((_, rule) => hitOf(rule, columns, whole, resolve));
  return {
    of: (rule, scope, evaluation) => (rules[rule] as RuleHit)(scope, evaluation),
    otherwise: otherwiseOf(columns, whole, resolve),
  };
}

/** What a table that counts puts out is counted, whatever it is. */
function columnOf(
  output: TableOutput,
  at: number,
  parsed: Column["parsed"],
  { aggregation }: DecisionTable,
  type: FeelType | undefined,
  resolve: ResolveType,
): Column {
  const name = output.name ?? output.label ?? `output ${at + 1}`;
  const allowed = testsOf(parsed.values).map((tests) => compileTests(tests, resolve));
  const rank: Column["rank"] = (value, scope, evaluation) => {
    const place = allowed.findIndex((test) => test(value, scope, evaluation));
    return place < 0 ? allowed.length : place;
  };
  const finish: Column["finish"] = (value, scope, evaluation) => {
    if (aggregation === "COUNT" || value === null) return value;
    const fitting = type ? coerce(value, type, evaluation) : value;
    if (fitting === null || allowed.length === 0 || rank(fitting, scope, evaluation) < allowed.length)
      return fitting;
    return evaluation.fault({ code: "output-not-allowed", values: { output: name } });
  };
  return { name, rank, finish, parsed };
}

/** Each of the allowed values by itself. */
function testsOf(values: TestsSyntax | undefined): TestsSyntax[] {
  if (values === undefined || values.tests === "any") return [];
  return values.negated ? [values] : values.tests.map((test) => ({ ...values, tests: [test] }));
}

type RuleHit = (scope: Scope, evaluation: Evaluation) => Hit;

/** A rule whose cells are all constants always gives the same, unless that has faults to be told each time. */
function hitOf(
  rule: number,
  columns: readonly Column[],
  whole: (parts: readonly FeelValue[]) => FeelValue,
  resolve: ResolveType,
): RuleHit {
  const cells = columns.map(({ parsed }) => compileCell(parsed.cells[rule], resolve));
  const hit: RuleHit = (scope, evaluation) => {
    const parts = columns.map(({ finish }, at) =>
      finish((cells[at] as Compiled)(scope, evaluation), scope, evaluation),
    );
    return {
      value: whole(parts),
      ranks: columns.map(({ rank }, at) => rank(parts[at] ?? null, scope, evaluation)),
    };
  };
  return isConstant(columns, rule) ? onceIfFaultless(hit) : hit;
}

const isConstant = (columns: readonly Column[], rule: number): boolean =>
  columns.every(({ parsed: { cells } }) => {
    const cell = cells[rule];
    return cell === undefined || constantOf(cell) !== undefined;
  });

function onceIfFaultless(hit: RuleHit): RuleHit {
  const evaluation = newEvaluation();
  const constant = hit(new Map(), evaluation);
  return evaluation.faults.length > 0 ? hit : () => constant;
}

const compileCell = (cell: Syntax | undefined, resolve: ResolveType): Compiled =>
  cell === undefined ? () => null : compileSyntax(cell, resolve);

function otherwiseOf(
  columns: readonly Column[],
  whole: (parts: readonly FeelValue[]) => FeelValue,
  resolve: ResolveType,
): Compiled | undefined {
  if (columns.every(({ parsed }) => parsed.otherwise === undefined)) return undefined;
  const cells = columns.map(({ parsed }) => compileCell(parsed.otherwise, resolve));
  return (scope, evaluation) =>
    whole(
      columns.map(({ finish }, at) => finish((cells[at] as Compiled)(scope, evaluation), scope, evaluation)),
    );
}
