import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aggregation } from "../dmn/model.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import type { FeelValue } from "../feel/values.ts";
import { compileTable } from "./compile-table.ts";
import { decide, given, overlapping, type Row, remedy, surroundings, tableOf } from "./tried-table.ts";

test("a unique table has one rule that matches, and gives null where two do", () => {
  const table = tableOf("U", overlapping);
  assert.deepEqual(decide(table, given(2)), { value: "refund", fired: ["r1"], faults: [] });
  assert.deepEqual(decide(table, given(5)), { value: null, fired: ["r1", "r2"], faults: ["rules-overlap"] });
  assert.deepEqual(decide(table, given(null)), { value: null, fired: [], faults: [] });
});

test("an any table lets rules overlap that agree", () => {
  const rows: readonly Row[] = [
    [[">= 5"], ['"voucher"']],
    [["<= 30"], ['"vou" + "cher"']],
    [["6"], ['"refund"']],
  ];
  assert.deepEqual(decide(tableOf("A", rows), given(7)), {
    value: "voucher",
    fired: ["r1", "r2"],
    faults: [],
  });
  assert.deepEqual(decide(tableOf("A", rows), given(6)), {
    value: null,
    fired: ["r1", "r2", "r3"],
    faults: ["rules-disagree"],
  });
});

test("a first table takes the first rule that matches", () => {
  assert.deepEqual(decide(tableOf("F", overlapping), given(6)), {
    value: "refund",
    fired: ["r1"],
    faults: [],
  });
});

const ranked = { outputs: [{ ...remedy, values: '"voucher", "refund", "apology"' }] };

test("a priority table takes the output whose value comes first among the allowed ones", () => {
  assert.deepEqual(decide(tableOf("P", overlapping, ranked), given(6)), {
    value: "voucher",
    fired: ["r2"],
    faults: [],
  });
});

test("priority goes by the first output that differs, then by the next", () => {
  const outputs = [
    { id: "a", name: "kind", values: '"high", "low"' },
    { id: "b", name: "level", values: "3, 2, 1" },
  ];
  const rows: readonly Row[] = [
    [["-"], ['"low"', "3"]],
    [["-"], ['"high"', "1"]],
    [["> 5"], ['"high"', "2"]],
  ];
  const best = (count: number) => decide(tableOf("P", rows, { outputs }), given(count));
  assert.deepEqual(best(1), {
    value: new Map<string, FeelValue>([
      ["kind", "high"],
      ["level", 1],
    ]),
    fired: ["r2"],
    faults: [],
  });
  assert.deepEqual(best(9).fired, ["r3"]);
  assert.deepEqual(decide(tableOf("O", rows, { outputs }), given(9)).fired, ["r3", "r2", "r1"]);
});

test("where an output states no values, those of its type say what comes first", () => {
  const table = tableOf("P", overlapping);
  const typed = compileTable(table, { ...surroundings, valuesOf: () => '"apology", "voucher", "refund"' });
  assert.equal(typed.decide(new Map(Object.entries(given(6))), newEvaluation()).value, "voucher");
});

test("tables of several hits give lists: in the order of rules, of outputs, or as they come", () => {
  assert.deepEqual(decide(tableOf("R", overlapping), given(6)).value, ["refund", "voucher", "voucher"]);
  assert.deepEqual(decide(tableOf("C", overlapping), given(6)).value, ["refund", "voucher", "voucher"]);
  assert.deepEqual(decide(tableOf("O", overlapping, ranked), given(6)), {
    value: ["voucher", "voucher", "refund"],
    fired: ["r2", "r4", "r1"],
    faults: [],
  });
});

test("a table that collects can sum, count, and take the least or greatest", () => {
  const amount = { id: "amount", name: "amount", type: "number" };
  const rows: readonly Row[] = [
    [["> 1"], ["0.1"]],
    [["> 2"], ["0.2"]],
    [["> 3"], ["0.2"]],
  ];
  const collected = (aggregation: Aggregation, count: number) =>
    decide(tableOf("C", rows, { outputs: [amount], aggregation }), given(count)).value;
  assert.deepEqual(
    (["SUM", "MIN", "MAX", "COUNT"] as const).map((one) => collected(one, 9)),
    [0.5, 0.1, 0.2, 3],
  );
  assert.deepEqual(
    (["SUM", "MIN", "MAX", "COUNT"] as const).map((one) => collected(one, 0)),
    [null, null, null, 0],
  );
});

test("texts can be counted though the count is a number, and several outputs cannot be summed", () => {
  const counted = { outputs: [{ ...remedy, type: "number" }], aggregation: "COUNT" as const };
  assert.equal(decide(tableOf("C", overlapping, counted), given(6)).value, 3);
  const two = { outputs: [remedy, { id: "amount", name: "amount" }], aggregation: "SUM" as const };
  assert.deepEqual(decide(tableOf("C", [[["-"], ['"voucher"', "5"]]], two), given(6)).faults, [
    "no-aggregate",
  ]);
});

test("several outputs are a context of their names", () => {
  const outputs = [remedy, { id: "amount", name: "amount", type: "number" }];
  assert.deepEqual(
    decide(tableOf("U", [[["-"], ['"voucher"', "days since purchase * 2"]]], { outputs }), given(4)).value,
    new Map<string, FeelValue>([
      ["remedy", "voucher"],
      ["amount", 8],
    ]),
  );
});

test("where no rule matches, the default comes out, else null or an empty list", () => {
  const defaulted = {
    outputs: [
      { ...remedy, default: '"apology"' },
      { id: "amount", name: "amount" },
    ],
  };
  assert.deepEqual(decide(tableOf("U", [[["1"], ['"voucher"', "5"]]], defaulted), given(4)), {
    value: new Map([
      ["remedy", "apology"],
      ["amount", null],
    ]),
    fired: [],
    faults: [],
  });
  assert.deepEqual(decide(tableOf("F", [[["1"], ['"voucher"']]]), given(4)).value, null);
  for (const hitPolicy of ["R", "O", "C"] as const)
    assert.deepEqual(decide(tableOf(hitPolicy, [[["1"], ['"voucher"']]]), given(4)).value, []);
});
