import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { ensurePersons } from "#people";
import { eventually, expectCall, openWorld } from "../../../../test/world.ts";
import type { SecondOpinions, ShownReading } from "../model.ts";
import { tryModel } from "./ask-elsewhere.ts";
import type { questionFor } from "./question.ts";
import { seekSecondOpinions } from "./seek-opinions.ts";

type Asked = {
  authorization: string | undefined;
  url: string | undefined;
  comments: string[];
  whole: string;
};
type Answer = { status: number; content: string } | "hang";
const asked: Asked[] = [];
const judged = (comments: string[], entry: object = {}) =>
  JSON.stringify({
    comments: comments.map((_text, place) => ({
      n: place + 1,
      sentiment: "negative",
      score: -0.7,
      topics: ["price"],
      ...entry,
    })),
  });
const good = (comments: string[]): Answer => ({ status: 200, content: judged(comments) });
let answer: (comments: string[]) => Answer = good;

/** A model that speaks the protocol and says what the test wants. */
const elsewhere = createServer(async (request, response) => {
  let whole = "";
  for await (const chunk of request) whole += chunk;
  const question = JSON.parse(whole) as ReturnType<typeof questionFor>;
  const lines = question.messages[1]?.content.split("\n").filter((line) => line.startsWith('{"n"')) ?? [];
  const comments = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  asked.push({ authorization: request.headers.authorization, url: request.url, comments, whole });
  const said = answer(comments);
  if (said === "hang") return;
  response.writeHead(said.status, { "content-type": "application/json" });
  response.end(JSON.stringify({ choices: [{ message: { content: said.content } }] }));
});
await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
const host = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
const secondModel = { url: `http://${host}/v1`, key: "secret", name: "small", budget: 15 };
const world = await openWorld({ secondModel, logLevel: "silent" });
after(async () => {
  await world.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});

type Row = { id: string; text: string; reading: ShownReading };
const voices = async (query = "") =>
  (await expectCall<{ items: Row[] }>(world, 200, `/api/voices?limit=200&${query}`)).items;
const state = () => expectCall<SecondOpinions>(world, 200, "/api/second-opinions");
const fromElsewhere = async () => (await voices()).filter(({ reading }) => reading.by === "endpoint");
const minutes = (count: number) => world.setNow(new Date(world.kernel.now().getTime() + count * 60_000));
const nextDay = () => minutes(24 * 60);
const countAsked = () => asked.reduce((sum, { comments }) => sum + comments.length, 0);

