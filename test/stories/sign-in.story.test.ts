import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { password } from "../members.ts";
import { openWorld, type World } from "../world.ts";

describe("the first people of a new Hamdel", () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let owner: BrowserContext;
  const opened: BrowserContext[] = [];

  before(async () => {
    world = await openWorld();
    address = await world.app.listen({ port: 0, host: "127.0.0.1" });
    browser = await openBrowser();
    owner = await contextOf("fa-IR");
  });
  after(async () => {
    for (const context of opened) await context.close();
    await browser?.close();
    await world?.close();
  });

  test("whoever opens a new Hamdel is led to set it up, in the language they choose, and is home at once", async () => {
    const page = await open(owner, "/");
    await page.waitForURL("**/set-up");
    await heading(page, "سلام! بیایید صدای مشتری‌هایتان را بشنویم.");
    assert.deepEqual(await axeFindings(page), []);
    await page.getByText("English", { exact: true }).click();
    await heading(page, "Hello! Let us hear your customers.");
    assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
    assert.deepEqual(await axeFindings(page), []);
    await page.getByText("فارسی", { exact: true }).last().click();
    await page.getByRole("button", { name: "آغاز" }).click();
    await page.getByText("این را پر کنید.").first().waitFor();
    assert.deepEqual(await axeFindings(page), [], "with what is wrong beside the fields");
    await page.getByLabel("نام شرکت").fill("فروشگاه مهر");
    await page.getByLabel("نام و نام خانوادگی").fill("سارا کریمی");
    await page.getByLabel("ایمیل").fill("sara@example.com");
    await page.getByLabel("گذرواژه").fill("1234567890");
    await page.getByRole("button", { name: "آغاز" }).click();
    await page.getByText(/از نخستین‌هایی است که دیگران امتحان می‌کنند/).waitFor();
    await page.getByLabel("گذرواژه").fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}/`);
    await page.getByRole("link", { name: "تنظیمات" }).waitFor();
    await page.getByText("فروشگاه مهر").first().waitFor();
    await page.close();
  });

  test("a link makes somebody a member in a browser of their own", async () => {
    const link = await invite("negar@example.com", "تحلیلگر");
    const guest = await contextOf("fa-IR");
    const page = await open(guest, new URL(link).pathname);
    await heading(page, "به فروشگاه مهر بپیوندید");
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("نام و نام خانوادگی").fill("نگار دلاوری");
    await page.getByLabel("گذرواژه").fill(password);
    await page.getByRole("button", { name: "پیوستن" }).click();
    await page.waitForURL(`${address}/`);
    await page.goto(`${address}/members`);
    await heading(page, "۲ نفر در فروشگاه مهر کار می‌کنند.");
    assert.equal(
      await page.getByRole("button", { name: "دعوت عضو" }).count(),
      0,
      "an analyst invites nobody",
    );
    await page.goto(address + new URL(link).pathname);
    await page.getByText("این دعوت دیگر کار نمی‌کند").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.close();
  });

  test("who reads English joins in English", async () => {
    const link = await invite("lena@example.com", "بیننده");
    const page = await open(await contextOf("en-GB"), new URL(link).pathname);
    await heading(page, "Join فروشگاه مهر");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByText("Fill this in.").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("Your name").fill("Lena Fischer");
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}/`);
    await page.close();
  });

  test("signing in leads on to where one was going, after a clear word on a wrong password; in English too", async () => {
    const context = await contextOf("en-GB");
    const page = await open(context, "/keys");
    await page.waitForURL("**/sign-in?next=%2Fkeys");
    await heading(page, "Welcome back");
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("E-mail").fill("sara@example.com");
    await page.getByLabel("Password").fill("not the right words");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The e-mail or the password is not right.").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/keys");
    // Within, the company's language is spoken until the member chooses another.
    await page.getByText("هنوز کلیدی نیست").waitFor();
    await page.close();
  });

  test("after too many tries the door says how long to wait", async () => {
    const email = "negar@example.com";
    for (let n = 0; n < 10; n += 1)
      await world.call("/api/session", { method: "POST", key: null, body: { email, password: "wrong" } });
    const page = await open(await contextOf("en-GB"), "/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
    await page.getByText(/Too many tries\. Wait \d+ minutes/).waitFor();
    await page.close();
  });

  /** Makes the link as the owner does; answers it. */
  async function invite(email: string, role: string): Promise<string> {
    const page = await open(owner, "/members");
    await page.getByRole("button", { name: "دعوت عضو" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("ایمیل").fill(email);
    await dialog.getByText(role, { exact: false }).first().click();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "ساختن پیوند" }).click();
    const link = await dialog.getByLabel("پیوند دعوت").inputValue();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "تمام" }).click();
    await page.getByText("۱ دعوت در انتظار پاسخ است").waitFor();
    await page.close();
    return link;
  }

  async function contextOf(locale: string): Promise<BrowserContext> {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ locale, viewport, reducedMotion: "reduce" });
    opened.push(context);
    return context;
  }

  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(address + path);
    return page;
  }
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
