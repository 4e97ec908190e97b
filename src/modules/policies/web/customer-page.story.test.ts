import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { publishPolicy } from "../../../../test/published-policy.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { CommentView } from "../documents/views.ts";
import type { PolicyDocument } from "../model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";

let world: World;
let browser: Browser;
let address: string;
let manager: TestMember;
let agent: TestMember;
let policy: string;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  manager = await memberOf(world, "manager");
  agent = await memberOf(world, "agent");
  policy = await publishPolicy(world, readyPolicy("returns") as PolicyDocument);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

test("a manager opens the customers’ page, sees what stands on it and makes a link for one customer", async () => {
  const page = await open("/customer-page");
  await page.getByRole("heading", { level: 1, name: /هنوز صفحه‌ای برای مشتریان نیست/ }).waitFor();
  await assertSound(page);
  await page.getByRole("textbox", { name: "نام در نشانی" }).fill("nikkala");
  await page.getByRole("button", { name: "ساختن صفحه" }).click();
  await page.getByRole("heading", { level: 1, name: /صفحه باز است و یک موضوع/ }).waitFor();
  assert.match(await page.getByRole("textbox", { name: "نمونه" }).inputValue(), /"deliveredAt"/);
  await page.getByRole("textbox", { name: "شمارهٔ مشتری" }).fill("c-88");
  await page.getByRole("button", { name: "ساختن پیوند" }).click();
  const link = page.getByRole("textbox", { name: "پیوند برای مشتری" });
  const { pathname } = new URL(await link.inputValue());
  assert.equal((await world.app.inject({ url: pathname })).statusCode, 200);
  await assertSound(page);
  await page.getByRole("button", { name: "کد برای پوستر و بسته" }).click();
  await page.getByRole("dialog").getByRole("img").waitFor();
  await assertSound(page);
  await page.context().close();
});

test("whoever may not open it reads how it stands, on a phone and in English", async () => {
  const page = await open("/customer-page", "en", agent, 390);
  await page.getByRole("heading", { level: 1, name: /The page is open/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Save" }).count(), 0);
  await page.getByRole("button", { name: "Make the link" }).waitFor();
  await assertSound(page);
  await page.context().close();
});

test("a rule is talked about beside its table, and marked until that is settled", async () => {
  const page = await open(`/policies/${policy}?decision=right`);
  await page.locator('[data-row="2"][data-column="1"]').click({ button: "right" });
  await page.getByRole("menuitem", { name: "دیدگاه…" }).click();
  const dialog = page.getByRole("dialog", { name: "دیدگاه دربارهٔ قاعدهٔ ۳" });
  await dialog.getByRole("textbox").fill("اگر بسته باز باشد چه؟");
  await dialog.getByRole("button", { name: "ثبت دیدگاه" }).click();
  await dialog.getByText("اگر بسته باز باشد چه؟").waitFor();
  await assertSound(page);
  const { items } = await expectCall<{ items: CommentView[] }>(
    world,
    200,
    `/api/policies/${policy}/comments`,
  );
  assert.equal(items[0]?.place.decision, "right");
  await page.keyboard.press("Escape");
  const number = page.getByRole("rowheader", { name: "قاعدهٔ ۳، یک دیدگاه" });
  await number.waitFor();
  await number.click({ button: "right" });
  await page.getByRole("menuitem", { name: "دیدگاه…" }).click();
  await dialog.getByRole("button", { name: "رسیدگی شد" }).click();
  await number.waitFor({ state: "detached" });
  await page.context().close();
});

async function open(path: string, locale = "fa", member = manager, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const [name = "", value = ""] = member.cookie.split("=");
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
