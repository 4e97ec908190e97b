import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ensurePersons } from "#people";
import { memberOf } from "../../../../test/members.ts";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Choice, KeptDecision, MadeDecision } from "./model.ts";

const noon = new Date("2026-11-21T08:30:00Z");
let world: World;
let policy: string;
let people: Map<string, string>;

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  people = await world.kernel.records.within(world.workspace, (tx) =>
    ensurePersons(
      tx,
      world.workspace,
      ["سمیه", "بهروز", "لنا", "آرش"].map((name) => ({
        externalId: name,
        kind: "customer",
        name,
        traits: {},
      })),
      noon,
    ),
  );
  policy = await publishPolicy(world, readyPolicy("returns") as PolicyDocument);
});
after(() => world.close());

const changedMind = {
  reason: "changed-mind",
  goods: "ordinary",
  condition: "unopened",
  "days since delivery": 5,
  price: 1_000_000,
  tier: "gold",
};
const used = { ...changedMind, condition: "used" };
const decide = (inputs: object, person?: string) =>
  expectCall<MadeDecision>(world, 200, `/api/policies/${policy}/decisions`, {
    method: "POST",
    body: { inputs, ...(person && { person: { id: people.get(person) } }) },
  });
const choose = (id: string | null, remedy: string, status = 201) =>
  expectCall<Choice>(world, status, `/api/decisions/${id}/choices`, { method: "POST", body: { remedy } });

test("a decision says its remedies in order of fit, each with its rules and what they looked at, and what is missing for the others", async () => {
  const made = await decide(changedMind, "سمیه");
  assert.deepEqual(
    made.offers.map(({ remedy, cost, worth }) => [remedy, cost, worth]),
    [["refund", 80_000, 1_000_000]],
  );
  const [refund] = made.offers;
  assert.deepEqual(
    refund?.reason.rules.map(({ decision, place }) => [decision, place]),
    [
      ["remedies", 2],
      ["right", 3],
      ["fault", 2],
    ],
  );
  assert.deepEqual(refund?.reason.inputs.map(({ input }) => input).sort(), [
    "condition",
    "days since delivery",
    "goods",
    "reason",
  ]);
  assert.equal(refund?.told.fa?.includes("۱٬۰۰۰٬۰۰۰ تومان"), true);
  const credit = made.missed.find(({ remedy }) => remedy === "credit");
  assert.deepEqual(credit?.changes[0]?.cells, [{ input: "days since delivery", test: "(7..30]", value: 5 }]);
  const kept = await expectCall<KeptDecision>(world, 200, `/api/decisions/${made.id}`);
  assert.deepEqual([kept.person?.name, kept.origin, kept.offers], ["سمیه", "api", made.offers]);
});

test("what is left out counts as not known, and nothing is asked twice for a draft, which keeps nothing", async () => {
  const draft = await expectCall<{ id: string }>(world, 201, "/api/policies", {
    method: "POST",
    body: { document: readyPolicy("returns") },
  });
  const made = await expectCall<MadeDecision>(world, 200, `/api/policies/${draft.id}/decisions`, {
    method: "POST",
    body: { inputs: { reason: "changed-mind" } },
  });
  assert.deepEqual([made.id, made.version, made.offers], [null, null, []]);
  assert.equal(made.results.fault, "nobody");
  const { items } = await expectCall<{ items: [] }>(world, 200, `/api/decisions?policy=${draft.id}`);
  assert.equal(items.length, 0);
});

test("two thousand are decided in one call, each kept, none told to change anything", async () => {
  const body = Array.from({ length: 2_000 }, (_, day) => ({
    inputs: { ...changedMind, "days since delivery": day % 60 },
    person: `customer-${day % 500}`,
  }));
  const { items } = await expectCall<{ items: MadeDecision[] }>(
    world,
    200,
    `/api/policies/${policy}/decisions`,
    { method: "POST", body },
  );
  assert.equal(items.length, 2_000);
  assert.ok(items.every(({ id, missed, offers }) => id && missed.length === 0 && offers.length > 0));
  const first = await expectCall<Page>(world, 200, `/api/decisions?policy=${policy}&remedy=credit&limit=200`);
  const second = await expectCall<Page>(
    world,
    200,
    `/api/decisions?policy=${policy}&remedy=credit&limit=200&cursor=${first.next}`,
  );
  const ids = new Set([...first.items, ...second.items].map(({ id }) => id));
  assert.equal(ids.size, 400);
});
type Page = { items: KeptDecision[]; next: string | null };

