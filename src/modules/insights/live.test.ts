import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import { responseReceived } from "#listen";
import { adminKey, eventually, expectCall, openWorld, type World } from "../../../test/world.ts";
import { heartbeatMs } from "./live-routes.ts";
import { gatherTopics } from "./logic/gather-topics.ts";
import type { HomeBoard } from "./model.ts";

let world: World;
let address: string;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  // The first answer also waits for code and statements to be prepared.
  await answer(10);
  await eventually("the first answer", async () => (await readBoard()).total.n === 1);
});
after(() => world.close());

test("an answer is on the board within two seconds, and open pages are told when to look", async () => {
  const page = await openPage();
  const began = Date.now();
  await answer(10);
  await eventually(
    "the notice",
    async () => page.text().includes('data: {"topics":["board","voices"]}'),
    2_000,
  );
  assert.equal((await readBoard()).total.n, 2);
  assert.ok(Date.now() - began < 2_000);
  page.leave();
});

test("a page that reads only when it is told to ends with every answer, having been told few times", async () => {
  const before = (await readBoard()).total.n;
  const page = await openPage();
  const notices = () => page.text().split("data:").length - 1;
  for (let count = 0; count < 100; count++) await answer(7);
  let [heard, shown] = [0, 0];
  await eventually(
    "all answers on the page",
    async () => {
      if (notices() === heard) return false;
      heard = notices();
      shown = (await readBoard()).total.n;
      return shown === before + 100;
    },
    10_000,
  );
  assert.ok(heard < 12, `${heard} notices`);
  page.leave();
});

test("a page hears nothing more once the key or session it was opened with has ended", async (t) => {
  const scopes = ["insights.view"];
  const body = { name: "page", scopes };
  const key = await expectCall<{ id: string; secret: string }>(world, 201, "/api/keys", {
    method: "POST",
    body,
  });
  t.mock.timers.enable({ apis: ["setInterval"] });
  const page = await openPage(key.secret);
  t.mock.timers.tick(heartbeatMs);
  await eventually("a sign of life", async () => page.text().includes("\n:\n"));
  await expectCall(world, 204, `/api/keys/${key.id}`, { method: "DELETE" });
  await eventually(
    "the end of the stream",
    async () => {
      t.mock.timers.tick(heartbeatMs);
      return page.hasEnded();
    },
    10_000,
  );
});

test("who leaves before being let in leaves no clock running", async () => {
  const clocks = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const before = clocks();
  const { port } = new URL(address);
  for (let i = 0; i < 30; i++) {
    const line = net.connect(Number(port), "127.0.0.1");
    await once(line, "connect");
    line.write(`GET /api/live HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer ${adminKey}\r\n\r\n`);
    await setTimeout(i % 6);
    line.destroy();
  }
  await eventually("the clocks to stop", async () => clocks() < before + 10);
});

test("nobody listens without signing in, and a server that stops lets its pages go", async () => {
  assert.equal((await fetch(`${address}/api/live`)).status, 401);
  const page = await openPage();
  await world.app.close();
  await eventually("the end of the stream", async () => page.hasEnded());
});

test("topics that come close together are told together, none lost, and none after the stop", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const told: string[][] = [];
  const gathered = gatherTopics((topics) => told.push(topics));
  gathered.add(["board"]);
  gathered.add(["cases"]);
  gathered.add(["board", "cases"]);
  assert.deepEqual(told, [["board"]]);
  t.mock.timers.tick(1_000);
  assert.deepEqual(told, [["board"], ["cases", "board"]]);
  t.mock.timers.tick(5_000);
  gathered.add(["voices"]);
  gathered.add(["board"]);
  gathered.stop();
  t.mock.timers.tick(5_000);
  assert.deepEqual(told.slice(2), [["voices"]]);
});

async function openPage(key = adminKey) {
  let [text, ended] = ["", false];
  const request = http.get(`${address}/api/live`, { headers: { authorization: `Bearer ${key}` } });
  request.on("response", (response) => {
    assert.match(response.headers["content-type"] ?? "", /^text\/event-stream/);
    response.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    response.on("end", () => {
      ended = true;
    });
  });
  request.on("error", () => {});
  await eventually("the stream's beginning", async () => text.includes("retry:"));
  return { text: () => text, hasEnded: () => ended, leave: () => request.destroy() };
}

const answer = (score: number) =>
  world.kernel.records.within(world.workspace, (tx) =>
    announce(tx, [
      responseReceived.of({
        workspace: world.workspace,
        person: null,
        at: new Date(),
        data: {
          response: newId(),
          survey: newId(),
          version: newId(),
          touchpoint: null,
          branch: null,
          channel: "web",
          score,
          text: null,
          locale: "fa",
        },
      }),
    ]),
  );

const readBoard = () => {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const period = `from=${day(Date.now() - 86_400_000)}&to=${day(Date.now() + 86_400_000)}`;
  return expectCall<HomeBoard>(world, 200, `/api/boards/home?${period}`);
};
