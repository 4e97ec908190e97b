import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { memberOf } from "../members.ts";
import { openWorld, type World } from "../world.ts";

describe("the shell of the web pages", () => {
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

  test("who isn't signed in is led to sign in, with the way back", async () => {
    const page = await open("/surveys?state=open", { isSignedIn: false });
    await page.waitForURL("**/sign-in?**");
    assert.equal(new URL(page.url()).searchParams.get("next"), "/surveys?state=open");
    await page.close();
  });

  test("one press turns the page to the other language and direction, and it stays so", async () => {
    const page = await open("/surveys");
    await page.getByRole("link", { name: "نظرسنجی‌ها" }).waitFor();
    await page.getByRole("button", { name: /^EN/ }).click();
    await page.getByRole("link", { name: "Surveys" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
    await page.reload();
    await page.getByRole("link", { name: "Surveys" }).waitFor();
    assert.match(await page.title(), /Hamdel$/);
    await page.close();
  });

  test("the theme follows its button, round again to the device's", async () => {
    const page = await open("/surveys");
    const theme = () => page.locator("html").getAttribute("data-theme");
    const button = page.getByRole("button", { name: /^پوسته/ });
    await button.click();
    assert.equal(await theme(), "light");
    await button.click();
    assert.equal(await theme(), "dark");
    await page.reload();
    await button.waitFor();
    assert.equal(await theme(), "dark");
    await button.click();
    assert.equal(await theme(), null);
    await page.close();
  });

  test("a page is reached by its name with the keyboard alone, also on a Persian layout", async () => {
    const page = await open("/surveys/none");
    await page.getByRole("link", { name: "نظرسنجی‌ها" }).waitFor();
    await page.evaluate(() =>
      window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyK", key: "ن", ctrlKey: true })),
    );
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("نظرسنجی");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(new URL(page.url()).pathname, "/surveys");
    await page.close();
  });

  test("the first Tab offers to skip the navigation", async () => {
    const page = await open("/surveys");
    await page.getByRole("link", { name: "نظرسنجی‌ها" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
    await page.close();
  });

  test("an address that is no page says so, in a page that axe finds nothing in", async () => {
    const page = await open("/no/such/page");
    await page.getByRole("heading", { level: 1, name: "چنین صفحه‌ای نیست" }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.close();
  });

  for (const width of [1440, 390]) {
    test(`axe finds nothing in the shell at ${width} pixels, nor in what opens over it`, async () => {
      const page = await open("/surveys", { width });
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await page.keyboard.press("Escape");
      if (width > 390) return page.close();
      await page.getByRole("button", { name: "فهرست صفحه‌ها" }).click();
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await page.getByRole("link", { name: "نظرسنجی‌ها" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.close();
    });
  }

  async function open(path: string, { isSignedIn = true, width = 1440 } = {}): Promise<Page> {
    const context = await browser.newContext({
      locale: "fa-IR",
      viewport: { width, height: 900 },
      reducedMotion: "reduce",
      extraHTTPHeaders: isSignedIn ? { cookie } : {},
    });
    const page = await context.newPage();
    await page.goto(address + path);
    return page;
  }
});
