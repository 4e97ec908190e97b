import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { insertWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { cookieOf, memberOf, password, signedIn } from "../../../test/members.ts";
import { type Call, eventually, expectCall, openWorld } from "../../../test/world.ts";
import type { InvitationMade, KeyMade, Session } from "./model.ts";

const world = await openWorld();
after(() => world.close());

const nobody: Call = { key: null };
const post = (body: unknown, call: Call = {}): Call => ({ method: "POST", body, ...call });
const first = {
  company: "فروشگاه مهر",
  locale: "fa",
  name: "سارا کریمی",
  email: "Sara@Example.com",
  password,
};

test("set-up makes one owner, however many ask at once, and claims the workspace of the admin key", async () => {
  assert.equal((await expectCall<{ needed: boolean }>(world, 200, "/api/setup", nobody)).needed, true);
  const weak = { ...first, password: "1234567890" };
  const refused = await expectCall<{ errors: unknown[] }>(world, 422, "/api/setup", post(weak, nobody));
  assert.deepEqual(refused.errors.length, 1);
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      world.call("/api/setup", post({ ...first, email: `${n}${first.email}` }, nobody)),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409]);
  const made = answers.find(({ status }) => status === 201);
  const session = made?.body as unknown as Session;
  assert.equal(session.workspace.id, world.workspace);
  assert.equal(session.workspace.name, "فروشگاه مهر");
  assert.equal(session.member?.role, "owner");
  assert.match(String(made?.headers["set-cookie"]), /HttpOnly; SameSite=Lax/);
  const headers = { cookie: cookieOf(made?.headers ?? {}) };
  assert.deepEqual(await expectCall(world, 200, "/api/session", { key: null, headers }), session);
  assert.equal((await expectCall<{ needed: boolean }>(world, 200, "/api/setup", nobody)).needed, false);
});

test("an unknown address and a wrong password get the same answer in the same time", async () => {
  const member = await memberOf(world, "viewer");
  const times = { known: 0, unknown: 0 };
  const answers = [];
  for (const email of [member.email, "nobody@example.com", member.email, "nobody@example.com"]) {
    const start = performance.now();
    const { body, status } = await world.call(
      "/api/session",
      post({ email, password: "wrong words here" }, nobody),
    );
    times[email === member.email ? "known" : "unknown"] += performance.now() - start;
    answers.push({ body, status });
  }
  assert.equal(answers[0]?.status, 401);
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const ratio = times.known / times.unknown;
  assert.ok(ratio > 0.3 && ratio < 3, `known ${times.known} ms, unknown ${times.unknown} ms`);
});

test("after ten wrong tries the door waits, and says how long", async () => {
  const member = await memberOf(world, "viewer");
  const body = { email: member.email, password: "wrong words here" };
  const tries = await Promise.all(
    Array.from({ length: 11 }, () => world.call("/api/session", post(body, nobody))),
  );
  assert.deepEqual([...new Set(tries.map(({ status }) => status))].sort(), [401, 429]);
  const right = await world.call("/api/session", post({ ...body, password }, nobody));
  assert.equal(right.status, 429);
  for (let n = 0; n < 3; n += 1) await memberOf(world, "viewer");
  assert.ok(Number(right.headers["retry-after"]) > 500);
  world.setNow(new Date(Date.now() + 11 * 60_000));
  await expectCall(world, 200, "/api/session", post({ ...body, password }, nobody));
  world.setNow();
});

test("signing out ends the session here, signing out everywhere ends it on every device within seconds", async () => {
  const member = await memberOf(world, "agent");
  const other = await signedIn(world, member.email);
  const gone = await world.call("/api/session", { method: "DELETE", ...other.as });
  assert.match(String(gone.headers["set-cookie"]), /hamdel\.session_token=;/);
  const third = await signedIn(world, member.email);
  await expectCall(world, 200, "/api/session", third.as);
  await expectCall(world, 204, "/api/sessions", { method: "DELETE", ...member.as });
  await eventually("the other device's session to end", async () => {
    const { status } = await world.call("/api/session", third.as);
    return status === 401;
  });
});

test("a changed password ends every other session, and only the right present one changes it", async () => {
  const member = await memberOf(world, "agent");
  const other = await signedIn(world, member.email);
  const put = (current: string, next: string) =>
    world.call("/api/password", { method: "PUT", body: { current, next }, ...member.as });
  assert.equal((await put("not this one at all", "quite another one")).status, 422);
  assert.equal((await put(password, "short")).status, 422);
  const changed = await put(password, "quite another one");
  assert.equal(changed.status, 204);
  const mine = { key: null, headers: { cookie: cookieOf(changed.headers) } };
  await expectCall(world, 200, "/api/session", mine);
  await eventually(
    "the other session to end",
    async () => (await world.call("/api/session", other.as)).status === 401,
  );
  await signedIn(world, member.email, "quite another one");
});

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
  assert.deepEqual([shown.company, shown.hasUser], ["فروشگاه مهر", false]);
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
  assert.deepEqual(session.workspaces.map(({ name }) => name).sort(), ["Second", "فروشگاه مهر"]);
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
