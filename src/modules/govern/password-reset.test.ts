import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { type MailServer, type ReceivedLetter, startMailServer } from "../../../test/mail-server.ts";
import { memberOf, password, signedIn } from "../../../test/members.ts";
import { eventually, expectCall, openWorld, type World } from "../../../test/world.ts";
import type { JournalEntry } from "./model.ts";

const another = "quite another one";
let mail: MailServer;
let world: World;
before(async () => {
  mail = await startMailServer();
  world = await openWorld({
    publicUrl: "https://cx.example.com",
    smtpUrl: `smtp://127.0.0.1:${mail.port}`,
  });
});
after(async () => {
  await world?.close();
  await mail?.close();
});

test("an unknown address gets the same answer after the same work, and no letter", async () => {
  const { email } = await memberOf(world, "agent");
  const answers = [];
  for (const one of ["nobody@example.com", email]) answers.push(await ask(one));
  const [unknown, known] = answers.map(({ status, body, headers }) => ({
    status,
    body,
    headers: Object.keys(headers),
  }));
  assert.equal(unknown?.status, 202);
  assert.deepEqual(known, unknown);
  // Both only left a job behind: the address was not even looked up.
  const jobs = await world.kernel.records.system((tx) =>
    sql`select from hamdel_jobs.job where name = 'password-reset'`.execute(tx),
  );
  assert.equal(jobs.rows.length, 2);
  const letter = await letterTo(email);
  assert.equal(letter.subject, "گذرواژه تازه برای همدل");
  assert.match(letter.parts.get("text/html") ?? "", /lang="fa" dir="rtl"[\s\S]*نیک‌کالا/);
  for (const part of ["text/plain", "text/html"])
    assert.match(letter.parts.get(part) ?? "", /https:\/\/cx\.example\.com\/reset\/[\w-]{32}/, part);
  assert.equal(mail.letters.filter(({ to }) => to.includes("nobody@example.com")).length, 0);
});

test("a link sets a strong password once, ends every session, and the journal tells of it", async () => {
  const member = await memberOf(world, "viewer");
  const token = await tokenFor(member.email.toUpperCase());
  const shown = await expectCall<{ email: string }>(world, 200, byToken(token), { key: null });
  assert.equal(shown.email, member.email);
  assert.equal((await complete(token, "1234567890")).status, 422);
  await expectCall(world, 200, "/api/session", member.as);
  const answers = await Promise.all([complete(token, another), complete(token, another)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 404]);
  await eventually(
    "the session to end",
    async () => (await world.call("/api/session", member.as)).status === 401,
  );
  await signedIn(world, member.email, another);
  await expectCall(world, 401, "/api/session", signIn(member.email, password));
  await expectCall(world, 404, byToken(token), { key: null });
  const { items } = await expectCall<{ items: JournalEntry[] }>(
    world,
    200,
    "/api/journal?type=govern.passwordReset",
  );
  assert.equal(items[0]?.actor?.id, member.id);
});

test("a link is good for an hour, and only until the password is changed in another way", async () => {
  const member = await memberOf(world, "viewer");
  const token = await tokenFor(member.email);
  world.setNow(new Date(Date.now() + 59 * 60_000));
  await expectCall(world, 200, byToken(token), { key: null });
  world.setNow(new Date(Date.now() + 61 * 60_000));
  await expectCall(world, 404, byToken(token), { key: null });
  assert.equal((await complete(token, another)).status, 404);
  world.setNow();
  const body = { current: password, next: another };
  await expectCall(world, 204, "/api/password", { method: "PUT", body, ...member.as });
  await expectCall(world, 404, byToken(token), { key: null });
});

test("what is kept of a link opens nothing, and no workspace's transaction sees it", async () => {
  const { email } = await memberOf(world, "viewer");
  const token = await tokenFor(email);
  const all = sql<{ token_hash: string }>`select * from password_resets`;
  const kept = await world.kernel.records.system((tx) => all.execute(tx));
  assert.ok(kept.rows.length > 0 && !JSON.stringify(kept.rows).includes(token));
  for (const { token_hash } of kept.rows) await expectCall(world, 404, byToken(token_hash), { key: null });
  const within = await world.kernel.records.within(world.workspace, (tx) => all.execute(tx));
  assert.deepEqual(within.rows, []);
});

test("asking again and again fills nobody's mailbox, keeps nobody from signing in, and has to wait", async () => {
  const { email } = await memberOf(world, "viewer");
  for (let n = 0; n < 10; n += 1) assert.equal((await ask(email)).status, 202);
  const waits = await ask(email);
  assert.equal(waits.status, 429);
  assert.ok(Number(waits.headers["retry-after"]) > 500);
  await signedIn(world, email);
  await letterTo(email);
  await eventually(
    "every job to be done",
    async () => {
      const { rows } = await world.kernel.records.system((tx) =>
        sql`select from hamdel_jobs.job where state <> 'completed' limit 1`.execute(tx),
      );
      return rows.length === 0;
    },
    15_000,
  );
  assert.equal(mail.letters.filter(({ to }) => to.includes(email)).length, 1);
});

test("who tried too often at sign-in before remembering the way here signs in at once afterwards", async () => {
  const { email } = await memberOf(world, "viewer");
  for (let n = 0; n < 11; n += 1) await world.call("/api/session", signIn(email, "wrong words here"));
  await expectCall(world, 429, "/api/session", signIn(email, password));
  assert.equal((await complete(await tokenFor(email), another)).status, 204);
  await signedIn(world, email, another);
});

const byToken = (token: string) => `/api/password-resets/by-token/${token}`;
const signIn = (email: string, given: string) => ({
  method: "POST" as const,
  key: null,
  body: { email, password: given },
});
const ask = (email: string) =>
  world.call("/api/password-resets", { method: "POST", key: null, body: { email } });
const complete = (token: string, given: string) =>
  world.call(`${byToken(token)}/completion`, { method: "POST", key: null, body: { password: given } });

const letterTo = (email: string): Promise<ReceivedLetter> =>
  eventually(`a letter to ${email}`, async () => mail.letters.find(({ to }) => to.includes(email)), 15_000);

/** Asks, and reads the link in the letter. */
async function tokenFor(email: string): Promise<string> {
  assert.equal((await ask(email)).status, 202);
  const letter = await letterTo(email.toLowerCase());
  return /\/reset\/([\w-]+)/.exec(letter.parts.get("text/plain") ?? "")?.[1] ?? "";
}
