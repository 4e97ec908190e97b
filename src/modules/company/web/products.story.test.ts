import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, password } from "../../../../test/members.ts";
import { openWorld, type World } from "../../../../test/world.ts";

describe("what a company sells", () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let owner: BrowserContext;

  before(async () => {
    world = await openWorld();
    address = await world.app.listen({ port: 0, host: "127.0.0.1" });
    browser = await openBrowser();
    const viewport = { width: 1440, height: 1000 };
    owner = await browser.newContext({ locale: "fa-IR", viewport, reducedMotion: "reduce" });
    const { email } = await memberOf(world, "owner");
    await owner.request.post(`${address}/api/session`, { data: { email, password } });
  });
  after(async () => {
    await owner?.close();
    await browser?.close();
    await world?.close();
  });

  test("a list is pasted, searched, and one of it renamed and put away", async () => {
    const page = await owner.newPage();
    await page.goto(`${address}/company`);
    await page.getByRole("button", { name: "افزودن کالا" }).click();
    const dialog = page.getByRole("dialog");
    const lines = Array.from({ length: 20 }, (_none, n) => `کالای ${n + 10}`);
    await dialog.getByRole("textbox").fill(`زودپز، دیگ زودپز\n${lines.join("\n")}`);
    await dialog.getByText("۲۱ کالا").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "افزودن" }).click();
    await page.getByRole("heading", { name: "۲۱ کالا" }).waitFor();
    await page.getByRole("searchbox", { name: "جست‌وجوی کالا" }).fill("دیگ");
    await page.getByRole("button", { name: "تغییر کالای «زودپز»" }).click();
    await dialog.getByRole("textbox", { name: "نام", exact: true }).fill("زودپز ۶ لیتری");
    await dialog.getByText("بایگانی شود").click();
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await page.getByText("چیزی پیدا نشد.").waitFor();
    await page.reload();
    await page.getByRole("radio", { name: "بایگانی" }).click();
    await page.getByText("زودپز ۶ لیتری").waitFor();
    await page.getByRole("button", { name: "تغییر کالای «زودپز ۶ لیتری»" }).click();
    await dialog.getByRole("textbox", { name: "نام‌های دیگر" }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.close();
  });
});
