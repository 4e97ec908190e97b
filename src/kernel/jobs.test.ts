import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually, openWorld, type World } from "../../test/world.ts";

let world: World;
before(async () => {
  world = await openWorld({ logLevel: "silent" });
});
after(() => world.close());

test("a job runs once its transaction is committed, and never when that is undone", async () => {
  const { jobs, records } = world.kernel;
  const ran: string[] = [];
  await jobs.work<{ name: string }>({
    name: "test.commit",
    retries: 0,
    atOnce: 5,
    run: async ({ name }) => void ran.push(name),
  });
  await assert.rejects(
    records.system(async (tx) => {
      await jobs.enqueue(tx, "test.commit", { name: "undone" });
      throw new Error("undone");
    }),
  );
  await records.system((tx) => jobs.enqueue(tx, "test.commit", { name: "done" }));
  await eventually("the job", async () => ran.length > 0);
  assert.deepEqual(ran, ["done"]);
});

test("of jobs taken together only the one that failed comes again, under the same id", async () => {
  const { jobs, records } = world.kernel;
  const tries = new Map<string, string[]>();
  await jobs.work<{ name: string }>({
    name: "test.together",
    retries: 3,
    atOnce: 5,
    run: async ({ name }, id) => {
      const before = tries.get(name) ?? [];
      tries.set(name, [...before, id]);
      if (name === "bad" && before.length === 0) throw new Error("not this time");
    },
  });
  await records.system(async (tx) => {
    for (const name of ["good", "bad", "fine"]) await jobs.enqueue(tx, "test.together", { name });
  });
  await eventually("the second try", async () => tries.get("bad")?.length === 2, 15_000);
  const [first, second] = tries.get("bad") ?? [];
  assert.equal(first, second);
  assert.deepEqual([tries.get("good")?.length, tries.get("fine")?.length], [1, 1]);
});

test("a job that is to start later waits for its time", async () => {
  const { jobs, records } = world.kernel;
  const ran: Date[] = [];
  await jobs.work({ name: "test.later", retries: 0, atOnce: 1, run: async () => void ran.push(new Date()) });
  const startAfter = new Date(Date.now() + 2_000);
  await records.system((tx) => jobs.enqueue(tx, "test.later", {}, { startAfter }));
  await eventually("the job", async () => ran.length > 0, 10_000);
  assert.ok((ran[0] as Date) >= startAfter);
});
