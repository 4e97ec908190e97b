import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import pg from "pg";
import { clusterPath } from "#kernel/postgres/cluster";
import { addresses } from "#kernel/postgres/database";
import { shortWay } from "#kernel/postgres/socket";
import { standardSurvey } from "#listen";
import { type RunningServer, runServer } from "../test/running-server.ts";
import { figure, memoryBytes, processorSeconds, say } from "./measure.ts";

const clients = 16;
const seconds = 10;

/**
 * Responses taken per second by the respondent's own form post, each durable before its answer, with the processor time
 * of all of Hamdel's processes; beside it, bare one-row commits on the same PostgreSQL from as many connections.
 */
export async function benchResponses(): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), "hamdel-bench-"));
  const server = await runServer(data);
  try {
    await makeSurvey(server);
    await answer(server, 2);
    const before = processorSeconds(server.processes());
    const { taken, latency } = await answer(server, seconds);
    const used = processorSeconds(server.processes()) - before;
    const bare = await bareCommits(path.join(data, "records"));
    const perSecond = taken / seconds;
    say(
      `responses            ${figure(perSecond)} /s durable from ${clients} clients (p50 ${latency.p50} ms, p99 ${latency.p99} ms)`,
    );
    say(
      `  processor time     ${figure((used / taken) * 1_000, 2)} ms a response, scoring, cases and facts included`,
    );
    say(
      `  bare INSERTs       ${figure(bare)} commits/s on the same PostgreSQL: ratio ${figure(perSecond / bare, 2)}`,
    );
    say(`memory under load    ${figure(memoryBytes(server.processes()) / 1e6)} MB in all processes`);
  } finally {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function makeSurvey(server: RunningServer): Promise<void> {
  const body = standardSurvey({ slug: "bench" });
  const { id } = await server.call<{ id: string }>("/api/surveys", { method: "POST", body });
  await server.call(`/api/surveys/${id}/publication`, { method: "POST" });
}

async function answer(server: RunningServer, duration: number) {
  const result = await autocannon({
    url: `${server.url}/s/bench`,
    connections: clients,
    duration,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        setupRequest: (request) => ({ ...request, body: oneAnswer() }),
      },
    ],
  });
  if (result.non2xx !== result["3xx"] || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not taken, ${result.errors} errors`);
  return { taken: result["3xx"], latency: result.latency };
}

/** As people answer: some detract, most promote, a third say why. */
function oneAnswer(): string {
  const score = Math.floor(Math.random() ** 0.5 * 11);
  const why = Math.random() < 0.33 ? "سفارش رو دو روز دیرتر آوردن و کسی جواب تلفن رو نداد" : "";
  return new URLSearchParams({
    _submission: randomUUID(),
    _version: "1",
    _lang: "fa",
    nps: String(score),
    why,
  }).toString();
}

async function bareCommits(records: string): Promise<number> {
  const { adminUrl } = addresses(await shortWay(clusterPath(records)));
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: adminUrl }));
  await Promise.all(connections.map((one) => one.connect()));
  await connections[0]?.query("create table bare (id uuid primary key, answers jsonb, at timestamptz)");
  const end = performance.now() + 5_000;
  const counts = await Promise.all(
    connections.map(async (one) => {
      let count = 0;
      while (performance.now() < end) {
        const values = [randomUUID(), { nps: 7, why: "" }, new Date()];
        await one.query({ name: "bare", text: "insert into bare values ($1, $2, $3)", values });
        count += 1;
      }
      return count;
    }),
  );
  await connections[0]?.query("drop table bare");
  await Promise.all(connections.map((one) => one.end()));
  return counts.reduce((sum, each) => sum + each, 0) / 5;
}
