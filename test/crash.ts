import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { readConfig } from "#kernel/config";
import type { Kernel } from "#kernel/kernel";
import { startReactions } from "#kernel/reaction-runner";
import { standardSurvey } from "#listen";
import { flow } from "../src/app/flow.ts";
import { openStores } from "../src/app/start.ts";
import { type RunningServer, runServer } from "./running-server.ts";

const clients = 8;
/** The rarest and most needed case: half of the answers are detractors'. */
const scores = [0, 3, 6, 6, 7, 8, 9, 10];

/**
 * Starts Hamdel on `rounds` times, answers a survey from several sides, and ends the whole process group by `kill -9` at
 * a random moment. Then everything that was acknowledged must be there once, each detractor's case once, and facts must
 * agree with records.
 */
export async function surviveKills(rounds: number, report: (line: string) => void): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), "hamdel crash "));
  const acknowledged = new Map<string, number>();
  try {
    await makeSurvey(data);
    for (let round = 1; round <= rounds; round++) {
      const server = await runServer(data);
      const before = acknowledged.size;
      const load = answerUntilItDies(server, acknowledged);
      await sleep(50 + Math.random() * 1_200);
      await server.kill();
      await load;
      report(`round ${round}: ${acknowledged.size - before} acknowledged, ${acknowledged.size} in all`);
      if (round % 10 === 0 || round === rounds) await checkAll(data, acknowledged);
    }
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeSurvey(data: string): Promise<void> {
  const server = await runServer(data);
  const { id } = await server.call<{ id: string }>("/api/surveys", {
    method: "POST",
    body: standardSurvey({ slug: "crash" }),
  });
  await server.call(`/api/surveys/${id}/publication`, { method: "POST" });
  assert.equal(await server.stop(), 0);
}

async function answerUntilItDies(server: RunningServer, acknowledged: Map<string, number>): Promise<void> {
  const one = async () => {
    for (;;) {
      const submission = randomUUID();
      const score = scores[Math.floor(Math.random() * scores.length)] as number;
      const body = new URLSearchParams({
        _submission: submission,
        _version: "1",
        _lang: "en",
        nps: String(score),
        why: "because",
      });
      try {
        const response = await fetch(`${server.url}/s/crash`, { method: "POST", body, redirect: "manual" });
        if (response.status === 303) acknowledged.set(submission, score);
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
}

/** Opens the stores as the next start would, lets the reactions catch up, and counts. */
async function checkAll(data: string, acknowledged: Map<string, number>): Promise<void> {
  const { kernel, close } = await openStores(readConfig({ HAMDEL_DATA: data, HAMDEL_LOG: "error" }));
  try {
    const reactions = await startReactions(kernel, flow);
    await reactions.drain();
    await reactions.stop();
    await checkRecords(kernel, acknowledged);
    await checkFacts(kernel);
  } finally {
    await close();
  }
}

async function checkRecords(kernel: Kernel, acknowledged: Map<string, number>): Promise<void> {
  const rows = await kernel.records.system(async (tx) => {
    const found = await sql<{ submission: string; value: number; scores: number; cases: number }>`
      select r.submission, s.value, count(distinct s.id) as scores, count(distinct v.case_id) as cases
      from responses r
        left join scores s on s.response = r.id
        left join case_voices v on v.score = s.id
      group by r.id, r.submission, s.value
    `.execute(tx);
    return found.rows;
  });
  const stored = new Map(rows.map((row) => [row.submission, row]));
  assert.equal(stored.size, rows.length, "no response is there twice");
  for (const [submission, score] of acknowledged)
    assert.equal(stored.get(submission)?.value, score, `acknowledged response ${submission} is lost`);
  for (const row of rows) {
    assert.equal(row.scores, 1, `response ${row.submission} is scored once`);
    assert.equal(
      row.cases,
      row.value <= 6 ? 1 : 0,
      `response ${row.submission} with ${row.value} has its case once`,
    );
  }
}

type Counts = { n: number; promoters: number; detractors: number };

async function checkFacts(kernel: Kernel): Promise<void> {
  const records = await kernel.records.system((tx) =>
    sql<Counts>`
      select count(*) as n, count(*) filter (where value >= 9) as promoters, count(*) filter (where value < 7) as detractors
      from scores
    `.execute(tx),
  );
  const active = "generation = (select greatest(max(generation), 1) from generations)";
  const raw = await kernel.facts.query(
    `select count() as n, countIf(value >= 9) as promoters, countIf(value < 7) as detractors from scores where ${active}`,
  );
  const rollup = await kernel.facts.query(
    `select sum(n) as n, sum(promoters) as promoters, sum(detractors) as detractors
     from daily_scores where dimension = 'all' and ${active}`,
  );
  assert.deepEqual(raw, records.rows, "facts agree with records");
  assert.deepEqual(rollup, records.rows, "the rollup agrees with records");
}
