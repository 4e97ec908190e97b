import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { insertWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { eventually, expectCall, openWorld, type World } from "../../../../test/world.ts";
import { standardSurvey } from "../logic/standard-survey.ts";
import { requestImport } from "./change-mapping.ts";
import type { ImportMapping, ImportPreview, ImportView, RejectedRow } from "./model.ts";

let world: World;
const english = { "accept-language": "en" };
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const orders = [
  "id,created_at,restaurant,customer,rating,comment,items",
  "s1,2015-10-19 23:27:16,v-1,c-1,4,غذا سرد بود,",
  's2,2015-11-20 18:32:02,v-1,c-2,10,"خیلی خوب, ممنون","پیتزا، دوغ"',
  "s3,2015-11-20 18:32:02,v-2,=cmd(),11,+بد,",
  "s4,2015-13-20 18:32:02,v-2,c-2,1,بد,",
  "s5,2016-11-20 18:32:02,v-2,c-3,8,,",
].join("\r\n");
const zeroToTen = { rating: { column: "rating", min: 0, max: 10 } };

test("a file is uploaded, guessed, mapped, imported once, and imported again without doubling anything", async () => {
  const uploaded = await upload("food-orders.csv", orders);
  assert.equal(uploaded.mapping.source, "food-orders");
  assert.deepEqual(uploaded.mapping.fields.text, { column: "comment" });
  const mapped = await map(uploaded, { fields: zeroToTen });
  assert.deepEqual(
    mapped.preview.map(({ line, problems }) => [
      line,
      problems.map(({ column, reason }) => `${column}: ${reason}`),
    ]),
    [
      [2, []],
      [3, []],
      [4, ["rating: This lies outside the scale"]],
      [5, ["created_at: This is not a time that can be read"]],
      [6, []],
    ],
  );
  const done = await run(mapped);
  assert.deepEqual(done.counts, { read: 5, fresh: 3, known: 0, rejected: 2 });
  assert.deepEqual(done.span, { from: "2015-10-19", to: "2016-11-20" });
  const again = await run(await map(await upload("food-orders.csv", orders), { fields: zeroToTen }));
  assert.deepEqual(again.counts, { read: 5, fresh: 0, known: 3, rejected: 2 });
  await world.reactions.drain();
  assert.equal(await counted("scores where metric = 'rating' and value is not null"), 3);
  assert.equal(await counted("cases"), 0, "voices of long ago open none");
  assert.equal(await counted("import_parts"), 0, "the file is not kept");
  const { rows } = await query<{ details: object; reply: null }>(
    "select details, reply from mentions where external_id = 's2'",
  );
  assert.deepEqual(rows[0], { details: { items: ["پیتزا", "دوغ"] }, reply: null });
});

test("rejected rows are listed with line, column, reason and what would be right, harmless to spreadsheets", async () => {
  const done = await run(await map(await upload("rejected.csv", orders), { fields: zeroToTen }));
  const listed = await expectCall<{ items: RejectedRow[] }>(world, 200, `/api/imports/${done.id}/rejections`);
  assert.deepEqual(
    listed.items.map(({ line }) => line),
    [4, 5],
  );
  const file = await world.call(`/api/imports/${done.id}/rejected?language=en`);
  assert.match(String(file.headers["content-disposition"]), /rejected\.csv\.rejected\.csv$/);
  const text = file.body as string;
  assert.ok(text.startsWith("\ufeffline,column,value,reason,what would be right,id,created_at"));
  const [, first, second] = parse(text, { bom: true }) as string[][];
  assert.deepEqual(first?.slice(0, 6), [
    "4",
    "rating",
    "11",
    "This lies outside the scale",
    "a number from 0 to 10, or nothing",
    "s3",
  ]);
  assert.deepEqual([first?.[8], first?.[10]], ["'=cmd()", "'+بد"]);
  assert.deepEqual(second?.slice(0, 3), ["5", "created_at", "2015-13-20 18:32:02"]);
});

test("rows become answers of a survey, whole and with its words, and are refused where it refuses them", async () => {
  const survey = await expectCall<{ id: string }>(world, 201, "/api/surveys", {
    method: "POST",
    body: standardSurvey({ slug: "old-answers" }),
  });
  const csv = "score,why,date\n10,عالی,1402/01/05\n,فقط حرف,1402/01/06\n3,دیر رسید,1402/01/07\n";
  const uploaded = await upload("answers.csv", csv);
  const as = {
    as: "responses",
    survey: "old-answers",
    fields: { rating: { column: "score", min: 0, max: 10 } },
  };
  const refused = await world.call(`/api/imports/${uploaded.id}/mapping`, {
    method: "PUT",
    body: { ...uploaded.mapping, ...as },
  });
  assert.equal((refused.body as { code: string }).code, "listen/survey-unpublished-yet");
  await expectCall(world, 201, `/api/surveys/${survey.id}/publication`, { method: "POST" });
  await new Promise((resolve) => setTimeout(resolve, 10));
  const mapped = await map(uploaded, { ...as, fields: { ...uploaded.mapping.fields, ...as.fields } });
  assert.match(
    mapped.preview[1]?.problems[0]?.reason ?? "",
    /^The survey does not take this answer: Choose a number/,
  );
  const done = await run(mapped);
  assert.deepEqual(done.counts, { read: 3, fresh: 2, known: 0, rejected: 1 });
  const { rows } = await query<{ answers: object }>(
    "select answers from responses where source = 'answers' order by at",
  );
  assert.deepEqual(
    rows.map(({ answers }) => answers),
    [
      { nps: 10, why: "عالی" },
      { nps: 3, why: "دیر رسید" },
    ],
  );
  await world.reactions.drain();
  assert.equal(await counted("scores where metric = 'nps'"), 2);
});

test("asked to be strict, an import with one bad row brings nothing, and can be mapped anew", async () => {
  const before = await counted("mentions");
  const uploaded = await map(await upload("strict.csv", orders), { fields: zeroToTen, strict: true });
  const failed = await run(uploaded);
  assert.equal(failed.state, "failed");
  assert.match(failed.failure ?? "", /2 rows are wrong/);
  assert.equal(await counted("mentions"), before);
  assert.equal((await run(await map(uploaded, { fields: zeroToTen, strict: false }))).counts.fresh, 3);
});

test("what cannot be imported is said before anything is written", async () => {
  const problem = async (promise: ReturnType<World["call"]>) =>
    ((await promise).body as { code: string }).code;
  assert.equal(await problem(send("x.xlsx", Buffer.from("PK\u0003\u0004abc"))), "listen/not-text");
  assert.equal(await problem(send("x.csv", "")), "listen/file-empty");
  assert.equal(await problem(send("x.csv", "a,b\n")), "listen/no-rows");
  assert.equal(
    await problem(world.call("/api/imports", { method: "POST", body: { a: 1 } })),
    "listen/no-file",
  );
  assert.equal(await problem(send("x.csv", 'a,comment\n1,good\n2,"never closed\n')), "listen/quote-open");
  const { id, mapping } = await upload("columns.csv", orders);
  const put = (change: object) =>
    problem(world.call(`/api/imports/${id}/mapping`, { method: "PUT", body: { ...mapping, ...change } }));
  assert.equal(await put({ fields: { text: { column: "words" } } }), "listen/no-such-column");
  assert.equal(await put({ fields: {} }), "listen/nothing-mapped");
  assert.equal(await put({ fields: { rating: { column: "rating", min: 5, max: 5 } } }), "listen/scale-empty");
  assert.equal(
    await put({ as: "responses", fields: { text: { column: "comment" } } }),
    "listen/survey-needed",
  );
  assert.equal(await put({ source: "Not a source" }), "kernel/invalid-input");
});

test("characters that no store keeps are dropped, from what is imported and from what is rejected", async () => {
  const rows = Array.from({ length: 60 }, (_, row) => `${row},5,a comment of some length`);
  const csv = `id,rating,comment\n${rows.join("\n")}\n\u0000x,4,go\u0000od\ny,\u0000no\u0000,b\u0000ad\n`;
  const done = await run(await upload("nul.csv", csv));
  assert.deepEqual(done.counts, { read: 62, fresh: 61, known: 0, rejected: 1 });
  const { rows: kept } = await query<{ text: string }>(
    "select text from mentions where source = 'nul' and external_id = 'x'",
  );
  assert.equal(kept[0]?.text, "good");
  assert.match((await world.call(`/api/imports/${done.id}/rejected`)).body as string, /y,no,bad/);
});

test("a file that cannot be read to its end brings nothing", async () => {
  const before = await counted("mentions");
  const rows = Array.from({ length: 2_000 }, (_, row) => `${row},comment number ${row}`);
  const failed = await run(
    await upload("open.csv", `id,comment\n${rows.join("\n")}\n2000,"never closed\n2001,x\n`),
  );
  assert.equal(failed.state, "failed");
  assert.match(failed.failure ?? "", /near line 2,002 is never closed/);
  assert.equal(await counted("mentions"), before);
});

test("an import is given up while nothing is written, and afterwards only leaves the list", async () => {
  const uploaded = await upload("gone.csv", orders);
  await expectCall(world, 204, `/api/imports/${uploaded.id}`, { method: "DELETE" });
  assert.equal((await world.call(`/api/imports/${uploaded.id}`)).status, 404);
  const under = await upload("under-way.csv", orders);
  await within((tx) => requestImport(tx, under.id, new Date()));
  await query(`update imports set state = 'writing' where id = '${under.id}'`);
  const refused = await world.call(`/api/imports/${under.id}`, { method: "DELETE" });
  assert.equal((refused.body as { code: string }).code, "listen/import-being-written");
  assert.equal((await world.call(`/api/imports/${under.id}/run`, { method: "POST" })).status, 409);
  const voices = await counted("mentions");
  const done = await run(await upload("done.csv", orders));
  await expectCall(world, 204, `/api/imports/${done.id}`, { method: "DELETE" });
  assert.equal(await counted("mentions"), voices + done.counts.fresh);
});

test("another workspace's import does not exist", async () => {
  const [other, import_] = [newId(), newId()];
  await world.kernel.records.system(async (tx) => {
    await insertWorkspace(tx, { id: other, name: "Other", locale: "en", timeZone: "UTC" }, new Date());
    await sql`insert into imports (id, workspace, state, file_name, created_at)
      values (${import_}, ${other}, 'uploaded', 'theirs.csv', now())`.execute(tx);
  });
  for (const [method, url, body] of [
    ["GET", "", undefined],
    ["GET", "/preview", undefined],
    ["GET", "/rejections", undefined],
    ["GET", "/rejected", undefined],
    ["POST", "/run", undefined],
    ["PUT", "/mapping", { source: "x", fields: {} } satisfies Partial<ImportMapping>],
    ["DELETE", "", undefined],
  ] as const)
    assert.equal((await world.call(`/api/imports/${import_}${url}`, { method, body })).status, 404, url);
  const listed = await expectCall<{ items: ImportView[] }>(world, 200, "/api/imports");
  assert.ok(!listed.items.some(({ id }) => id === import_));
});

const boundary = "the-boundary-of-the-tests";

function send(name: string, content: string | Uint8Array) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, ...english };
  return world.call("/api/imports", { method: "POST", body, headers });
}

async function upload(name: string, content: string | Uint8Array): Promise<ImportPreview> {
  const { status, body } = await send(name, content);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const map = (
  { id, mapping }: ImportPreview,
  { fields, ...change }: { fields: object; as?: string; survey?: string; strict?: boolean },
): Promise<ImportPreview> =>
  expectCall<ImportPreview>(world, 200, `/api/imports/${id}/mapping`, {
    method: "PUT",
    body: { ...mapping, ...change, fields: { ...mapping.fields, ...fields } },
    headers: english,
  });

async function run({ id }: ImportPreview): Promise<ImportView> {
  await expectCall(world, 202, `/api/imports/${id}/run`, { method: "POST" });
  return eventually("the import to end", async () => {
    const view = await expectCall<ImportView>(world, 200, `/api/imports/${id}`, { headers: english });
    return (view.state === "done" || view.state === "failed") && view;
  });
}

const within: World["kernel"]["records"]["system"] = (work) =>
  world.kernel.records.within(world.workspace, work);
const query = <Row>(text: string) => within((tx) => sql<Row>`${sql.raw(text)}`.execute(tx));
const counted = async (what: string): Promise<number> =>
  (await query<{ n: number }>(`select count(*) as n from ${what}`)).rows[0]?.n ?? 0;
