import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { memberOf, type TestMember } from "../../../test/members.ts";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { CountedTopic, Lesson, Taught } from "./model.ts";

const world = await openWorld();
after(() => world.close());
let agent: TestMember;

const bring = (texts: string[]) =>
  expectCall<{ items: { id: string }[] }>(world, 200, "/api/mentions", {
    method: "POST",
    body: texts.map((text) => ({ text, source: "app-store" })),
  });
type Shown = { id: string; text: string };
const voices = async () => (await expectCall<{ items: Shown[] }>(world, 200, "/api/voices?limit=200")).items;
const voiceOf = async (text: string) => (await voices()).find((one) => one.text === text)?.id ?? "";
const topics = async () =>
  (await expectCall<{ version: number; items: CountedTopic[] }>(world, 200, "/api/topics")).items;
const countOf = async (key: string) => (await topics()).find((one) => one.key === key)?.voices;
const teach = (body: object, status = 201) =>
  expectCall<Taught>(world, status, "/api/lessons", { method: "POST", body, ...agent.as });

before(async () => {
  agent = await memberOf(world, "agent");
  await bring(["سفارشم دیر رسید و افتضاح بود", "رنگش فلان بود", "پشتیبانی خوب بود"]);
  await world.reactions.drain();
});

test("a lesson about a voice stands at once, tells what it changed, and can be taken back", async () => {
  const voice = await voiceOf("رنگش فلان بود");
  const began = performance.now();
  const taught = await teach({ voice, topic: "delivery-time", verdict: "is" });
  assert.ok(performance.now() - began < 1_000);
  assert.deepEqual(taught.reading?.topics.find(({ topic }) => topic === "delivery-time")?.probability, 1);
  assert.equal(taught.effect.before, 1);
  assert.ok(taught.effect.after >= 2 && taught.effect.changed >= 1);
  assert.equal(taught.lesson.by?.id, agent.id);
  await world.reactions.drain();
  assert.ok(((await countOf("delivery-time")) ?? 0) >= 2, "facts follow");
  assert.equal((await topics()).find(({ key }) => key === "delivery-time")?.lessons, 1);

  const undone = await expectCall<Taught>(world, 200, `/api/lessons/${taught.lesson.id}`, {
    method: "DELETE",
    ...agent.as,
  });
  assert.deepEqual(
    [undone.effect.after, undone.reading?.topics.map(({ topic }) => topic).includes("delivery-time")],
    [1, false],
  );
  assert.ok(undone.lesson.undoneAt);
  await expectCall(world, 409, `/api/lessons/${taught.lesson.id}`, { method: "DELETE", ...agent.as });
  await world.reactions.drain();
  assert.equal(await countOf("delivery-time"), 1, "facts are taken back too");
});

test("what a member says of a voice stands against the model, topic and sentiment, and the last word counts", async () => {
  const voice = await voiceOf("سفارشم دیر رسید و افتضاح بود");
  const denied = await teach({ voice, topic: "delivery-time", verdict: "is-not" });
  assert.ok(!denied.reading?.topics.some(({ topic }) => topic === "delivery-time"));
  const affirmed = await teach({ voice, topic: "delivery-time", verdict: "is" });
  assert.ok(affirmed.reading?.topics.some(({ topic }) => topic === "delivery-time"));
  const meant = await teach({ voice, sentiment: "positive" });
  assert.deepEqual(
    [meant.reading?.sentiment.label, meant.reading?.corrected, meant.effect],
    ["positive", true, { looked: 1, before: 0, after: 1, changed: 1 }],
  );
  const { items } = await expectCall<{ items: Lesson[] }>(world, 200, "/api/lessons?limit=3");
  assert.deepEqual(
    items.map(({ verdict, sentiment, undoneAt }) => [verdict ?? sentiment, undoneAt !== null]),
    [
      ["positive", false],
      ["is", false],
      ["is-not", true],
    ],
  );
  await world.reactions.drain();
  await expectCall(world, 200, `/api/lessons/${meant.lesson.id}`, { method: "DELETE", ...agent.as });
});

test("an added topic is found in the newest voices at once, and can be renamed, moved and archived", async () => {
  const body = { parent: "product", names: { fa: "رنگ فلان", en: "Odd colours!" }, phrases: ["رنگش فلان"] };
  const { key } = await expectCall<{ key: string }>(world, 201, "/api/topics", { method: "POST", body });
  assert.equal(key, "odd-colours");
  await world.reactions.drain();
  assert.equal(await countOf(key), 1);
  const change = { parent: null, names: { fa: "رنگ", en: "Colour" }, phrases: ["رنگش فلان"], archived: true };
  const put = (status: number, of: object, at = key) =>
    expectCall<{ archivedAt: string | null }>(world, status, `/api/topics/${at}`, {
      method: "PUT",
      body: of,
    });
  assert.ok((await put(200, change)).archivedAt);
  await world.reactions.drain();
  assert.equal(await countOf(key), 0, "it is found no more");
  await put(422, { ...change, parent: key });
  await put(422, { ...change, parent: "no-such" });
  await put(404, change, "no-such");
  await expectCall(world, 409, "/api/topics", { method: "POST", body: { ...body, key } });
});

test("lessons about what is not there are refused, and who only looks may not teach", async () => {
  const voice = await voiceOf("سفارشم دیر رسید و افتضاح بود");
  await teach({ voice: agent.id, topic: "delivery-time", verdict: "is" }, 422);
  await teach({ voice, topic: "no-such", verdict: "is" }, 422);
  const viewer = await memberOf(world, "viewer");
  await expectCall(world, 403, "/api/lessons", {
    method: "POST",
    body: { voice, sentiment: "neutral" },
    ...viewer.as,
  });
  await expectCall(world, 403, "/api/topics", {
    method: "POST",
    body: { names: { fa: "x", en: "x" } },
    ...agent.as,
  });
});
