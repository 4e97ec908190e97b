import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import { ensurePersons } from "#people";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { PolicyBoard } from "./board-model.ts";
import { chooseRemedy } from "./choose-remedy.ts";
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
  policy = await published(readyPolicy("returns") as PolicyDocument);
});
after(() => world.close());

async function published(document: PolicyDocument, slug = `p-${newId()}`): Promise<string> {
  const { id } = await expectCall<{ id: string }>(world, 201, "/api/policies", {
    method: "POST",
    body: { document, slug },
  });
  const post = (path: string, body: object, status: number) =>
    expectCall<{ number: number }>(world, status, `/api/policies/${id}/${path}`, { method: "POST", body });
  const { number } = await post("versions", { note: "" }, 201);
  await post(`versions/${number}/reviews`, { verdict: "approved" }, 201);
  await post("publications", { version: number, acceptUnproven: "Seen by hand" }, 201);
  return id;
}

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
