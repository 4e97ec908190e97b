import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { putDepartment, putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { appendInteractions, ensurePersons } from "#people";
import { chooseRemedy, decideOne } from "#policies";
import type { Choice, MadeDecision, PolicyDocument } from "#policies/model";
import { memberOf, type TestMember } from "../../../test/members.ts";
import { publishPolicy } from "../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../test/world.ts";
import { pastCases } from "./actions/past-cases.ts";
import type { CaseFile, CaseOffers, CaseRow } from "./model.ts";

const noon = new Date("2026-11-21T08:30:00Z");
const day = 86_400_000;
let world: World;
let agent: TestMember;
let survey: { survey: string; version: string };
let delivery: string;
let buyer: string;
let policy: string;

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  const { kernel, workspace } = world;
  agent = await memberOf(world, "agent");
  await kernel.records.within(workspace, async (tx) => {
    delivery = await putTouchpoint(tx, workspace, {
      key: "delivery",
      name: "تحویل",
      clue: "functional",
      department: null,
    });
    const id = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: "loyalty" }));
    const version = await publishSurvey(kernel, tx, { workspace, member: null }, id);
    survey = { survey: id, version: version.id };
    const told = { externalId: "c-1", kind: "customer" as const, name: "سمیه", traits: { tier: "gold" } };
    buyer = [...(await ensurePersons(tx, workspace, [told], noon)).values()][0] as string;
  });
  const bought = { person: buyer, touchpoint: null, branch: null, channel: "web", kind: "purchase" };
  await appendInteractions(kernel.facts, { id: workspace, timeZone: "Asia/Tehran" }, [
    { ...bought, id: newId(), at: new Date(noon.getTime() - 4 * day), amount: 9_000_000 },
    { ...bought, id: newId(), at: new Date(noon.getTime() - 90 * day), amount: 1_000_000 },
  ]);
  policy = await publishPolicy(world, lateOrders);
});
after(() => world.close());

const cell = (input: string) => ({ id: `in-${input.replaceAll(" ", "-")}`, expression: input });
/** Who is gold and waited gets a voucher, everybody an apology; it decides when a case opens. */
const lateOrders: PolicyDocument = {
  name: { fa: "دیرکرد", en: "Late orders" },
  purpose: {},
  prose: {},
  imported: [],
  model: {
    id: "late",
    name: "late",
    namespace: "urn:test:late",
    imports: [],
    types: [],
    knowledge: [],
    services: [],
    inputs: [
      { id: "tier", name: "tier", type: "string" },
      { id: "days", name: "days", type: "number" },
      { id: "place", name: "place", type: "string" },
      { id: "score", name: "score", type: "number" },
      { id: "orders", name: "orders", type: "number" },
    ],
    decisions: [
      {
        id: "offer",
        name: "offer",
        requires: { inputs: ["tier", "days", "place", "score", "orders"], decisions: [], knowledge: [] },
        expression: {
          kind: "table",
          hitPolicy: "R",
          inputs: ["tier", "days", "place", "score", "orders"].map(cell),
          outputs: [{ id: "out", type: "string" }],
          rules: [
            {
              id: "r1",
              inputEntries: ['"gold"', "<= 30", '"delivery"', "<= 6", ">= 2"],
              outputEntries: ['"voucher"'],
            },
            { id: "r2", inputEntries: ["-", "-", "-", "-", "-"], outputEntries: ['"apology"'] },
          ],
        },
      },
    ],
  },
  remedies: [
    remedy("voucher", { cost: "100000 + 10 * days", approvalAbove: 100_000 }),
    remedy("apology", {}),
  ],
  offers: { decision: "offer" },
  words: [
    words("tier", "person.traits.tier"),
    words("days", "order.deliveredAt.daysAgo | person.lastPurchase.daysAgo"),
    words("place", "case.touchpoint"),
    words("score", "score.value"),
    words("orders", "person.purchases12m"),
  ],
  decidesAfter: ["case"],
  isPublic: true,
};

