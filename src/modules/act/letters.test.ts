import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { putDepartment, putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import { type MailServer, quietPort, startMailServer } from "../../../test/mail-server.ts";
import { eventually, expectCall, openWorld, type World } from "../../../test/world.ts";
import { remindOfDue } from "./actions/remind-of-due.ts";
import type { CaseRow } from "./model.ts";

const hour = 3_600_000;
const morning = new Date("2026-11-21T06:00:00Z");
let world: World;
let mail: MailServer;
let port: number;
let touchpoint: string;
let lead: string;
let survey: { survey: string; version: string };

before(async () => {
  port = await quietPort();
  world = await openWorld({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    publicUrl: "https://hamdel.example",
    logLevel: "silent",
  });
  world.setNow(morning);
  const { kernel, workspace } = world;
  lead = newId();
  await kernel.records.within(workspace, async (tx) => {
    await sql`insert into members (id, workspace, name, email, role, joined_at)
      values (${lead}, ${workspace}, 'بهنام سرمدی', 'behnam@example.com', 'manager', ${morning})`.execute(tx);
    const department = await putDepartment(tx, workspace, { name: "ارسال", lead });
    touchpoint = await putTouchpoint(tx, workspace, {
      key: "delivery",
      name: "تحویل",
      clue: "functional",
      department,
    });
    const id = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: "loyalty" }));
    const version = await publishSurvey(kernel, tx, { workspace, member: null }, id);
    survey = { survey: id, version: version.id };
  });
});
after(async () => {
  await world.close();
  await mail.close();
});

async function unhappy(name: string, words: string, count = 1): Promise<CaseRow> {
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, async (tx) => {
    const given = { externalId: newId(), kind: "customer" as const, name, traits: {} };
    const person = (await ensurePersons(tx, workspace, [given], kernel.now())).get(given.externalId) ?? null;
    const rows = Array.from({ length: count }, (_, place) => ({
      id: newId(),
      workspace,
      ...survey,
      person: place === 0 ? person : null,
      channel: "sms",
      touchpoint,
      branch: null,
      submission: newId(),
      answers: { nps: 3 },
      score: 3,
      text: words,
      locale: "fa" as const,
      at: kernel.now(),
      receivedAt: kernel.now(),
      source: "hamdel",
      externalId: null,
    }));
    await storeResponses(tx, rows);
  });
  await world.reactions.drain();
  const { items } = await expectCall<{ items: CaseRow[] }>(world, 200, "/api/cases?sort=newest");
  return items[0] as CaseRow;
}

const letter = (subject: RegExp) =>
  eventually(
    `a letter ${subject}`,
    async () => mail.letters.find((one) => subject.test(one.subject)),
    20_000,
  );

test("the owner gets a letter right to left with the voice, the deadline and the way to the case, though the server was down first", async () => {
  const words = "سفارش <b>دو روز</b> دیر رسید & کسی جواب نداد";
  const one = await unhappy("سمیه کریمی\r\nBcc: spy@example.com", words);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  mail = await startMailServer(port);
  const got = await letter(/سمیه/);
  assert.deepEqual(got.to, ["behnam@example.com"]);
  assert.ok(!got.headers.has("bcc"), "a name in a subject made a header");
  assert.match(got.subject, new RegExp(`پرونده \u2066${one.code}\u2069: \u2068سمیه کریمی Bcc`));
  assert.match(got.headers.get("content-type") ?? "", /^multipart\/alternative/);
  const plain = got.parts.get("text/plain") ?? "";
  assert.ok(plain.includes(words), plain);
  assert.ok(plain.includes(`https://hamdel.example/cases/${one.id}`));
  assert.match(plain, /امتیاز ۳ از ۱۰/);
  assert.match(plain, /نقطه تماس: \u2068تحویل\u2069/);
  assert.match(plain, /پاسخ تا یکشنبه ۱ آذر.*۹:۳۰/);
  const html = got.parts.get("text/html") ?? "";
  assert.match(html, /<html lang="fa" dir="rtl">/);
  assert.ok(html.includes("سفارش &#60;b&#62;دو روز&#60;/b&#62; دیر رسید &#38; کسی"), html);
});

test("many cases that come together are one letter, and a notice each", async () => {
  await unhappy("لنا", "دیر شد", 30);
  const got = await letter(/^۳۰ پروندهٔ تازه/);
  assert.match(got.parts.get("text/plain") ?? "", /و ۱۰ پروندهٔ دیگر/);
  const { rows } = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ n: number }>`select count(*) as n from notices where member = ${lead} and kind = 'opened'`.execute(
      tx,
    ),
  );
  assert.equal(rows[0]?.n, 31);
});

test("owners are reminded two hours before the end and after it, once each", async () => {
  const told = async () => {
    const { rows } = await world.kernel.records.within(world.workspace, (tx) =>
      sql<{ kind: string; n: number }>`
        select kind, count(*) as n from notices where kind in ('near-due', 'overdue') group by kind order by kind
      `.execute(tx),
    );
    return rows.map(({ kind, n }) => `${kind} ${n}`);
  };
  await remindOfDue(world.kernel);
  assert.deepEqual(await told(), []);
  world.setNow(new Date(morning.getTime() + 22.5 * hour));
  await Promise.all([remindOfDue(world.kernel), remindOfDue(world.kernel)]);
  assert.deepEqual(await told(), ["near-due 31"]);
  world.setNow(new Date(morning.getTime() + 24.5 * hour));
  await remindOfDue(world.kernel);
  await remindOfDue(world.kernel);
  assert.deepEqual(await told(), ["near-due 31", "overdue 31"]);
  await letter(/^۳۱ پرونده کمتر از دو ساعت/);
  await letter(/^موعد ۳۱ پرونده گذشت/);
  const about = mail.letters.filter(({ subject }) => /۳۱/.test(subject));
  assert.equal(about.length, 2);
});
