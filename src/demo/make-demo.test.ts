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
    [await count("departments"), await count("branches"), await count("touchpoints")],
    [8, 16, 11],
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
  for (const stage of ["people", "year", "reactions"]) {
    const last = stages
      .findLast((one) => one.startsWith(stage))
      ?.split(" ")[1]
      ?.split("/");
    assert.ok(last && last[0] === last[1], `${stage} ${last}`);
  }
});
