import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newId } from "#kernel/ids";
import { rebuildFacts } from "#kernel/rebuild";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { policyInEffect } from "../documents/policies-in-effect.ts";
import { keepDecisionFacts } from "../facts.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { PolicyBoard, RemediesBoard } from "./board-model.ts";
import { bringDecisions } from "./bring-decisions.ts";
import type { Choice, KeptDecision, MadeDecision } from "./model.ts";

const noon = new Date("2026-11-21T08:30:00Z");
const day = 86_400_000;
let world: World;
let policy: string;
let survey: { survey: string; version: string };
let persons: string[];

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  const { kernel, workspace } = world;
  const names = ["سمیه", "بهروز", "لنا", "آرش"].map((name) => ({
    externalId: name,
    kind: "customer" as const,
    name,
    traits: { tier: "gold" },
  }));
  await kernel.records.within(workspace, async (tx) => {
    persons = [...(await ensurePersons(tx, workspace, names, noon)).values()];
    const id = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: "loyalty" }));
    const version = await publishSurvey(kernel, tx, { workspace, member: null }, id);
    survey = { survey: id, version: version.id };
  });
  policy = await publishPolicy(world, readyPolicy("returns") as PolicyDocument);
});
after(() => world.close());

const inputs = {
  reason: "changed-mind",
  goods: "ordinary",
  condition: "used",
  "days since delivery": 5,
  price: 1_000_000,
  tier: "gold",
};
const damaged = { ...inputs, reason: "damaged" };
const decide = (given: object, person?: string) =>
  expectCall<MadeDecision>(world, 200, `/api/policies/${policy}/decisions`, {
    method: "POST",
    body: { inputs: given, ...(person && { person: { id: person } }) },
  });
const choose = (id: string | null, remedy: string) =>
  expectCall<Choice>(world, 201, `/api/decisions/${id}/choices`, { method: "POST", body: { remedy } });
const board = () =>
  expectCall<PolicyBoard>(world, 200, `/api/policies/${policy}/board?from=2026-11-01&to=2026-11-30`);

async function answered(...given: { person: string; score: number; at: Date; text?: string }[]) {
  const { kernel, workspace } = world;
  const rows = given.map(({ person, score, at, text = null }) => ({
    id: newId(),
    workspace,
    ...survey,
    person,
    channel: "web",
    touchpoint: null,
    branch: null,
    submission: newId(),
    answers: { nps: score },
    score,
    text,
    locale: "fa" as const,
    at,
    receivedAt: at,
    source: "hamdel",
    externalId: null,
  }));
  await kernel.records.within(workspace, (tx) => storeResponses(tx, rows));
  await world.reactions.drain();
}

test("the board tells what was offered and taken, its cost, which rules are never used, and whether scores rose after it", async () => {
  const [a, b, c, d] = persons as [string, string, string, string];
  await world.reactions.drain();
  const before = await board();
  const moved = [
    [a, 2, 8],
    [b, 4, 7],
    [c, 3, 9],
  ] as const;
  await answered(
    ...moved.flatMap(([person, earlier, later]) => [
      { person, score: earlier, at: new Date(noon.getTime() - 5 * day) },
      { person, score: later, at: new Date(noon.getTime() + 10 * day) },
    ]),
    // Too late to be a recovery, and never given anything.
    { person: a, score: 0, at: new Date(noon.getTime() + 100 * day) },
    { person: d, score: 1, at: new Date(noon.getTime() - day) },
  );
  for (const person of [a, b, c, d]) {
    const made = await decide(inputs, person);
    if (person !== d) await choose(made.id, "voucher");
  }
  await decide(damaged);
  await world.reactions.drain();
  const now = await board();
  assert.equal(now.total.decisions - before.total.decisions, 5);
  assert.equal(now.total.given - before.total.given, 3);
  assert.equal(now.total.cost - before.total.cost, 3 * 50_000);
  const voucher = now.remedies.find(({ remedy }) => remedy === "voucher");
  assert.deepEqual([voucher?.offered, voucher?.chosen, voucher?.given], [4, 3, 3]);
  assert.deepEqual([voucher?.recovery.n, voucher?.recovery.value], [3, 5]);
  assert.ok((voucher?.recovery.low as number) < 5 && (voucher?.recovery.high as number) > 5);
  const used = now.rules.filter(({ decision, fired }) => decision === "right" && fired > 0);
  assert.deepEqual(
    used.map(({ place }) => place),
    [1, 8],
  );
  assert.ok(now.rules.some(({ fired }) => fired === 0));
  assert.deepEqual(
    now.versions.map(({ version, decisions }) => [version.number, decisions]),
    [[1, now.total.decisions]],
  );
  assert.equal(
    now.trend.reduce((sum, one) => sum + one.decisions, 0),
    now.total.decisions,
  );
});

