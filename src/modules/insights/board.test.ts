import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { putBranch, putTouchpoint } from "#company";
import { addDays, localDay, rangeLength } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import { mentionReceived, responseReceived } from "#listen";
import type { MeasureRow, ScoreFilter } from "#understand/model";
import { expectCall, openWorld, type World } from "../../../test/world.ts";
import type { HomeBoard, NamedRow, Voice } from "./model.ts";

let world: World;
const now = new Date("2026-11-21T20:45:00Z");
const today = localDay(now, "Asia/Tehran");
let touchpoints: string[];
let branches: string[];
const channels = ["web", "sms", "call"];

before(async () => {
  world = await openWorld();
  world.setNow(now);
  await world.kernel.records.within(world.workspace, async (tx) => {
    const clue = "mechanic" as const;
    const touchpoint = (key: string) =>
      putTouchpoint(tx, world.workspace, { key, name: key, clue, department: null });
    const branch = (key: string) => putBranch(tx, world.workspace, { key, name: key, city: null });
    touchpoints = [await touchpoint("delivery"), await touchpoint("support"), await touchpoint("app")];
    branches = [await branch("vanak"), await branch("tajrish")];
    await announce(tx, [...Array(800).keys()].map(someVoice));
  });
  await world.reactions.drain();
});
after(() => world.close());

/** Spread over 60 days to the minute, so that some stand on either side of a midnight in Tehran. */
function someVoice(at: number) {
  const pick = <T>(from: readonly T[], salt: number): T =>
    from[(at * 7919 + salt * 104_729) % from.length] as T;
  const place = {
    touchpoint: pick([...touchpoints, null], at >> 1),
    branch: pick([...branches, null], at >> 2),
    channel: pick(channels, at >> 3),
  };
  const event = { workspace: world.workspace, person: null, at: new Date(now.getTime() - at * 108 * 60_000) };
  if (at % 5 === 0) {
    const rating = pick([null, 2, 5.5, 8, 9.99, 10], at >> 1);
    const data = { mention: newId(), source: "csv", text: `یادکرد ${at}`, rating, ...place };
    return mentionReceived.of({ ...event, data });
  }
  const answer = {
    response: newId(),
    survey: newId(),
    version: newId(),
    score: pick([0, 3, 6, 7, 8, 9, 10, 10, null], at >> 1),
    text: at % 3 ? `پاسخ ${at}` : null,
    locale: "fa" as const,
  };
  return responseReceived.of({ ...event, data: { ...answer, ...place } });
}

/** Two filters at once at most: more would leave no answer to count. */
const filters = fc
  .tuple(
    fc.record({
      touchpoint: fc.constantFrom(0, 1, 2, "none" as const),
      branch: fc.constantFrom(0, 1, "none" as const),
      channel: fc.constantFrom(...channels),
      category: fc.constantFrom("promoter" as const, "passive" as const, "detractor" as const),
      score: fc.integer({ min: 0, max: 10 }),
    }),
    fc.subarray(["touchpoint", "branch", "channel", "category", "score"], { maxLength: 2 }),
  )
  .map(
    ([all, names]): Chosen =>
      Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))),
  );
const periods = fc
  .tuple(fc.integer({ min: -70, max: 3 }), fc.integer({ min: 0, max: 70 }))
  .map(([from, days]) => ({ from: addDays(today, from), to: addDays(today, from + days) }));

test("for any filter, a measure's n is the number of voices behind it and of rows in records", async () => {
  const metrics = fc.constantFrom("nps" as const, "rating" as const);
  await fc.assert(
    fc.asyncProperty(filters, periods, metrics, async (chosen, period, metric) => {
      const where = resolved(chosen);
      const rows = await measured({ measure: metric, where, ...period });
      const behind = await voicesBehind({ ...where, ...period, metric });
      const inRecords = await countInRecords(where, period, metric);
      assert.deepEqual([rows[0]?.n, behind.total], [inRecords, inRecords]);
      assert.equal(behind.items.length, Math.min(200, inRecords));
    }),
    { numRuns: 40 },
  );
});

test("the parts of any breakdown add up to the whole, and each part's voices are as many as it says", async () => {
  const by = fc.constantFrom("day", "week", "month", "touchpoint", "branch", "channel", "category", "score");
  await fc.assert(
    fc.asyncProperty(filters, periods, by, async (chosen, period, by) => {
      const where = resolved(chosen);
      const query = { measure: "nps", where, ...period };
      const [whole] = await measured(query);
      const parts = await measured({ ...query, by });
      assert.equal(sum(parts, "n"), whole?.n);
      assert.equal(sum(parts, "promoters"), whole?.promoters);
      assert.equal(sum(parts, "detractors"), whole?.detractors);
      const part = parts.find(({ n }) => n > 0);
      if (!part) return;
      const narrowed = part.end ? { from: part.key, to: part.end } : { [by]: part.key };
      const behind = await voicesBehind({ ...where, ...period, ...narrowed, metric: "nps" });
      assert.equal(behind.total, part.n);
    }),
    { numRuns: 40 },
  );
});

