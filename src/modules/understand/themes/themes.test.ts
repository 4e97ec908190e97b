import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { eventually, expectCall, openWorld } from "../../../../test/world.ts";
import { makeUpComments } from "./made-up-comments.ts";
import type { ThemeList, ThemeRun, ThemeVoice, WholeTheme } from "./model.ts";
import { queueWeeklyRuns } from "./queue-runs.ts";
import { runThemes } from "./run-themes.ts";
import { listFindings } from "./store.ts";
import { startRun } from "./store-runs.ts";

const world = await openWorld();
after(() => world.close());
let analyst: TestMember;
let agent: TestMember;

const day = 86_400_000;
const now = new Date("2026-11-18T09:00:00Z");

const bring = (comments: { text: string; rating: number; at: Date }[]) =>
  expectCall(world, 200, "/api/mentions", {
    method: "POST",
    body: comments.map(({ at, ...rest }) => ({ ...rest, source: "app-store", at: at.toISOString() })),
  });

const list = (query = "") => expectCall<ThemeList>(world, 200, `/api/themes${query}`, agent.as);
const ask = (status = 202) =>
  expectCall<ThemeRun>(world, status, "/api/themes/runs", { method: "POST", body: {}, ...analyst.as });
const done = (id: string) =>
  eventually(
    "the run's end",
    async () => {
      const run = await expectCall<ThemeRun>(world, 200, `/api/themes/runs/${id}`, agent.as);
      return run.state === "done" || run.state === "failed" ? run : undefined;
    },
    20_000,
  );

before(async () => {
  world.setNow(now);
  analyst = await memberOf(world, "analyst");
  agent = await memberOf(world, "agent");
  const old = makeUpComments(600, 1, ["code", "size", "address"]);
  const late = makeUpComments(300, 2, ["code", "size", "print"]);
  await bring(
    old.map(({ text, theme }, at) => ({
      text,
      rating: theme ? 2 : 9,
      at: new Date(now.getTime() - (8 + (at % 60)) * day),
    })),
  );
  await bring(
    late.map(({ text, theme }, at) => ({
      text,
      rating: theme ? 2 : 9,
      at: new Date(now.getTime() - (at % 6) * day),
    })),
  );
  await world.reactions.drain();
});

test("before anybody asked there is nothing, and only who may change topics may ask", async () => {
  assert.deepEqual(await list(), { run: null, underWay: null, items: [], next: null });
  await expectCall(world, 403, "/api/themes/runs", { method: "POST", body: {}, ...agent.as });
});

test("a run finds what is new, with its voices, its trend and how sure that is; another one waits for it", async () => {
  const asked = await ask();
  await ask(409);
  const run = await done(asked.id);
  assert.deepEqual([run.state, run.progress, run.comments, run.recentWeeks], ["done", 1, 900, 1]);
  const { items } = await list();
  const [first] = items;
  assert.ok(first && /نقش|پاک/.test(first.name), first?.name);
  assert.deepEqual([first.state, first.change.certain, first.change.before], ["new", true, 0]);
  assert.equal(first.trend.length, 13);
  assert.equal(
    first.trend.reduce((sum, { n }) => sum + n, 0),
    first.size,
  );
  assert.equal(first.trend.at(-1)?.end, run.to);
  assert.equal(first.sentiment?.n, first.size);
  assert.ok(first.voices.length >= 3);
  for (const { text, spans } of first.voices)
    assert.match(text.slice(spans[0]?.start, spans[0]?.end), /نقش|پاک/);
  assert.equal((await list("?state=new")).items.length, items.filter(({ state }) => state === "new").length);
  await expectCall(world, 404, `/api/themes/${run.id}`, agent.as);
  const byTwo: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page: ThemeList = await list(`?limit=2${next && `&cursor=${next}`}`);
    byTwo.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  assert.deepEqual(
    byTwo,
    items.map(({ id }) => id),
  );
  await expectCall(world, 400, "/api/themes?cursor=elsewhere", agent.as);
});

