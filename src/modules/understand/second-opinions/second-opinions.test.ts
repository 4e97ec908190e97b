import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { expectCall, openWorld } from "../../../../test/world.ts";
import type { ShownReading } from "../model.ts";
import { labelIn, questionFor } from "./question.ts";
import { seekSecondOpinions } from "./seek-opinions.ts";

type Asked = { authorization: string | undefined; url: string | undefined; text: string };
const asked: Asked[] = [];
let answer: (text: string) => { status: number; content: string } = () => ({
  status: 200,
  content: "Negative.",
});

/** A model that speaks the protocol and says what the test wants. */
const elsewhere = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const text = (JSON.parse(body) as ReturnType<typeof questionFor>).messages[1]?.content ?? "";
  asked.push({ authorization: request.headers.authorization, url: request.url, text });
  const { status, content } = answer(text);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));
});
await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1`;
const world = await openWorld({
  secondModel: { url, key: "secret", name: "small", budget: 5 },
  logLevel: "silent",
});
after(async () => {
  await world.close();
  elsewhere.close();
});

type Row = { id: string; text: string; reading: ShownReading };
const voices = async (query: string) =>
  (await expectCall<{ items: Row[] }>(world, 200, `/api/voices?limit=200&${query}`)).items;

before(async () => {
  // Plain reports: hardly any reader could tell how they are meant.
  const things = "سفارش مرسوله بسته کالا پیراهن کتاب میز چراغ کیف ساعت گوشی مانتو".split(" ");
  const body = things.flatMap((thing) =>
    [
      `${thing} را دیروز گرفتم، شماره‌ام 09121234567`,
      `${thing} رسید ولی نمی‌دانم چه بگویم`,
      `${thing} این بود`,
    ].map((text) => ({ text, source: "app-store" })),
  );
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
});

test("unsure voices are asked about elsewhere, masked, within the day's budget, and marked", async () => {
  const unsure = await voices("unsure=true");
  assert.ok(unsure.length > 5, `${unsure.length} are unsure`);
  await seekSecondOpinions(world.kernel);
  assert.equal(asked.length, 5, "the budget of the day");
  assert.ok(
    asked.every(
      ({ authorization, url }) => authorization === "Bearer secret" && url === "/v1/chat/completions",
    ),
  );
  assert.ok(
    asked.every(({ text }) => !/\d{4}/.test(text)),
    "personal data stays here",
  );
  const read = (await voices("")).filter(({ reading }) => reading.by === "endpoint");
  assert.deepEqual(
    read.map(({ reading }) => [reading.sentiment.label, reading.sentiment.sure]),
    Array.from({ length: 5 }, () => ["negative", true]),
  );
  assert.equal((await voices("unsure=true")).length, unsure.length - 5);
  await seekSecondOpinions(world.kernel);
  assert.equal(asked.length, 5, "and no more today");
});

test("what was said elsewhere stays when history is read again, and a member's word stands over it", async () => {
  const [one] = (await voices("")).filter(({ reading }) => reading.by === "endpoint");
  const names = { fa: "تازه", en: "New" };
  await expectCall(world, 201, "/api/topics", { method: "POST", body: { names, phrases: ["رسید"] } });
  const again = (await voices("")).find(({ id }) => id === one?.id);
  assert.equal(again?.reading.by, "endpoint");
  const body = { voice: one?.id, sentiment: "positive" };
  const taught = await expectCall<{ reading: ShownReading }>(world, 201, "/api/lessons", {
    method: "POST",
    body,
  });
  assert.equal(taught.reading.sentiment.label, "positive");
});

test("an answer that cannot be used is not asked for again, a model that fails is", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  world.setNow(tomorrow);
  answer = () => ({ status: 503, content: "" });
  await seekSecondOpinions(world.kernel);
  const failed = asked.length;
  assert.ok(failed > 5 && failed <= 9, "the round ended with the first that failed");
  answer = () => ({ status: 200, content: "positive or negative, who knows" });
  const unsure = (await voices("unsure=true")).length;
  await seekSecondOpinions(world.kernel);
  assert.equal(asked.length, failed + 5);
  assert.equal((await voices("unsure=true")).length, unsure);
  await seekSecondOpinions({ ...world.kernel, config: { ...world.kernel.config, secondModel: undefined } });
  assert.equal(asked.length, failed + 5, "without a model nobody is asked");
});

test("an answer is one label and nothing else counts", () => {
  const said = (content: unknown) => labelIn({ choices: [{ message: { content } }] });
  assert.equal(said(" Positive\n"), "positive");
  for (const useless of ["", "good", "neutral, maybe positive", 1, null])
    assert.equal(said(useless), undefined);
  for (const broken of [undefined, null, {}, { choices: [] }, { choices: "x" }, "positive"])
    assert.equal(labelIn(broken), undefined);
  assert.equal(questionFor("x".repeat(9_000), "m").messages[1]?.content.length, 2_000);
});
