import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { insertWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { openWorld, type World } from "../../../test/world.ts";
import { createSurvey } from "./actions/create-survey.ts";
import { publishSurvey } from "./actions/publish-survey.ts";
import { type NewResponse, takeResponse } from "./actions/take-responses.ts";
import { standardSurvey } from "./logic/standard-survey.ts";
import type { Survey } from "./model.ts";

let world: World;
let survey: Survey;
before(async () => {
  world = await openWorld();
  survey = await openSurvey("loyalty");
});
after(() => world.close());

async function openSurvey(slug: string): Promise<Survey> {
  const made = await world.call("/api/surveys", { method: "POST", body: standardSurvey({ slug }) });
  const { id } = made.body as Survey;
  return (await world.call(`/api/surveys/${id}/publication`, { method: "POST" })).body;
}

type Items = { items: { id?: string; isNew?: boolean; refused?: { pointer: string }[] }[] };
const bring = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  world.call(url, { method: "POST", body, headers });

async function count(
  table: "responses" | "mentions" | "journal" | "persons",
  where = sql`true`,
): Promise<number> {
  const { rows } = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ count: number }>`select count(*) from ${sql.table(table)} where ${where}`.execute(tx),
  );
  return rows[0]?.count ?? 0;
}

test("a program brings a response, once however often it is sent, and reads it back", async () => {
  const body = { survey: "loyalty", answers: { nps: 4, why: "سرد بود" }, externalId: "r-1", source: "crm" };
  const first = await bring("/api/responses", body);
  assert.equal(first.status, 201, JSON.stringify(first.body));
  const again = await bring("/api/responses", { ...body, survey: survey.id });
  assert.equal(again.status, 200);
  assert.deepEqual(again.body, { id: (first.body as { id: string }).id, isNew: false });
  const read = await world.call(`/api/responses/${(first.body as { id: string }).id}`);
  assert.deepEqual((read.body as { answers: object }).answers, { nps: 4, why: "سرد بود" });
});

test("of several responses each stands on its own", async () => {
  await world.call("/api/touchpoints", {
    method: "PUT",
    body: { key: "delivery", name: "تحویل مرسوله", clue: "mechanic" },
  });
  const good = { survey: "loyalty", answers: { nps: 10 } };
  const { status, body } = await bring("/api/responses", [
    { ...good, person: "c-7", touchpoint: "delivery", at: "2025-03-21T08:00:00+03:30" },
    { ...good, touchpoint: "nowhere" },
    { ...good, answers: { nps: 12 } },
    { ...good, survey: "no-such" },
    { ...good, at: "2999-01-01T00:00:00Z" },
    { ...good, person: { id: newId() } },
    { ...good, person: { externalId: "c-7", name: "بهروز" } },
    { ...good, answers: { nps: 3, colour: "red" } },
  ]);
  assert.equal(status, 200);
  const { items } = body as Items;
  assert.deepEqual(
    items.map(({ isNew, refused }) => isNew ?? refused?.map(({ pointer }) => pointer)),
    [true, ["/touchpoint"], ["/answers/nps"], ["/survey"], ["/at"], ["/person"], true, ["/answers/colour"]],
  );
  assert.equal(await count("persons", sql`external_id = 'c-7' and name = 'بهروز'`), 1);
  const stored = await world.call(`/api/responses/${items[0]?.id}`);
  assert.equal((stored.body as { at: string }).at, "2025-03-21T04:30:00.000Z");
});

test("a refused response that came alone is a problem with its reasons", async () => {
  const { status, body } = await bring(
    "/api/responses",
    { survey: "loyalty", answers: { nps: "یازده" } },
    { "accept-language": "fa" },
  );
  assert.equal(status, 422);
  const problem = body as { code: string; errors: { pointer: string; detail: string }[] };
  assert.equal(problem.code, "listen/answers-refused");
  assert.deepEqual(problem.errors, [{ pointer: "/answers/nps", detail: "پاسخ باید عددی از ۰ تا ۱۰ باشد." }]);
});

