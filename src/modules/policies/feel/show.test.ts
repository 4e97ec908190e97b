import { strict as assert } from "node:assert";
import { test } from "node:test";
import { show, showNumber } from "./show.ts";
import { BudgetSpent, type FeelValue } from "./values.ts";

test("numbers are printed with all their digits and no exponent", () => {
  assert.equal(showNumber(1e21), "1000000000000000000000");
  assert.equal(showNumber(1.5e-10), "0.00000000015");
  assert.equal(showNumber(-0.1), "-0.1");
});

test("what would be longer than a text may be is not printed", () => {
  let list: FeelValue = [1];
  for (let i = 0; i < 40; i++) list = [list, list];
  assert.throws(() => show(list), BudgetSpent);
  let empty: FeelValue = [];
  for (let i = 0; i < 40; i++) empty = [empty, new Map([["a", empty]])];
  assert.throws(() => show(empty), BudgetSpent);
  let nested: FeelValue = [1];
  for (let i = 0; i < 100_000; i++) nested = [nested];
  assert.throws(() => show(nested), BudgetSpent);
});
