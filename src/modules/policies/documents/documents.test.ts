import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { type Call, expectCall, openWorld, type World } from "../../../../test/world.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Comparison } from "./comparison.ts";
import type { PolicyDocument } from "./model.ts";
import type { CommentView, PolicyMadeView, PolicyRowView, PolicyView } from "./views.ts";

const noon = new Date("2026-11-21T08:30:00Z");
const hours = (number: number) => new Date(noon.getTime() + number * 3_600_000);
let world: World;
let writer: TestMember;
let reviewer: TestMember;

before(async () => {
  world = await openWorld();
  writer = await memberOf(world, "analyst");
  reviewer = await memberOf(world, "manager");
});
after(() => world.close());

const returns = () => readyPolicy("returns") as PolicyDocument;
const post = <Body = PolicyView>(url: string, body: unknown, expected = 201, call: Call = {}) =>
  expectCall<Body>(world, expected, url, { method: "POST", body, ...call });
const put = <Body = PolicyView>(url: string, body: unknown, expected = 200, call: Call = {}) =>
  expectCall<Body>(world, expected, url, { method: "PUT", body, ...call });
const make = async (document = returns()) => {
  const made = await post<PolicyMadeView>("/api/policies", { document }, 201, writer.as);
  return { ...made, at: `/api/policies/${made.id}` };
};
const see = (at: string) => expectCall<PolicyView>(world, 200, at);
/** A policy with version 1 in effect since noon. */
const published = async () => {
  world.setNow(noon);
  const policy = await make();
  await post(`${policy.at}/versions`, { note: "نخستین" });
  await put(`${policy.at}/versions/1/review`, { verdict: "approved" });
  await post(`${policy.at}/publications`, { version: 1, acceptUnproven: "دیده شد" });
  return policy;
};
/** Another version, approved. */
const addVersion = async (policy: { at: string }, change: Partial<PolicyDocument>) => {
  const { draft } = await see(policy.at);
  const document = { ...draft.document, ...change };
  await put(`${policy.at}/draft`, { revision: draft.revision, document });
  const { versions } = await post(`${policy.at}/versions`, {});
  const number = versions[0]?.number as number;
  await put(`${policy.at}/versions/${number}/review`, { verdict: "approved" });
  return number;
};
const codeOf = async (call: Promise<unknown>) => ((await call) as { code: string }).code;

test("a policy is made as a draft that tells what it decides and what it has to know, and is found by id or slug", async () => {
  const { id, slug, revision, decisions, inputs } = await make();
  assert.match(slug, /^returns(-\d+)?$/);
  assert.equal(revision, 1);
  assert.ok(
    decisions.some(({ kind }) => kind === "decision") && inputs.some(({ type }) => type === "string"),
  );
  const whole = await see(`/api/policies/${slug}`);
  assert.equal(whole.id, id);
  assert.deepEqual(whole.draft.document, JSON.parse(JSON.stringify(returns())));
  assert.equal(whole.draft.editedBy?.id, writer.id);
  assert.equal(whole.inEffect, null);
});

test("two policies of one name get two slugs; a slug that was asked for and is taken is refused", async () => {
  const slugs = await Promise.all([make(), make(), make()]).then((made) => made.map(({ slug }) => slug));
  assert.equal(new Set(slugs).size, 3);
  const body = { ready: "returns", slug: slugs[0] };
  assert.equal(await codeOf(post("/api/policies", body, 409)), "policies/slug-taken");
});

test("a document comes back as it was sent, the order of what other programs keep in it included", async () => {
  const document = returns();
  const kept = { zebra: [{ y: 1, a: 2 }], b: { longer: 1, z: 2, aa: 3 } };
  document.model.kept = kept;
  const { at } = await make(document);
  assert.equal(JSON.stringify((await see(at)).draft.document.model.kept), JSON.stringify(kept));
});

test("of two who save over the same revision the second is told who was first, and nothing is lost", async () => {
  const { at } = await make();
  const save = (name: string) => ({ revision: 1, document: { ...returns(), name: { en: name } } });
  assert.equal((await put<PolicyMadeView>(`${at}/draft`, save("first"), 200, reviewer.as)).revision, 2);
  const refused = await put<{ code: string; detail: string }>(`${at}/draft`, save("second"), 409);
  assert.equal(refused.code, "policies/draft-changed");
  assert.ok(refused.detail.includes("manager"), refused.detail);
  assert.equal((await see(at)).draft.document.name.en, "first");
});

test("of many who save at once exactly one is taken", async () => {
  const { at } = await make();
  const body = { revision: 1, document: returns() };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => world.call(`${at}/draft`, { method: "PUT", body })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(7).fill(409)]);
});

