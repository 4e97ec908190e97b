import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { FeelingOverTime, HeatMap, MeasureRow, Morning, Movers, TellingWords } from "./model.ts";

const world = await openWorld();
after(() => world.close());
let delivery: string;

const late = "افتضاح بود، خیلی دیر رسید";
const kind = "پشتیبانی خوب بود";

before(async () => {
  const body = { key: "delivery", name: "تحویل", clue: "functional" };
  delivery = (await expectCall<{ id: string }>(world, 200, "/api/touchpoints", { method: "PUT", body })).id;
  const said = (text: string, day: string, count: number, touchpoint?: string) =>
    Array.from({ length: count }, (_none, n) => ({
      text: `${text} ${"!".repeat(n % 3)}`,
      source: "app-store",
      externalId: `${text} ${day} ${n}`,
      at: `${day}T08:00:00Z`,
      touchpoint,
    }));
  const voices = [
    ...said(late, "2026-11-03", 4, "delivery"),
    ...said(kind, "2026-11-04", 46),
    ...said(late, "2026-11-10", 30, "delivery"),
    ...said(kind, "2026-11-11", 20),
  ];
  await expectCall(world, 200, "/api/mentions", { method: "POST", body: voices });
  await world.reactions.drain();
});

test("the heat map counts topics by touchpoint, those above them too, with how they are meant", async () => {
  const map = await expectCall<HeatMap>(world, 200, "/api/views/heat-map?from=2026-11-01&to=2026-11-30");
  assert.equal(map.total.n, 100);
  assert.equal(map.total.nps, null, "nobody was asked");
  assert.deepEqual(
    map.topics
      .filter(({ topic }) => ["delivery", "delivery-time", "support"].includes(topic))
      .map(({ topic, n, parent }) => [topic, n, parent]),
    [
      ["support", 66, "help"],
      ["delivery", 34, null],
      ["delivery-time", 34, "delivery"],
    ],
  );
  assert.deepEqual(
    map.touchpoints.map(({ id, name, n }) => [id, name, n]),
    [
      [null, null, 66],
      [delivery, "تحویل", 34],
    ],
  );
  const cell = map.cells.find(({ topic, touchpoint }) => topic === "delivery" && touchpoint === delivery);
  assert.equal(cell?.negative?.value, 1);
  assert.ok((cell?.negative?.low ?? 0) > 0.85 && (cell?.sentiment?.value ?? 0) < -0.1);
  const narrowed = await expectCall<HeatMap>(
    world,
    200,
    `/api/views/heat-map?from=2026-11-01&to=2026-11-30&touchpoint=none`,
  );
  assert.equal(narrowed.total.n, 66);
});

test("sentiment is told for every day of the period, of all voices or of a topic", async () => {
  const read = (query: string) =>
    expectCall<FeelingOverTime>(world, 200, `/api/views/sentiment?from=2026-11-02&to=2026-11-11${query}`);
  const all = await read("");
  assert.equal(all.items.length, 10);
  assert.deepEqual(
    all.items.filter(({ n }) => n > 0).map(({ start, n, counts }) => [start, n, counts.negative]),
    [
      ["2026-11-03", 4, 4],
      ["2026-11-04", 46, 0],
      ["2026-11-10", 30, 30],
      ["2026-11-11", 20, 0],
    ],
  );
  const weekly = await read("&topic=delivery-time&unit=week");
  assert.deepEqual(
    weekly.items.map(({ n }) => n),
    [4, 30],
  );
});

test("what rose and what fell is told with whether it is more than chance", async () => {
  const read = await expectCall<Movers>(world, 200, "/api/views/movers?to=2026-11-13&days=7");
  assert.deepEqual(read.now, { from: "2026-11-07", to: "2026-11-13", voices: 50 });
  assert.deepEqual(read.before, { from: "2026-10-31", to: "2026-11-06", voices: 50 });
  const of = (topic: string) => read.items.find((one) => one.topic === topic);
  const rose = of("delivery-time");
  assert.ok(rose?.moreThanChance && rose.q < 0.001);
  assert.ok(Math.abs((rose?.difference ?? 0) - 0.52) < 1e-9 && (rose?.low ?? 0) > 0.3);
  assert.ok((of("support")?.difference ?? 0) < 0);
});

