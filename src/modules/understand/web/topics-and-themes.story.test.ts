import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { eventually, expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { RenewalState } from "../model.ts";
import { makeUpComments } from "../themes/made-up-comments.ts";

const day = 86_400_000;
let world: World;
let browser: Browser;
let address: string;
let analyst: TestMember;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  analyst = await memberOf(world, "analyst");
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

test("before anybody spoke, the pages say what will stand there", async () => {
  const page = await open("/themes", 1440);
  await page.getByText("شاید مردم از چیزی می‌گویند که هنوز نامی ندارد").waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "مضمون‌ها را پیدا کن" }).click();
  await page.getByText("صداها هنوز کم‌اند").waitFor();
  await page.goto(`${address}/morning`);
  await page.getByText("هنوز کسی چیزی نگفته است").waitFor();
  await assertSound(page);
  await page.goto(`${address}/topics`);
  await page.getByRole("heading", { name: /آمادهٔ خواندن صداهاست/ }).waitFor();
  await assertSound(page);
  await page.context().close();
});

test("a theme is found, made a topic, taught, taken back, renamed and moved, and history is read again", async () => {
  await bringVoices();
  const page = await open("/themes", 1440);
  await page.getByRole("button", { name: "دوباره بگرد" }).click();
  await page.getByRole("heading", { level: 1, name: /تازه بر سر زبان‌ها|مضمون تازه/ }).waitFor();
  await assertSound(page);

  await page
    .getByRole("button", { name: /موضوعش کنید/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "نام فارسی" }).fill("نقش دفترچه");
  await dialog.getByRole("textbox", { name: "نام انگلیسی" }).fill("Notebook print");
  await dialog.getByRole("button", { name: /زیرِ/ }).click();
  await page.getByRole("option", { name: "هیچ‌کدام؛ شاخه‌ای تازه" }).click();
  await dialog.getByRole("button", { name: "ساختن موضوع" }).click();
  await page.getByRole("link", { name: /موضوع شده: .*نقش دفترچه/ }).click();
  await page.getByRole("heading", { level: 1, name: /از .*نقش دفترچه/ }).waitFor();
  // React Aria still announces the dialog's button, which is gone, and axe would find that.
  await page.reload();
  await page.getByRole("textbox", { name: "مثال" }).waitFor();
  await assertSound(page);

  await page.getByRole("textbox", { name: "مثال" }).fill("طرح روی جلد دفتر هنوز نو بود ولی رنگش پرید");
  await page.getByRole("button", { name: "یاد بگیر" }).click();
  await page.getByText("یاد گرفت").waitFor();
  await page.getByRole("button", { name: /پس گرفتن آموزش «طرح روی جلد/ }).click();
  await page.getByText("پس گرفته شد", { exact: true }).waitFor();

  await page.getByRole("button", { name: "تغییر نام" }).click();
  await dialog.getByRole("textbox", { name: "نام فارسی" }).fill("چاپ دفترچه");
  await dialog.getByRole("button", { name: "ذخیره" }).click();
  await page.getByRole("heading", { level: 1, name: /از .*چاپ دفترچه/ }).waitFor();

  await page.goto(`${address}/topics`);
  const line = page.getByRole("link", { name: "چاپ دفترچه", exact: true });
  await line.focus();
  const before = await placeOf(page);
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByText(/چاپ دفترچه.* جابه‌جا شد/).waitFor({ state: "attached" });
  assert.ok((await placeOf(page)) < before, "it stands before its neighbour, and the focus is on it");
  await assertSound(page);

  await page.getByRole("button", { name: "همه را دوباره بخوان" }).click();
  await page.getByText(/با همین درخت و همین مدل خوانده شده است/).waitFor();
  const state = await expectCall<RenewalState>(world, 200, "/api/readings/renewal");
  assert.equal(state.older, 0);
  await page.context().close();
});

test("the morning's voices are walked by the keyboard, and yesterday's are a button away", async () => {
  const page = await open("/morning", 390, "en");
  await page.getByRole("heading", { name: /10 voices for/ }).waitFor();
  await assertSound(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("j");
  assert.equal(await focused(), "Voice 1 of 10");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Voice 2 of 10");
  await page.keyboard.press("k");
  assert.equal(await focused(), "Voice 1 of 10");
  await page.getByRole("button", { name: "Previous day" }).click();
  await page.waitForURL(/day=\d{4}-\d{2}-\d{2}/);
  await page.getByRole("button", { name: "Today", exact: true }).click();
  await page.waitForURL(/morning$/);
  await page.context().close();
});

/** What was always said, and of late something new. */
async function bringVoices(): Promise<void> {
  const old = makeUpComments(400, 1, ["code", "size", "address"]).map((one, at) => ({
    ...one,
    days: 30 + (at % 60),
  }));
  const late = makeUpComments(200, 2, ["code", "size", "print"]).map((one, at) => ({
    ...one,
    days: 1 + (at % 6),
  }));
  const body = [...old, ...late].map(({ text, theme, days }) => ({
    text,
    rating: theme ? 2 : 9,
    source: "app-store",
    at: new Date(Date.now() - days * day).toISOString(),
  }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await eventually("every voice is read", async () => {
    await world.reactions.drain();
    const { body } = await world.call("/api/readings/renewal");
    return (body as RenewalState).voices === 600;
  });
}

/** Where in the tree the topic stands whose line has the focus. */
const placeOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll("[data-topic]")];
    return lines.findIndex((line) => line.contains(document.activeElement));
  });

async function open(path: string, width: number, locale = "fa"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const [name = "", value = ""] = analyst.cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