test("a remedy that costs more waits for whoever may approve it; an agent alone cannot give it", async () => {
  const agent = await memberOf(world, "agent");
  const dear = { ...changedMind, price: 60_000_000 };
  const made = await decide(dear, "بهروز");
  assert.equal(made.offers[0]?.needsApproval, true);
  const waiting = await expectCall<Choice>(world, 201, `/api/decisions/${made.id}/choices`, {
    method: "POST",
    body: { remedy: "refund", text: "مشتری قدیمی است" },
    ...agent.as,
  });
  assert.equal(waiting.state, "waiting");
  const { items } = await expectCall<{ items: Choice[] }>(world, 200, "/api/choices?state=waiting");
  assert.deepEqual(
    items.map(({ id, by, text }) => [id, by?.id, text]),
    [[waiting.id, agent.id, "مشتری قدیمی است"]],
  );
  const approval = `/api/choices/${waiting.id}/approval`;
  const body = { isApproved: true, text: "بدهید" };
  await expectCall(world, 403, approval, { method: "PUT", body, ...agent.as });
  await expectCall(world, 409, `/api/choices/${waiting.id}/outcome`, {
    method: "PUT",
    body: { result: "done" },
  });
  const manager = await memberOf(world, "manager");
  const given = await expectCall<Choice>(world, 200, approval, { method: "PUT", body, ...manager.as });
  assert.deepEqual(
    [given.state, given.approval?.by?.id, given.approval?.text],
    ["given", manager.id, "بدهید"],
  );
  await expectCall(world, 409, approval, { method: "PUT", body });
});

test("of one decision a remedy is taken once, and one that failed may be taken again", async () => {
  const made = await decide(changedMind, "لنا");
  const given = await choose(made.id, "refund");
  assert.equal(given.state, "given");
  await choose(made.id, "refund", 409);
  await choose(made.id, "voucher", 422);
  await expectCall(world, 200, `/api/choices/${given.id}/outcome`, {
    method: "PUT",
    body: { result: "failed", text: "کارت بسته بود" },
  });
  const again = await choose(made.id, "refund");
  const done = await expectCall<Choice>(world, 200, `/api/choices/${again.id}/outcome`, {
    method: "PUT",
    body: { result: "done" },
  });
  assert.deepEqual([done.state, done.outcome?.result], ["done", "done"]);
});

test("of a limit of two in three months two who choose at once never take a third", async () => {
  const first = await decide(used, "آرش");
  assert.equal(first.offers[0]?.remedy, "voucher");
  await choose(first.id, "voucher");
  const both = await Promise.all([decide(used, "آرش"), decide(used, "آرش"), decide(used, "آرش")]);
  const taken = await Promise.all(
    both.map(({ id }) =>
      world.call(`/api/decisions/${id}/choices`, { method: "POST", body: { remedy: "voucher" } }),
    ),
  );
  assert.deepEqual(taken.map(({ status }) => status).sort(), [201, 409, 409]);
  const after = await decide(used, "آرش");
  assert.deepEqual(
    after.withheld.map(({ remedy, because }) => [remedy, because]),
    [["voucher", { code: "limit", times: 2, per: "quarter" }]],
  );
  world.setNow(new Date("2027-03-01T08:30:00Z"));
  const later = await decide(used, "آرش");
  world.setNow(noon);
  assert.equal(later.offers[0]?.remedy, "voucher");
});

test("what is limited for each person is not given to nobody", async () => {
  const made = await decide(used);
  assert.equal(made.offers[0]?.needsPerson, true);
  await choose(made.id, "voucher", 422);
  await choose(made.id, "apology");
});
