import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding, FindingKind, Proof } from "./model.ts";
import { proveModel } from "./prove-model.ts";
import { type Column, modelOf } from "./table-sketch.ts";

const number = (expression: string, values?: string): Column => ({
  expression,
  type: "number",
  ...(values && { values }),
});
const kinds = ({ findings }: Proof): FindingKind[] => findings.map(({ kind }) => kind);
const regions = (findings: readonly Finding[]) =>
  findings.map(({ region }) => region.map(({ test }) => test));

test("a gap is told with a region in the words of cells, a pleasant example and a rule that closes it", () => {
  const proof = proveModel(
    modelOf({
      columns: [number("age", "[0..120]"), { expression: "tier", type: "string", values: '"gold", "none"' }],
      rules: [
        ["< 18", '"gold"'],
        [">= 18", "-"],
      ],
    }),
  );
  assert.deepEqual(kinds(proof), ["gap"]);
  const [gap] = proof.findings;
  assert.deepEqual(gap?.region, [
    { input: "age", test: "[0..18)" },
    { input: "tier", test: '"none"' },
  ]);
  assert.deepEqual(gap?.proposal, { decision: "d", inputEntries: ["[0..18)", '"none"'] });
  assert.deepEqual(
    gap?.example.map(({ json }) => Number.isInteger(json) || json),
    [true, "none"],
  );
  assert.equal(proof.isSound, false);
});

test("a default leaves no gap, and where all hits count a gap is only a warning", () => {
  const rules = [["< 5"]];
  const closed = proveModel(modelOf({ columns: [number("n")], rules, outputs: { default: '"no"' } }));
  assert.deepEqual([closed.isProven, kinds(closed)], [true, []]);
  const collecting = proveModel(modelOf({ hitPolicy: "C", columns: [number("n")], rules }));
  assert.deepEqual([collecting.isSound, kinds(collecting)], [true, ["gap"]]);
});

test("two columns that look at the same input are judged together", () => {
  const columns = [number("n"), number("n")];
  const complete = proveModel(
    modelOf({
      columns,
      rules: [
        [">= 0", "<= 10"],
        ["< 0", "-"],
        ["-", "> 10"],
      ],
    }),
  );
  assert.equal(complete.isProven, true);
  const masked = proveModel(
    modelOf({
      columns,
      rules: [
        ["> 5", "< 3"],
        ["-", "-"],
      ],
    }),
  );
  assert.deepEqual(kinds(masked), ["masked"]);
});

test("dates, times and durations are exact, at their ends too", () => {
  const days = { expression: "day", type: "date" };
  const days28 = proveModel(
    modelOf({ columns: [days], rules: [['< date("2026-03-01")'], ['>= date("2026-03-02")']] }),
  );
  assert.deepEqual(regions(days28.findings), [['date("2026-03-01")']]);
  const split = proveModel(
    modelOf({ columns: [days], rules: [['<= date("2026-02-28")'], ['> date("2026-02-28")']] }),
  );
  assert.equal(split.isProven, true);
  const spans = { expression: "since", type: "days and time duration" };
  const open = proveModel(
    modelOf({ columns: [spans], rules: [['< duration("P3D")'], ['> duration("P3D")']] }),
  );
  assert.deepEqual(regions(open.findings), [['duration("P3D")']]);
});

test("whole numbers have nothing between them, and texts may be any other", () => {
  const whole = proveModel(
    modelOf({ columns: [number("n", "? >= 0 and ? = floor(?)")], rules: [["< 7"], [">= 8"]] }),
  );
  assert.deepEqual(regions(whole.findings), [["7"]]);
  const texts = proveModel(
    modelOf({ columns: [{ expression: "s", type: "string" }], rules: [['"a"'], ['"b"']] }),
  );
  assert.deepEqual(regions(texts.findings), [['not("a", "b")']]);
});

test("null is asked for only where a cell speaks of it, or where facts may be missing", () => {
  const sketch = { columns: [number("n")], rules: [["< 5"], [">= 5"]] };
  assert.equal(proveModel(modelOf(sketch)).isProven, true);
  assert.deepEqual(regions(proveModel(modelOf(sketch), { canMiss: true }).findings), [["null"]]);
  assert.equal(
    proveModel(modelOf({ ...sketch, rules: [...sketch.rules, ["null"]] }), { canMiss: true }).isProven,
    true,
  );
  const spoken = proveModel(modelOf({ columns: [number("n")], rules: [["< 5"], ["not(null) "], ["null"]] }));
  assert.equal(spoken.tables[0]?.isComplete, true);
});

test("what depends on a cell that is no set is unproven, neither passed over nor claimed", () => {
  const proof = proveModel(modelOf({ columns: [number("n")], rules: [["< 5"], ["modulo(?, 2) = 0"]] }));
  assert.deepEqual([proof.isSound, proof.isProven], [true, false]);
  assert.deepEqual(proof.tables[0], {
    decision: "d",
    rules: 2,
    inputs: 1,
    isComplete: null,
    isConsistent: null,
  });
  const codes = proof.findings.map(({ reason }) => reason?.code);
  assert.deepEqual(codes, ["cell", "gap-cell", "conflict-cell"]);
  assert.deepEqual(proof.findings[0]?.cell, { rule: "r2", side: "input", column: 0 });
  const closed = proveModel(
    modelOf({ hitPolicy: "F", columns: [number("n")], rules: [["modulo(?, 2) = 0"], ["-"]] }),
  );
  assert.equal(closed.tables[0]?.isComplete, true);
});

test("what is computed need not take all its values: a gap over it is unproven", () => {
  const columns = [number("n"), number("n * 2")];
  const facts = [{ id: "f", name: "n", type: "number" }];
  const proof = proveModel(
    modelOf(
      {
        columns,
        rules: [
          ["< 5", "< 10"],
          [">= 5", ">= 10"],
        ],
      },
      { inputs: facts },
    ),
  );
  assert.deepEqual(new Set(proof.findings.map(({ reason }) => reason?.code)), new Set(["gap-computed"]));
});

test("cells that cannot be read, and outputs that are not allowed, are invalid", () => {
  const proof = proveModel(
    modelOf({
      columns: [number("n")],
      rules: [
        ["< ", '"yes"'],
        [">= 5", '"perhaps"'],
      ],
      outputs: { values: '"yes", "no"' },
    }),
  );
  const invalid = proof.findings.filter(({ kind }) => kind === "invalid");
  assert.deepEqual(
    invalid.map(({ cell, reason }) => [cell?.rule, cell?.side, reason?.code]),
    [
      ["r1", "input", "syntax"],
      ["r2", "output", "not-allowed"],
    ],
  );
});
