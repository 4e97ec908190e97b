import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { axeFindings, openBrowser } from "../browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** What the server sends: nothing inline may run. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

/** What an open layer hides from everybody on purpose: the page's own landmark and heading. */
const behindLayer = ["landmark-one-main", "page-has-heading-one"];

describe("the design page", () => {
  let site: PreviewServer;
  let browser: Browser;
  let address: string;
  let outDir: string;

  before(async () => {
    const configFile = path.join(root, "vite.config.ts");
    outDir = await mkdtemp(path.join(os.tmpdir(), "hamdel-web-"));
    await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
    const headers = { "content-security-policy": policy };
    site = await preview({
      configFile,
      build: { outDir },
      preview: { port: 0, host: "127.0.0.1", headers },
      logLevel: "error",
    });
    address = site.resolvedUrls?.local[0] ?? "";
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(outDir, { recursive: true, force: true });
  });

  for (const [locale, width] of [
    ["fa-IR", 1440],
    ["en-GB", 390],
  ] as const) {
    test(`axe finds nothing in ${locale} at ${width} pixels, and nothing is wider than the page`, async () => {
      const { page, noise } = await open(locale, width);
      assert.deepEqual(await axeFindings(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(overflow, 0);
      assert.deepEqual(noise, []);
      await page.close();
    });
  }

  test("axe finds nothing in what opens over the page", async () => {
    const { page } = await open("fa-IR", 1440);
    for (const opener of [".date-group .field-opener", ".field-choice", "[aria-haspopup=true].button-bare"]) {
      await page.locator(opener).first().click();
      await page.locator(".popover").first().waitFor();
      assert.deepEqual(await axeFindings(page, behindLayer), [], opener);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: "بستن پرونده" }).first().click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await axeFindings(page, behindLayer), []);
    await page.close();
  });

  test("a Jalali day is chosen with the keyboard and its month is named before its year", async () => {
    const { page } = await open("fa-IR", 1440);
    const panel = page.locator(".design-panel").first();
    await panel.locator(".form .date-group .field-opener").click();
    await page.locator(".calendar-month", { hasText: "آبان ۱۴۰۵" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await panel.locator(".form .date-input", { hasText: "۱۴۰۵" }).waitFor();
    const day = (await panel.locator(".form .date-part[data-type=day]").textContent()) ?? "";
    assert.equal(day.replaceAll(/[^۰-۹]/g, ""), "۱");
    await page.close();
  });

  test("a number may be typed in Latin digits on a Persian page", async () => {
    const { page } = await open("fa-IR", 1440);
    const field = page.locator(".design-panel").first().locator("input[inputmode]").first();
    await field.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("42");
    assert.equal(await field.inputValue(), "۴۲");
    await page.close();
  });

  test("time runs right to left in Persian charts and left to right in English ones", async () => {
    const { page } = await open("fa-IR", 1440);
    const ticks = (panel: number) =>
      page.locator(".design-panel").nth(panel).locator(".trend-canvas svg text").allTextContents();
    const places = async (panel: number, first: string, last: string) => {
      const box = (text: string) =>
        page
          .locator(".design-panel")
          .nth(panel)
          .locator(".trend-canvas text", { hasText: text })
          .first()
          .boundingBox();
      return [(await box(first))?.x ?? 0, (await box(last))?.x ?? 0] as const;
    };
    assert.ok((await ticks(0)).length > 5);
    const [firstPersian, lastPersian] = await places(0, "خرداد", "آبان");
    assert.ok(firstPersian > lastPersian);
    const [firstEnglish, lastEnglish] = await places(2, "May", "Nov");
    assert.ok(firstEnglish < lastEnglish);
    await page.close();
  });

  async function open(locale: string, width: number): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage({ locale, viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const noise: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) noise.push(message.text());
    });
    page.on("pageerror", (error) => noise.push(error.message));
    await page.goto(`${address}design`);
    await page.locator(".trend-canvas svg").nth(3).waitFor();
    return { page, noise };
  }
});
