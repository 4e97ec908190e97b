import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecisionTable } from "../dmn/model.ts";
import type { FindingKind, Proof } from "./model.ts";
import { proveModel } from "./prove-model.ts";
import { modelOf } from "./table-sketch.ts";

const kinds = ({ findings }: Proof): FindingKind[] => findings.map(({ kind }) => kind);
const number = (expression: string) => ({ expression, type: "number" });

test("types that narrow each other, and entries of contexts, say which values there are", () => {
  const types = [
    {
      name: "tCustomer",
      components: [
        { name: "years old", type: "tAge" },
        { name: "tier", type: "tTier" },
      ],
    },
    { name: "tTier", type: "string", values: '"gold", "none"' },
    { name: "tAge", type: "number", values: "[0..120]" },
  ];
  const inputs = [{ id: "f", name: "customer", type: "tCustomer" }];
  const columns = [{ expression: "customer.years old" }, { expression: "customer.tier" }];
  const complete = [
    ["[0..60]", '"gold"'],
    ["(60..120]", '"gold"'],
    ["-", '"none"'],
  ];
  assert.equal(proveModel(modelOf({ columns, rules: complete }, { inputs, types })).isProven, true);
});

test("tables inside contexts and functions are proven as well", () => {
  const model = modelOf({ columns: [number("n")], rules: [["< 5"]] });
  const [table] = model.decisions.map(({ expression }) => expression);
  assert.ok(table);
  const proof = proveModel({
    ...model,
    decisions: [
      {
        id: "c",
        name: "c",
        requires: { inputs: [], decisions: [], knowledge: [] },
        expression: { kind: "context", entries: [{ name: "x", value: table }] },
      },
    ],
    knowledge: [
      {
        id: "k",
        name: "k",
        requires: { inputs: [], decisions: [], knowledge: [] },
        function: {
          kind: "function",
          functionKind: "FEEL",
          parameters: [{ name: "n", type: "number" }],
          body: table,
        },
      },
    ],
  });
  assert.deepEqual(
    proof.findings.map(({ kind, decision }) => [kind, decision]),
    [
      ["gap", "c"],
      ["gap", "k"],
    ],
  );
});

test("decisions in a circle, an empty table and a table of no inputs end in an answer", () => {
  const requires = { inputs: [], decisions: [], knowledge: [] };
  const looking = (at: string): DecisionTable => ({
    kind: "table",
    hitPolicy: "U",
    inputs: [{ id: "i", expression: at }],
    outputs: [{ id: "o" }],
    rules: [{ id: "r1", inputEntries: ['"x"'], outputEntries: ['"x"'] }],
  });
  const circle = modelOf(
    { columns: [], rules: [] },
    {
      decisions: [
        { id: "a", name: "a", requires: { ...requires, decisions: ["b"] }, expression: looking("b") },
        { id: "b", name: "b", requires: { ...requires, decisions: ["a"] }, expression: looking("a") },
      ],
    },
  );
  assert.equal(proveModel(circle, { offers: { decision: "a" } }).isProven, false);
  assert.deepEqual(kinds(proveModel(modelOf({ columns: [number("n")], rules: [] }))), ["gap"]);
  assert.equal(proveModel(modelOf({ columns: [], rules: [[]] })).isProven, true);
  assert.deepEqual(kinds(proveModel(modelOf({ columns: [], rules: [[], []] }))), ["repeated"]);
});
