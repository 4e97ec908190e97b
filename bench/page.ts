import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { standardSurvey } from "#listen";
import { openBrowser } from "../test/browser.ts";
import { runServer } from "../test/running-server.ts";
import { figure, memoryBytes, percentile, say } from "./measure.ts";

/** Bytes and requests of the respondent page, its first paint on a slowed phone, start times, and memory at rest. */
export async function benchPageAndStart(): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), "hamdel-bench-"));
  try {
    const first = await runServer(data);
    const { id } = await first.call<{ id: string }>("/api/surveys", {
      method: "POST",
      body: standardSurvey({ slug: "page" }),
    });
    await first.call(`/api/surveys/${id}/publication`, { method: "POST" });
    await first.stop();
    const warm: number[] = [];
    for (let round = 0; round < 4; round++) {
      const again = await runServer(data);
      warm.push(again.startedIn);
      await again.stop();
    }
    const server = await runServer(data);
    say(
      `start                first ${figure(first.startedIn / 1e3, 2)} s, warm ${figure(percentile(warm, 0.5) / 1e3, 2)} s (median of ${warm.length})`,
    );
    await weighPage(`${server.url}/s/page`);
    await paintPage(`${server.url}/s/page`);
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    say(
      `memory at rest       ${figure(memoryBytes(server.processes()) / 1e6)} MB in all ${server.processes().length} processes`,
    );
    await server.stop();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function weighPage(url: string): Promise<void> {
  for (const [encoding, open] of [
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const) {
    const { body, headers } = await raw(url, encoding);
    if (headers.get("content-encoding") !== encoding) throw new Error(`the page did not come as ${encoding}`);
    say(
      `respondent page      ${figure(body.length)} bytes as ${encoding} (${figure(open(body).length)} unpacked)`,
    );
  }
}

/** `fetch` unpacks by itself; the bytes that travelled are wanted. */
async function raw(url: string, encoding: string): Promise<{ body: Buffer; headers: Map<string, string> }> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          body: Buffer.concat(chunks),
          headers: new Map(Object.entries(response.headers as Record<string, string>)),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

async function paintPage(url: string): Promise<void> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const times: number[] = [];
  let requests = 0;
  for (let round = 0; round < 5; round++) {
    const page = await context.newPage();
    requests = 0;
    page.on("request", () => {
      requests += 1;
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(300);
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      ),
    );
    await page.close();
  }
  await browser.close();
  say(
    `  in a browser       ${requests} requests, question visible after ${figure(percentile(times, 0.5))} ms on a 4× slowed processor`,
  );
}
