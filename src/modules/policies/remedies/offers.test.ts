import assert from "node:assert/strict";
import { test } from "node:test";
import { compileModel } from "../dmn/compile-model.ts";
import { decide } from "../dmn/decide.ts";
import { readInputs } from "../dmn/inputs.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicies, readyPolicy } from "../ready/ready-policies.ts";
import { periodStart, usedUpLimit } from "./limits.ts";
import { remedy } from "./model.ts";
import { offersOf } from "./offer.ts";
import { ruleBookOf } from "./rule-book.ts";

const returns = readyPolicy("returns") as PolicyDocument;
const customer = {
  reason: "changed-mind",
  goods: "ordinary",
  condition: "unopened",
  "days since delivery": 5,
  price: 1_000_000,
  tier: "gold",
};

function offered(document: PolicyDocument, given: Record<string, unknown>, isPerson = true) {
  const compiled = compileModel(document.model, document.imported);
  const inputs = readInputs(compiled, given);
  const { results, fired } = decide(compiled, { inputs });
  return offersOf(ruleBookOf(document), { inputs, results, fired }, { isPerson });
}

/** A policy of one decision, whose result is this expression. */
const literal = (text: string, output?: string): PolicyDocument => ({
  ...returns,
  model: {
    ...returns.model,
    inputs: [{ id: "n", name: "n", type: "number" }],
    decisions: [
      {
        id: "all",
        name: "all",
        requires: { inputs: ["n"], decisions: [], knowledge: [] },
        expression: { kind: "literal", text },
      },
    ],
  },
  remedies: ["a", "b", "c"].map((key) =>
    remedy.parse({ key, kind: "other", cost: key === "a" ? "2 * n" : "0" }),
  ),
  offers: { decision: "all", ...(output && { output }) },
});

test("remedies are taken from texts, lists and contexts, each once, in the order of the result", () => {
  const keys = (document: PolicyDocument) => offered(document, { n: 1 }).offers.map(({ remedy: key }) => key);
  assert.deepEqual(keys(literal('"b"')), ["b"]);
  assert.deepEqual(keys(literal('["c", "a", "c"]')), ["c", "a"]);
  assert.deepEqual(keys(literal('[{do: "a", why: "x"}, {do: ["c", "b"]}]', "do")), ["a", "c", "b"]);
  assert.deepEqual(keys(literal("null")), []);
});

test("a remedy that the policy does not have is told as a fault, and so is a cost that cannot be worked out", () => {
  const lost = offered(literal('["x", "b"]'), { n: 1 });
  assert.deepEqual(
    [lost.offers.map(({ remedy: key }) => key), lost.faults],
    [["b"], [{ decision: "all", code: "unknown-remedy", values: { remedy: "x" } }]],
  );
  const unknown = offered(literal('"a"'), {});
  assert.deepEqual([unknown.offers[0]?.cost, unknown.faults[0]?.code], [null, "no-amount"]);
});

test("approval is needed above the amount, always for 0, and where the cost is not known", () => {
  const needs = (approvalAbove: number | null, n?: number) => {
    const document = literal('"a"');
    const remedies = document.remedies.map((one) => ({ ...one, approvalAbove }));
    return offered({ ...document, remedies }, n === undefined ? {} : { n }).offers[0]?.needsApproval;
  };
  assert.deepEqual(
    [needs(10, 5), needs(10, 6), needs(0, 0), needs(null, 99), needs(10), needs(null)],
    [false, true, true, false, true, false],
  );
});

test("what has to change is told down to what customers are asked, the nearest first", () => {
  const { missed } = offered(returns, { ...customer, "days since delivery": 12, tier: "none" });
  const changes = new Map(missed.map(({ remedy: key, changes }) => [key, changes.map(({ cells }) => cells)]));
  assert.deepEqual(changes.get("refund"), [
    [{ input: "reason", test: 'not("changed-mind")', value: "changed-mind" }],
  ]);
  assert.deepEqual(changes.get("apology")?.[0], [{ input: "days since delivery", test: "> 30", value: 12 }]);
  assert.equal(changes.get("voucher")?.[0]?.length, 2);
});

test("making the told change brings the remedy about", () => {
  const given = { ...customer, "days since delivery": 12 };
  const { missed } = offered(returns, given);
  const refund = missed.find(({ remedy: key }) => key === "refund");
  assert.ok(refund?.changes[0]?.cells.some(({ input }) => input === "reason"));
  const changed = offered(returns, { ...given, reason: "late" });
  assert.ok(changed.offers.some(({ remedy: key }) => key === "refund"));
});

test("every ready policy has something for a customer of whom nothing special is known", () => {
  for (const { key } of readyPolicies) {
    const document = readyPolicy(key) as PolicyDocument;
    assert.deepEqual(
      offered(document, {}).faults.filter(({ code }) => code === "unknown-remedy"),
      [],
      key,
    );
  }
});

test("what customers are told is filled in with their own words, digits and dates", () => {
  const document = literal('"a"');
  const told = { fa: "{n} تومان تا {when}، {none}{tier}", en: "{n} by {when}, {tier}" };
  const model = {
    ...document.model,
    inputs: [
      ...document.model.inputs,
      { id: "w", name: "when", type: "date" },
      { id: "t", name: "tier", type: "string" },
    ],
  };
  const words = returns.words.filter(({ input }) => input === "tier");
  const remedies = document.remedies.map((one) => ({ ...one, told }));
  const { offers } = offered(
    { ...document, model, words, remedies },
    { n: 1200, when: "2026-03-21", tier: "gold" },
  );
  assert.deepEqual(offers[0]?.told, {
    fa: "۱٬۲۰۰ تومان تا ۱ فروردین ۱۴۰۵، طلایی",
    en: "1,200 by 21 March 2026, Gold",
  });
});

test("periods are counted back from now, months to their last day", () => {
  const at = new Date("2026-03-31T10:00:00Z");
  const start = (per: Parameters<typeof periodStart>[0]) => periodStart(per, at)?.toISOString().slice(0, 10);
  assert.deepEqual(
    [start("day"), start("week"), start("month"), start("quarter"), start("year"), start("ever")],
    ["2026-03-30", "2026-03-24", "2026-02-28", "2025-12-31", "2025-03-31", undefined],
  );
  const given = ["2026-03-30", "2026-03-01"].map((text) => new Date(`${text}T12:00:00Z`));
  assert.equal(usedUpLimit([{ times: 1, per: "day" }], given, at)?.per, "day");
  assert.equal(usedUpLimit([{ times: 2, per: "week" }], given, at), undefined);
  assert.equal(
    usedUpLimit(
      [
        { times: 9, per: "week" },
        { times: 2, per: "ever" },
      ],
      given,
      at,
    )?.per,
    "ever",
  );
});
