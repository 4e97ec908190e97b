import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { standardSurvey } from "#listen";
import { axeFindings, openBrowser } from "../browser.ts";
import { type RunningServer, runServer } from "../running-server.ts";

const member = { name: "مریم کاویانی", email: "maryam@example.com", password: "three words of mine" };
const given = 90;

let data: string;
let server: RunningServer;
let browser: Browser;

before(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "hamdel story "));
  server = await runServer(data);
  browser = await openBrowser();
  const company = { company: "نیک‌کالا", locale: "fa", ...member };
  await server.call("/api/setup", { method: "POST", body: company });
  const { id } = await asAdmin<{ id: string }>("/api/surveys", standardSurvey({ slug: "shop" }));
  await asAdmin(`/api/surveys/${id}/publication`);
  const answers = [...Array(given).keys()].map((at) => ({
    survey: "shop",
    answers: { nps: [10, 9, 10, 8, 3][at % 5], ...(at % 2 === 0 && { why: `پاسخ شماره ${at}` }) },
    person: { externalId: `C-${at}`, name: at % 3 === 0 ? "Lena Fischer" : "سارا کریمی" },
    channel: at % 2 === 0 ? "sms" : "web",
    at: new Date(Date.now() - at * 20 * 3_600_000).toISOString(),
  }));
  await asAdmin("/api/responses", answers);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

for (const [locale, digits] of [
  ["fa", "arabext"],
  ["en", "latn"],
] as const)
  test(`every number opens as many voices as it says, and moves by itself (${locale})`, async (t) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    t.after(() => context.close());
    await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
    await context.request.post(`${server.url}/api/session`, { data: member });
    const shown = (count: number) =>
      new Intl.NumberFormat(locale, { numberingSystem: digits } as Intl.NumberFormatOptions).format(count);

    const page = await context.newPage();
    await page.goto(server.url);
    const link = page.locator(".figure-facts a");
    await link.waitFor();
    const count = await countAnswers();
    assert.equal(await link.textContent(), shown(count));
    await assertSound(page);

    await asAdmin("/api/responses", { survey: "shop", answers: { nps: 9 } });
    await page
      .getByRole("link", { name: shown(count + 1), exact: true })
      .first()
      .waitFor({ timeout: 4_000 });

    await link.click();
    await page.waitForURL("**/voices?**");
    await page.locator("h1 em").waitFor();
    assert.ok((await page.locator("h1").textContent())?.includes(shown(count + 1)));
    await assertSound(page);

    await page.locator("a[href^='/persons/']").first().click();
    await page.waitForURL("**/persons/*");
    await page.locator(".timeline-entry").first().waitFor();
    await assertSound(page);
    await page.goto(`${server.url}/persons?search=lena`);
    await page.getByText("Lena Fischer").first().waitFor();
    await assertSound(page);
  });

test("the chart is walked with the arrow keys, and Enter opens the voices of that week", async (t) => {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  t.after(() => context.close());
  await context.addInitScript(() => localStorage.setItem("hamdel-locale", "en"));
  await context.request.post(`${server.url}/api/session`, { data: member });
  const page = await context.newPage();
  await page.goto(server.url);
  const chart = page.getByRole("slider", { name: /arrow keys/ });
  await chart.focus();
  const last = await chart.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  assert.notEqual(await chart.getAttribute("aria-valuetext"), last);
  await page.locator(".trend-tip").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/voices\?.*from=/);
});

/** Posts as a program with the admin key. */
const asAdmin = <Body>(url: string, body?: unknown): Promise<Body> =>
  server.call(url, { method: "POST", body });

const countAnswers = async (): Promise<number> =>
  (await server.call<{ total: number }>("/api/voices?scored=true&limit=1")).total;

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}
