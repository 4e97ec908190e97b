import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { type RunningServer, runServer } from "../running-server.ts";

/** What a person reads and presses, in each language. */
const languages = {
  fa: {
    locale: "fa-IR",
    language: "فارسی",
    company: ["نام شرکت", "فروشگاه نیک‌کالا"],
    name: ["نام و نام خانوادگی", "مریم کاویانی"],
    email: "ایمیل",
    password: "گذرواژه",
    begin: "آغاز",
    fresh: "هنوز صدایی",
    newSurvey: "نظرسنجی تازه",
    make: "ساختن",
    publish: "انتشار",
    asked: "اکنون پرسیده می‌شود",
    three: "۳",
    why: "سفارش رو دو روز دیرتر آوردن و هیچ‌کس جواب تلفن رو نمی‌داد.",
    send: "فرستادن",
    score: /[-−]۱۰۰/,
    cases: "پرونده‌ها",
  },
  en: {
    locale: "en-GB",
    language: "English",
    company: ["Name of the company", "Nikkala Stores"],
    name: ["Your name", "Maryam Kaviani"],
    email: "E-mail",
    password: "Password",
    begin: "Begin",
    fresh: "No voice has been heard yet",
    newSurvey: "New survey",
    make: "Make it",
    publish: "Publish",
    asked: "Asked now",
    three: "3",
    why: "The parcel came two days late and nobody answered the phone.",
    send: "Send",
    score: /[-−]100/,
    cases: "Cases",
  },
} as const;
type Words = (typeof languages)[keyof typeof languages];

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

for (const [code, words] of Object.entries(languages)) {
  test(`from an empty machine to a customer heard, a case opened and a board moved (${code})`, async (t) => {
    const data = await mkdtemp(path.join(os.tmpdir(), "hamdel story "));
    const server = await runServer(data, { HAMDEL_ADMIN_KEY: "" });
    t.after(async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    });
    const desk = await browser.newContext({
      locale: words.locale,
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    t.after(() => desk.close());
    const home = await setUp(desk, server, words);
    await publishSurvey(await desk.newPage(), server, words);
    await answerOnPhone(server, words);
    await boardMoves(home, words);
    await caseIsThere(await desk.newPage(), server, words);
  });
}

/** The first run leads whoever opens Hamdel to the set-up page, and from there to the board that waits for a voice. */
async function setUp(desk: BrowserContext, server: RunningServer, words: Words): Promise<Page> {
  const page = await desk.newPage();
  await page.goto(server.url);
  await page.waitForURL("**/set-up");
  await page.getByRole("textbox", { name: words.company[0] }).fill(words.company[1]);
  await page.getByText(words.language, { exact: true }).click();
  await page.getByRole("textbox", { name: words.name[0] }).fill(words.name[1]);
  await page.getByRole("textbox", { name: words.email }).fill("maryam@example.com");
  await page.getByLabel(words.password, { exact: true }).fill("three words of mine");
  await assertSound(page);
  await page.getByRole("button", { name: words.begin }).click();
  await page.getByRole("heading", { name: words.fresh }).waitFor();
  await assertSound(page);
  return page;
}

async function publishSurvey(page: Page, server: RunningServer, words: Words): Promise<void> {
  await page.goto(`${server.url}/surveys`);
  await page.getByRole("button", { name: words.newSurvey }).first().click();
  await page.locator("input[value=''], input").last().waitFor();
  await page.getByRole("dialog").getByRole("textbox").last().fill("story");
  await assertSound(page);
  await page.getByRole("button", { name: words.make }).click();
  await page.waitForURL(/surveys\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: words.publish }).click();
  await page.getByText(words.asked).waitFor();
  await page.close();
}

/** A phone without JavaScript: the page as the server sent it is all there is. */
async function answerOnPhone(server: RunningServer, words: Words): Promise<void> {
  const phone = await browser.newContext({
    locale: words.locale,
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  const page = await phone.newPage();
  await page.goto(`${server.url}/s/story`);
  await page.getByRole("radio", { name: words.three, exact: true }).check();
  await page.getByRole("textbox").fill(words.why);
  await page.getByRole("button", { name: words.send, exact: true }).click();
  await page.waitForURL("**/thanks**");
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth > innerWidth).catch(() => false),
    false,
  );
  await phone.close();
}

/** The board that was open all the while shows the answer by itself. */
async function boardMoves(home: Page, words: Words): Promise<void> {
  await home.getByText(words.why).first().waitFor({ timeout: 5_000 });
  await home.getByText(words.score).first().waitFor({ timeout: 2_000 });
  await assertSound(home);
}

async function caseIsThere(page: Page, server: RunningServer, words: Words): Promise<void> {
  await page.goto(`${server.url}/cases`);
  await page.getByText(words.why).first().waitFor();
  await assertSound(page);
  await page.locator("a[href^='/cases/']").first().click();
  await page.waitForURL(/cases\/[0-9a-f-]{36}/);
  await page.getByText(words.why).first().waitFor();
  await assertSound(page);
  await page.close();
}

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}
