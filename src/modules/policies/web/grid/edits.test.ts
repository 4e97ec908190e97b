import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionTable } from "../../model.ts";
import { begin, changed, redone, undone } from "../history.ts";
import { withColumn, withMovedColumn, withoutColumn } from "./column-edits.ts";
import { done, extentOf, goTo } from "./commands.ts";
import { cellText, withCells } from "./edits.ts";
import { at, blockOf } from "./places.ts";

const ids = (): (() => string) => {
  let last = 0;
  return () => `new-${++last}`;
};
const table = decisionTable.parse({
  kind: "table",
  inputs: [
    { id: "a", expression: "reason" },
    { id: "b", expression: "days" },
  ],
  outputs: [{ id: "o" }],
  rules: [
    { id: "r1", inputEntries: ['"late"', "<= 6"], outputEntries: ['"refund"'] },
    { id: "r2", inputEntries: ['"late"', "> 6"], outputEntries: ['"voucher"'] },
    { id: "r3", inputEntries: ["-", "-"], outputEntries: ['"apology"'] },
  ],
});
const idsOf = ({ rules }: typeof table): string => rules.map(({ id }) => id).join(" ");

test("writing beneath the last rule makes the rules in between, and leaves the others as they are", () => {
  const next = withCells(table, [{ row: 4, column: 2, text: '"gift"' }], ids());
  assert.equal(idsOf(next), "r1 r2 r3 new-1 new-2");
  assert.deepEqual(next.rules[4]?.inputEntries, ["-", "-"]);
  assert.equal(cellText(next, 4, 2), '"gift"');
  assert.equal(next.rules[0], table.rules[0]);
});

test("rules are inserted, duplicated, moved and removed where one stands, and one stays on them", () => {
  const here = at({ row: 1, column: 1 });
  const above = done(table, here, "insert-above", ids());
  assert.equal(above && idsOf(above.table), "r1 new-1 r2 r3");
  assert.deepEqual(above?.selection.head, { row: 1, column: 1 });
  const below = done(table, here, "insert-below", ids());
  assert.equal(below && idsOf(below.table), "r1 r2 new-1 r3");
  const twice = done(table, here, "duplicate", ids());
  assert.equal(twice && idsOf(twice.table), "r1 r2 new-1 r3");
  const up = done(table, here, "move-up", ids());
  assert.equal(up && idsOf(up.table), "r2 r1 r3");
  assert.equal(up?.selection.head.row, 0);
  assert.equal(done(table, at({ row: 2, column: 0 }), "move-down", ids()), undefined);
  const both = { anchor: { row: 0, column: 0 }, head: { row: 1, column: 1 } };
  const removed = done(table, both, "remove-rules", ids());
  assert.equal(removed && idsOf(removed.table), "r3");
});

test("clearing leaves any value among inputs and nothing among outputs", () => {
  const row = { anchor: { row: 0, column: -1 }, head: { row: 0, column: 2 } };
  const cleared = done(table, row, "clear", ids());
  assert.deepEqual(cleared?.table.rules[0]?.inputEntries, ["-", "-"]);
  assert.deepEqual(cleared?.table.rules[0]?.outputEntries, [""]);
});

test("columns come, go and change places with their cells", () => {
  const wide = withColumn(table, { side: "input", at: 1 }, "Tier", ids());
  assert.deepEqual(wide.rules[0]?.inputEntries, ['"late"', "-", "<= 6"]);
  assert.deepEqual(withoutColumn(wide, { side: "input", at: 1 }), {
    ...table,
    rules: wide.rules.map((_, at) => table.rules[at]),
  });
  const swapped = withMovedColumn(table, { side: "input", at: 0 }, 1);
  assert.deepEqual(swapped?.rules[0]?.inputEntries, ["<= 6", '"late"']);
  assert.equal(withMovedColumn(table, { side: "output", at: 0 }, 1), undefined);
  assert.equal(withoutColumn(table, { side: "output", at: 0 }), table);
  const named = withColumn(table, { side: "output", at: 1 }, "Cost", ids());
  assert.deepEqual(
    named.outputs.map(({ name }) => name),
    ["output", "Cost"],
  );
});

test("a whole rule is chosen from its number, a whole column from its header", () => {
  const extent = extentOf(table);
  assert.deepEqual(blockOf(at({ row: 1, column: -1 }), extent), { top: 1, bottom: 1, start: 0, end: 2 });
  assert.deepEqual(blockOf(at({ row: -1, column: 1 }), extent), { top: 0, bottom: 2, start: 1, end: 1 });
});

test("moves stop at the ends, and extending keeps where it began", () => {
  const last = goTo(table, at({ row: 0, column: 0 }), "to-last", false);
  assert.deepEqual(last.head, { row: 2, column: 2 });
  assert.deepEqual(goTo(table, last, "down", false).head, { row: 3, column: 2 });
  assert.deepEqual(goTo(table, at({ row: 0, column: 2 }), "next", false).head, { row: 1, column: 0 });
  const extended = goTo(table, at({ row: 0, column: 0 }), "after", true);
  assert.deepEqual(extended, { anchor: { row: 0, column: 0 }, head: { row: 0, column: 1 } });
});

test("what was done is undone and done again, and letters typed in a row are one step", () => {
  let history = begin("a");
  history = changed(history, "b");
  history = changed(history, "bc", "name");
  history = changed(history, "bcd", "name");
  assert.equal(undone(history).present, "b");
  assert.equal(undone(undone(history)).present, "a");
  assert.equal(redone(undone(history)).present, "bcd");
  assert.equal(undone(begin("x")).present, "x");
});
