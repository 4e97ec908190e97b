/**
 * Takes pictures of pages, to look at them:
 *   node scripts/look.ts DIR [--base http://127.0.0.1:4100] [--email E --password P] [--only fa-light-1440] PATH…
 * Each path is taken in Persian and English, light and dark, 1440 and 390 wide, into DIR/<path>-fa-light-1440.png.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: "string", default: "http://127.0.0.1:4100" },
    email: { type: "string" },
    password: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const [directory = "pictures", ...paths] = positionals;

const variants = ["fa", "en"].flatMap((locale) =>
  ["light", "dark"].flatMap((theme) => [1440, 390].map((width) => ({ locale, theme, width }))),
);

mkdirSync(directory, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
for (const { locale, theme, width } of variants) {
  const name = `${locale}-${theme}-${width}`;
  if (!name.includes(values.only)) continue;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    locale: locale === "fa" ? "fa-IR" : "en-GB",
  });
  await prepare(context, locale, theme);
  const page = await context.newPage();
  for (const path of paths) await take(page, path, name);
  await context.close();
}
await browser.close();

async function prepare(context: BrowserContext, locale: string, theme: string): Promise<void> {
  await context.addInitScript(
    ([locale, theme]) => {
      localStorage.setItem("hamdel-locale", locale as string);
      localStorage.setItem("hamdel-theme", theme as string);
    },
    [locale, theme],
  );
  if (!values.email) return;
  await context.request.post(`${values.base}/api/session`, {
    data: { email: values.email, password: values.password },
  });
}

async function take(page: Page, path: string, variant: string): Promise<void> {
  await page.goto(values.base + path, { waitUntil: "load" });
  await page.waitForLoadState("networkidle", { timeout: 4_000 }).catch(() => undefined);
  await page.waitForTimeout(400);
  const name = path.replace(/^\//, "").replaceAll(/[^\w-]+/g, "-") || "home";
  await page.screenshot({ path: join(directory, `${name}-${variant}.png`), fullPage: true });
}
