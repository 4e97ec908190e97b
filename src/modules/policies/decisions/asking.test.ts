import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { MadeDecision } from "./model.ts";

const noon = new Date("2026-11-21T08:30:00Z");
let world: World;
let policy: string;

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  policy = await publishPolicy(world, readyPolicy("returns") as PolicyDocument);
});
after(() => world.close());

const ask = <Body = MadeDecision>(body: unknown, status = 200, of = policy) =>
  expectCall<Body>(world, status, `/api/policies/${of}/decisions`, { method: "POST", body });
const kept = async () =>
  (await expectCall<{ items: unknown[] }>(world, 200, `/api/decisions?policy=${policy}&limit=200`)).items
    .length;

test("one decision of the model can be asked by its name, and nothing is kept where that is not wanted", async () => {
  const before = await kept();
  const made = await ask({ inputs: { reason: "late" }, decision: "fault", keep: false });
  assert.deepEqual([made.id, made.results, made.offers], [null, { fault: "ours" }, []]);
  assert.equal(await kept(), before);
  await ask({ decision: "no such thing" }, 422);
  await ask({ decision: "reason" }, 422);
});

test("asks of several kinds in one call are answered in their order", async () => {
  const inputs = { reason: "changed-mind" };
  const { items } = await ask<{ items: MadeDecision[] }>([
    { inputs, decision: "fault" },
    { inputs: { reason: "late" }, version: "draft" },
    { inputs: { reason: "late" }, decision: "fault" },
    { inputs, version: 1 },
  ]);
  assert.deepEqual(
    items.map(({ version, results }) => [version?.number ?? null, results.fault]),
    [
      [1, "nobody"],
      [null, "ours"],
      [1, "ours"],
      [1, "nobody"],
    ],
  );
});

test("what is asked as of a time before anything was in effect is refused, and so is a person nobody knows", async () => {
  await ask({ at: "2020-01-01T00:00:00Z" }, 409);
  await ask({ person: { id: "01900000-0000-7000-8000-000000000000" } }, 422);
  await ask({ version: 7 }, 404);
  await ask({ unknown: 1 }, 400);
});

test("a model whose decisions need each other in a circle says so", async () => {
  const returns = readyPolicy("returns") as PolicyDocument;
  const [fault, ...others] = returns.model.decisions as [PolicyDocument["model"]["decisions"][0]];
  const requires = { ...fault.requires, decisions: ["remedies"] };
  const model = { ...returns.model, decisions: [{ ...fault, requires }, ...others] };
  const answer = await world.call("/api/policies", {
    method: "POST",
    body: { document: { ...returns, model } },
  });
  if (answer.status !== 201) return assert.equal(answer.status, 422);
  const { id } = answer.body as { id: string };
  const refused = await ask<{ code: string }>({}, 422, id);
  assert.equal(refused.code, "policies/cannot-decide");
});

test("an expression that would never end is given up within its bound and told as a fault", async () => {
  const returns = readyPolicy("returns") as PolicyDocument;
  const text = "count(for a in 1..100000, b in 1..100000, c in 1..100000 return a)";
  const endless = {
    id: "endless",
    name: "endless",
    requires: { inputs: [], decisions: [], knowledge: [] },
    expression: { kind: "literal", text },
  };
  const model = { ...returns.model, decisions: [...returns.model.decisions, endless] };
  const { id } = await expectCall<{ id: string }>(world, 201, "/api/policies", {
    method: "POST",
    body: { document: { ...returns, model } },
  });
  const begin = performance.now();
  const made = await ask({}, 200, id);
  assert.ok(performance.now() - begin < 3_000);
  assert.ok(made.faults.some(({ code }) => code === "too-much-work"));
});

test("a result that is too large is left out and told, and keeps no other from being decided", async () => {
  const returns = readyPolicy("returns") as PolicyDocument;
  const literal = (name: string, text: string) => ({
    id: name,
    name,
    requires: { inputs: [], decisions: [], knowledge: [] },
    expression: { kind: "literal", text },
  });
  const huge = literal("huge", 'for i in 1..90000 return "twenty-five characters and more"');
  const model = { ...returns.model, decisions: [huge, ...returns.model.decisions] };
  const { id } = await expectCall<{ id: string }>(world, 201, "/api/policies", {
    method: "POST",
    body: { document: { ...returns, model } },
  });
  const made = await ask({ inputs: { reason: "late" } }, 200, id);
  assert.equal(made.results.huge, null);
  assert.ok(
    made.faults.some(({ decision, code, words }) => decision === "huge" && code === "too-large" && words),
  );
});
