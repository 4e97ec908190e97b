import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { eventually, expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { ImportPreview, ImportView } from "./model.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test("a file is uploaded, guessed, mapped, imported once, and imported again without doubling anything", async () => {
  const csv = [
    "id,created_at,restaurant,customer,rating,comment,items",
    "s1,2015-10-19 23:27:16,v-1,c-1,4,غذا سرد بود,",
    's2,2015-11-20 18:32:02,v-1,c-2,10,"خیلی خوب, ممنون","پیتزا، دوغ"',
    "s3,2015-11-20 18:32:02,v-2,c-2,11,بد,",
    "s4,2015-13-20 18:32:02,v-2,c-2,1,بد,",
    "s5,2016-11-20 18:32:02,v-2,c-3,8,,",
  ].join("\r\n");
  const uploaded = await upload("food-orders.csv", csv);
  assert.equal(uploaded.mapping.source, "food-orders");
  assert.deepEqual(uploaded.mapping.fields.text, { column: "comment" });
  const done = await run(await map(uploaded, { rating: { column: "rating", min: 0, max: 10 } }));
  assert.deepEqual(done.counts, { read: 5, fresh: 3, known: 0, rejected: 2 });
  const again = await run(
    await map(await upload("food-orders.csv", csv), { rating: { column: "rating", min: 0, max: 10 } }),
  );
  assert.deepEqual(again.counts, { read: 5, fresh: 0, known: 3, rejected: 2 });
  const rejected = await expectCall<string>(world, 200, `/api/imports/${done.id}/rejected`, {
    headers: { "accept-language": "en" },
  });
  assert.match(rejected, /^\ufeff"?line/);
  await world.reactions.drain();
  const scores = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ n: number }>`select count(*) as n from scores where metric = 'rating'`.execute(tx),
  );
  assert.equal(scores.rows[0]?.n, 3);
});

async function upload(name: string, content: string | Uint8Array): Promise<ImportPreview> {
  const boundary = "the-boundary-of-the-tests";
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return expectCall<ImportPreview>(world, 201, "/api/imports", {
    method: "POST",
    body: payload,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "accept-language": "en" },
  });
}

const map = ({ id, mapping }: ImportPreview, fields: object): Promise<ImportPreview> =>
  expectCall<ImportPreview>(world, 200, `/api/imports/${id}/mapping`, {
    method: "PUT",
    body: { ...mapping, fields: { ...mapping.fields, ...fields } },
    headers: { "accept-language": "en" },
  });

async function run({ id }: ImportPreview): Promise<ImportView> {
  await expectCall(world, 202, `/api/imports/${id}/run`, { method: "POST" });
  return eventually("the import to end", async () => {
    const view = await expectCall<ImportView>(world, 200, `/api/imports/${id}`);
    return (view.state === "done" || view.state === "failed") && view;
  });
}