test("a version is submitted once, reviewed, and only then published; each by whom it was", async () => {
  world.setNow(noon);
  const { at } = await make();
  const publication = { version: 1, acceptUnproven: "دیده شد" };
  assert.equal(await codeOf(post(`${at}/publications`, publication, 404)), "policies/no-such-version");
  await post(`${at}/versions`, { note: "برای پاییز" }, 201, writer.as);
  assert.equal(await codeOf(post(`${at}/versions`, {}, 409)), "policies/nothing-new");
  assert.equal(await codeOf(post(`${at}/publications`, publication, 409)), "policies/not-approved");
  await put(`${at}/versions/1/review`, { verdict: "returned", words: "قاعدهٔ ۳؟" }, 200, reviewer.as);
  assert.equal(await codeOf(post(`${at}/publications`, publication, 409)), "policies/not-approved");
  await put(`${at}/versions/1/review`, { verdict: "approved" }, 200, reviewer.as);
  const done = await post(`${at}/publications`, publication, 201, reviewer.as);
  const [version] = done.versions;
  assert.deepEqual(
    [version?.number, version?.note, version?.submittedBy?.id, version?.review?.verdict, done.inEffect],
    [1, "برای پاییز", writer.id, "approved", 1],
  );
  assert.equal(done.publications[0]?.publishedBy?.id, reviewer.id);
});

test("a version never changes, not even by hand", async () => {
  const { id } = await published();
  await assert.rejects(
    world.kernel.records.within(world.workspace, (tx) =>
      sql`update policy_versions set note = 'x' where policy = ${id}`.execute(tx),
    ),
    /never change/,
  );
});

test("a version takes effect when it was told to, ends when it was told to, and what lay beneath decides again", async () => {
  const policy = await published();
  const number = await addVersion(policy, { purpose: { en: "A week only" } });
  await post(`${policy.at}/publications`, {
    version: number,
    effectiveFrom: hours(24).toISOString(),
    effectiveUntil: hours(48).toISOString(),
    acceptUnproven: "دیده شد",
  });
  assert.deepEqual(
    (await see(policy.at)).timeline.map(({ version, until }) => [version, until]),
    [
      [1, hours(24).toISOString()],
      [2, hours(48).toISOString()],
      [1, null],
    ],
  );
  for (const [at, expected] of [
    [hours(23), 1],
    [hours(24), 2],
    [hours(48), 1],
  ] as const) {
    world.setNow(at);
    assert.equal((await see(policy.at)).inEffect, expected, at.toISOString());
  }
});

test("what was planned is taken back before it takes effect, and not after", async () => {
  const policy = await published();
  const number = await addVersion(policy, { purpose: { en: "Planned" } });
  const planned = await post(`${policy.at}/publications`, {
    version: number,
    effectiveFrom: hours(24).toISOString(),
    acceptUnproven: "دیده شد",
  });
  const [next, first] = planned.publications;
  const withdrawal = (id = "") => `${policy.at}/publications/${id}/withdrawal`;
  assert.equal(await codeOf(put(withdrawal(first?.id), {}, 409)), "policies/in-effect-already");
  assert.equal(await codeOf(put(withdrawal(newId()), {}, 404)), "policies/no-such-publication");
  const taken = await put(withdrawal(next?.id), {}, 200, reviewer.as);
  assert.equal(taken.publications[0]?.withdrawn?.by?.id, reviewer.id);
  assert.deepEqual(
    taken.timeline.map(({ version, until }) => [version, until]),
    [[1, null]],
  );
});

test("times that were, or that end before they begin, are refused", async () => {
  const policy = await published();
  const publish = (times: object) =>
    codeOf(post(`${policy.at}/publications`, { version: 1, acceptUnproven: "دیده شد", ...times }, 422));
  assert.equal(await publish({ effectiveFrom: hours(-1).toISOString() }), "policies/effective-past");
  const backwards = { effectiveFrom: hours(2).toISOString(), effectiveUntil: hours(1).toISOString() };
  assert.equal(await publish(backwards), "policies/effective-order");
});

test("an older version is brought back from now on, and only one that was published", async () => {
  const policy = await published();
  const number = await addVersion(policy, { purpose: { en: "Second" } });
  assert.equal(await codeOf(post(`${policy.at}/rollbacks`, { version: 2 }, 409)), "policies/never-published");
  await post(`${policy.at}/publications`, { version: number, acceptUnproven: "دیده شد" });
  const back = await post(`${policy.at}/rollbacks`, { version: 1 }, 201, reviewer.as);
  assert.equal(back.inEffect, 1);
  assert.deepEqual(
    back.publications.map(({ version, isRollback }) => [version, isRollback]),
    [
      [1, true],
      [2, false],
      [1, false],
    ],
  );
});