test("the board's numbers are the measures', and compare with the period before", async () => {
  await fc.assert(
    fc.asyncProperty(filters, periods, async ({ touchpoint, branch, channel }, period) => {
      const where = resolved({ touchpoint, branch, channel });
      const board = await readBoard({ ...where, ...period });
      const measure = board.metric;
      const [total] = await measured({ measure, where, ...period, compare: "previous" });
      assert.deepEqual(board.total, total);
      const days = rangeLength({ start: period.from, end: period.to });
      const before = { from: addDays(period.from, -days), to: addDays(period.from, -1) };
      assert.deepEqual(board.before, before);
      const [earlier] = await measured({ measure, where, ...before });
      assert.equal(board.total.before?.n, earlier?.n);
      assert.equal(sum(board.trend, "n"), total?.n);
      const tables = { touchpoint: board.touchpoints, branch: board.branches, channel: board.channels };
      for (const [by, rows] of Object.entries(tables)) {
        const parts = await measured({ measure, where, ...period, by, compare: "previous" });
        assert.deepEqual(new Set(rows.map(asPart)), new Set(parts));
      }
    }),
    { numRuns: 30 },
  );
});

test("voices come page by page, each once, with the words that are asked for", async () => {
  const seen: string[] = [];
  const first = await voices(`withText=true&search=${encodeURIComponent("پاسخ")}`);
  let cursor = "";
  do {
    const page = await voices(`limit=37&withText=true&search=${encodeURIComponent("پاسخ")}${cursor}`);
    for (const { id, text } of page.items) {
      assert.match(text ?? "", /پاسخ/);
      seen.push(id);
    }
    cursor = page.next ? `&cursor=${page.next}` : "";
  } while (cursor);
  assert.deepEqual([seen.length, new Set(seen).size], [first.total, first.total]);
});

test("what is no period, no filter or no cursor is refused", async () => {
  const period = { from: today, to: today };
  for (const body of [
    { measure: "nps", from: today, to: addDays(today, -1) },
    { measure: "nps", from: "0001-01-01", to: today },
    { measure: "nps", ...period, by: "week", compare: "previous" },
    { measure: "nps", ...period, where: { touchpoint: "x' or 1=1" } },
    { measure: "happiness", ...period },
  ])
    await expectCall(world, 400, "/api/measures", { method: "POST", body });
  await expectCall(world, 400, "/api/voices?cursor=bm8");
  await expectCall(world, 401, "/api/voices", { key: null });
});

const place = (chosen: number | "none" | undefined, ids: string[]) =>
  typeof chosen === "number" ? (ids[chosen] as string) : chosen;

type Chosen = Partial<{ touchpoint: number | "none"; branch: number | "none"; channel: string }> &
  Partial<{ category: string; score: number }>;

const resolved = ({ touchpoint, branch, ...rest }: Chosen) =>
  Object.fromEntries(
    Object.entries({
      ...rest,
      touchpoint: place(touchpoint, touchpoints),
      branch: place(branch, branches),
    }).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number>;

const measured = async (body: Record<string, unknown>) =>
  (await expectCall<{ rows: MeasureRow[] }>(world, 200, "/api/measures", { method: "POST", body })).rows;

const asPart = ({ name: _name, clue: _clue, ...row }: NamedRow & { clue?: unknown }): MeasureRow => row;

type VoicePage = { items: Voice[]; next: string | null; total: number | null };
const voices = (query: string) => expectCall<VoicePage>(world, 200, `/api/voices?${query}`);
const voicesBehind = (filter: Record<string, unknown>) =>
  voices(`limit=200&scored=true&${new URLSearchParams(filter as Record<string, string>)}`);
const readBoard = (query: Record<string, unknown>) =>
  expectCall<HomeBoard>(
    world,
    200,
    `/api/boards/home?${new URLSearchParams(query as Record<string, string>)}`,
  );

const sum = (rows: readonly MeasureRow[], of: "n" | "promoters" | "detractors") =>
  rows.reduce((all, row) => all + row[of], 0);

/** Counted without any of our code but SQL, on the local day of each answer. */
async function countInRecords(
  where: Record<string, unknown>,
  period: { from: string; to: string },
  metric: string,
): Promise<number> {
  const { touchpoint, branch, channel, category, score } = where as Record<keyof ScoreFilter, unknown>;
  const day = sql`(at at time zone 'Asia/Tehran')::date`;
  const place = (column: string, value: unknown) => {
    if (value === undefined) return sql`true`;
    return value === "none" ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}::uuid`;
  };
  const bounds = { promoter: [9, 10], passive: [7, 8.999], detractor: [0, 6.999] };
  const [low, high] = bounds[category as keyof typeof bounds] ?? [0, 10];
  const { rows } = await world.kernel.records.system((tx) =>
    sql<{ n: number }>`
      select count(*) as n from scores
      where metric = ${metric} and value between ${low} and ${high} and ${day} between ${period.from} and ${period.to}
        and ${place("touchpoint", touchpoint)} and ${place("branch", branch)}
        and ${channel === undefined ? sql`true` : sql`channel = ${channel}`}
        and ${score === undefined ? sql`true` : sql`value >= ${score} and value < ${score}::int + 1`}
    `.execute(tx),
  );
  return rows[0]?.n ?? 0;
}