test("a remedy that failed is taken back from the board, and facts made anew say the same", async () => {
  const person = persons[3] as string;
  const made = await decide(inputs, person);
  const given = await choose(made.id, "voucher");
  await world.reactions.drain();
  const before = await board();
  const outcome = (result: string) =>
    expectCall(world, 200, `/api/choices/${given.id}/outcome`, { method: "PUT", body: { result } });
  await outcome("failed");
  await world.reactions.drain();
  const failed = await board();
  assert.deepEqual(
    [before.total.given - failed.total.given, before.total.cost - failed.total.cost],
    [1, 50_000],
  );
  await outcome("done");
  await world.reactions.drain();
  const done = await board();
  assert.deepEqual(done.total, before.total);
  const row = done.remedies.find(({ remedy }) => remedy === "voucher");
  assert.deepEqual([row?.done, row?.failed], [1, 0]);
  await rebuildFacts(world.kernel, keepDecisionFacts);
  assert.deepEqual(await board(), done);
  const all = await expectCall<RemediesBoard>(
    world,
    200,
    "/api/remedies/board?from=2026-11-01&to=2026-11-30",
  );
  assert.deepEqual([all.total, all.waiting], [done.total, 0]);
  assert.deepEqual(
    all.policies.map(({ policy: { id } }) => id),
    [policy],
  );
});

test("after a voice policies decide by themselves where nothing has to be asked; only what says so is given", async () => {
  const returns = readyPolicy("returns") as PolicyDocument;
  const document: PolicyDocument = {
    ...returns,
    decidesAfter: ["voice"],
    words: returns.words.map((words) => ({
      ...words,
      source: `person.traits.${words.input}`,
    })),
    remedies: returns.remedies.map((remedy) => ({
      ...remedy,
      isGivenByItself: remedy.key === "voucher",
    })),
  };
  const id = await publishPolicy(world, document);
  const { kernel, workspace } = world;
  const told = [{ externalId: "بهار", kind: "customer" as const, name: "بهار", traits: { ...inputs } }];
  const [person] = await kernel.records.within(workspace, async (tx) => [
    ...(await ensurePersons(tx, workspace, told, noon)).values(),
  ]);
  const said = { score: 3, at: noon, text: "خیلی دیر رسید و خراب بود" };
  await answered({ ...said, person: person as string }, { ...said, person: persons[0] as string });
  const { items } = await expectCall<{ items: KeptDecision[] }>(world, 200, `/api/decisions?policy=${id}`);
  assert.deepEqual(
    items.map((one) => [one.origin, one.person?.name, one.offers.map(({ remedy }) => remedy)]),
    [["voice", "بهار", ["voucher", "apology"]]],
  );
  assert.deepEqual(
    items[0]?.choices.map(({ remedy, state, by }) => [remedy, state, by]),
    [["voucher", "given", null]],
  );
});

test("decisions of the past are brought with what was chosen of them and what became of it", async () => {
  const { kernel, workspace } = world;
  const at = (days: number) => new Date(noon.getTime() - days * day);
  const range = "from=2026-09-01&to=2026-10-31";
  const brought = await kernel.records.within(workspace, async (tx) => {
    const current = await policyInEffect(tx, policy, noon);
    const one = { person: persons[0] as string, at: at(40) };
    return bringDecisions(
      kernel,
      tx,
      workspace,
      { current: { ...current, version: current.version as string }, origin: "case" },
      [
        {
          ...one,
          inputs: { ...inputs },
          chosen: { at: at(39), by: null, outcome: { result: "done", at: at(38) } },
        },
        { ...one, inputs: { ...inputs }, chosen: { remedy: "apology", at: at(39), by: null } },
        { ...one, inputs: { ...inputs } },
      ],
    );
  });
  await world.reactions.drain();
  const past = await expectCall<PolicyBoard>(world, 200, `/api/policies/${policy}/board?${range}`);
  assert.deepEqual([brought, past.total.decisions, past.total.given, past.total.cost], [3, 3, 2, 50_000]);
  const rows = past.remedies.filter(({ given }) => given > 0).map(({ remedy, done }) => [remedy, done]);
  assert.deepEqual(rows.sort(), [
    ["apology", 0],
    ["voucher", 1],
  ]);
  const { items } = await expectCall<{ items: KeptDecision[] }>(world, 200, "/api/decisions?limit=200");
  assert.equal(items.at(-1)?.at, at(40).toISOString());
});

test("a policy that decides no more is still called by its name in what it decided", async () => {
  const range = "from=2026-11-01&to=2026-11-30";
  const namesOf = async () => {
    const all = await expectCall<RemediesBoard>(world, 200, `/api/remedies/board?${range}`);
    const rows = [...all.policies.map((row) => row.policy), ...all.remedies.map((row) => row.policy)];
    return rows.filter(({ id }) => id === policy).map(({ name }) => name.en);
  };
  await expectCall(world, 200, `/api/policies/${policy}/archive`, { method: "PUT" });
  const names = new Set(await namesOf());
  assert.deepEqual([...names], [readyPolicy("returns")?.name.en]);
});
