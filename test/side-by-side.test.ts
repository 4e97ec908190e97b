import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { openFacts } from "#kernel/facts";
import { standardSurvey } from "#listen";
import { openClickhouseFront } from "./clickhouse-front.ts";
import { type RunningServer, runServer } from "./running-server.ts";
import { adminKey, eventually, makeDatabase, postgresServer } from "./world.ts";

const answersEach = 60;
/** Wherever the company is, its day is no later than this one. */
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

test("two processes on the same stores take answers side by side, count each once, and tell each other's pages", async (t) => {
  const data = await mkdtemp(path.join(os.tmpdir(), "hamdel-beside-"));
  const postgres = await postgresServer(data);
  const database = await makeDatabase(postgres.adminUrl);
  const front = await openClickhouseFront(path.join(data, "facts"));
  const env = { DATABASE_URL: database.url, CLICKHOUSE_URL: front.url };
  const first = await runServer(data, env);
  const second = await runServer(data, env);
  t.after(async () => {
    await first.stop();
    await second.stop();
    await front.close();
    await database.drop();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  });

  const { id } = await first.call<{ id: string }>("/api/surveys", {
    method: "POST",
    body: standardSurvey({ slug: "beside" }),
  });
  await first.call(`/api/surveys/${id}/publication`, { method: "POST" });
  const told = changesOn(second);
  await Promise.all([first, second].map(answerAll));

  const expected = 2 * answersEach;
  const board = `/api/boards/home?from=2026-01-01&to=${tomorrow()}`;
  for (const server of [first, second])
    await eventually(
      "the board to count every answer",
      async () => {
        const { total } = await server.call<{ total: { n: number } }>(board);
        assert.ok(total.n <= expected, "no answer is counted twice");
        return total.n === expected;
      },
      15_000,
    );
  const cases = await second.call<{ open: number }>("/api/cases/counts");
  assert.equal(cases.open, expected / 2, "each detractor has a case, once");
  assert.ok((await told).includes("board"));
  const facts = await openFacts({ url: front.url });
  const rows = await facts.query<{ n: number; apart: number }>(
    "select count() as n, uniqExact(score) as apart from scores",
  );
  await facts.close();
  assert.deepEqual(rows, [{ n: expected, apart: expected }]);
});

/** Half of them detract. Each is acknowledged before the next. */
async function answerAll(server: RunningServer): Promise<void> {
  for (let at = 0; at < answersEach; at++) {
    const fields = { _submission: randomUUID(), _version: "1", _lang: "en", nps: at % 2 === 0 ? "2" : "9" };
    const body = new URLSearchParams(fields);
    const response = await fetch(`${server.url}/s/beside`, { method: "POST", body, redirect: "manual" });
    assert.equal(response.status, 303);
  }
}

/** The first notice that reaches a page of this server. */
async function changesOn(server: RunningServer): Promise<string> {
  const response = await fetch(`${server.url}/api/live`, {
    headers: { authorization: `Bearer ${adminKey}` },
  });
  let heard = "";
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    heard += Buffer.from(part.value).toString("utf8");
    if (heard.includes("board")) break;
  }
  await reader?.cancel();
  return heard;
}
