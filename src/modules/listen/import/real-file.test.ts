import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openWorld, type World } from "../../../../test/world.ts";
import { requestImport } from "./change-mapping.ts";
import { runImport } from "./run-import.ts";
import { readImport } from "./store.ts";
import { takeUpload } from "./upload.ts";

const file = path.resolve(process.env.HAMDEL_TEST_VOICES ?? "../shared/data/voices/food-orders.csv");
const skip = existsSync(file) ? false : `${file} is not there; HAMDEL_TEST_VOICES names another place`;

let world: World;
before(async () => {
  if (!skip) world = await openWorld();
});
after(() => world?.close());

test("every row of 18,048 real voices is imported once as it is guessed, scored, and opens no case", {
  skip,
}, async () => {
  const first = await importIt();
  assert.deepEqual(
    [first.readRows, first.freshRows, first.knownRows, first.rejectedRows],
    [18_048, 18_048, 0, 0],
  );
  const second = await importIt();
  assert.deepEqual([second.freshRows, second.knownRows, second.rejectedRows], [0, 18_048, 0]);
  await world.reactions.drain();
  const mentions = await counted("mentions where rating is not null");
  assert.equal(mentions, 13_976, "those with a rating");
  assert.equal(await counted("scores where metric = 'rating' and value is not null"), mentions);
  assert.equal(await counted("cases"), 0, "they are years old");
  assert.equal(await counted("branches"), 17);
  assert.equal(await counted("persons"), 12_495);
  const [facts] = await world.kernel.facts.query<{ n: string }>("select count() as n from scores");
  assert.equal(Number(facts?.n), mentions);
  const { rows } = await within<{ at: Date }>("select at from mentions where external_id = 's1'");
  assert.equal(rows[0]?.at.toISOString(), "2015-10-19T19:57:16.000Z");
});

async function importIt() {
  const { kernel, workspace } = world;
  const about = { workspace, member: null, fileName: "food-orders.csv" };
  const id = await takeUpload(kernel, about, createReadStream(file));
  await kernel.records.within(workspace, (tx) => requestImport(tx, id, kernel.now()));
  await runImport(kernel, { workspace, id }, () => false);
  const row = await kernel.records.within(workspace, (tx) => readImport(tx, id));
  assert.equal(row?.state, "done", JSON.stringify(row?.failure));
  return row;
}

const within = <Row>(query: string) =>
  world.kernel.records.within(world.workspace, (tx) => sql<Row>`${sql.raw(query)}`.execute(tx));

const counted = async (what: string): Promise<number> =>
  (await within<{ n: number }>(`select count(*) as n from ${what}`)).rows[0]?.n ?? 0;
