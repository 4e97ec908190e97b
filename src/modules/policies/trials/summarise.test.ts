import assert from "node:assert/strict";
import { test } from "node:test";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import { readCaseFile } from "./read-case-file.ts";
import { Summary, turnOf } from "./summarise.ts";

const returns = readyPolicy("returns") as PolicyDocument;

test("who is offered more gains, who is offered less loses", () => {
  assert.equal(turnOf(["refund", "voucher"], ["refund"]), "gains");
  assert.equal(turnOf(["refund"], ["refund", "voucher"]), "loses");
  assert.equal(turnOf(["refund"], ["voucher"]), "differs");
  assert.equal(turnOf(["voucher", "refund"], ["refund", "voucher"]), "same");
});

test("offers, costs, and who gains are added up case by case", () => {
  const summary = new Summary(returns, { isCompared: true });
  const outcome = (cost: number, ...remedies: string[]) => ({ cost, remedies });
  const gold = { tier: "gold" };
  const none = { tier: "none" };
  assert.equal(
    summary.add({
      inputs: gold,
      missing: [],
      now: outcome(5, "voucher", "apology"),
      before: outcome(0, "apology"),
    }),
    "gains",
  );
  assert.equal(
    summary.add({ inputs: none, missing: [], now: outcome(0), before: outcome(0, "apology") }),
    "loses",
  );
  assert.equal(summary.add({ inputs: none, missing: ["price"], now: null, before: null }), null);
  const result = summary.result();
  assert.deepEqual(
    { ...result, remedies: result.remedies.map(({ name: _, ...rest }) => rest) },
    {
      decided: 2,
      undecided: 1,
      withoutRemedy: 1,
      withoutRemedyBefore: 0,
      cost: 5,
      costBefore: 0,
      turns: { gains: 1, loses: 1, differs: 0, same: 0 },
      remedies: [
        { remedy: "apology", offered: 1, first: 0, offeredBefore: 2, firstBefore: 2 },
        { remedy: "voucher", offered: 1, first: 1, offeredBefore: 0, firstBefore: 0 },
      ],
      missing: [{ input: "price", count: 1 }],
      groups: [
        { input: "tier", value: "gold", count: 1, gains: 1, loses: 0 },
        { input: "tier", value: "none", count: 1, gains: 0, loses: 1 },
      ],
    },
  );
});

test("a file names its columns and values in any language, with digits of any language", () => {
  const text =
    "شماره;دلیل;روز از تحویل;Price;سطح باشگاه;condition\nA-1;دير رسيد;۵;1250000;طلایی;used\nA-2;changed-mind;;;;\n";
  assert.deepEqual(readCaseFile(text, returns), [
    {
      label: "A-1",
      inputs: { reason: "late", "days since delivery": 5, price: 1_250_000, tier: "gold", condition: "used" },
    },
    { label: "A-2", inputs: { reason: "changed-mind" } },
  ]);
});

test("a file without a column that is an input is refused, and so is a broken one", () => {
  assert.throws(() => readCaseFile("a,b\n1,2\n", returns), { code: "policies/no-input-columns" });
  assert.throws(() => readCaseFile('reason,price\n"a,1\n', returns), { code: "policies/unreadable-table" });
});
