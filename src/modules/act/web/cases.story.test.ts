import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { putDepartment, putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { eventually, openWorld, type World } from "../../../../test/world.ts";

const hour = 3_600_000;
let world: World;
let browser: Browser;
let address: string;
let owner: TestMember;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  owner = await memberOf(world, "owner");
  browser = await openBrowser();
  await unhappyPeople();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

/** One overdue, one close to its end, one fresh, and a happy one. */
async function unhappyPeople(): Promise<void> {
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, async (tx) => {
    const department = await putDepartment(tx, workspace, { name: "ارسال", lead: owner.id });
    const given = { key: "delivery", name: "تحویل سفارش", clue: "functional" as const, department };
    const touchpoint = await putTouchpoint(tx, workspace, given);
    const survey = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: "delivery" }));
    const version = await publishSurvey(kernel, tx, { workspace, member: null }, survey);
    const said: [name: string, score: number, hoursAgo: number, text: string][] = [
      ["سمیه کریمی", 2, 30, "بار سوم است که دیر می‌رسد."],
      ["Lena Fischer", 4, 23, "The box was wet."],
      ["بهروز نادری", 0, 1, "کسی جواب نمی‌دهد!"],
      ["نگار", 10, 1, "عالی"],
    ];
    const names = said.map(([name]) => ({ externalId: name, kind: "customer" as const, name, traits: {} }));
    const people = await ensurePersons(tx, workspace, names, kernel.now());
    const rows = said.map(([name, score, hoursAgo, text]) => ({
      id: newId(),
      workspace,
      survey,
      version: version.id,
      person: people.get(name) ?? null,
      channel: "sms",
      touchpoint,
      branch: null,
      submission: newId(),
      answers: { nps: score },
      score,
      text,
      locale: "fa" as const,
      at: new Date(Date.now() - hoursAgo * hour),
      receivedAt: kernel.now(),
      source: "hamdel",
      externalId: null,
    }));
    await storeResponses(tx, rows);
  });
  await world.reactions.drain();
}

async function open(path: string, width: number, locale = "fa"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const [name = "", value = ""] = owner.cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

test("an agent finds the overdue case, calls, finds the cause, closes it and opens it again", async () => {
  const page = await open("/cases", 1440);
  await page.getByRole("heading", { name: "۳ پرونده باز است و ۱ تا از موعد گذشته‌اند" }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole("tab", { name: /گذشته از موعد/ }).click();
  await page.keyboard.press("Escape");
  await page.getByText("بار سوم است").waitFor();
  await page.getByRole("link", { name: "سمیه کریمی" }).click();
  await page.getByRole("heading", { name: /ناراضی است/ }).waitFor();
  assert.deepEqual(await axeFindings(page), []);

  await page.getByRole("textbox", { name: "چه گفته شد" }).fill("عذرخواهی کردم.");
  await page.getByRole("button", { name: "ثبت تماس" }).click();
  await page.getByText("سراغ مشتری رفت، تلفن: صحبت شد").waitFor();
  await page.getByRole("tab", { name: "علت" }).click();
  await page.getByRole("button", { name: /چه چیزی درست نبود/ }).click();
  await page.getByRole("option", { name: "دیر رسیدن" }).click();
  await page.getByRole("button", { name: "ثبت علت" }).click();
  await page.getByText("علت را یافت: دیر رسیدن").waitFor();

  await page.getByRole("button", { name: "بستن پرونده" }).click();
  await page.getByRole("dialog").getByText("حل شد", { exact: false }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "بستن پرونده" }).click();
  await page.getByRole("heading", { name: /بسته است/ }).waitFor();
  await page.getByRole("button", { name: "بازگشایی" }).click();
  await page.getByRole("textbox", { name: "چرا" }).fill("هنوز نرسیده است.");
  await page.getByRole("dialog").getByRole("button", { name: "بازگشایی" }).click();
  await page.getByText("پرونده را دوباره باز کرد").waitFor();
  await page.context().close();
});

test("the cases and one case stand on a phone in English, walked by the keyboard", async () => {
  const page = await open("/cases", 390, "en");
  await page.getByRole("link", { name: "Lena Fischer" }).waitFor();
  await assertSound(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /unhappy with/ }).waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "Close the case" }).click();
  await page.getByRole("dialog").getByText("How did it end?").waitFor();
  await assertSound(page);
  await page.context().close();
});

test("the bell says what is new and leads to the case", async () => {
  const page = await open("/cases", 1440);
  await page.getByRole("button", { name: /اعلان‌ها: ۳ اعلان تازه/ }).click();
  const sheet = page.getByRole("dialog", { name: "اعلان‌ها" });
  await sheet.getByRole("link", { name: "پروندهٔ تازه برای شما" }).first().waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await sheet.getByRole("link", { name: "پروندهٔ تازه برای شما" }).first().click();
  await page.waitForURL(/cases\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: /اعلان‌ها: ۲ اعلان تازه/ }).click();
  await page.getByRole("button", { name: "همه را خواندم" }).click();
  await eventually("nothing is unread", async () => {
    const { body } = await world.call("/api/notices", owner.as);
    return (body as { unread: number }).unread === 0;
  });
  await page.context().close();
});

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