test("what differs between two versions is told rule by rule", async () => {
  const policy = await published();
  const document = returns();
  const [first] = document.model.decisions;
  assert.ok(first?.expression?.kind === "table");
  const [gone] = first.expression.rules.splice(0, 1);
  await put(`${policy.at}/draft`, { revision: 1, document: { ...document, isPublic: !document.isPublic } });
  const told = await expectCall<Comparison>(world, 200, `${policy.at}/comparison?from=1`);
  assert.deepEqual(
    told.decisions.map(({ id, table }) => [id, table?.rules.map(({ rule, change }) => [rule, change])]),
    [[first.id, [[gone?.id, "removed"]]]],
  );
  assert.deepEqual(told.fields, [
    { field: "isPublic", before: document.isPublic, after: !document.isPublic },
  ]);
  await expectCall(world, 404, `${policy.at}/comparison?from=1&to=9`);
});

test("comments stand at their place until somebody has seen to them", async () => {
  const { at } = await make();
  const place = { decision: "fault", rule: "r1", column: { side: "input", id: "reason" } };
  const made = await post<CommentView>(`${at}/comments`, { place, text: " چرا؟ " }, 201, reviewer.as);
  assert.deepEqual([made.place, made.text, made.by?.id, made.resolved], [place, "چرا؟", reviewer.id, null]);
  assert.equal((await see(at)).openComments, 1);
  const resolution = `${at}/comments/${made.id}/resolution`;
  const resolved = await put<CommentView>(resolution, {}, 200, writer.as);
  assert.equal(resolved.resolved?.by?.id, writer.id);
  await put(resolution, {});
  assert.equal((await see(at)).openComments, 0);
  const open = () => expectCall<{ items: CommentView[] }>(world, 200, `${at}/comments?state=open`);
  assert.equal((await open()).items.length, 0);
  await expectCall(world, 200, resolution, { method: "DELETE" });
  assert.equal((await open()).items.length, 1);
  await put(`${at}/comments/${newId()}/resolution`, {}, 404);
});

test("an archived policy decides no more and takes no changes until it is brought back", async () => {
  const policy = await published();
  const archived = await put(`${policy.at}/archive`, {}, 200, reviewer.as);
  assert.deepEqual([archived.inEffect, archived.archived?.by?.id], [null, reviewer.id]);
  const draft = { revision: 1, document: returns() };
  assert.equal(await codeOf(put(`${policy.at}/draft`, draft, 409)), "policies/policy-archived");
  const listed = async (query: string) =>
    (await expectCall<{ items: PolicyRowView[] }>(world, 200, `/api/policies?limit=200&${query}`)).items.some(
      ({ id }) => id === policy.id,
    );
  assert.deepEqual([await listed(""), await listed("archived=true")], [false, true]);
  const back = await expectCall<PolicyView>(world, 200, `${policy.at}/archive`, { method: "DELETE" });
  assert.equal(back.inEffect, 1);
});

test("the list tells what each policy is for, and since when which version decides", async () => {
  const { id } = await published();
  const find = async () => {
    const { items } = await expectCall<{ items: PolicyRowView[] }>(world, 200, "/api/policies?limit=200");
    return items.find((one) => one.id === id);
  };
  const row = await find();
  assert.deepEqual(row?.purpose, returns().purpose);
  assert.deepEqual([row?.inEffect, row?.effectiveSince, row?.newest], [1, noon.toISOString(), 1]);
  world.setNow(hours(-1));
  assert.deepEqual([(await find())?.inEffect, (await find())?.effectiveSince], [null, null]);
  world.setNow(noon);
});

test("the list is searched in either spelling, and paged to its end", async () => {
  const names = ["هدیهٔ یکم", "هديه دوم", "هدیه سوم"];
  for (const fa of names) await make({ ...returns(), name: { fa } });
  const found: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const url = `/api/policies?limit=2&search=${encodeURIComponent("هدیه")}${next && `&cursor=${next}`}`;
    const page: { items: PolicyRowView[]; next: string | null } = await expectCall(world, 200, url);
    found.push(...page.items.map(({ name }) => name.fa ?? ""));
    next = page.next;
  }
  assert.deepEqual(found, [...names].reverse());
});

test("what happened stands in the journal, once each", async () => {
  const policy = await published();
  await put(`${policy.at}/versions/1/review`, { verdict: "approved" });
  await post(`${policy.at}/rollbacks`, { version: 1 });
  await put(`${policy.at}/archive`, {});
  await put(`${policy.at}/archive`, {});
  const { rows } = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ type: string }>`select type from journal where data->>'policy' = ${policy.id} order by id`.execute(
      tx,
    ),
  );
  assert.deepEqual(
    rows.map(({ type }) => type.replace("policies.", "")),
    [
      "policyMade",
      "versionSubmitted",
      "versionReviewed",
      "versionPublished",
      "policyRolledBack",
      "policyArchived",
    ],
  );
});

test("a call with the same Idempotency-Key makes one policy", async () => {
  const headers = { "idempotency-key": newId() };
  const body = { ready: "loyalty" };
  const one = await post<PolicyMadeView>("/api/policies", body, 201, { headers });
  const other = await post<PolicyMadeView>("/api/policies", body, 201, { headers });
  assert.equal(one.id, other.id);
});
