import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DecisionTable } from "../dmn/model.ts";
import { compareDocuments } from "./compare-documents.ts";
import { compareTables } from "./compare-tables.ts";
import { longestRising } from "./longest-rising.ts";
import { policyDocument } from "./model.ts";

type Row = [id: string, reason: string, days: string, remedy: string];

const table = (rows: Row[]): DecisionTable => ({
  kind: "table",
  hitPolicy: "U",
  inputs: [
    { id: "reason", expression: "reason" },
    { id: "days", expression: "days" },
  ],
  outputs: [{ id: "remedy", name: "remedy" }],
  rules: rows.map(([id, reason, days, remedy]) => ({
    id,
    inputEntries: [reason, days],
    outputEntries: [remedy],
  })),
});
const policy = (rows: Row[], rest: object = {}) =>
  policyDocument.parse({
    name: { fa: "مرجوعی", en: "Returns" },
    purpose: {},
    model: {
      name: "returns",
      namespace: "urn:test",
      inputs: [{ id: "i1", name: "reason", type: "string" }],
      decisions: [{ id: "d1", name: "remedies", expression: table(rows) }],
    },
    ...rest,
  });

const rows: Row[] = [
  ["a", '"late"', "<= 6", '"refund"'],
  ["b", '"late"', "> 6", '"voucher"'],
  ["c", '"damaged"', "-", '"replace"'],
  ["d", '"other"', "-", '"apology"'],
];
const told = (before: DecisionTable, after: DecisionTable) =>
  compareTables(before, after).rules.map(({ rule, change, placeBefore, placeAfter }) =>
    [change, rule, placeBefore, placeAfter].join(" "),
  );

test("a policy does not differ from itself, nor from what only other programs would see", () => {
  const same = compareDocuments(policy(rows), policy(rows));
  assert.deepEqual(same, { fields: [], decisions: [], inputs: [], types: [], remedies: [], words: [] });
  const laidOut = policy(rows);
  laidOut.model.inputs[0] = {
    ...laidOut.model.inputs[0],
    kept: { x: 1 },
  } as (typeof laidOut.model.inputs)[0];
  assert.deepEqual(compareDocuments(policy(rows), laidOut).inputs, []);
});

test("rules that were added, removed, moved and changed are told each as what it is", () => {
  const [a, , , d] = rows as [Row, Row, Row, Row];
  const changed: Row = ["b", '"late"', "> 7", '"voucher"'];
  const added: Row = ["e", '"lost"', "-", '"refund"'];
  assert.deepEqual(told(table(rows), table([d, a, changed, added])), [
    "moved d 4 1",
    "changed b 2 3",
    "added e  4",
    "removed c 3 ",
  ]);
  const [change] = compareTables(
    table(rows),
    table(rows.map((row) => (row[0] === "b" ? changed : row))),
  ).rules;
  assert.deepEqual(change?.cells, [{ side: "input", column: "days", before: "> 6", after: "> 7" }]);
});

test("of a rule put to the front only that one has moved", () => {
  const [a, b, c, d] = rows as [Row, Row, Row, Row];
  assert.deepEqual(told(table(rows), table([d, a, b, c])), ["moved d 4 1"]);
  assert.deepEqual(told(table(rows), table([b, c, d, a])), ["moved a 1 4"]);
});

test("rules with new ids are known by what they say", () => {
  const renamed = rows.map(([id, ...cells]): Row => [`new-${id}`, ...cells]);
  assert.deepEqual(told(table(rows), table(renamed)), []);
});

test("an empty input cell and a dash both mean any; a moved column moves no cell", () => {
  const empty = rows.map(([id, reason, days, out]): Row => [id, reason, days === "-" ? "" : days, out]);
  assert.equal(compareTables(table(rows), table(empty)).isChanged, false);
  const turned = table(rows.map(([id, reason, days, out]): Row => [id, days, reason, out]));
  turned.inputs = [...turned.inputs].reverse();
  assert.deepEqual(compareTables(table(rows), turned).rules, []);
});

test("columns, hit policies, words and remedies that changed are told with before and after", () => {
  const wider = table(rows);
  wider.hitPolicy = "C";
  wider.aggregation = "SUM";
  wider.inputs = [...wider.inputs, { id: "tier", expression: "tier" }];
  for (const rule of wider.rules)
    rule.inputEntries = [...rule.inputEntries, rule.id === "a" ? '"gold"' : "-"];
  const change = compareTables(table(rows), wider);
  assert.deepEqual(change.hitPolicy, { before: "U", after: "C+" });
  assert.deepEqual(
    change.columns.map(({ side, id, change }) => [side, id, change]),
    [["input", "tier", "added"]],
  );
  assert.deepEqual(
    change.rules.map(({ rule }) => rule),
    ["a"],
    "only where the new column says something",
  );
  const remedy = { key: "refund", kind: "refund", name: { en: "Refund" }, told: {} };
  const compared = compareDocuments(
    policy(rows, {
      remedies: [
        { ...remedy, cost: "10" },
        { ...remedy, key: "gone" },
      ],
    }),
    policy(rows, {
      remedies: [
        { ...remedy, cost: "price" },
        { ...remedy, key: "new" },
      ],
      isPublic: true,
    }),
  );
  assert.deepEqual(compared.remedies, [
    { key: "refund", change: "changed", fields: [{ field: "cost", before: "10", after: "price" }] },
    { key: "new", change: "added", fields: [] },
    { key: "gone", change: "removed", fields: [] },
  ]);
  assert.deepEqual(compared.fields, [{ field: "isPublic", before: false, after: true }]);
});

test("whatever is done to the rules, what is told makes the one table of the other", () => {
  const cell = fc.constantFrom("1", "2");
  const row = (id: string) => fc.tuple(fc.constant(id), cell, fc.constant("-"), fc.constant("x"));
  const some = fc
    .subarray(["a", "b", "c", "d", "e", "f"])
    .chain((ids) =>
      fc.shuffledSubarray(ids, { minLength: ids.length }).chain((shuffled) => fc.tuple(...shuffled.map(row))),
    );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const { rules } = compareTables(table(one), table(other));
      const gone = new Set(rules.map(({ placeBefore }) => placeBefore));
      const stayed = one.filter((_row, place) => !gone.has(place + 1));
      const changed = new Map(rules.map(({ placeAfter }) => [placeAfter, true]));
      const untouched = other.filter((_row, place) => !changed.has(place + 1));
      const cells = (list: Row[]) => list.map(([, ...rest]) => rest);
      assert.deepEqual(cells(stayed), cells(untouched), "what is not told of is the same, in the same order");
    }),
    { numRuns: 2_000 },
  );
});

test("a longest rising run is found among many", () => {
  assert.deepEqual([...longestRising([3, 0, 1, -1, 2, 5, 4])].sort(), [1, 2, 4, 6]);
  assert.equal(longestRising([]).size, 0);
});
