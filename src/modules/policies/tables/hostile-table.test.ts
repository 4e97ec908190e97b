import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecisionTable } from "../dmn/model.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { BudgetSpent, type FeelValue } from "../feel/values.ts";
import { compileTable } from "./compile-table.ts";
import { TableError } from "./table-error.ts";

const surroundings = {
  names: new Set<string>(),
  typeOf: () => undefined,
  valuesOf: () => undefined,
  resolve: () => undefined,
};

function tableOf(
  rules: number,
  columns: number,
  cell: (rule: number, column: number) => string,
): DecisionTable {
  const entries = Array.from({ length: columns }, (_, column) => column);
  return {
    kind: "table",
    hitPolicy: "C",
    inputs: entries.map((column) => ({ id: `i${column}`, expression: `x${column}` })),
    outputs: [{ id: "o" }],
    rules: Array.from({ length: rules }, (_, rule) => ({
      id: `r${rule}`,
      inputEntries: entries.map((column) => cell(rule, column)),
      outputEntries: [String(rule)],
    })),
  };
}

const everywhere = (columns: number, value: FeelValue): Map<string, FeelValue> =>
  new Map(Array.from({ length: columns }, (_, column) => [`x${column}`, value]));

const decide = (table: DecisionTable, value: FeelValue, steps = 1e6) =>
  compileTable(table, surroundings).decide(everywhere(table.inputs.length, value), newEvaluation({ steps }));

/** Seconds on a machine that is busy with other things too; alone it takes about a tenth. */
const seconds = 60;

function within<Made>(work: () => Made): Made {
  const began = performance.now();
  const made = work();
  const took = (performance.now() - began) / 1_000;
  assert.ok(took < seconds, `it took ${took} s`);
  return made;
}

test("20,000 rules × 8 columns of different cells are compiled and decided within a bound", () => {
  const table = tableOf(20_000, 8, (rule, column) => `[${rule + column}..${rule + column + 30})`);
  const before = process.memoryUsage().arrayBuffers;
  const compiled = within(() => compileTable(table, surroundings));
  assert.ok(
    (process.memoryUsage().arrayBuffers - before) / 2 ** 20 < 100,
    "the index is a few megabytes a column",
  );
  const decided = within(() => compiled.decide(everywhere(8, 10_000), newEvaluation()));
  assert.deepEqual(
    decided.value,
    Array.from({ length: 23 }, (_, at) => 9_971 + at),
  );
});

test("10,000 rules that each hold nearly everywhere end by their budget, or with an answer", () => {
  const table = tableOf(10_000, 4, (rule, column) => `not(${rule * 4 + column})`);
  const compiled = within(() => compileTable(table, surroundings));
  const decided = within(() => compiled.decide(everywhere(4, 5), newEvaluation()));
  assert.equal((decided.value as FeelValue[]).length, 9_999);
});

test("10,000 rules that have to be evaluated one by one are stopped when their steps are spent", () => {
  const table = tableOf(10_000, 2, (_, column) => `sum(for i in 1..100 return i) + x${column} > ?`);
  assert.throws(() => within(() => decide(table, 5, 100_000)), BudgetSpent);
});

test("numbers of forty digits and small fractions are read as FEEL reads them", () => {
  const cells = ["> 1234567890123456789012345678901234567890", "<= 1e-300", "-1e308"];
  const table = tableOf(3, 1, (rule) => cells[rule] ?? "-");
  assert.deepEqual(decide(table, 1.3e39).value, [0]);
  assert.deepEqual(decide(table, -1e308).value, [1, 2]);
});

const refused = (cell: string, code: string) =>
  assert.throws(
    () =>
      within(() =>
        decide(
          tableOf(1, 1, () => cell),
          5,
        ),
      ),
    (error) => error instanceof TableError && error.cause.code === code,
  );

test("a number beyond all numbers, and cells nested without end, are refused with a reason", () => {
  refused("< 1e400", "number-too-large");
  refused(`${"(".repeat(5_000)}1${")".repeat(5_000)}`, "too-deep");
  refused(`${"not(".repeat(3_000)}true${")".repeat(3_000)}`, "too-deep");
  refused(`? > 1${" and ? > 1".repeat(1_500)}`, "too-deep");
});

test("a cell of thousands of values is a set like any other", () => {
  const many = Array.from({ length: 4_000 }, (_, at) => at * 2).join(",");
  const table = tableOf(2, 1, (rule) => (rule === 0 ? many : `not(${many})`));
  assert.deepEqual(within(() => decide(table, 4_002)).value, [0]);
  assert.deepEqual(decide(table, 4_003).value, [1]);
});
