import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { openWorld, type World } from "../../../test/world.ts";
import { standardSurvey } from "./logic/standard-survey.ts";
import type { Survey } from "./model.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

let made = 0;
async function makeSurvey(change: object = {}): Promise<Survey> {
  const body = { ...standardSurvey({ slug: `survey-${++made}` }), ...change };
  const { status, body: survey } = await world.call("/api/surveys", { method: "POST", body });
  assert.equal(status, 201, JSON.stringify(survey));
  return survey;
}

async function publish(survey: Survey): Promise<Survey> {
  const { status, body } = await world.call(`/api/surveys/${survey.id}/publication`, { method: "POST" });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const openSurvey = async (change: object = {}) => publish(await makeSurvey(change));

async function get(path: string, headers: Record<string, string> = {}) {
  const { statusCode, body, headers: got } = await world.app.inject({ url: path, headers });
  return { status: statusCode, body, headers: got };
}

async function send(path: string, fields: Record<string, string>) {
  const { statusCode, body, headers } = await world.app.inject({
    method: "POST",
    url: path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });
  return { status: statusCode, body, location: String(headers.location) };
}

const submissionOn = (page: string): string => /name="_submission" value="([^"]+)"/.exec(page)?.[1] ?? "";
const pathOf = (survey: Survey): string => new URL(survey.url).pathname;

type Stored = { id: string; answers: object; person: string | null; version: string; channel: string };
const responsesOf = (survey: Survey): Promise<Stored[]> =>
  world.kernel.records.within(world.workspace, async (tx) => {
    const { rows } = await sql<Stored>`
      select id, answers, person, version, channel from responses where survey = ${survey.id} order by id
    `.execute(tx);
    return rows;
  });

test("a person answers without a script, and is thanked in the words of their category", async () => {
  const survey = await openSurvey();
  const page = await get(pathOf(survey), { "accept-language": "fa" });
  assert.equal(page.status, 200);
  assert.match(page.body, /نیک‌کالا/);
  const sent = await send(pathOf(survey), {
    _submission: submissionOn(page.body),
    _version: "1",
    _lang: "fa",
    nps: "9",
    why: "پیک خوش‌رو بود",
  });
  assert.equal(sent.status, 303);
  const thanks = await get(sent.location);
  assert.equal(thanks.status, 200);
  assert.match(thanks.body, /از همراهی‌تان خوشحالیم/);
  assert.deepEqual(
    (await responsesOf(survey)).map(({ answers }) => answers),
    [{ nps: 9, why: "پیک خوش‌رو بود" }],
  );
});

test("a double click is stored once, and both clicks are thanked", async () => {
  const survey = await openSurvey();
  const fields = { _submission: submissionOn((await get(pathOf(survey))).body), nps: "3" };
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => send(pathOf(survey), fields)));
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303, 303, 303],
  );
  assert.equal((await responsesOf(survey)).length, 1);
});

test("nothing is lost when an answer is refused, and nothing is stored", async () => {
  const survey = await openSurvey();
  const submission = submissionOn((await get(pathOf(survey))).body);
  const sent = await send(pathOf(survey), { _submission: submission, _lang: "en", why: "late <again>" });
  assert.equal(sent.status, 422);
  assert.match(sent.body, /Choose a number from 0 to 10/);
  assert.match(sent.body, /late &lt;again&gt;<\/textarea>/);
  assert.equal(submissionOn(sent.body), submission);
  assert.deepEqual(await responsesOf(survey), []);
});

test("changing the language keeps what was typed", async () => {
  const survey = await openSurvey();
  const sent = await send(pathOf(survey), { nps: "7", why: "خوب بود", _lang: "fa", _switch: "en" });
  assert.equal(sent.status, 200);
  assert.match(sent.body, /<html lang="en"/);
  assert.match(sent.body, /value="7" checked/);
  assert.match(sent.body, /خوب بود<\/textarea>/);
});

test("an address without a survey, a draft and a closed survey say so with their status", async () => {
  const draft = await makeSurvey();
  assert.equal((await get("/s/no-such-survey")).status, 404);
  assert.equal((await get("/s/I0123456789012345678901")).status, 404);
  assert.equal((await get("/s/%F0%9F%98%80")).status, 404);
  assert.match((await get(pathOf(draft), { "accept-language": "en" })).body, /not open yet/);
  const survey = await publish(draft);
  await world.call(`/api/surveys/${survey.id}/closure`, { method: "PUT" });
  assert.equal((await get(pathOf(survey))).status, 410);
  const late = await send(pathOf(survey), { nps: "1", why: "حرف من" });
  assert.equal(late.status, 410);
  assert.match(late.body, /حرف من/);
  assert.deepEqual(await responsesOf(survey), []);
  await world.call(`/api/surveys/${survey.id}/closure`, { method: "DELETE" });
  assert.equal((await get(pathOf(survey))).status, 200);
});

