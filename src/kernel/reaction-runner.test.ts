import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { z } from "zod";
import { newId } from "#kernel/ids";
import { announce, defineEvent, type JournalEvent } from "#kernel/journal";
import { stepReaction } from "#kernel/reaction-runner";
import { isBehind, lockCursor, registerReaction } from "#kernel/reaction-store";
import { reaction } from "#kernel/reactions";
import { eventually, openWorld, type World } from "../../test/world.ts";

const rang = defineEvent("test.rang", z.object({ n: z.number() }));
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const ring = (person: string | null, ...numbers: number[]) =>
  world.kernel.records.within(world.workspace, (tx) =>
    announce(
      tx,
      numbers.map((n) => rang.of({ workspace: world.workspace, person, at: new Date(), data: { n } })),
    ),
  );

/** A reaction that starts at the end of the journal and collects what it is handed. */
async function listener(name: string, take: (event: JournalEvent<{ n: number }>) => void) {
  const one = reaction({
    name,
    to: [rang],
    run: async (_kernel, _tx, events) => {
      for (const event of events) if (rang.is(event)) take(event);
    },
  });
  await world.kernel.records.system(async (tx) => {
    await registerReaction(tx, name);
    await sql`update reactions set transaction = pg_current_xact_id(), id = 0 where name = ${name}`.execute(
      tx,
    );
  });
  const step = async () => {
    while ((await stepReaction(world.kernel, one)) > 0);
  };
  // A transaction of another test on the same server may be the oldest one running: it is waited for.
  const drain = () =>
    eventually("the end of the journal", async () => {
      await step();
      return !(await world.kernel.records.system((tx) => isBehind(tx, name)));
    });
  return { one, drain, step };
}

test("a late commit of an earlier transaction is not stepped over", async () => {
  const seen: number[] = [];
  const { drain, step } = await listener("test.late", ({ data }) => seen.push(data.n));
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let wrote = () => {};
  const written = new Promise<void>((resolve) => {
    wrote = resolve;
  });
  const slow = world.kernel.records.within(world.workspace, async (tx) => {
    await announce(tx, [
      rang.of({ workspace: world.workspace, person: null, at: new Date(), data: { n: 1 } }),
    ]);
    wrote();
    await held;
  });
  await written;
  await ring(null, 2);
  await step();
  assert.deepEqual(seen, [], "nothing above the oldest running transaction is read");
  finish();
  await slow;
  await drain();
  assert.deepEqual(seen, [1, 2]);
});

test("transactions are read by their number, not by how it is spelt", async () => {
  const seen: number[] = [];
  const { drain } = await listener("test.order", ({ data }) => seen.push(data.n));
  await world.kernel.records.system(async (tx) => {
    await sql`update reactions set transaction = '0', id = 0 where name = 'test.order'`.execute(tx);
    await sql`
      insert into journal (transaction, workspace, type, at, data)
      select n::text::xid8, ${world.workspace}, 'test.rang', now(), jsonb_build_object('n', n)
      from unnest(array[100, 99]) as n
    `.execute(tx);
  });
  await drain();
  assert.deepEqual(seen.slice(0, 2), [99, 100]);
});

test("an event that keeps failing is put aside, holds back only its own person, and is taken when it can be", async () => {
  const seen: number[] = [];
  const [ill, well] = [newId(), newId()];
  let broken = true;
  const { one, drain } = await listener("test.failing", ({ data }) => {
    if (data.n === 1 && broken) throw new Error("cannot take 1 yet");
    seen.push(data.n);
  });
  await ring(ill, 1, 2);
  await ring(well, 3);
  await drain();
  assert.deepEqual(seen.slice(-1), [3]);
  assert.ok(!seen.includes(2), "2 waits behind 1");
  broken = false;
  world.setNow(new Date(Date.now() + 3_600_000));
  seen.length = 0;
  while ((await stepReaction(world.kernel, one)) > 0);
  world.setNow();
  assert.deepEqual(seen, [1, 2]);
});

test("what a failing reaction wrote is undone", async () => {
  const name = "test.undo";
  const one = reaction({
    name,
    to: [rang],
    run: async (_kernel, tx, [event]) => {
      await announce(tx, [{ ...(event as JournalEvent), type: "test.written" }]);
      throw new Error("after writing");
    },
  });
  await world.kernel.records.system((tx) => registerReaction(tx, name));
  await ring(null, 9);
  while ((await stepReaction(world.kernel, one)) > 0);
  const { rows } = await world.kernel.records.system((tx) =>
    sql<{ n: number }>`select count(*) as n from journal where type = 'test.written'`.execute(tx),
  );
  assert.equal(rows[0]?.n, 0);
});

test("a reaction that another process holds is left alone", async () => {
  const { one, drain } = await listener("test.held", () => {});
  await ring(null, 1);
  await world.kernel.records.system(async (tx) => {
    assert.ok(await lockCursor(tx, one.name));
    assert.equal(await stepReaction(world.kernel, one), 0);
  });
  await drain();
});
