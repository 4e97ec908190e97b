import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { rebuildFacts } from "#kernel/rebuild";
import { standardSurvey } from "#listen";
import { expectCall, openWorld } from "../../../test/world.ts";
import { keepReadingFacts } from "./facts.ts";
import type { Analysis, ShownReading } from "./model.ts";
import { readReadings } from "./store-readings.ts";

const world = await openWorld();
after(() => world.close());
const { records, facts } = world.kernel;

before(async () => {
  await expectCall(world, 200, "/api/touchpoints", {
    method: "PUT",
    body: { key: "delivery", name: "تحویل", clue: "functional" },
  });
  const body = standardSurvey({ slug: "ours" });
  const { id } = await expectCall<{ id: string }>(world, 201, "/api/surveys", { method: "POST", body });
  await expectCall(world, 201, `/api/surveys/${id}/publication`, { method: "POST" });
});

const answer = (why: string, nps: number) =>
  expectCall<{ id: string }>(world, 201, "/api/responses", {
    method: "POST",
    body: { survey: "ours", answers: { nps, why }, touchpoint: "delivery" },
  });

type Sum = { topic: string; n: number; negative: number; detractors: number };
const sums = () =>
  facts.query<Sum>(
    `select topic, sum(d.n) as n, sum(d.negative) as negative, sum(d.detractors) as detractors from daily_topics as d
     where generation = (select greatest(max(generation), 1) from generations where reaction = {reaction: String})
     group by topic having n <> 0 order by topic`,
    { reaction: keepReadingFacts.name },
  );

test("an answer's words are read with its score, kept in records and counted in facts by topic", async () => {
  await answer("افتضاح بود، خیلی دیر رسید", 2);
  await answer("همه چیز عالی بود", 10);
  await answer("", 7);
  await world.reactions.drain();
  const page = await expectCall<{ items: { id: string; text: string | null }[] }>(world, 200, "/api/voices");
  assert.equal(page.items.length, 3);
  const ids = page.items.map(({ id }) => id);
  const kept = await records.within(world.workspace, (tx) => readReadings(tx, ids));
  const late = page.items.find(({ text }) => text?.includes("دیر"));
  assert.equal(kept.size, 2, "a mark without words has nothing to read");
  const reading = kept.get(late?.id ?? "");
  assert.equal(reading?.sentiment.label, "negative");
  const spans = reading?.topics.find(({ topic }) => topic === "delivery-time")?.spans ?? [];
  assert.ok(
    spans.some(({ start, end }) => late?.text?.slice(start, end) === "دیر رسید"),
    "it shows where",
  );
  assert.deepEqual(reading?.topicKeys, ["delivery-time", "delivery"]);
  const read = await sums();
  assert.deepEqual(
    read.filter(({ topic }) => ["", "delivery", "delivery-time"].includes(topic)),
    [
      { topic: "", n: 2, negative: 1, detractors: 1 },
      { topic: "delivery", n: 1, negative: 1, detractors: 1 },
      { topic: "delivery-time", n: 1, negative: 1, detractors: 1 },
    ],
  );
  await rebuildFacts(world.kernel, keepReadingFacts);
  assert.deepEqual(await sums(), read, "facts made anew are the same");
});

test("texts are read by the API in their order, with the workspace's own topics, and nothing is kept", async () => {
  const body = { texts: ["پشتیبانی خوب بود", "", "دیر رسید"] };
  const answered = await expectCall<Analysis[]>(world, 200, "/api/text/analyses", { method: "POST", body });
  assert.deepEqual(
    answered.map(({ topics }) => topics.map(({ topic, name }) => `${topic} ${name}`)),
    [["support پشتیبانی و پاسخ‌گویی"], [], ["delivery-time زمان رسیدن"]],
  );
  const english = await expectCall<Analysis[]>(world, 200, "/api/text/analyses", {
    method: "POST",
    body,
    headers: { "accept-language": "en" },
  });
  assert.equal(english[0]?.topics[0]?.name, "Support and answering");
  for (const texts of [[], Array.from({ length: 1_001 }, () => "x"), ["x".repeat(10_001)]])
    await expectCall(world, 400, "/api/text/analyses", { method: "POST", body: { texts } });
});

type Shown = { items: { id: string; text: string; reading: ShownReading | null }[]; total: number };

test("voices are shown with what was read out of them, and found by it", async () => {
  const read = (query: string) => expectCall<Shown>(world, 200, `/api/voices?${query}`);
  const late = await read("topic=delivery&sentiment=negative&unsure=false&urgent=false");
  assert.equal(late.total, 1);
  assert.deepEqual(
    late.items.map(({ text, reading }) => [text, reading?.topics[0]?.name, reading?.sentiment.label]),
    [["افتضاح بود، خیلی دیر رسید", "زمان رسیدن", "negative"]],
  );
  assert.equal((await read("topic=delivery&sentiment=positive")).total, 0);
  assert.equal((await read("urgent=true")).total, 0);
  const one = await expectCall<{ text: string; reading: ShownReading & { model: string } }>(
    world,
    200,
    `/api/readings/${late.items[0]?.id}`,
  );
  assert.deepEqual([one.text, one.reading.topics], [late.items[0]?.text, late.items[0]?.reading?.topics]);
  assert.ok(one.reading.model);
  const unread = (await read("scored=true")).items.find(({ text }) => text === null);
  assert.equal(unread?.reading, null);
  await expectCall(world, 404, `/api/readings/${unread?.id}`);
});
