import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import { eventually, expectCall, openWorld } from "../../../test/world.ts";
import { renewSome } from "./actions/renew-readings.ts";
import type { RenewalState, ShownReading } from "./model.ts";

const world = await openWorld();
after(() => world.close());
const { records } = world.kernel;
const count = 450;

type Row = { id: string; text: string; reading: ShownReading | null };
const voices = async (query: string) =>
  (await expectCall<{ items: Row[] }>(world, 200, `/api/voices?limit=200&${query}`)).items;
const state = () => expectCall<RenewalState>(world, 200, "/api/readings/renewal");
/** As if an earlier model had read everything, and found nothing. */
const forget = () =>
  records.within(world.workspace, (tx) =>
    sql`update readings set model = 'earlier', topics = '[]', topic_keys = '{}', told = jsonb_set(told, '{topics}', '[]')`.execute(
      tx,
    ),
  );
const factOf = async (topic: string) => {
  await world.reactions.drain();
  const { items } = await expectCall<{ items: { key: string; voices: number }[] }>(world, 200, "/api/topics");
  return items.find(({ key }) => key === topic)?.voices;
};

before(async () => {
  const body = Array.from({ length: count }, (_none, n) => ({
    text: `سفارش ${n} دیر رسید`,
    source: "app-store",
  }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
});

test("history is read again in batches that go on where another process left off, and facts follow", async () => {
  assert.deepEqual(await state().then(({ voices, older, renewal }) => ({ voices, older, renewal })), {
    voices: count,
    older: 0,
    renewal: null,
  });
  const [first] = await voices("search=سفارش 7 ");
  await expectCall(world, 201, "/api/lessons", {
    method: "POST",
    body: { voice: first?.id, sentiment: "positive" },
  });
  await records.within(world.workspace, (tx) => sql`update readings set model = 'earlier'`.execute(tx));
  await records.within(world.workspace, (tx) =>
    sql`insert into renewals (id, workspace, total, done, changed, started_at)
        values (${newId()}, ${world.workspace}, ${count}, 0, 0, now())`.execute(tx),
  );
  assert.equal(await renewSome(world.kernel, world.workspace), true, "there is more");
  const underWay = await state();
  assert.deepEqual(
    [underWay.renewal?.state, underWay.renewal?.done, underWay.older],
    ["running", 200, count - 200],
  );
  // Asked for while one is under way, it is joined, and the server goes on with it.
  const joined = await expectCall<RenewalState>(world, 202, "/api/readings/renewal", { method: "POST" });
  assert.equal(joined.renewal?.id, underWay.renewal?.id);
  const done = await eventually("the renewal", async () => {
    const now = await state();
    return now.renewal?.state === "done" && now;
  });
  assert.deepEqual([done.renewal?.done, done.renewal?.changed, done.older], [count, 0, 0]);
  const [again] = await voices("search=سفارش 7 ");
  assert.deepEqual([again?.reading?.sentiment.label, again?.reading?.corrected], ["positive", true]);
  assert.equal(await factOf("delivery"), count, "nothing was counted twice");
});

test("what is read otherwise now is counted, in the renewal and in facts", async () => {
  await forget();
  await expectCall<RenewalState>(world, 202, "/api/readings/renewal", { method: "POST" });
  const done = await eventually("the renewal", async () => {
    const now = await state();
    return now.renewal?.state === "done" && now.older === 0 && now;
  });
  assert.equal(done.renewal?.changed, count);
  assert.equal((await voices("topic=delivery-time")).length, 200);
});
