import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { insertWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { cookieOf, memberOf, password } from "../../../test/members.ts";
import { type Call, eventually, expectCall, openWorld } from "../../../test/world.ts";
import type { Failure, InvitationMade, KeyMade, Session } from "./model.ts";

const world = await openWorld();
after(() => world.close());

const nobody: Call = { key: null };
const post = (body: unknown, call: Call = {}): Call => ({ method: "POST", body, ...call });

test("a link makes whoever holds it a member, once", async () => {
  const manager = await memberOf(world, "manager");
  const invited = { email: "new@example.com", role: "agent" };
  const earlier = await expectCall<InvitationMade>(
    world,
    201,
    "/api/member-invitations",
    post(invited, manager.as),
  );
  const made = await expectCall<InvitationMade>(
    world,
    201,
    "/api/member-invitations",
    post(invited, manager.as),
  );
  const at = (url: string) => `/api/member-invitations/by-token/${url.split("/").at(-1)}`;
  await expectCall(world, 404, at(earlier.url), nobody);
  const shown = await expectCall<{ company: string; hasUser: boolean }>(world, 200, at(made.url), nobody);
  assert.deepEqual([shown.company, shown.hasUser], ["نیک‌کالا", false]);
  await expectCall(
    world,
    422,
    `${at(made.url)}/acceptance`,
    post({ name: "نو", password: "newnewnew" }, nobody),
  );
  const joined = await world.call(`${at(made.url)}/acceptance`, post({ name: "نو", password }, nobody));
  assert.equal(joined.status, 201);
  await expectCall(world, 404, `${at(made.url)}/acceptance`, post({ name: "نو", password }, nobody));
  const headers = { cookie: cookieOf(joined.headers) };
  const session = await expectCall<Session>(world, 200, "/api/session", { key: null, headers });
  assert.deepEqual([session.member?.role, session.member?.email], ["agent", "new@example.com"]);
  await expectCall(world, 409, "/api/member-invitations", post(invited, manager.as));
});

test("somebody who has a password joins a second workspace by signing in, and switches between the two", async () => {
  const second = newId();
  await world.kernel.records.system((tx) =>
    insertWorkspace(tx, { id: second, name: "Second", locale: "en", timeZone: "Europe/Berlin" }, new Date()),
  );
  const owner = await memberOf(world, "owner", second);
  const guest = await memberOf(world, "viewer");
  const made = await expectCall<InvitationMade>(
    world,
    201,
    "/api/member-invitations",
    post({ email: guest.email, role: "manager" }, owner.as),
  );
  const at = `/api/member-invitations/by-token/${made.url.split("/").at(-1)}/acceptance`;
  await expectCall(world, 409, at, post({ name: "me", password }, nobody));
  const joined = await world.call(at, post({}, guest.as));
  assert.equal(joined.status, 201);
  const headers = { cookie: `${guest.cookie}; ${cookieOf(joined.headers)}` };
  const session = await expectCall<Session>(world, 200, "/api/session", { key: null, headers });
  assert.equal(session.workspace.id, second);
  assert.deepEqual(session.workspaces.map(({ name }) => name).sort(), ["Second", "نیک‌کالا"]);
  const back = await world.call("/api/session/workspace", {
    method: "PUT",
    body: { workspace: world.workspace },
    key: null,
    headers,
  });
  assert.equal((back.body as Session).workspace.id, world.workspace);
  assert.equal((back.body as Session).member?.role, "viewer");
  const elsewhere = { method: "PUT" as const, body: { workspace: newId() }, key: null, headers };
  await expectCall(world, 404, "/api/session/workspace", elsewhere);
});

test("nobody gives or takes a role that holds more than their own, and the last owner stays", async () => {
  const workspace = newId();
  await world.kernel.records.system((tx) =>
    insertWorkspace(tx, { id: workspace, name: "Third", locale: "en", timeZone: "UTC" }, new Date()),
  );
  const [owner, manager, viewer] = [
    await memberOf(world, "owner", workspace),
    await memberOf(world, "manager", workspace),
    await memberOf(world, "viewer", workspace),
  ];
  const give = (id: string, role: string, by: typeof owner) =>
    world.call(`/api/members/${id}/role`, { method: "PUT", body: { role }, ...by.as });
  assert.equal((await give(viewer.id, "agent", viewer)).status, 403);
  assert.equal((await give(viewer.id, "agent", manager)).status, 200);
  assert.equal((await give(viewer.id, "owner", manager)).status, 403);
  assert.equal((await give(owner.id, "viewer", manager)).status, 403);
  assert.equal((await give(owner.id, "manager", owner)).status, 409);
  assert.equal((await world.call("/api/session/member", { method: "DELETE", ...owner.as })).status, 409);
  assert.equal((await give(manager.id, "owner", owner)).status, 200);
  const both = await Promise.all([give(owner.id, "viewer", owner), give(manager.id, "viewer", owner)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
});

test("an API key opens what its scopes say, tells when it was used, and nothing once revoked", async () => {
  const owner = await memberOf(world, "owner");
  const made = await expectCall<KeyMade>(
    world,
    201,
    "/api/keys",
    post(
      { name: "shop", scopes: ["listen.view"] },
      { ...owner.as, headers: { ...owner.as.headers, "idempotency-key": "k1" } },
    ),
  );
  await expectCall(world, 200, "/api/surveys", { key: made.secret });
  await expectCall(world, 403, "/api/members/x/role", {
    method: "PUT",
    key: made.secret,
    body: { role: "viewer" },
  });
  const basic = `Basic ${Buffer.from(`${made.secret}:`).toString("base64")}`;
  await expectCall(world, 200, "/api/surveys", { key: null, headers: { authorization: basic } });
  const { items } = await expectCall<{ items: { id: string; lastUsedAt: string | null }[] }>(
    world,
    200,
    "/api/keys",
  );
  assert.ok(items.find(({ id }) => id === made.id)?.lastUsedAt);
  const kept = await world.kernel.records.system((tx) =>
    sql<{
      n: number;
    }>`select count(*) as n from idempotent_replies where body like ${`%${made.secret}%`}`.execute(tx),
  );
  assert.equal(kept.rows[0]?.n, 0, "the secret is kept nowhere");
  await expectCall(world, 204, `/api/keys/${made.id}`, { method: "DELETE" });
  await eventually("the key to open nothing", async () => {
    const { status } = await world.call("/api/surveys", { key: made.secret });
    return status === 401;
  });
  await expectCall(world, 404, `/api/keys/${made.id}`, { method: "DELETE" });
  const limited = await expectCall<KeyMade>(
    world,
    201,
    "/api/keys",
    post({ name: "k", scopes: ["govern.keys"] }),
  );
  await expectCall(
    world,
    422,
    "/api/keys",
    post({ name: "more", scopes: ["listen.edit"] }, { key: limited.secret }),
  );
});

test("the journal tells who did what", async () => {
  const owner = await memberOf(world, "owner");
  await expectCall(world, 201, "/api/keys", post({ name: "told", scopes: ["listen.view"] }, owner.as));
  const { items } = await expectCall<{ items: { type: string; actor: { id: string; name: string } }[] }>(
    world,
    200,
    `/api/journal?actor=${owner.id}&limit=1`,
  );
  assert.deepEqual(
    items.map(({ type, actor }) => [type, actor]),
    [["govern.keyMade", { id: owner.id, name: "owner" }]],
  );
});

test("whoever was removed is out within seconds, and what they did keeps their name", async () => {
  const [owner, agent] = [await memberOf(world, "owner"), await memberOf(world, "agent")];
  await expectCall(world, 200, "/api/session", agent.as);
  await expectCall(world, 204, `/api/members/${agent.id}`, { method: "DELETE", ...owner.as });
  await eventually("the removed member to be out", async () => {
    const { status } = await world.call("/api/session", agent.as);
    return status === 401;
  });
  const { email } = agent;
  await expectCall(world, 403, "/api/session", post({ email, password }, nobody));
  const { items } = await expectCall<{ items: { id: string }[] }>(world, 200, "/api/members");
  assert.ok(!items.some(({ id }) => id === agent.id));
  const told = await expectCall<{ items: { actor: { name: string } }[] }>(
    world,
    200,
    `/api/journal?actor=${agent.id}`,
  );
  assert.equal(told.items[0]?.actor.name, "agent");
});

test("an event that a reaction gave up on is seen and tried again, by who may", async () => {
  const { workspace, kernel } = world;
  await kernel.records.system(async (tx) => {
    await sql`insert into reactions (name) values ('test.reaction')`.execute(tx);
    await sql`
      insert into reaction_failures
        (reaction, transaction, event, workspace, attempts, error, failed_at, retry_at, given_up_at)
      select 'test.reaction', transaction, id, workspace, 10, 'the store was away', now(), now(), now()
      from journal where workspace = ${workspace} order by id limit 1
    `.execute(tx);
  });
  const agent = await memberOf(world, "agent");
  await expectCall(world, 403, "/api/reaction-failures", agent.as);
  const { items } = await expectCall<{ items: Failure[] }>(world, 200, "/api/reaction-failures");
  const [failure] = items;
  assert.ok(failure?.givenUpAt);
  const replay = `/api/reaction-failures/test.reaction/${failure.transaction}/${failure.event}/replay`;
  await expectCall(world, 202, replay, { method: "POST" });
  const [again] = (await expectCall<{ items: Failure[] }>(world, 200, "/api/reaction-failures")).items;
  assert.deepEqual([again?.givenUpAt, again?.attempts], [null, 0]);
  await expectCall(world, 404, replay.replace(`${failure.event}/replay`, "999999/replay"), {
    method: "POST",
  });
});

test("lists of keys and of what happened go on page by page, each entry once", async () => {
  for (const n of [1, 2, 3])
    await expectCall(world, 201, "/api/keys", post({ name: `page ${n}`, scopes: ["act.view"] }));
  for (const list of ["/api/keys", "/api/journal"]) {
    const seen: unknown[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next ? `&cursor=${next}` : "";
      const page: { items: { id: unknown }[]; next: string | null } = await expectCall(
        world,
        200,
        `${list}?limit=2${cursor}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    const whole = await expectCall<{ items: { id: unknown }[] }>(world, 200, `${list}?limit=200`);
    assert.deepEqual(
      seen,
      whole.items.map(({ id }) => id),
      list,
    );
  }
});
