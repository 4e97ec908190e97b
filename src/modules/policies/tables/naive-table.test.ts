import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Aggregation, aggregations, type DecisionTable, hitPolicies } from "../dmn/model.ts";
import { isEqual } from "../feel/compare.ts";
import { compileExpression, compileUnaryTests } from "../feel/compile.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { parseType } from "../feel/types.ts";
import { FeelDate, type FeelValue } from "../feel/values.ts";
import { compileTable } from "./compile-table.ts";

const names: ReadonlySet<string> = new Set();
const surroundings = {
  names,
  typeOf: (type: string | undefined) => (type === undefined ? undefined : (parseType(type) ?? undefined)),
  valuesOf: () => undefined,
  resolve: () => undefined,
};

/** The plainest way to decide a table: every cell of every rule is evaluated, and nothing is remembered. */
function decideNaively(table: DecisionTable, given: Map<string, FeelValue>): FeelValue {
  const evaluation = newEvaluation();
  const values = table.inputs.map(({ expression }) =>
    compileExpression(expression, names)(given, evaluation),
  );
  const isOutside = table.inputs.some(
    ({ values: allowed }, at) =>
      allowed !== undefined && !compileUnaryTests(allowed, names)(values[at] ?? null, given, evaluation),
  );
  if (isOutside) return null;
  const hits = table.rules.filter(({ inputEntries }) =>
    inputEntries.every((cell, at) => compileUnaryTests(cell, names)(values[at] ?? null, given, evaluation)),
  );
  const parts = hits.map(({ outputEntries }) =>
    outputEntries.map((cell) => compileExpression(cell, names)(given, evaluation)),
  );
  return naively(table, parts);
}

function naively(table: DecisionTable, parts: FeelValue[][]): FeelValue {
  const whole = (one: FeelValue[]): FeelValue =>
    one.length === 1
      ? (one[0] ?? null)
      : new Map(table.outputs.map(({ name }, at) => [name ?? "", one[at] ?? null]));
  const order = (one: FeelValue[]) =>
    table.outputs.map(({ values }, at) => (values ?? "").split(", ").indexOf(JSON.stringify(one[at])));
  const sorted = parts.toSorted((a, b) => {
    const [left, right] = [order(a), order(b)];
    const at = left.findIndex((rank, place) => rank !== right[place]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
  switch (table.hitPolicy) {
    case "U":
      return parts.length === 1 ? whole(parts[0] ?? []) : null;
    case "A":
      return parts.length > 0 && parts.every((one) => isEqual(whole(one), whole(parts[0] ?? [])))
        ? whole(parts[0] ?? [])
        : null;
    case "F":
      return parts[0] ? whole(parts[0]) : null;
    case "P":
      return sorted[0] ? whole(sorted[0]) : null;
    case "O":
      return sorted.map(whole);
    case "R":
      return parts.map(whole);
    case "C":
      return collectedNaively(table.aggregation, parts, whole);
  }
}

function collectedNaively(
  aggregation: Aggregation | undefined,
  parts: FeelValue[][],
  whole: (one: FeelValue[]) => FeelValue,
): FeelValue {
  if (aggregation === undefined) return parts.map(whole);
  if (aggregation === "COUNT") return parts.length;
  const numbers = parts.map(([one]) => Number(one));
  if (numbers.length === 0 || (parts[0]?.length ?? 0) > 1) return null;
  if (aggregation === "SUM") return numbers.reduce((sum, number) => sum + number, 0);
  return aggregation === "MIN" ? Math.min(...numbers) : Math.max(...numbers);
}

const small = fc.integer({ min: -2, max: 6 });
const operator = fc.constantFrom("<", "<=", ">", ">=", "=", "!=");
const numberCell = fc.oneof(
  fc.constant("-"),
  fc.tuple(operator, small).map(([sign, number]) => `${sign} ${number}`),
  fc
    .tuple(fc.constantFrom("[", "("), small, small, fc.constantFrom("]", ")"))
    .map(([open, low, high, close]) => `${open}${low}..${high}${close}`),
  fc.array(small, { minLength: 1, maxLength: 3 }).map((all) => all.join(", ")),
  fc.array(small, { minLength: 1, maxLength: 3 }).map((all) => `not(${all.join(", ")})`),
  fc.constantFrom("null", "not(null)", "? > size", "size", "modulo(?, 2) = 0", "? > 1 and ? < 4"),
);
const word = fc.constantFrom('"a"', '"b"', '"c"', '"d"');
const wordCell = fc.oneof(
  fc.constant("-"),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(", ")),
  word.map((one) => `not(${one})`),
  fc.constantFrom('> "b"', '["a".."c")', 'contains(?, "a")', "null", '"a", null'),
);
const dayCell = fc.oneof(
  fc.constant("-"),
  fc.tuple(operator, fc.integer({ min: 1, max: 9 })).map(([sign, day]) => `${sign} date("2026-01-0${day}")`),
  fc.constantFrom("< today()", 'not(date("2026-01-04"))'),
);
const flagCell = fc.constantFrom("-", "true", "false", "not(true)", "true, false", "null", "size > 2");
const numbersOut = { values: "3, 1, 2, 0", cell: fc.constantFrom("0", "1", "2", "3") };
const wordsOut = { values: '"b", "a"', cell: fc.constantFrom('"a"', '"b"') };

const table = fc
  .record({
    hitPolicy: fc.constantFrom(...hitPolicies),
    aggregation: fc.option(fc.constantFrom(...aggregations), { nil: undefined }),
    isLimited: fc.boolean(),
    outputs: fc.constantFrom([numbersOut], [wordsOut, numbersOut], [numbersOut, wordsOut]),
    rules: fc.integer({ min: 0, max: 70 }),
  })
  .chain(({ hitPolicy, aggregation, isLimited, outputs, rules }) => {
    const row = fc.record({
      inputEntries: fc.tuple(numberCell, wordCell, dayCell, flagCell),
      outputEntries: fc.tuple(...outputs.map(({ cell }) => cell)),
    });
    return fc.array(row, { minLength: Math.min(rules, 40), maxLength: rules }).map(
      (rows): DecisionTable => ({
        kind: "table",
        hitPolicy,
        ...(hitPolicy === "C" && aggregation && { aggregation }),
        inputs: [
          { id: "size", expression: "size", ...(isLimited && { type: "number", values: "[-1..5]" }) },
          { id: "word", expression: "word", type: "string" },
          { id: "day", expression: "day", type: "date" },
          { id: "flag", expression: "flag", type: "boolean" },
        ],
        outputs: outputs.map(({ values }, at) => ({ id: `o${at}`, name: `o${at}`, values })),
        rules: rows.map((one, at) => ({ id: `r${at}`, ...one })),
      }),
    );
  });

const customer = fc.record({
  size: fc.oneof(small, fc.constantFrom(0.5, 3.5), fc.constantFrom(null, "a", true)),
  word: fc.constantFrom("a", "b", "c", "e", "", null, 5),
  day: fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((day) => new FeelDate(2026, 1, day)),
    fc.constant(null),
  ),
  flag: fc.constantFrom(true, false, null),
});

test("a compiled table decides as one does by evaluating each cell", () => {
  fc.assert(
    fc.property(table, fc.array(customer, { minLength: 5, maxLength: 15 }), (made, customers) => {
      const compiled = compileTable(made, surroundings);
      for (const one of customers) {
        const given = new Map<string, FeelValue>(Object.entries(one));
        const { value } = compiled.decide(given, newEvaluation());
        assert.deepEqual(value, decideNaively(made, given));
      }
    }),
    { numRuns: 300 },
  );
});
