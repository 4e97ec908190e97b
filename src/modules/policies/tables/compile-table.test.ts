import assert from "node:assert/strict";
import { test } from "node:test";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { FeelDate } from "../feel/values.ts";
import { compileTable } from "./compile-table.ts";
import { TableError } from "./table-error.ts";
import { days, decide, given, type Row, reason, remedy, surroundings, tableOf } from "./tried-table.ts";

test("an input that is not allowed gives null and says which", () => {
  const inputs = [{ ...reason, values: '"late", "damaged"' }];
  const table = tableOf("U", [[['not("late")'], ['"voucher"']]], { inputs });
  assert.deepEqual(decide(table, { reason: "damaged" }).value, "voucher");
  assert.deepEqual(decide(table, { reason: "lost" }), {
    value: null,
    fired: [],
    faults: ["input-not-allowed"],
  });
  assert.deepEqual(decide(table, { reason: null }).faults, ["input-not-allowed"]);
});

test("an output that is not allowed, or of another type, becomes null", () => {
  const values = { outputs: [{ ...remedy, values: '"voucher"' }] };
  assert.deepEqual(decide(tableOf("U", [[["-"], ['"refund"']]], values), given(1)), {
    value: null,
    fired: ["r1"],
    faults: ["output-not-allowed"],
  });
  assert.deepEqual(decide(tableOf("U", [[["-"], ["5"]]]), given(1)).faults, ["not-of-type"]);
});

test("cells that need full FEEL are evaluated beside those that are looked up", () => {
  const inputs = [days, reason];
  const rows: readonly Row[] = [
    [["<= 7", 'starts with(?, "l")'], ['"refund"']],
    [["> string length(reason)", '"late"'], ['"voucher"']],
    [["-", 'contains(?, "dam")'], ['reason + "!"']],
  ];
  const table = tableOf("C", rows, { inputs });
  assert.deepEqual(decide(table, { ...given(3), reason: "late" }).value, ["refund"]);
  assert.deepEqual(decide(table, { ...given(5), reason: "late" }).value, ["refund", "voucher"]);
  assert.deepEqual(decide(table, { ...given(50), reason: "damaged" }).value, ["damaged!"]);
});

test("a value of another type than its column's is evaluated cell by cell", () => {
  const rows: readonly Row[] = [
    [["5"], ['"five"']],
    [["not(5)"], ['"not five"']],
    [["-"], ['"any"']],
  ];
  assert.deepEqual(decide(tableOf("C", rows), given("5")).value, ["any"]);
  assert.deepEqual(decide(tableOf("C", rows), given(new FeelDate(2026, 1, 1))).value, ["any"]);
  assert.deepEqual(decide(tableOf("C", rows), given(null)).value, ["not five", "any"]);
});

test("empty cells of conditions hold for anything, and empty results are null", () => {
  assert.deepEqual(decide(tableOf("U", [[[" "], [""]]]), given(1)), {
    value: null,
    fired: ["r1"],
    faults: [],
  });
  assert.deepEqual(decide(tableOf("U", [[[], []]]), given(1)), { value: null, fired: ["r1"], faults: [] });
});

test("a text that is not FEEL is told with its place", () => {
  const broken = tableOf("U", [[["<= "], ['"refund"']]]);
  assert.throws(
    () => compileTable(broken, surroundings),
    (error) => {
      assert.ok(error instanceof TableError && error.cause instanceof FeelSyntaxError);
      assert.deepEqual(error.place, { side: "input", column: 0, part: "cell", rule: "r1" });
      return true;
    },
  );
});