function remedy(
  key: string,
  more: Partial<PolicyDocument["remedies"][number]>,
): PolicyDocument["remedies"][number] {
  const said = { fa: key === "voucher" ? "بن تخفیف" : "پوزش", en: key };
  return {
    key,
    kind: key === "voucher" ? "compensation" : "apology",
    name: said,
    told: {},
    cost: "0",
    worth: "",
    limits: [],
    approvalAbove: null,
    check: null,
    isGivenByItself: false,
    ...more,
  };
}

function words(input: string, source: string): PolicyDocument["words"][number] {
  return { input, label: { fa: input }, question: {}, values: [], unit: "", source, said: {} };
}

async function caseOf(person: string | null): Promise<CaseRow> {
  const { kernel, workspace } = world;
  const row = {
    id: newId(),
    workspace,
    ...survey,
    person,
    channel: "web",
    touchpoint: delivery,
    branch: null,
    submission: newId(),
    answers: { nps: 2 },
    score: 2,
    text: "خیلی دیر رسید",
    locale: "fa" as const,
    at: noon,
    receivedAt: noon,
    source: "hamdel",
    externalId: null,
  };
  await kernel.records.within(workspace, (tx) => storeResponses(tx, [row]));
  await world.reactions.drain();
  const { items } = await expectCall<{ items: CaseRow[] }>(world, 200, "/api/cases?sort=newest");
  return items.find((one) => (one.person?.id ?? null) === person) as CaseRow;
}
const fileOf = (id: string) => expectCall<CaseFile>(world, 200, `/api/cases/${id}`);
const remediesIn = ({ log }: CaseFile) =>
  log.flatMap((one) => (one.kind === "remedy" ? [[one.step, ...one.remedies]] : []));

test("when a case opens, remedies are proposed out of what is known; what is chosen and approved is told in it and closes nothing", async () => {
  const { id } = await caseOf(buyer);
  assert.deepEqual(remediesIn(await fileOf(id)), [["proposed", "بن تخفیف", "پوزش"]]);
  const offers = await expectCall<CaseOffers>(world, 200, `/api/cases/${id}/offers`, agent.as);
  assert.deepEqual(
    offers.policies[0]?.inputs.map(({ input, known }) => [input, known]),
    [
      ["tier", "gold"],
      ["days", 4],
      ["place", "delivery"],
      ["score", 2],
      ["orders", 2],
    ],
  );
  const [proposed] = offers.decisions;
  assert.deepEqual([proposed?.origin, proposed?.by, proposed?.offers[0]?.cost], ["case", null, 100_040]);
  const choice = await expectCall<Choice>(world, 201, `/api/decisions/${proposed?.id}/choices`, {
    method: "POST",
    body: { remedy: "voucher" },
    ...agent.as,
  });
  await world.reactions.drain();
  await expectCall(world, 200, `/api/choices/${choice.id}/approval`, {
    method: "PUT",
    body: { isApproved: true },
  });
  await world.reactions.drain();
  await expectCall(world, 200, `/api/choices/${choice.id}/outcome`, {
    method: "PUT",
    body: { result: "done" },
    ...agent.as,
  });
  await world.reactions.drain();
  const file = await fileOf(id);
  assert.deepEqual(remediesIn(file).slice(1), [
    ["asked-for", "بن تخفیف"],
    ["approved", "بن تخفیف"],
    ["done", "بن تخفیف"],
  ]);
  assert.equal(file.state, "open");
});

