import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { expectCall, openWorld } from "../../../test/world.ts";
import { renewSome } from "./actions/renew-readings.ts";
import { keepReadingFacts } from "./facts.ts";

const world = await openWorld();
after(() => world.close());
const { records, facts } = world.kernel;

const bring = (from: number, count: number) =>
  expectCall(world, 200, "/api/mentions", {
    method: "POST",
    body: Array.from({ length: count }, (_none, n) => ({
      text: `${from + n} ${["دیر رسید و افتضاح بود", "پشتیبانی عالی بود", "غذا سرد بود"][n % 3]}`,
      source: "app-store",
    })),
  });

/** How many voices speak of each topic, by records and by facts. */
async function counted() {
  await world.reactions.drain();
  const kept = await records.within(world.workspace, (tx) =>
    sql<{ topic: string; n: number; negative: number }>`
      select one->>'topic' as topic, count(*) as n, count(*) filter (where one->>'label' = 'negative') as negative
      from readings, jsonb_array_elements(told->'topics') as one group by 1 order by 1
    `.execute(tx),
  );
  const summed = await facts.query<{ topic: string; n: number; negative: number }>(
    `select topic, sum(d.n) as n, sum(d.negative) as negative from daily_topics as d
     where topic <> '' and generation = (
       select greatest(max(generation), 1) from generations where reaction = {reaction: String}
     ) group by topic having n <> 0 order by topic`,
    { reaction: keepReadingFacts.name },
  );
  return { kept: kept.rows, summed };
}

test("whatever is taught, changed, renewed and heard at the same time, facts come to what records say", async () => {
  await bring(0, 300);
  await world.reactions.drain();
  const { items } = await expectCall<{ items: { id: string }[] }>(world, 200, "/api/voices?limit=30");
  const teach = (n: number) =>
    expectCall(world, 201, "/api/lessons", {
      method: "POST",
      body: { voice: items[n % items.length]?.id, topic: "support", verdict: n % 2 ? "is" : "is-not" },
    });
  const mean = (n: number) =>
    expectCall(world, 201, "/api/lessons", {
      method: "POST",
      body: { voice: items[n % items.length]?.id, sentiment: n % 2 ? "positive" : "negative" },
    });
  const change = (n: number) =>
    expectCall(world, 200, "/api/topics/taste", {
      method: "PUT",
      body: {
        parent: n % 2 ? "food" : null,
        names: { fa: "طعم", en: "Taste" },
        phrases: n % 2 ? ["سرد"] : ["غذا"],
      },
    });
  const renew = async () => {
    await expectCall(world, 202, "/api/readings/renewal", { method: "POST" });
    while (await renewSome(world.kernel, world.workspace));
  };
  for (let round = 0; round < 3; round++)
    await Promise.all([
      teach(round),
      teach(round + 7),
      mean(round),
      change(round),
      renew(),
      bring(1_000 * (round + 1), 60),
    ]);
  const { kept, summed } = await counted();
  assert.ok(kept.length > 5);
  assert.deepEqual(summed, kept);
});