test("a closed survey takes only what was said before it closed", async () => {
  const closed = await openSurvey("closing");
  await world.call(`/api/surveys/${closed.id}/closure`, { method: "PUT" });
  const body = { survey: "closing", answers: { nps: 8 } };
  assert.equal((await bring("/api/responses", body)).status, 422);
  assert.equal((await bring("/api/responses", { ...body, at: "2025-01-01T00:00:00Z" })).status, 201);
});

test("mentions are stored once by their source's own id, each on its own", async () => {
  const mention = { text: "غذا سرد رسید", source: "app-store", externalId: "m-1", rating: 2.5 };
  const { body } = await bring("/api/mentions", [
    mention,
    { ...mention, text: "again" },
    { text: "without an id", source: "twitter" },
    { text: "nowhere", source: "twitter", branch: "no-such" },
  ]);
  const { items } = body as Items;
  assert.deepEqual(
    items.map(({ isNew, refused }) => isNew ?? refused?.[0]?.pointer),
    [true, false, true, "/branch"],
  );
  assert.equal(items[0]?.id, items[1]?.id);
  assert.equal((await bring("/api/mentions", mention)).status, 200);
  assert.equal(await count("mentions", sql`external_id = 'm-1' and rating = 2.5`), 1);
  assert.equal(await count("journal", sql`type = 'listen.mentionReceived'`), 2);
});

test("everything that was stored was told to the journal, once, with its score and words", async () => {
  const told = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ missing: number; extra: number }>`
      select count(*) filter (where j.data is null) as missing, count(*) filter (where r.id is null) as extra
      from responses r
      full join (select data from journal where type = 'listen.responseReceived') j
        on r.id = (j.data->>'response')::uuid and r.answers->'nps' = j.data->'score'
          and (r.answers->>'why') is not distinct from (j.data->>'text')
    `.execute(tx),
  );
  assert.deepEqual(told.rows, [{ missing: 0, extra: 0 }]);
});

test("a response that cannot be stored fails alone: those that arrived with it are taken", async () => {
  const before = await count("responses");
  const rows = Array.from({ length: 40 }, (_, index) =>
    makeResponse(index === 20 ? { touchpoint: newId() } : {}),
  );
  const settled = await Promise.allSettled(rows.map((row) => takeResponse(world.kernel.records, row)));
  const failed = settled.flatMap(({ status }, index) => (status === "rejected" ? [index] : []));
  assert.deepEqual(failed, [20]);
  assert.equal(await count("responses"), before + 39);
});

test("the same submission within one group is one response", async () => {
  const submission = newId();
  const rows = Array.from({ length: 10 }, () => makeResponse({ submission }));
  const taken = await Promise.all(rows.map((row) => takeResponse(world.kernel.records, row)));
  assert.equal(new Set(taken.map(({ id }) => id)).size, 1);
  assert.equal(taken.filter(({ isNew }) => isNew).length, 1);
});

test("nobody brings without a key, and another workspace's survey is no survey", async () => {
  const other = newId();
  const { records } = world.kernel;
  const theirs = await records.within(other, async (tx) => {
    const workspace = { id: other, name: "دیگری", locale: "fa" as const, timeZone: "Asia/Tehran" };
    await insertWorkspace(tx, workspace, new Date());
    const id = await createSurvey(world.kernel, tx, other, standardSurvey({ slug: "theirs" }));
    await publishSurvey(world.kernel, tx, { workspace: other, member: null }, id);
    return id;
  });
  const body = { survey: "theirs", answers: { nps: 4 } };
  assert.equal((await bring("/api/responses", body)).status, 422);
  assert.equal((await bring("/api/responses", { ...body, survey: theirs })).status, 422);
  assert.equal((await world.call(`/api/surveys/${theirs}`)).status, 404);
  assert.equal((await world.call("/api/responses", { method: "POST", body, key: null })).status, 401);
});

const makeResponse = (change: Partial<NewResponse>): NewResponse => ({
  id: newId(),
  workspace: world.workspace,
  survey: survey.id,
  version: survey.version?.id ?? "",
  person: null,
  channel: "web",
  touchpoint: null,
  branch: null,
  submission: newId(),
  answers: { nps: 9 },
  locale: "fa",
  at: new Date(),
  receivedAt: new Date(),
  source: "page",
  externalId: null,
  score: 9,
  text: null,
  ...change,
});
