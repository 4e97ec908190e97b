import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileTests } from "../feel/compile.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { readUnaryTests } from "../feel/reader.ts";
import type { FeelValue } from "../feel/values.ts";
import { type CellSet, containsKey, isEmpty, isSame } from "./cell-set.ts";
import { constantOf } from "./constant.ts";
import { type AxisKind, keyOf } from "./keys.ts";
import { cellSetOf } from "./read-cell.ts";
import { sampleOf } from "./sample.ts";
import { showSet } from "./show-set.ts";

const noNames: ReadonlySet<string> = new Set();
const parse = (text: string) => readUnaryTests(text, noNames);
const setOf = (text: string, kind: AxisKind) => cellSetOf(parse(text), kind);

/** Constants of each axis, in their order, those between which there is something and those between which there is not. */
const constants: Record<AxisKind, string[]> = {
  number: ["-3", "0", "0.1", "0.2", "1", "2", "2.5", "7", "1e21", "5 * 2"],
  "whole-number": ["-3", "0", "1", "2", "2.5", "3", "10", "1000"],
  string: ['""', '"a"', '"aa"', '"b"', '"late"', '"دیر رسید"', '"😀"', '"\\uE000"', '"a" + "b"'],
  boolean: ["true", "false"],
  date: ['date("2024-02-28")', '@"2024-02-29"', 'date("2024-03-01")', "date(2026, 1, 1)", '@"-0044-03-15"'],
  time: ['time("00:00:00")', '@"10:00:00"', '@"10:00:00.25"', '@"23:59:59"'],
  "zoned-time": ['time("10:00:00Z")', '@"10:00:00+03:30"', '@"06:30:00Z"', '@"23:59:59-08:00"'],
  "date-and-time": [
    '@"2026-01-01T00:00:00"',
    '@"2026-01-01T00:00:00.5"',
    'date and time("2026-03-21T12:00:00")',
  ],
  "zoned-date-and-time": [
    '@"2026-01-01T00:00:00Z"',
    '@"2026-01-01T03:30:00@Asia/Tehran"',
    '@"2026-01-01T03:30:00+03:00"',
    '@"2025-12-31T20:00:00Z"',
  ],
  "days-duration": ['duration("P3D")', '@"PT72H"', '@"-P1D"', '@"PT0.5S"', 'duration("P1D") * 7'],
  "months-duration": ['duration("P1Y")', '@"P12M"', '@"P13M"', '@"-P2M"'],
};
const kinds = Object.keys(constants) as AxisKind[];
const valueOfText = (text: string): FeelValue => {
  const tests = parse(text).tests;
  const value = tests === "any" ? undefined : constantOf(tests[0] as Parameters<typeof constantOf>[0]);
  assert.notEqual(value, undefined, text);
  return value ?? null;
};

function cellText(kind: AxisKind): fc.Arbitrary<string> {
  const other = fc.constantFrom("null", '"other"', "5", "true", '@"10:00:00Z"', '@"10:00:00"');
  const constant = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...constants[kind]) },
    { weight: 1, arbitrary: other },
  );
  const operator = fc.constantFrom("<", "<=", ">", ">=", "=", "!=");
  const range = fc
    .tuple(
      fc.constantFrom("[", "(", "]"),
      fc.constantFrom(...constants[kind]),
      fc.constantFrom(...constants[kind]),
      fc.constantFrom("]", ")", "["),
    )
    .map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
  const condition: fc.Arbitrary<string> = fc.letrec<{ one: string }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(operator, constant).map(([sign, value]) => `? ${sign} ${value}`),
      fc.tuple(operator, constant).map(([sign, value]) => `${value} ${sign} ?`),
      fc.tuple(constant, constant).map(([low, high]) => `(? between ${low} and ${high})`),
      fc
        .array(fc.oneof(constant, range), { minLength: 1, maxLength: 3 })
        .map((all) => `? in (${all.join(", ")})`),
      fc
        .tuple(tie("one"), fc.constantFrom("and", "or"), tie("one"))
        .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
      tie("one").map((one) => `not(${one})`),
    ),
  })).one;
  const single = fc.oneof(
    constant,
    range,
    fc.tuple(operator, constant).map(([sign, value]) => `${sign} ${value}`),
    fc.array(constant, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(", ")}]`),
    condition,
  );
  const list = fc.array(single, { minLength: 1, maxLength: 4 }).map((all) => all.join(", "));
  return fc.oneof(
    fc.constant("-"),
    list,
    list.map((all) => `not(${all})`),
  );
}

const cell = fc.constantFrom(...kinds).chain((kind) => fc.tuple(fc.constant(kind), cellText(kind)));

const holds = (set: CellSet, value: FeelValue): boolean => {
  const key = keyOf(value, set.kind);
  return key === undefined ? set.hasNull : containsKey(set, key);
};

/** Constants of the axis, what lies between and beside them, and null. */
function probes(kind: AxisKind): FeelValue[] {
  const named = constants[kind].map(valueOfText);
  const between = constants[kind].flatMap((low) =>
    constants[kind].map((high) => sampleOf(setOf(`(${low}..${high})`, kind) as CellSet)),
  );
  return [null, ...named, ...between.filter((value) => value !== undefined)].filter(
    (value) => value === null || keyOf(value, kind) !== undefined,
  );
}
const probesOf = new Map(
  kinds.map((kind) => [kind, kind === "boolean" ? [null, true, false] : probes(kind)]),
);

test("a cell's set holds what its evaluation lets through, and nothing else", () => {
  let known = 0;
  fc.assert(
    fc.property(cell, ([kind, text]) => {
      const set = setOf(text, kind);
      if (set === null) return;
      known += 1;
      const passes = compileTests(parse(text));
      for (const value of probesOf.get(kind) ?? [])
        assert.equal(
          holds(set, value),
          passes(value, new Map(), newEvaluation()),
          `${text} of ${String(value)}`,
        );
    }),
    { numRuns: 3_000 },
  );
  assert.ok(known > 2_000, `${known} cells are sets`);
});

test("a set is shown as a cell that reads back to it", () => {
  fc.assert(
    fc.property(cell, ([kind, text]) => {
      const set = setOf(text, kind);
      if (set === null) return;
      const shown = showSet(set);
      const again = setOf(shown, kind);
      assert.ok(again && isSame(set, again), `${text} was shown as ${shown}`);
    }),
    { numRuns: 3_000 },
  );
});

test("every set has a value to show that lies in it", () => {
  fc.assert(
    fc.property(cell, ([kind, text]) => {
      const set = setOf(text, kind);
      if (set === null) return;
      const sample = sampleOf(set);
      if (sample === undefined) assert.ok(isEmpty(set), `${text} holds something`);
      else assert.ok(holds(set, sample), `${text} does not hold ${String(sample)}`);
    }),
    { numRuns: 3_000 },
  );
});