test("the voices of a theme come by cursor, each once, the newest first", async () => {
  const [theme] = (await list()).items;
  const seen: ThemeVoice[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const more: string = cursor ? `&cursor=${cursor}` : "";
    const page = await expectCall<{ items: ThemeVoice[]; next: string | null }>(
      world,
      200,
      `/api/themes/${theme?.id}/voices?limit=20${more}`,
      agent.as,
    );
    seen.push(...page.items);
    cursor = page.next;
  }
  assert.equal(new Set(seen.map(({ id }) => id)).size, theme?.size);
  assert.deepEqual(
    seen.map(({ at }) => at),
    seen
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
});

test("a theme keeps its identity from run to run, and its past grows", async () => {
  const before = (await list()).items;
  await done((await ask()).id);
  const after = (await list()).items;
  assert.deepEqual(new Set(after.map(({ id }) => id)), new Set(before.map(({ id }) => id)));
  const whole = await expectCall<WholeTheme>(world, 200, `/api/themes/${after[0]?.id}`, agent.as);
  assert.equal(whole.history.length, 2);
});

test("a run that was broken off is begun anew, and shows nothing before its end", async () => {
  const { kernel, workspace } = world;
  const shown = await list();
  await world.kernel.records.within(workspace, (tx) =>
    sql`
      insert into theme_runs (id, workspace, state, why, first_day, last_day, created_at)
      values ('018f0000-0000-7000-8000-000000000001', ${workspace}, 'queued', 'asked', '2026-08-20', '2026-11-18', ${now})
    `.execute(tx),
  );
  const run = { workspace, id: "018f0000-0000-7000-8000-000000000001" };
  const broken = new AbortController();
  const running = runThemes(kernel, run, broken.signal);
  await eventually("the run's beginning", async () => (await list()).underWay?.state === "working");
  assert.deepEqual((await list()).items, shown.items);
  broken.abort();
  await running;
  assert.equal((await list()).underWay?.state, "working");
  // Two at once, as when a lock was lost: the later attempt is the one that counts.
  const more = () => runThemes(kernel, run, new AbortController().signal);
  await Promise.all([more(), more()]);
  assert.deepEqual([(await done(run.id)).state, (await list()).items.length], ["done", shown.items.length]);
  const found = await kernel.records.within(workspace, (tx) =>
    listFindings(tx, run.id, { sort: "size" }, { offset: 0, limit: 200 }),
  );
  assert.ok(found.length > 0);
  await kernel.records.within(workspace, (tx) => startRun(tx, run.id, now));
  const none = await kernel.records.within(workspace, (tx) =>
    listFindings(tx, run.id, { sort: "size" }, { offset: 0, limit: 200 }),
  );
  assert.deepEqual(none, [], "what an earlier try kept is removed");
  await kernel.records.within(workspace, (tx) =>
    sql`delete from theme_runs where id = ${run.id}`.execute(tx),
  );
});

test("a theme becomes a topic once, with its words as phrases", async () => {
  const [theme] = (await list()).items;
  const make = (status: number) =>
    expectCall<{ topic: string }>(world, status, `/api/themes/${theme?.id}/topic`, {
      method: "POST",
      body: { names: { fa: "نقش دفترچه", en: "Notebook print" } },
      ...analyst.as,
    });
  const { topic } = await make(201);
  assert.equal(topic, "notebook-print");
  await make(409);
  const { items } = await expectCall<{ items: { key: string; phrases: string[]; lessons: number }[] }>(
    world,
    200,
    "/api/topics",
    agent.as,
  );
  const made = items.find(({ key }) => key === topic);
  assert.ok(made?.phrases.includes(theme?.name ?? ""));
  assert.ok((made?.lessons ?? 0) >= 3);
  assert.equal((await list("?topic=made")).items[0]?.topic, topic);
});

test("a week is searched once, whoever thinks of it, as the workspace's own weeks go", async () => {
  await queueWeeklyRuns(world.kernel);
  await queueWeeklyRuns(world.kernel);
  const { items } = await expectCall<{ items: ThemeRun[] }>(world, 200, "/api/themes/runs", agent.as);
  const weekly = items.filter(({ why }) => why === "weekly");
  // The Persian week of Wednesday 18 November began on Saturday the 14th.
  assert.deepEqual(
    weekly.map(({ to }) => to),
    ["2026-11-13"],
  );
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, (tx) =>
    sql`delete from theme_runs where why = 'weekly'`.execute(tx),
  );
  world.setNow(new Date(now.getTime() + 365 * day));
  await queueWeeklyRuns(kernel);
  assert.equal((await list()).underWay, null, "nobody spoke in these weeks");
});