test("words of promoters and of detractors are told apart, and what both say is told of neither", async () => {
  const said = (text: string, rating: number, count: number) =>
    Array.from({ length: count }, (_none, n) => ({
      text,
      source: "app-store",
      rating,
      externalId: `${text} ${n}`,
      at: "2026-10-10T08:00:00Z",
    }));
  const body = [
    ...said("سفارشم با بسته‌بندی محکم آمد", 10, 40),
    ...said("سفارشم شکسته آمد", 1, 40),
    ...said("معمولی", 7.5, 5),
  ];
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
  const told = await expectCall<TellingWords>(world, 200, "/api/views/words?from=2026-10-01&to=2026-10-31");
  assert.deepEqual(told.voices, { promoters: 40, detractors: 40 });
  const words = (side: "promoters" | "detractors") => told[side].map(({ word }) => word).join(" ");
  assert.match(words("promoters"), /محکم/);
  assert.match(words("detractors"), /شکسته/);
  assert.ok(told.promoters.every(({ z, promoters, detractors }) => z > 1.9 && promoters > detractors));
  assert.ok(told.detractors.every(({ z }) => z < -1.9));
});

test("ten voices of the days before are shown in the morning, masked, the same all day", async () => {
  const text = "سفارشم هنوز نرسیده، لطفاً با ۰۹۱۲۱۲۳۴۵۶۷ تماس بگیرید که پیگیری کنم";
  const body = { text, source: "app-store", at: "2026-09-09T08:00:00Z" };
  await expectCall(world, 201, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
  const read = (day: string) => expectCall<Morning>(world, 200, `/api/views/morning?day=${day}`);
  const early = await read("2026-09-10");
  assert.equal(early.items.length, 1);
  assert.doesNotMatch(early.items[0]?.text ?? "", /[۰-۹]{4}/);
  const busy = await read("2026-11-12");
  assert.equal(busy.items.length, 10);
  assert.deepEqual(await read("2026-11-12"), busy);
  assert.deepEqual((await read("2026-09-09")).items.length, 1, "the day's own while there are no others");
});

test("the one query of numbers answers of readings too, by topic, place or time, beside the period before", async () => {
  type Rows = { rows: MeasureRow[] };
  const ask = (status: number, body: object) =>
    expectCall<Rows>(world, status, "/api/measures", { method: "POST", body: { ...novemberWeek, ...body } });
  const novemberWeek = { from: "2026-11-07", to: "2026-11-13" };
  const byTopic = (await ask(200, { measure: "negative", by: "topic", compare: "previous" })).rows;
  const late = byTopic.find(({ key }) => key === "delivery-time");
  assert.deepEqual([late?.n, late?.value, late?.before?.n], [30, 100, 4]);
  const [total] = (await ask(200, { measure: "negative", compare: "previous" })).rows;
  assert.deepEqual([total?.n, total?.value, total?.before?.value], [50, 60, 8]);
  assert.ok(total?.change?.significant && total.change.difference === 52);
  const days = (await ask(200, { measure: "sentiment", by: "day", where: { topic: "delivery-time" } })).rows;
  assert.deepEqual(
    days.map(({ n }) => n),
    [0, 0, 0, 30, 0, 0, 0],
  );
  const places = (
    await ask(200, { measure: "sentiment", by: "touchpoint", where: { channel: ["app-store"] } })
  ).rows;
  assert.deepEqual(
    places.map(({ key, n }) => [key, n]),
    [
      [delivery, 30],
      ["none", 20],
    ].sort(),
  );
  await ask(400, { measure: "nps", by: "topic" });
  await ask(400, { measure: "sentiment", by: "score" });
});
