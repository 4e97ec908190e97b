import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Choice, MadeDecision } from "./model.ts";

const system = createServer();
let answer: RequestListener = (_, response) => response.end('{"available": true}');
let world: World;
let policy: string;

before(async () => {
  system.on("request", (request, response) => answer(request, response));
  await new Promise<void>((resolve) => system.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(system.address() as AddressInfo).port}`;
  world = await openWorld({ checkHosts: [host] });
  const returns = readyPolicy("returns") as PolicyDocument;
  const remedies = returns.remedies.map((remedy) =>
    remedy.key === "replace" ? { ...remedy, check: { url: `http://${host}/stock`, askWithin: 500 } } : remedy,
  );
  policy = await publishPolicy(world, { ...returns, remedies });
});
after(async () => {
  await world.close();
  system.closeAllConnections();
  system.close();
});

const damaged = {
  reason: "damaged",
  goods: "ordinary",
  condition: "used",
  "days since delivery": 5,
  price: 1_000_000,
  tier: "gold",
};
const decide = (inputs: object) =>
  expectCall<MadeDecision>(world, 200, `/api/policies/${policy}/decisions`, {
    method: "POST",
    body: { inputs },
  });
const choose = (id: string | null, remedy: string, status = 201, more: object = {}) =>
  expectCall<Choice>(world, status, `/api/decisions/${id}/choices`, {
    method: "POST",
    body: { remedy, ...more },
  });

test("the company's system is asked of what is offered: a slot is chosen, what is not there is withheld and said why", async () => {
  let asked: { data?: { remedy: string; inputs: object } } = {};
  answer = async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    asked = JSON.parse(body);
    response.end('{"available": true, "slots": ["شنبه", "یکشنبه"]}');
  };
  const made = await decide(damaged);
  assert.deepEqual([asked.data?.remedy, asked.data?.inputs], ["replace", damaged]);
  const [replace] = made.offers;
  assert.deepEqual(
    [replace?.remedy, replace?.check, replace?.slots],
    ["replace", "available", ["شنبه", "یکشنبه"]],
  );
  await choose(made.id, "replace", 422, { slot: "جمعه" });
  assert.equal((await choose(made.id, "replace", 201, { slot: "شنبه" })).slot, "شنبه");
  answer = (_, response) => response.end('{"available": false, "reason": "ناموجود"}');
  const other = await decide(damaged);
  assert.deepEqual(
    other.withheld.map(({ remedy, because }) => [remedy, because]),
    [["replace", { code: "unavailable", said: "ناموجود" }]],
  );
  assert.equal(other.offers[0]?.remedy, "refund");
  await choose(other.id, "replace", 409);
});

test("a system that does not answer keeps nobody waiting and hides nothing", async () => {
  answer = () => {};
  const begin = performance.now();
  const made = await decide(damaged);
  assert.ok(performance.now() - begin < 3_000);
  assert.deepEqual([made.offers[0]?.remedy, made.offers[0]?.check], ["replace", "unchecked"]);
  answer = (_, response) => response.end('{"available": true}');
});
