import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { categoryOf } from "#listen/model";
import { openWorld, type World } from "../../test/world.ts";
import { type Demo, makeDemo } from "./make-demo.ts";
import { makePeople } from "./people.ts";
import { liveYear } from "./year.ts";

const now = new Date("2026-11-21T09:00:00Z");
const scale = 0.01;
let world: World;
let demo: Demo;
const stages: string[] = [];

before(async () => {
  world = await openWorld();
  world.setNow(now);
  demo = await makeDemo(world.kernel, {
    now,
    scale,
    drain: world.reactions.drain,
    progress: (stage, done, total) => stages.push(`${stage} ${done}/${total}`),
  });
});
after(() => world.close());

const count = async (table: string) => {
  const { rows } = await world.kernel.records.within(demo.workspace, (tx) =>
    sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(tx),
  );
  return rows[0]?.count;
};

test("the company stands in its own workspace with all that it was told to have", async () => {
  assert.equal(await count("persons"), demo.people);
  assert.equal(await count("responses"), demo.responses);
  assert.deepEqual(
    await Promise.all(["departments", "branches", "touchpoints", "products"].map(count)),
    [8, 16, 11, 38],
  );
  assert.equal(await count("survey_versions"), 12);
});

test("every answer was scored once, and facts say of the scores what records say", async () => {
  const told = [...liveYear("nikkala", [...makePeople("nikkala", 220, now)], now)].flatMap(
    (day) => day.responses,
  );
  assert.equal(told.length, demo.responses);
  const facts = await world.kernel.facts.query<{ value: number; n: number }>(
    `select value, count() as n from scores
     where workspace = {workspace: UUID} and metric = 'nps' group by value`,
    { workspace: demo.workspace },
  );
  const inFacts = new Map(facts.map(({ value, n }) => [value, n]));
  for (let score = 0; score <= 10; score++)
    assert.equal(inFacts.get(score) ?? 0, told.filter((one) => one.score === score).length, `score ${score}`);
  assert.ok(told.some(({ score }) => categoryOf(score) === "detractor"));
});

test("progress is told for each stage up to its end", () => {
  for (const stage of ["people", "year", "reactions", "cases"]) {
    const last = stages
      .findLast((one) => one.startsWith(stage))
      ?.split(" ")[1]
      ?.split("/");
    assert.ok(last && last[0] === last[1], `${stage} ${last}`);
  }
});

test("every unhappy answer has its case, which stands where its steps brought it", async () => {
  const days = [...liveYear("nikkala", [...makePeople("nikkala", 220, now)], now)];
  const stories = days.flatMap((day) => day.cases);
  const { rows } = await world.kernel.records.within(demo.workspace, (tx) =>
    sql<{ response: string; opened: Date; closed: Date | null; said: Date; owner: string | null }>`
      select s.response, c.opened_at as opened, c.closed_at as closed, s.at as said, c.owner
      from cases c join case_voices v on v.case_id = c.id join scores s on s.id = v.score
    `.execute(tx),
  );
  assert.equal(rows.length, stories.length);
  assert.equal(demo.cases, stories.length);
  const stepsOf = new Map(stories.map(({ response, steps }) => [response, steps]));
  for (const { response, opened, closed, said, owner } of rows) {
    const last = stepsOf.get(response)?.findLast(({ kind }) => kind === "closed" || kind === "reopened");
    assert.equal(opened.getTime(), said.getTime());
    assert.equal(closed?.getTime(), last?.kind === "closed" ? last.at.getTime() : undefined);
    assert.ok(owner);
  }
});

test("what was done to cases stands in the journal at its own time, by members", async () => {
  const { rows } = await world.kernel.records.within(demo.workspace, (tx) =>
    sql<{ n: number }>`
      select count(*) as n from journal j join members m on m.id = j.actor
      where j.type = 'act.caseClosed' and j.at <= ${now}
    `.execute(tx),
  );
  assert.equal(rows[0]?.n, await count("case_closures"));
});

test("its people can sign in with the password that was told", async () => {
  const { email, password } = demo.signIn;
  assert.ok(password);
  const opened = await world.kernel.signIn.open({ email, password }, new Headers());
  assert.equal(opened?.user.email, "maryam@example.com");
  assert.equal(await world.kernel.signIn.open({ email, password: "another" }, new Headers()), undefined);
});

test("another company may be made beside it, under addresses of its own", async () => {
  const drain = world.reactions.drain;
  const second = await makeDemo(world.kernel, { now, scale, seed: "another", drain });
  assert.notEqual(second.workspace, demo.workspace);
  assert.equal(second.signIn.password, null, "its people keep the password they have");
  assert.equal(await count("responses"), demo.responses);
});

test("goods and branches are recognised in what customers write", async () => {
  const { rows } = await world.kernel.records.within(demo.workspace, (tx) =>
    sql<{ kind: string; n: number }>`
      select thing ->> 'kind' as kind, count(*) as n from readings, jsonb_array_elements(names) as thing group by kind
    `.execute(tx),
  );
  const named = new Map(rows.map(({ kind, n }) => [kind, n]));
  assert.ok((named.get("product") ?? 0) > 20, JSON.stringify(rows));
});

test("policies decided upon cases, and the page of prose is seen to have forgotten somebody", async () => {
  assert.ok(((await count("policy_decisions")) ?? 0) > 3);
  assert.ok(((await count("remedy_choices")) ?? 0) > 2);
  const { rows } = await world.kernel.records.within(demo.workspace, (tx) =>
    sql<{ slug: string; proof: { isProven: boolean; counts: Record<string, number> } }>`
      select p.slug, d.proof from policies p join policy_drafts d on d.policy = p.id order by p.slug
    `.execute(tx),
  );
  const proofs = new Map(rows.map(({ slug, proof }) => [slug, proof]));
  assert.equal(rows.length, 4);
  assert.equal(proofs.get("complaints")?.isProven, true);
  const paper = rows.find(({ proof }) => !proof.isProven);
  assert.deepEqual(paper?.proof.counts, { "no-remedy": 2 });
});
