import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { memberOf } from "../members.ts";
import { eventually, openWorld, type World } from "../world.ts";

/** Each language and theme and width once. */
const views = [
  { locale: "fa", theme: "light", width: 1440 },
  { locale: "en", theme: "dark", width: 390 },
] as const;
type View = (typeof views)[number];
const words = {
  fa: {
    forgotten: "گذرواژه‌تان را فراموش کرده‌اید؟",
    send: "فرستادن پیوند",
    sent: "صندوق ایمیلتان را ببینید",
    reset: "گذرواژه تازه‌ای بگذارید",
    set: "گذاشتن گذرواژه",
    done: "گذرواژه تازه‌تان گذاشته شد",
    signIn: "ورود",
    gone: "این پیوند دیگر کار نمی‌کند",
    noMail: /این همدل ایمیل نمی‌فرستد/,
  },
  en: {
    forgotten: "Forgotten your password?",
    send: "Send the link",
    sent: "Look in your mailbox",
    reset: "Set a new password",
    set: "Set the password",
    done: "Your new password is set",
    signIn: "Sign in",
    gone: "This link no longer works",
    noMail: /This Hamdel sends no e-mail/,
  },
} as const;

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

describe("a forgotten password, where there is mail", () => {
  let mail: MailServer;
  let world: World;
  let address: string;
  before(async () => {
    mail = await startMailServer();
    world = await openWorld({ smtpUrl: `smtp://127.0.0.1:${mail.port}` });
    address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  });
  after(async () => {
    await world?.close();
    await mail?.close();
  });

  for (const view of views)
    test(`a letter leads to a new password and in again, ${Object.values(view).join(" ")}`, async () => {
      const says = words[view.locale];
      const { email } = await memberOf(world, "agent");
      const page = await open(address, "/sign-in", view);
      await page.getByRole("link", { name: says.forgotten }).click();
      await page.waitForURL("**/forgotten");
      await looksRight(page, says.forgotten);
      await page.locator("[name=email]").fill(email);
      await page.getByRole("button", { name: says.send }).click();
      await looksRight(page, says.sent);
      await page.goto(address + (await linkFor(email)));
      await looksRight(page, says.reset);
      await page.locator("[name=password]").fill("1234567890");
      await page.getByRole("button", { name: says.set }).click();
      await page.locator("[name=password][aria-invalid=true]").waitFor();
      await looksRight(page, says.reset);
      await page.locator("[name=password]").fill("quite another one");
      await page.keyboard.press("Enter");
      await looksRight(page, says.done);
      await page.getByRole("button", { name: says.signIn }).click();
      await page.locator("[name=email]").fill(email);
      await page.locator("[name=password]").fill("quite another one");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${address}/`);
      await page.goto(address + (await linkFor(email)));
      await looksRight(page, says.gone);
      await page.context().close();
    });

  /** The path of the link in the letter. */
  async function linkFor(email: string): Promise<string> {
    const letter = await eventually(
      "the letter",
      async () => mail.letters.find(({ to }) => to.includes(email)),
      15_000,
    );
    return /\/reset\/[\w-]+/.exec(letter.parts.get("text/plain") ?? "")?.[0] ?? "";
  }
});

describe("a forgotten password, where there is no mail", () => {
  let world: World;
  let address: string;
  before(async () => {
    world = await openWorld();
    address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  });
  after(() => world?.close());

  for (const view of views)
    test(`the page says what helps instead, ${Object.values(view).join(" ")}`, async () => {
      const page = await open(address, "/forgotten", view);
      await page.getByText(words[view.locale].noMail).waitFor();
      await page.getByText("npx hamdel password").waitFor();
      await looksRight(page, words[view.locale].forgotten);
      await page.context().close();
    });
});

async function open(address: string, path: string, { locale, theme, width }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === "fa" ? "fa-IR" : "en-GB",
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

async function looksRight(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  assert.deepEqual(await axeFindings(page), [], heading);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${heading}: ${overflow} pixels too wide`);
}
