import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf } from "../../../../test/members.ts";
import { openWorld, type World } from "../../../../test/world.ts";

let world: World;
let browser: Browser;
let address: string;
let cookie: string;
before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  cookie = (await memberOf(world, "owner")).cookie;
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

test("a member makes a survey for a touchpoint, mends its words, publishes, closes and opens it again", async () => {
  const body = { key: "delivery", name: "تحویل مرسوله", clue: "mechanic" };
  await world.call("/api/touchpoints", { method: "PUT", body });
  const page = await open("/surveys", 1440);
  await page.getByRole("button", { name: "نظرسنجی تازه" }).click();
  await page.getByRole("button", { name: /درباره چه/ }).click();
  await page.getByRole("option", { name: "تحویل مرسوله" }).click();
  await page.getByRole("button", { name: "ساختن" }).click();
  await page.waitForURL(/surveys\/[0-9a-f-]{36}/);

  const question = page.getByRole("textbox", { name: "پرسش (English)" }).first();
  await question.fill("");
  await page.getByRole("button", { name: "انتشار" }).click();
  await page.getByText("این متن نوشته نشده است.").waitFor();
  await question.fill("Would you recommend {company}?");
  await page.getByRole("button", { name: "English", exact: true }).click();
  await page.frameLocator("iframe").getByText("Would you recommend").waitFor();

  await page.getByRole("button", { name: "انتشار" }).click();
  await page.getByText("اکنون پرسیده می‌شود").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "رمزینه" }).click();
  await page.getByRole("dialog").getByRole("img").waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press("Escape");
  assert.match((await page.request.get(`${address}/s/delivery?lang=en`)).statusText(), /OK/);

  await page.getByRole("button", { name: "بستن نظرسنجی" }).click();
  await page.getByRole("button", { name: "باز کردن دوباره" }).waitFor();
  assert.equal((await page.request.get(`${address}/s/delivery`)).status(), 410);
  await page.getByRole("button", { name: "باز کردن دوباره" }).click();
  await page.getByRole("button", { name: "بستن نظرسنجی" }).waitFor();
  assert.equal((await page.request.get(`${address}/s/delivery`)).status(), 200);
  await page.close();
});

test("an address that is taken is told beside its field", async () => {
  const page = await open("/surveys", 390);
  await page.getByRole("button", { name: "نظرسنجی تازه" }).click();
  await page.getByRole("textbox", { name: "نشانی" }).fill("delivery");
  await page.getByRole("button", { name: "ساختن" }).click();
  await page.getByText("نشانی «delivery» گرفته شده است").waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.close();
});

test("the surveys and one survey stand on a phone with nothing for axe to find", async () => {
  const page = await open("/surveys", 390);
  await page.getByRole("link", { name: /تحویل مرسوله/ }).waitFor();
  await assertSound(page);
  await page.getByRole("link", { name: /تحویل مرسوله/ }).click();
  await page.getByText("آنچه پاسخ‌دهنده می‌بیند").waitFor();
  await assertSound(page);
  await page.close();
});

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

async function open(path: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "fa-IR",
    reducedMotion: "reduce",
    extraHTTPHeaders: { cookie },
  });
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}
