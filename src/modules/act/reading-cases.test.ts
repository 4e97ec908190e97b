import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import type { JournalEvent } from "#kernel/journal";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { CaseFile, CaseRow } from "./model.ts";
import { followReadings, openCases } from "./reactions.ts";

const world = await openWorld();
after(() => world.close());
const { records } = world.kernel;

type Given = { text: string; rating?: number; urgency?: number; leaving?: number; at?: Date };

/** Voices that arrive and turn out to be as urgent as is said here, before they are heard of by those who open cases. */
async function heard(...voices: Given[]): Promise<void> {
  const body = voices.map(({ text, rating, at }) => ({ text, rating, at, source: "app-store" }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
  await records.within(world.workspace, async (tx) => {
    for (const { text, urgency = 0, leaving = 0 } of voices)
      await sql`update readings set urgency = ${urgency}, leaving = ${leaving}, sure = true
        where voice in (select id from scores where voice = ${text})`.execute(tx);
    const { rows } = await sql<JournalEvent>`
      select transaction::text, id, workspace, type, person, actor, at, data from journal
      where type = 'understand.scored' order by id
    `.execute(tx);
    await openCases.run(world.kernel, tx, rows);
  });
}

const cases = async (query = "") =>
  (await expectCall<{ items: CaseRow[] }>(world, 200, `/api/cases?${query}`)).items;
const textsOf = (rows: CaseRow[]) => rows.map(({ voice }) => voice?.text);

test("who surely complains and cannot wait gets a case without having given a mark", async () => {
  await heard(
    { text: "افتضاح بود، سفارش اول دیر رسید", urgency: 0.9 },
    { text: "افتضاح بود، سفارش دوم دیر رسید و دیگر نمی‌خرم", rating: 2, leaving: 0.8 },
    { text: "افتضاح بود، سفارش سوم دیر رسید" },
    { text: "افتضاح بود، سفارش چهارم دیر رسید ولی عالی بود", rating: 10, urgency: 0.9 },
    { text: "افتضاح بود، سفارش پنجم دیر رسید", urgency: 0.9, at: new Date(Date.now() - 400 * 86_400_000) },
    { text: "پشتیبانی عالی بود", urgency: 0.9 },
  );
  const opened = await cases();
  assert.deepEqual(textsOf(opened).sort(), [
    "افتضاح بود، سفارش اول دیر رسید",
    "افتضاح بود، سفارش دوم دیر رسید و دیگر نمی‌خرم",
  ]);
});

test("a case says what it is about, what it usually comes from and whether it presses", async () => {
  const one = (await cases("urgent=true"))[0] as CaseRow;
  assert.deepEqual(
    [one.topics[0]?.name, one.topics[0]?.label, one.proposedCause, one.isUrgent],
    ["زمان رسیدن", "negative", "late", true],
  );
  const whole = await expectCall<CaseFile>(world, 200, `/api/cases/${one.id}`, {
    headers: { "accept-language": "en" },
  });
  assert.equal(whole.topics[0]?.name, "Delivery time");
  assert.equal(whole.allVoices[0]?.reading?.sentiment.label, "negative");
  const page = await expectCall<{ items: { case: { id: string } | null }[] }>(
    world,
    200,
    "/api/voices?urgent=true&sentiment=negative",
  );
  assert.ok(page.items.some((voice) => voice.case?.id === one.id));
});

test("cases that press come first where that is asked, page by page", async () => {
  await heard({ text: "افتضاح بود، سفارش ششم دیر رسید", leaving: 0.9, at: new Date(Date.now() - 3_600_000) });
  await heard({ text: "افتضاح بود، سفارش هفتم دیر رسید", urgency: 0.7 });
  const all = textsOf(await cases("sort=urgent"));
  assert.deepEqual(
    [all.length, all.slice(0, 2).sort()],
    [4, ["افتضاح بود، سفارش اول دیر رسید", "افتضاح بود، سفارش هفتم دیر رسید"]],
  );
  const paged: (string | null | undefined)[] = [];
  for (let cursor = ""; ; ) {
    const page = await expectCall<{ items: CaseRow[]; next: string | null }>(
      world,
      200,
      `/api/cases?sort=urgent&limit=1${cursor && `&cursor=${cursor}`}`,
    );
    paged.push(...textsOf(page.items));
    if (page.next === null) break;
    cursor = page.next;
  }
  assert.deepEqual(paged, all);
  assert.deepEqual(textsOf(await cases("urgent=false&sort=urgent")), all.slice(2));
});

test("a case becomes urgent when its voice is read again and turns out to be", async () => {
  await heard({ text: "افتضاح بود، سفارش هشتم دیر رسید", leaving: 0.9 });
  const calm = (await cases("urgent=false")).find(({ voice }) => voice?.text?.includes("هشتم"));
  assert.ok(calm);
  await records.within(world.workspace, async (tx) => {
    await sql`update readings set urgency = 0.9 where voice = ${calm.voice?.score}`.execute(tx);
    const { rows } = await sql<JournalEvent>`
      select transaction::text, id, workspace, type, person, actor, at, data from journal
      where type = 'understand.voiceRead' order by id
    `.execute(tx);
    await followReadings.run(world.kernel, tx, rows);
  });
  const urgent = await cases("urgent=true");
  assert.ok(urgent.some(({ id }) => id === calm.id));
});
