import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { type RunningServer, runServer } from "../running-server.ts";

const member = { name: "مریم کاویانی", email: "maryam@example.com", password: "three words of mine" };
const words = {
  fa: {
    start: "وارد کردن",
    highest: "بیشترین نمره",
    four: "۴",
    wrong: "این عدد بیرون از مقیاس است",
    rejected: "دریافت سطرهای ردشده",
    to: "خواندن این صداها",
  },
  en: {
    start: "Import",
    highest: "Highest mark",
    four: "4",
    wrong: "This lies outside the scale",
    rejected: "Download the rejected rows",
    to: "Read these voices",
  },
} as const;

let data: string;
let server: RunningServer;
let browser: Browser;

before(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "hamdel story "));
  server = await runServer(data);
  browser = await openBrowser();
  await server.call("/api/setup", { method: "POST", body: { company: "نیک‌کالا", locale: "fa", ...member } });
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

for (const locale of ["fa", "en"] as const)
  test(`a file is dropped in, its columns are set right, and its rows are followed to the voices (${locale})`, async (t) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    t.after(() => context.close());
    await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
    await context.request.post(`${server.url}/api/session`, { data: member });
    const page = await context.newPage();
    const say = words[locale];

    await page.goto(`${server.url}/import`);
    await page.locator("input[type=file]").waitFor({ state: "attached" });
    await assertSound(page);
    await page.locator("input[type=file]").setInputFiles({
      name: `orders-${locale}.csv`,
      mimeType: "text/csv",
      buffer: Buffer.from(table(locale)),
    });
    await page.getByRole("button", { name: say.start, exact: true }).waitFor();
    await assertSound(page);

    await page.getByRole("textbox", { name: say.highest }).fill(say.four);
    await page.getByRole("textbox", { name: say.highest }).blur();
    await page.getByText(say.wrong).first().waitFor();
    await assertSound(page);
    await page.getByRole("button", { name: say.start, exact: true }).click();

    const download = page.getByRole("link", { name: say.rejected });
    await download.waitFor({ timeout: 20_000 });
    await assertSound(page);
    const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
    const rejected = await readFile(await file.path(), "utf8");
    assert.ok(rejected.includes(say.wrong), rejected);
    assert.equal(file.suggestedFilename(), `orders-${locale}.csv.rejected.csv`);

    const href = await page.getByRole("link", { name: say.to }).getAttribute("href");
    const { total } = await server.call<{ total: number }>(`/api/voices${href?.slice(href.indexOf("?"))}`);
    assert.equal(total, 40, "those of 50 rows that fit the scale");
  });

/** Marks 1 to 5 in a table whose ids are its own. */
function table(locale: string): string {
  const rows = Array.from(
    { length: 50 },
    (_, row) => `${locale}${row},1403/05/1${row % 9},${1 + (row % 5)},نظر ${row}`,
  );
  return `id,date,rating,comment\n${rows.join("\n")}\n`;
}

async function assertSound(page: Page): Promise<void> {
  // What the component library announced of a field lingers for seconds after the field itself is gone.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("[data-live-announcer] [role=img]")) one.remove();
  });
  assert.deepEqual(await axeFindings(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
}