before(async () => {
  const things = "سفارش مرسوله بسته کالا پیراهن کتاب میز چراغ کیف ساعت گوشی مانتو شال کفش کلاه".split(" ");
  // Plain reports: hardly any reader could tell how they are meant.
  const texts = things.flatMap((thing) => [
    `${thing} را دیروز گرفتم، شماره‌ام 09121234567 و کد پیگیری ۱۲ ۳۴ ۵۶۷ است`,
    `${thing} رسید ولی نمی‌دانم چه بگویم @someone_here`,
    `${thing} این بود، امضا مریم کاویانی`,
    `${thing} همان بود که بود، ali@example.com`,
  ]);
  const writer = { externalId: "c-1", kind: "customer", name: "مریم کاویانی", traits: {} } as const;
  const { records, now } = world.kernel;
  await records.within(world.workspace, (tx) => ensurePersons(tx, world.workspace, [writer], now()));
  const body = texts.map((text) => ({ text, source: "app-store", person: "c-1" }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
});
beforeEach(() => {
  answer = good;
});

test("unsure voices are judged elsewhere within the day's budget, without personal data, and marked", async () => {
  const unsure = await voices("unsure=true");
  assert.ok(unsure.length > 40, `${unsure.length} are unsure`);
  assert.deepEqual([(await state()).state, (await state()).waiting], ["ready", unsure.length]);
  await seekSecondOpinions(world.kernel);
  assert.deepEqual([asked.length, countAsked()], [2, 15]);
  for (const { authorization, url, comments, whole } of asked) {
    assert.deepEqual([authorization, url], ["Bearer secret", "/v1/chat/completions"]);
    for (const comment of comments)
      assert.doesNotMatch(comment, /\p{Nd}{3}|someone_here|example\.com|کاویانی/u);
    for (const { id } of unsure) assert.ok(!whole.includes(id), "no id leaves");
    assert.ok(!whole.includes("نیک‌کالا") && whole.includes("price: "), "topics by their names, no company");
  }
  const read = await fromElsewhere();
  assert.equal(read.length, 15);
  for (const { reading } of read) {
    assert.deepEqual([reading.sentiment.label, reading.sentiment.score], ["negative", -0.7]);
    assert.ok(reading.topics.some(({ topic }) => topic === "price"));
  }
  assert.equal((await voices("topic=price")).length, 15);
  const { state: after, ...counts } = await state();
  assert.deepEqual([after, counts.asked, counts.answered, counts.refused], ["spent", 15, 15, 0]);
  await seekSecondOpinions(world.kernel);
  assert.equal(countAsked(), 15, "and no more today");
});

test("facts follow, history read again keeps the answers without asking, and a member's word stands over them", async () => {
  await world.reactions.drain();
  const day = new Date().toISOString().slice(0, 10);
  const map = await expectCall<{ topics: { topic: string; n: number }[] }>(
    world,
    200,
    `/api/views/heat-map?from=2020-01-01&to=${day.slice(0, 4)}-12-31`,
  );
  assert.equal(map.topics.find(({ topic }) => topic === "price")?.n, 15);
  const [one] = await fromElsewhere();
  const names = { fa: "تازه", en: "New" };
  await expectCall(world, 201, "/api/topics", { method: "POST", body: { names, phrases: ["رسید"] } });
  await expectCall(world, 202, "/api/readings/renewal", { method: "POST" });
  await eventually("the renewal", async () => {
    const { body } = await world.call("/api/readings/renewal");
    return (body as { renewal: { state: string } }).renewal.state === "done";
  });
  assert.equal((await fromElsewhere()).length, 15);
  assert.equal(countAsked(), 15);
  const taught = await expectCall<{ reading: ShownReading }>(world, 201, "/api/lessons", {
    method: "POST",
    body: { voice: one?.id, sentiment: "positive" },
  });
  assert.equal(taught.reading.sentiment.label, "positive");
});

test("what is not an answer as it was asked for is thrown away, counted, and not asked for again", async () => {
  nextDay();
  const before = await fromElsewhere();
  const useless: ((comments: string[]) => string)[] = [
    () => "I think they are all negative.",
    (comments) => judged(comments, { topics: ["no-such-topic"] }),
  ];
  answer = (comments) => ({ status: 200, content: useless.pop()?.(comments) ?? "" });
  await seekSecondOpinions(world.kernel);
  assert.equal((await fromElsewhere()).length, before.length);
  const { asked: today, answered, refused } = await state();
  assert.deepEqual([today, answered, refused], [15, 0, 15]);
  const texts = asked.flatMap(({ comments }) => comments);
  assert.equal(new Set(texts).size, texts.length, "nothing was asked twice");
});

test("a model that fails or hangs is left alone for a while, each time longer, and costs its budget", async () => {
  nextDay();
  const calls = asked.length;
  answer = () => ({ status: 500, content: "" });
  await seekSecondOpinions(world.kernel);
  assert.equal(asked.length, calls + 1, "the round ended");
  await seekSecondOpinions(world.kernel);
  assert.equal(asked.length, calls + 1, "it rests");
  const { state: resting, failed, asked: cost } = await state();
  assert.deepEqual([resting, failed, cost], ["resting", 10, 10]);
  minutes(2);
  answer = () => "hang";
  await seekSecondOpinions(world.kernel, 100);
  assert.equal(asked.length, calls + 2);
  assert.deepEqual([(await state()).failed, (await state()).asked], [15, 15]);
  nextDay();
  answer = good;
  const before = (await fromElsewhere()).length;
  await seekSecondOpinions(world.kernel);
  assert.equal((await fromElsewhere()).length, before + 15, "what failed is asked again");
});

test("without a model nothing is asked, and one can be tried", async () => {
  nextDay();
  const calls = asked.length;
  const config = { ...world.kernel.config, secondModel: undefined };
  await seekSecondOpinions({ ...world.kernel, config });
  assert.equal(asked.length, calls);
  answer = (comments) => ({ status: 200, content: judged(comments, { topics: ["delivery"] }) });
  assert.equal(await tryModel(secondModel), true);
  answer = () => ({ status: 200, content: "fine, thank you" });
  assert.equal(await tryModel(secondModel), false);
  answer = () => ({ status: 401, content: "" });
  await assert.rejects(tryModel(secondModel), /answered 401/);
});
