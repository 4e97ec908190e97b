import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ensurePersons, listPersons } from "#people";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { eventually, expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import type { PolicyView } from "../documents/views.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Trial, TrialCase, TrialInput } from "./model.ts";

let world: World;
let policy: string;
/** Persons of the tests have no goods, condition or reason on record: those are taken for granted. */
const assumed = {
  reason: "changed-mind",
  goods: "ordinary",
  condition: "opened",
  "days since delivery": 20,
  price: 100,
};

before(async () => {
  world = await openWorld();
  policy = await publishPolicy(world, readyPolicy("returns") as PolicyDocument);
});
after(() => world.close());

const done = (id: string) =>
  eventually("the trial to end", async () => {
    const trial = await expectCall<Trial>(world, 200, `/api/trials/${id}`);
    return trial.state !== "running" && trial;
  });
const begin = (input: Partial<TrialInput> & Pick<TrialInput, "source">) =>
  expectCall<Trial>(world, 202, `/api/policies/${policy}/trials`, { method: "POST", body: input });
const casesOf = async (id: string, query = "") =>
  (await expectCall<{ items: TrialCase[] }>(world, 200, `/api/trials/${id}/cases${query}`)).items;

/** The draft is kinder: everybody who is owed goodwill gets a voucher. */
async function changeDraft() {
  const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${policy}`);
  const document = structuredClone(draft.document);
  const table = document.model.decisions.find(({ name }) => name === "remedies")?.expression;
  assert.ok(table?.kind === "table");
  const voucher = table.rules.find(({ outputEntries }) => outputEntries[0] === '"voucher"');
  assert.ok(voucher);
  voucher.inputEntries[3] = "-";
  await expectCall(world, 200, `/api/policies/${policy}/draft`, {
    method: "PUT",
    body: { revision: draft.revision, document },
  });
}

test("a file of past cases is decided by the draft beside the version in effect", async () => {
  await changeDraft();
  const file = [
    "order,reason,goods,condition,days since delivery,price,tier",
    "A-1,changed-mind,ordinary,opened,20,100,none",
    "A-2,changed-mind,ordinary,opened,20,100,gold",
    "A-3,damaged,ordinary,opened,2,100,none",
    "A-4,changed-mind,,,,,",
  ].join("\n");
  const answered = await world.app.inject({
    method: "POST",
    url: `/api/policies/${policy}/trials/file`,
    headers: { authorization: "Bearer the-key-of-the-tests", "content-type": "text/csv" },
    payload: file,
  });
  assert.equal(answered.statusCode, 202, answered.body);
  const { state, summary, version, against } = await done(answered.json<Trial>().id);
  assert.deepEqual([state, version, against], ["done", null, 1]);
  assert.ok(summary);
  assert.deepEqual(summary.turns, { gains: 1, loses: 0, differs: 0, same: 2 });
  assert.deepEqual([summary.decided, summary.undecided, summary.withoutRemedy], [3, 1, 0]);
  assert.deepEqual(summary.missing.map(({ input }) => input).sort(), [
    "condition",
    "days since delivery",
    "goods",
    "price",
    "tier",
  ]);
  const cases = await casesOf(answered.json<Trial>().id);
  assert.deepEqual(
    cases.map(({ label, offered, offeredBefore }) => [label, offered, offeredBefore]),
    [
      ["A-1", ["voucher", "apology"], ["apology"]],
      ["A-2", ["voucher", "apology"], ["voucher", "apology"]],
      ["A-3", ["replace", "refund"], ["replace", "refund"]],
      ["A-4", null, null],
    ],
  );
  const gaining = await casesOf(answered.json<Trial>().id, "?turn=gains");
  assert.deepEqual(
    gaining.map(({ label }) => label),
    ["A-1"],
  );
});

test("all customers are decided upon as they are, with what is not known taken for granted", async () => {
  const tiers = ["gold", "none", "none"];
  const persons = tiers.map((tier, place) => ({
    externalId: `c-${place}`,
    kind: "customer" as const,
    name: `مشتری ${place}`,
    traits: { tier },
  }));
  await world.kernel.records.within(world.workspace, (tx) =>
    ensurePersons(tx, world.workspace, persons, world.kernel.now()),
  );
  const { id, total } = await begin({ source: "persons", assumed });
  assert.equal(total, 3);
  const { summary } = await done(id);
  assert.deepEqual(summary?.turns, { gains: 2, loses: 0, differs: 0, same: 1 });
  assert.deepEqual(summary?.groups, [
    { input: "tier", value: "none", count: 2, gains: 2, loses: 0 },
    { input: "tier", value: "gold", count: 1, gains: 0, loses: 0 },
  ]);
  const cases = await casesOf(id);
  assert.deepEqual(cases.map(({ person }) => person?.name).sort(), ["مشتری 1", "مشتری 2"]);
});

test("last year’s cases are decided again, each once", async () => {
  const persons = await world.kernel.records.within(world.workspace, (tx) =>
    listPersons(tx, world.workspace, {}, { limit: 2 }),
  );
  for (const { id: person } of persons)
    await expectCall(world, 201, "/api/cases", {
      method: "POST",
      body: { person, channel: "call", text: "کالا را نمی‌خواهم" },
    });
  const { id, total } = await begin({ source: "cases", assumed });
  const { summary } = await done(id);
  assert.deepEqual([total, summary?.decided, summary?.turns?.gains], [2, 2, 2]);
});

test("decisions really made are decided again with what they were given", async () => {
  const inputs = { ...assumed, tier: "none" };
  await expectCall(world, 200, `/api/policies/${policy}/decisions`, { method: "POST", body: { inputs } });
  const { id } = await begin({ source: "decisions" });
  const { summary } = await done(id);
  assert.deepEqual([summary?.decided, summary?.turns?.gains], [1, 1]);
});
