import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { createGroupCommit } from "#kernel/group-commit";

test("what arrives during a flush goes together with the next, in order", async () => {
  const groups: number[][] = [];
  const group = createGroupCommit<number, number>(
    async (items) => {
      groups.push(items);
      await setImmediate();
      return items.map((item) => item * 10);
    },
    { maxBatch: 3 },
  );
  const results = await Promise.all([1, 2, 3, 4, 5].map((item) => group.add(item)));
  assert.deepEqual(results, [10, 20, 30, 40, 50]);
  assert.deepEqual(groups, [[1], [2, 3, 4], [5]]);
});

test("one bad item fails only its own caller", async () => {
  const stored: number[] = [];
  const group = createGroupCommit<number, number>(
    async (items) => {
      await setImmediate();
      if (items.includes(3)) throw new Error("three is bad");
      stored.push(...items);
      return items;
    },
    { maxBatch: 100 },
  );
  const settled = await Promise.allSettled([1, 2, 3, 4].map((item) => group.add(item)));
  assert.deepEqual(
    settled.map(({ status }) => status),
    ["fulfilled", "fulfilled", "rejected", "fulfilled"],
  );
  assert.deepEqual(stored, [1, 2, 4]);
});

test("after a failure the next items are flushed as ever", async () => {
  const group = createGroupCommit<string, string>(
    async (items) => {
      if (items.includes("bad")) throw new Error("bad");
      return items;
    },
    { maxBatch: 10 },
  );
  await assert.rejects(group.add("bad"), /bad/);
  assert.equal(await group.add("good"), "good");
});

test("a flush that answers too few results is an error for all, not a silence for some", async () => {
  const group = createGroupCommit<number, number>(async () => [], { maxBatch: 10 });
  await assert.rejects(group.add(1), /one result for each item/);
});