test("who speaks without a name is asked for what nobody knows, and what a member says stands over what is known", async () => {
  const { id } = await caseOf(null);
  assert.deepEqual(remediesIn(await fileOf(id)), []);
  const offers = await expectCall<CaseOffers>(world, 200, `/api/cases/${id}/offers`);
  const unknown = offers.policies[0]?.inputs.filter(({ known }) => known === null).map(({ input }) => input);
  assert.deepEqual(unknown, ["tier", "days", "orders"]);
  const made = await expectCall<MadeDecision>(world, 200, `/api/cases/${id}/offers`, {
    method: "POST",
    body: { policy, inputs: { tier: "gold", days: 2, orders: 3, score: 9 } },
    ...agent.as,
  });
  assert.deepEqual(
    made.offers.map(({ remedy }) => remedy),
    ["apology"],
  );
  assert.deepEqual(made.missed[0]?.changes[0]?.cells, [{ input: "score", test: "<= 6", value: 9 }]);
  assert.deepEqual([made.case, made.inputs.place], [id, "delivery"]);
  const viewer = await memberOf(world, "viewer");
  await expectCall(world, 403, `/api/cases/${id}/offers`, {
    method: "POST",
    body: { policy, inputs: {} },
    ...viewer.as,
  });
});

test("an escalation takes the case to the lead of its department, and says so where there is none", async () => {
  const { kernel, workspace } = world;
  const lead = await memberOf(world, "manager");
  await kernel.records.within(workspace, (tx) =>
    putDepartment(tx, workspace, { name: "پس از فروش", lead: lead.id }),
  );
  const upwards = (role: string): PolicyDocument => ({
    ...lateOrders,
    decidesAfter: [],
    remedies: lateOrders.remedies.map((one) => ({ ...one, kind: "escalation" as const, role })),
  });
  const { id } = await caseOf(null);
  const choose = async (role: string) => {
    const policy = await publishPolicy(world, upwards(role));
    const { id: decision } = await expectCall<MadeDecision>(world, 200, `/api/cases/${id}/offers`, {
      method: "POST",
      body: { policy },
    });
    const body = { remedy: "apology" };
    await expectCall(world, 201, `/api/decisions/${decision}/choices`, { method: "POST", body, ...agent.as });
    await world.reactions.drain();
    return fileOf(id);
  };
  const lost = await choose("هیچ‌جا");
  assert.match(lost.log.flatMap((one) => (one.kind === "remedy" ? one.text : [])).join(), /هیچ‌جا/);
  assert.equal(lost.owner, null);
  const { owner } = await choose("پس از فروش");
  assert.equal(owner?.id, lead.id);
});

test("what a customer chooses on the public page opens a case for them, or joins the one that is open", async () => {
  const { kernel, workspace } = world;
  const inputs = { tier: "none", days: 1, place: "web", score: 9, orders: 1 };
  const asked = { workspace, policy, inputs, origin: "help", by: null } as const;
  const chooser = { workspace, member: null, mayApprove: false, locale: "fa" } as const;
  const made = await decideOne(kernel, { ...asked, person: null });
  await chooseRemedy(kernel, chooser, made.id as string, { remedy: "apology", text: "شب‌ها زنگ بزنید" });
  await world.reactions.drain();
  const { items } = await expectCall<{ items: CaseRow[] }>(world, 200, "/api/cases?sort=newest");
  const opened = items.find(({ voice }) => voice?.text?.includes("شب‌ها زنگ بزنید")) as CaseRow;
  assert.ok(opened.voice?.text?.includes("پوزش"));
  assert.deepEqual(remediesIn(await fileOf(opened.id)), [["chosen", "پوزش"]]);
  const kept = await expectCall<{ case: string }>(world, 200, `/api/decisions/${made.id}`);
  assert.equal(kept.case, opened.id);
});

test("cases of the past are told as a policy would have met them when they opened", async () => {
  const { kernel, workspace } = world;
  const since = new Date(noon.getTime() - day);
  const { count, cases } = await kernel.records.within(workspace, async (tx) => ({
    count: await pastCases.count(tx, workspace, since),
    cases: await pastCases.list(tx, workspace, since, { after: null, limit: 200 }),
  }));
  assert.equal(cases.length, count);
  const one = cases.find(({ person }) => person === buyer);
  assert.ok(one?.score);
  assert.deepEqual(
    ["case.touchpoint", "case.cause", "person.cases12m"].map((source) => one.sources.get(source)),
    ["delivery", "late", 1],
  );
});
