import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import { standardSurvey } from "#listen";
import { openClickhouseFront } from "./clickhouse-front.ts";
import { debianPostgres } from "./debian-postgres.ts";
import { expectCall, openWorld, type World } from "./world.ts";

test("the same flow runs on Debian's PostgreSQL, reached by DATABASE_URL", async (t) => {
  const server = await debianPostgres();
  if (!server) return t.skip("Debian's PostgreSQL is not installed here");
  try {
    await flowsOn(await openWorld({ databaseUrl: server.url }));
  } finally {
    await server.stop();
  }
});

test("the same flow runs on a ClickHouse reached over the wire by CLICKHOUSE_URL", async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), "hamdel-front-"));
  const front = await openClickhouseFront(directory);
  try {
    await flowsOn(await openWorld({ clickhouseUrl: front.url }));
  } finally {
    await front.close();
    await rm(directory, { recursive: true, force: true });
  }
});

/** Answers come in by the API; records, cases and facts agree in the end. The world is closed before its store is stopped. */
async function flowsOn(world: World): Promise<void> {
  try {
    await tryFlow(world);
  } finally {
    await world.close();
  }
}

async function tryFlow(world: World): Promise<void> {
  const survey = await expectCall<{ id: string }>(world, 201, "/api/surveys", {
    method: "POST",
    body: standardSurvey({ slug: "elsewhere" }),
  });
  await expectCall(world, 201, `/api/surveys/${survey.id}/publication`, { method: "POST" });
  const answers = Array.from({ length: 55 }, (_, place) => ({
    survey: survey.id,
    answers: { nps: place % 11, why: `comment ${place}` },
    externalId: `answer-${place}`,
  }));
  const { status } = await world.call("/api/responses", { method: "POST", body: answers });
  assert.ok(status < 300);
  await world.reactions.drain();
  const cases = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ n: number }>`select count(*) as n from cases`.execute(tx),
  );
  assert.equal(cases.rows[0]?.n, 35, "each of the 7 × 5 detractors has a case");
  const rollup = await world.kernel.facts.query(
    "select sum(n) as n, sum(promoters) as promoters, sum(detractors) as detractors from daily_scores where dimension = 'all'",
  );
  assert.deepEqual(rollup, [{ n: 55, promoters: 10, detractors: 35 }]);
}
