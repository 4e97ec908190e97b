import assert from "node:assert/strict";
import { after, test } from "node:test";
import { cookieOf, memberOf, password, signedIn } from "../../../test/members.ts";
import { type Call, eventually, expectCall, openWorld } from "../../../test/world.ts";
import type { Session } from "./model.ts";

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
  // The quickest of several tries says what the work takes; the others, what else the machine was doing.
  const quickest = new Map(
    [member.email, "nobody@example.com"].map((email) => [email, Number.POSITIVE_INFINITY]),
  );
  const answers = [];
  for (let n = 0; n < 5; n += 1)
    for (const [email, before] of quickest) {
      const start = performance.now();
      const { body, status } = await world.call(
        "/api/session",
        post({ email, password: "wrong words here" }, nobody),
      );
      quickest.set(email, Math.min(before, performance.now() - start));
      answers.push({ body, status });
    }
  assert.equal(answers[0]?.status, 401);
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const [known = 0, unknown = 0] = quickest.values();
  assert.ok(known / unknown > 0.5 && known / unknown < 2, `known ${known} ms, unknown ${unknown} ms`);
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
