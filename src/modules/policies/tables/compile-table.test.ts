import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aggregation, DecisionTable, HitPolicy } from "../dmn/model.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import { parseType } from "../feel/types.ts";
import { FeelDate, type FeelValue } from "../feel/values.ts";
import { compileTable, type TableSurroundings } from "./compile-table.ts";
import { TableError } from "./table-error.ts";

const surroundings: TableSurroundings = {
  names: new Set(["days since purchase"]),
  typeOf: (type) => (type === undefined ? undefined : (parseType(type) ?? undefined)),
  valuesOf: () => undefined,
  resolve: () => undefined,
};

type Row = readonly [inputs: readonly string[], outputs: readonly string[]];
type Columns = {
  inputs?: DecisionTable["inputs"];
  outputs?: DecisionTable["outputs"];
  aggregation?: Aggregation;
};

const days = { id: "days", expression: "days since purchase", type: "number" };
const reason = { id: "reason", expression: "reason", type: "string" };
const remedy = { id: "remedy", name: "remedy", type: "string" };

function tableOf(
  hitPolicy: HitPolicy,
  rows: readonly Row[],
  { inputs = [days], outputs = [remedy], aggregation }: Columns = {},
) {
  const rules = rows.map(([inputEntries, outputEntries], at) => ({
    id: `r${at + 1}`,
    inputEntries: [...inputEntries],
    outputEntries: [...outputEntries],
  }));
  const table: DecisionTable = {
    kind: "table",
    hitPolicy,
    inputs,
    outputs,
    rules,
    ...(aggregation && { aggregation }),
  };
  return table;
}

function decide(table: DecisionTable, given: Record<string, FeelValue>) {
  const evaluation = newEvaluation();
  const { value, fired } = compileTable(table, surroundings).decide(
    new Map(Object.entries(given)),
    evaluation,
  );
  return { value, fired, faults: evaluation.faults.map(({ code }) => code) };
}

const given = (count: FeelValue) => ({ "days since purchase": count });
const overlapping: readonly Row[] = [
  [["<= 7"], ['"refund"']],
  [["[5..30]"], ['"voucher"']],
  [["> 30"], ['"apology"']],
  [["6"], ['"voucher"']],
];

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

test("rules that did not match say which cells kept them, and the nearest value that would do", () => {
  const inputs = [days, { ...reason, values: '"late", "damaged"' }];
  const table = tableOf(
    "U",
    [
      [["<= 7", '"late"'], ['"refund"']],
      [["> 7", '"late"'], ['"voucher"']],
      [["> 10", 'not("late")'], ['"apology"']],
      [["< days since purchase", "-"], ['"never"']],
    ],
    { inputs },
  );
  const scope = new Map(Object.entries({ ...given(8), reason: "late" }));
  assert.deepEqual(compileTable(table, surroundings).misses(scope, newEvaluation()), [
    { rule: "r1", cells: [{ column: 0, test: "<= 7", nearest: "7" }] },
    { rule: "r4", cells: [{ column: 0, test: "< days since purchase", nearest: undefined }] },
    {
      rule: "r3",
      cells: [
        { column: 0, test: "> 10", nearest: "11" },
        { column: 1, test: 'not("late")', nearest: '"damaged"' },
      ],
    },
  ]);
});