test("a survey closes by itself at its time", async () => {
  const survey = await openSurvey({ closesAt: new Date(Date.now() + 60_000).toISOString() });
  assert.equal((await get(pathOf(survey))).status, 200);
  world.setNow(new Date(Date.now() + 120_000));
  assert.equal((await get(pathOf(survey))).status, 410);
  assert.equal((await world.call(`/api/surveys/${survey.id}`)).body["state" as never], "closed");
  world.setNow();
});

test("a published version never changes, and an open page is held against the version it was made from", async () => {
  const survey = await openSurvey();
  const document = structuredClone(survey.document);
  for (const question of document.questions) if (question.kind === "text") question.required = true;
  await world.call(`/api/surveys/${survey.id}`, { method: "PUT", body: document });
  assert.equal((await send(pathOf(survey), { nps: "5", _version: "1" })).status, 303);
  const second = await publish(survey);
  assert.equal(second.version?.number, 2);
  assert.equal((await send(pathOf(survey), { nps: "5", _version: "1" })).status, 303);
  assert.equal((await send(pathOf(survey), { nps: "5", _version: "2" })).status, 422);
  const stored = await responsesOf(survey);
  assert.deepEqual(new Set(stored.map(({ version }) => version)), new Set([survey.version?.id]));
  const change = world.kernel.records.within(world.workspace, (tx) =>
    sql`update survey_versions set number = 9 where survey = ${survey.id}`.execute(tx),
  );
  await assert.rejects(change, /never change/);
});

test("a survey is not published before its texts are written in all its languages", async () => {
  const survey = await makeSurvey({ title: { fa: "فقط فارسی" } });
  const { status, body } = await world.call(`/api/surveys/${survey.id}/publication`, { method: "POST" });
  assert.equal(status, 422);
  assert.deepEqual(
    (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
    ["/title/en"],
  );
});

test("an address belongs to one survey, and is kept once it is published", async () => {
  const survey = await openSurvey();
  const taken = await world.call("/api/surveys", { method: "POST", body: survey.document });
  assert.equal(taken.status, 409);
  const other = await makeSurvey();
  const stolen = { ...other.document, slug: survey.document.slug };
  assert.equal((await world.call(`/api/surveys/${other.id}`, { method: "PUT", body: stolen })).status, 409);
  const moved = { ...survey.document, slug: "elsewhere" };
  assert.equal((await world.call(`/api/surveys/${survey.id}`, { method: "PUT", body: moved })).status, 409);
});

test("an invitation is answered once, for its person, and says afterwards that it was", async () => {
  const survey = await openSurvey();
  const { body: invited } = await world.call(`/api/surveys/${survey.id}/invitations`, {
    method: "POST",
    body: { person: { externalId: "c-1", name: "سمیه" }, channel: "sms", context: { about: "سفارش A-1029" } },
  });
  const path = new URL((invited as { url: string }).url).pathname;
  const page = await get(path);
  assert.match(page.body, /سفارش A-1029/);
  const answers = { nps: "2", _submission: submissionOn(page.body) };
  const sent = await Promise.all([
    send(path, answers),
    send(path, { ...answers, _submission: crypto.randomUUID() }),
  ]);
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303],
  );
  const stored = await responsesOf(survey);
  assert.equal(stored.length, 1);
  assert.equal(stored[0]?.channel, "sms");
  assert.ok(stored[0]?.person);
  assert.equal((await get(path)).status, 410);
  assert.match((await get(sent[0]?.location ?? "")).body, /۲۴ ساعت/);
});

test("an invitation that has expired is not answered", async () => {
  const survey = await openSurvey();
  const body = { expiresAt: new Date(Date.now() - 1_000).toISOString() };
  const { body: invited } = await world.call(`/api/surveys/${survey.id}/invitations`, {
    method: "POST",
    body,
  });
  const path = new URL((invited as { url: string }).url).pathname;
  assert.equal((await get(path)).status, 410);
  assert.equal((await send(path, { nps: "2" })).status, 410);
});

test("whatever is posted is answered with a page, never with a failure", async () => {
  const survey = await openSurvey();
  const name = fc.oneof(
    fc.constantFrom("nps", "why", "_submission", "_version", "_lang", "_switch"),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom("9", "۹", "fa", "\u0000", "\ud800", "\u202e<b>", "=1+1"),
    fc.string({ unit: "binary" }),
  );
  const form = fc.array(fc.tuple(name, value)).map((fields) => new URLSearchParams(fields).toString());
  const types = fc.constantFrom(
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "multipart/form-data",
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(form, fc.json(), fc.string()), types, async (payload, type) => {
      const { statusCode, headers } = await world.app.inject({
        method: "POST",
        url: pathOf(survey),
        headers: { "content-type": type },
        payload,
      });
      assert.ok([200, 303, 400, 415, 422].includes(statusCode), `${statusCode} for ${type} ${payload}`);
      if (statusCode !== 303) assert.match(String(headers["content-type"]), /^text\/html/);
    }),
    { numRuns: 200 },
  );
  const huge = await send(pathOf(survey), { nps: "9", why: "x".repeat(3_000_000) });
  assert.equal(huge.status, 413);
  for (const { answers } of await responsesOf(survey)) assert.ok(Object.keys(answers).length > 0);
});
