import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readUnaryTests } from "../feel/reader.ts";
import { parseDate } from "../feel/temporal-reading.ts";
import { containsKey } from "../tables/cell-set.ts";
import { type AxisKind, keyOf } from "../tables/keys.ts";
import { cellSetOf } from "../tables/read-cell.ts";
import {
  fired,
  type MadeInput,
  type MadeRule,
  type MadeTable,
  madeModel,
  madeTable,
  statesOf,
  type Value,
} from "./brute-force.ts";
import type { Finding, FindingKind } from "./model.ts";
import { proveModel } from "./prove-model.ts";

const runs = { numRuns: 800 };
const prove = (table: MadeTable) => proveModel(madeModel({ only: table }));
const of = (findings: readonly Finding[], kind: FindingKind) => findings.filter((one) => one.kind === kind);
const ruleAt = (id: string | undefined): number => Number(id?.slice(1));

/** Whether a value is let through by the text of a test, as the cells of a table would read it. */
function isLetThrough(test: string, { type }: MadeInput, value: Value): boolean {
  const set = cellSetOf(readUnaryTests(test, new Set()), type as AxisKind);
  assert.ok(set, test);
  const key = keyOf(type === "date" ? parseDate(value as string) : value, type as AxisKind);
  return containsKey(set, key as number | string);
}

const isInRegion = ({ region }: Finding, { inputs }: MadeTable, state: ReadonlyMap<string, Value>): boolean =>
  inputs.every((input, at) => isLetThrough(region[at]?.test ?? "", input, state.get(input.name) as Value));

const stateOf = ({ example }: Finding): Map<string, Value> =>
  new Map(example.map(({ input, json }) => [input, json as Value]));

test("gaps are just the combinations that no rule covers, each with a customer to whom it happens", () => {
  fc.assert(
    fc.property(madeTable, (table) => {
      const { findings, tables } = prove(table);
      assert.deepEqual(of(findings, "unproven"), []);
      const gaps = of(findings, "gap");
      const open = statesOf(table.inputs).filter((state) => fired(table, state).length === 0);
      assert.equal(tables[0]?.isComplete, open.length === 0);
      for (const state of statesOf(table.inputs))
        assert.equal(
          gaps.some((gap) => isInRegion(gap, table, state)),
          fired(table, state).length === 0,
          JSON.stringify([...state]),
        );
      for (const gap of gaps) {
        assert.deepEqual(fired(table, stateOf(gap)), [], "the example");
        assert.ok(isInRegion(gap, table, stateOf(gap)));
      }
    }),
    runs,
  );
});

test("rules put in as proposed close every gap and are in nobody's way", () => {
  fc.assert(
    fc.property(madeTable, (table) => {
      const model = madeModel({ only: { ...table, hitPolicy: "U" } });
      const before = proveModel(model);
      const { expression } = model.decisions[0] ?? {};
      assert.ok(expression?.kind === "table");
      for (const [at, { proposal }] of of(before.findings, "gap").entries())
        expression.rules.push({
          id: `p${at}`,
          inputEntries: proposal?.inputEntries ?? [],
          outputEntries: ['"a"'],
        });
      const after = proveModel(model);
      assert.equal(after.counts.gap ?? 0, 0);
      const conflicts = of(after.findings, "conflict").flatMap(({ rules }) => rules);
      const gapsMeet = conflicts.filter((rule) => rule.startsWith("p"));
      assert.ok(
        gapsMeet.length === 0 || of(before.findings, "gap").length > 1,
        "only proposals meet each other",
      );
    }),
    { numRuns: 500 },
  );
});

test("conflicts are just the pairs that fire together against the hit policy, with a customer to whom it happens", () => {
  fc.assert(
    fc.property(madeTable, (table) => {
      const { findings, counts, tables } = prove(table);
      const states = statesOf(table.inputs).map((state) => fired(table, state));
      const pairs = table.rules.flatMap((_, one) =>
        table.rules.flatMap((_, other) =>
          other > one && isConflict(table, one, other, states) ? [[one, other]] : [],
        ),
      );
      assert.equal(counts.conflict ?? 0, pairs.length);
      if (pairs.length > 0) assert.equal(tables[0]?.isConsistent, false);
      for (const conflict of of(findings, "conflict")) {
        const [head = -1, first = -1] = conflict.rules.map(ruleAt);
        const hit = fired(table, stateOf(conflict));
        assert.ok(hit.includes(head) && hit.includes(first));
      }
    }),
    runs,
  );
});

function isConflict(
  { hitPolicy, rules }: MadeTable,
  one: number,
  other: number,
  states: number[][],
): boolean {
  const both = states.filter((hit) => hit.includes(one) && hit.includes(other)).length;
  if (both === 0) return false;
  const isSame = (rules[one] as MadeRule).puts === (rules[other] as MadeRule).puts;
  if (hitPolicy === "A") return !isSame;
  if (hitPolicy !== "U") return false;
  const times = (rule: number) => states.filter((hit) => hit.includes(rule)).length;
  return !(isSame && (times(one) === both || times(other) === both));
}

test("rules that never fire, are within another or repeat it are found, and no others", () => {
  fc.assert(
    fc.property(madeTable, (table) => {
      const { findings } = prove(table);
      const states = statesOf(table.inputs).map((state) => fired(table, state));
      for (const rule of table.rules.keys()) {
        const found = findings.filter(
          ({ kind, rules }) =>
            ["masked", "contained", "repeated"].includes(kind) && ruleAt(rules[0]) === rule,
        );
        assert.deepEqual(
          found.map(({ kind }) => kind),
          needless(table, rule, states),
          `rule ${rule}`,
        );
      }
    }),
    runs,
  );
});

function needless({ hitPolicy, rules }: MadeTable, rule: number, states: number[][]): string[] {
  const own = states.filter((hit) => hit.includes(rule));
  const puts = (at: number) => (rules[at] as MadeRule).puts;
  if (own.length === 0) return ["masked"];
  const wider = [...rules.keys()].filter(
    (at) => at !== rule && puts(at) === puts(rule) && own.every((hit) => hit.includes(at)),
  );
  const isEqual = (at: number) => states.every((hit) => !hit.includes(at) || hit.includes(rule));
  const isAnswered = (at: number) =>
    hitPolicy !== "F" ||
    at < rule ||
    own.every((hit) =>
      hit.every((between) => between <= rule || between >= at || puts(between) === puts(rule)),
    );
  const by = wider.find((at) => (isEqual(at) ? at < rule : isAnswered(at)));
  if (by !== undefined) return [isEqual(by) ? "repeated" : "contained"];
  const isTaken = (hit: number[]) =>
    hit.some((at) => (hitPolicy === "F" ? at < rule : hitPolicy === "P" && puts(at) < puts(rule)));
  return own.every(isTaken) ? ["masked"] : [];
}

test("allowed values that no rule which fires puts out are told", () => {
  fc.assert(
    fc.property(madeTable, (table) => {
      const { findings } = prove(table);
      const silent = new Set(of(findings, "masked").map(({ rules }) => ruleAt(rules[0])));
      const firing = table.rules
        .filter((_, rule) => !silent.has(rule))
        .map(({ puts }) => JSON.stringify(puts));
      const told = of(findings, "unreachable-value").map(({ region }) => region[0]?.test);
      assert.deepEqual(
        told,
        ['"a"', '"b"', '"c"', '"none"'].filter((value) => !firing.includes(value)),
      );
    }),
    runs,
  );
});
