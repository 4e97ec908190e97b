import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readConfig } from "#kernel/config";
import { runCommand } from "../src/app/cli/run-command.ts";
import { openBrowser } from "../test/browser.ts";
import { type RunningServer, runServer } from "../test/running-server.ts";

/** Takes the README's pictures of the made-up company: `npm run pictures`. */
const pictures = path.resolve(import.meta.dirname, "../docs/pictures");
mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(path.join(os.tmpdir(), "hamdel-pictures-"));
const server = await runServer(data, { HAMDEL_ADMIN_KEY: "" });
const browser = await openBrowser();
try {
  const { email, password } = await makeDemo();
  const desk = { viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" } as const;
  await take("home-fa", "/", { ...desk, locale: "fa-IR", colorScheme: "light" });
  await take("home-en-dark", "/", { ...desk, locale: "en-GB", colorScheme: "dark" });
  await take("cases-fa", "/cases", { ...desk, locale: "fa-IR", colorScheme: "light" });
  await take("voices-en", "/voices", { ...desk, locale: "en-GB", colorScheme: "light" });
  await take("understanding-fa", "/understanding", { ...desk, locale: "fa-IR", colorScheme: "light" });
  await take("morning-fa", "/morning", { ...desk, locale: "fa-IR", colorScheme: "light" });
  await themesFound();
  await take("themes-en", "/themes", { ...desk, locale: "en-GB", colorScheme: "light" });
  await takeCase();
  await takeAnswer();
  await takePolicy();
  await takeHelp();

  async function take(name: string, address: string, options: BrowserContextOptions): Promise<void> {
    const page = await signedIn(browser, server, options, { email, password });
    await page.goto(server.url + address);
    await settle(page);
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    await page.context().close();
  }

  /** The demo leaves a search for themes on its way. */
  async function themesFound(): Promise<void> {
    const page = await signedIn(browser, server, desk, { email, password });
    for (let tries = 0; tries < 120; tries++) {
      const { run } = (await (await page.request.get(`${server.url}/api/themes`)).json()) as { run: unknown };
      if (run) return page.context().close();
      await page.waitForTimeout(1_000);
    }
    throw new Error("No themes were found within two minutes.");
  }

  async function takeCase(): Promise<void> {
    const page = await signedIn(browser, server, { ...desk, locale: "fa-IR" }, { email, password });
    const list = await page.request.get(`${server.url}/api/cases?sort=urgent&limit=50`);
    const { items } = (await list.json()) as { items: { id: string; topics: unknown[] }[] };
    const telling = items.find(({ topics }) => topics.length > 1) ?? items[0];
    await page.goto(`${server.url}/cases/${telling?.id}`);
    await settle(page);
    await page.screenshot({ path: path.join(pictures, "case-fa.png") });
    await page.context().close();
  }

  async function takeAnswer(): Promise<void> {
    const member = await signedIn(browser, server, { locale: "fa-IR" }, { email, password });
    const list = await member.request.get(`${server.url}/api/surveys`);
    const { items } = (await list.json()) as { items: { url: string }[] };
    const phone = await browser.newContext({
      locale: "fa-IR",
      viewport: { width: 390, height: 780 },
      deviceScaleFactor: 2,
    });
    const page = await phone.newPage();
    await page.goto(server.url + new URL(items[0]?.url ?? "").pathname);
    // The font is optional: it is there from the second page on.
    await page.reload();
    await page.getByRole("radio", { name: "۹", exact: true }).check();
    await page.screenshot({ path: path.join(pictures, "answer-fa.png") });
    await phone.close();
  }

  /** The regulation that was copied from paper: the one whose proof found something. */
  async function takePolicy(): Promise<void> {
    const page = await signedIn(browser, server, { ...desk, locale: "fa-IR" }, { email, password });
    const list = await page.request.get(`${server.url}/api/policies`);
    const { items } = (await list.json()) as { items: { slug: string; proof: { isProven: boolean } }[] };
    const open = items.find(({ proof }) => !proof.isProven);
    await page.goto(`${server.url}/policies/${open?.slug}`);
    await settle(page);
    await page.screenshot({ path: path.join(pictures, "policy-fa.png") });
    await page.context().close();
  }

  async function takeHelp(): Promise<void> {
    const phone = await browser.newContext({
      locale: "fa-IR",
      viewport: { width: 390, height: 780 },
      deviceScaleFactor: 2,
      javaScriptEnabled: false,
    });
    const page = await phone.newPage();
    await page.goto(`${server.url}/h/nikkala/returns?lang=fa`);
    for (const value of ['"damaged"', '"ordinary"', '"opened"', '"gold"'])
      await page.locator(`input[type=radio][value='${value}']`).check();
    await page.locator('input[name="in:days since delivery"]').fill("۵");
    await page.locator('input[name="in:price"]').fill("۱٬۸۵۰٬۰۰۰");
    await page.getByRole("button", { name: "دیدن راه‌حل‌ها" }).click();
    await page.screenshot({ path: path.join(pictures, "help-fa.png") });
    await phone.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit();

async function signedIn(
  from: Browser,
  { url }: RunningServer,
  options: BrowserContextOptions,
  member: { email: string; password: string },
): Promise<Page> {
  const context = await from.newContext(options);
  const page = await context.newPage();
  const answer = await page.request.post(`${url}/api/session`, { data: member });
  if (!answer.ok()) throw new Error(await answer.text());
  const language = options.locale?.slice(0, 2) ?? "fa";
  await page.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), language);
  return page;
}

/** The made-up company, and the sign-in that the command tells last. */
async function makeDemo(): Promise<{ email: string; password: string }> {
  let told = "";
  await runCommand(readConfig({ HAMDEL_DATA: data }), "demo", {}, ({ note }) => {
    told = note ?? told;
  });
  const [, email, password] = /sign in as (\S+) with (\S+)/.exec(told) ?? [];
  if (!email || !password) throw new Error(`The demo told no sign-in: ${told}`);
  return { email, password };
}

/** Data has come, charts have been drawn, fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
}
