import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionTable } from "../../model.ts";
import type { GridColumn } from "./column-sense.ts";
import { askedBy, type KeyPress } from "./keys.ts";
import { copied, pasted } from "./paste.ts";
import { seenRules } from "./sizes.ts";

const table = decisionTable.parse({
  kind: "table",
  inputs: [
    { id: "a", expression: "reason" },
    { id: "b", expression: "days" },
  ],
  outputs: [{ id: "o" }],
  rules: [{ id: "r1", inputEntries: ['"late"', "<= 6"], outputEntries: ['"refund"'] }],
});
const column = (side: GridColumn["side"], label: string, type: string): GridColumn => ({
  side,
  at: 0,
  key: label,
  label,
  looksAt: label,
  type,
  choices: type === "string" ? [{ feel: '"late"', label: "دیر رسید" }] : [],
  allowed: "",
  unit: "",
});
const columns = [
  column("input", "دلیل", "string"),
  column("input", "روز", "number"),
  column("output", "راه‌حل", "string"),
];
const known = new Set<string>();
let last = 0;
const newId = () => `n${++last}`;
const from = (row: number, start: number) => ({ top: row, bottom: row, start, end: start });

test("pasting beyond the end adds rules, and what names no value stays to be seen", () => {
  const { table: next, addedRules } = pasted(
    table,
    columns,
    from(0, 0),
    [
      ["دیر رسید", "<= ۶", "refund"],
      ["شکسته", "بیش از شش", "voucher"],
    ],
    known,
    newId,
  );
  assert.equal(addedRules, 1);
  assert.deepEqual(next.rules[0]?.inputEntries, ['"late"', "<= 6"]);
  assert.deepEqual(next.rules[1]?.inputEntries, ['"شکسته"', "بیش از شش"]);
  assert.deepEqual(next.rules[1]?.outputEntries, ['"voucher"']);
});

test("a row of headers is left out, and columns without a place become notes", () => {
  const cells = [
    ["دلیل", "روز", "راه‌حل", "بند"],
    ["دیر رسید", "> 6", "voucher", "ماده ۳"],
  ];
  const { table: next, addedColumns } = pasted(table, columns, from(0, 0), cells, known, newId);
  assert.equal(addedColumns, 1);
  assert.equal(next.rules.length, 1);
  assert.deepEqual(next.annotations, ["بند"]);
  assert.deepEqual(next.rules[0]?.annotationEntries, ["ماده ۳"]);
});

test("one cell fills all that is chosen", () => {
  const { table: next } = pasted(
    table,
    columns,
    { top: 0, bottom: 2, start: 1, end: 1 },
    [["> 9"]],
    known,
    newId,
  );
  assert.deepEqual(
    next.rules.map(({ inputEntries }) => inputEntries[1]),
    ["> 9", "> 9", "> 9"],
  );
});

test("what is copied holds FEEL", () => {
  assert.deepEqual(copied(table, { top: 0, bottom: 0, start: 0, end: 2 }), [['"late"', "<= 6", '"refund"']]);
});

test("arrows go where they point, and letters of a Persian keyboard are known by their place", () => {
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
    key,
    code: "",
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  assert.deepEqual(askedBy(press("ArrowLeft"), true), { do: "move", move: "after", extends: false });
  assert.deepEqual(askedBy(press("ArrowLeft"), false), { do: "move", move: "before", extends: false });
  assert.deepEqual(askedBy(press("ArrowRight", { altKey: true }), true), {
    do: "command",
    command: "move-before",
  });
  assert.deepEqual(askedBy(press("ظ", { code: "KeyZ", ctrlKey: true }), true), { do: "undo" });
  assert.deepEqual(askedBy(press("ش"), true), { do: "write", text: "ش" });
  assert.equal(askedBy(press("c", { code: "KeyC", ctrlKey: true }), false), undefined);
});

test("of a thousand rules only those in view are drawn", () => {
  const tops = Array.from({ length: 1001 }, (_, at) => at * 40);
  const [first, end] = seenRules(tops, 20_000, 600);
  assert.ok(first > 480 && first <= 500 && end >= 516 && end < 530, `${first}…${end}`);
});
