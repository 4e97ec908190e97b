import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { openWorld, type World } from "../../../../test/world.ts";
import { standardSurvey } from "../logic/standard-survey.ts";
import type { Survey } from "../model.ts";

let world: World;
let browser: Browser;
let address: string;
before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

const phone = { viewport: { width: 390, height: 844 } };
const languages = [
  { locale: "fa-IR", why: "دلیل اصلی", send: "فرستادن", thanks: "ممنون که صریح گفتید" },
  { locale: "en-GB", why: "main reason", send: "Send", thanks: "Thank you for being frank" },
];

for (const { locale, why, thanks } of languages) {
  test(`somebody answers in ${locale} on a phone, without a script, by keyboard alone`, async () => {
    const survey = await openSurvey();
    await withPage({ ...phone, locale, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}/s/${survey.document.slug}`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
      assert.equal(await page.locator("input:checked").getAttribute("value"), "3");
      await page.keyboard.press("Tab");
      assert.match((await page.getByRole("textbox").getAttribute("id")) ?? "", /why/);
      await page.getByLabel(why).pressSequentially("دیر رسید");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: thanks }).waitFor();
    });
    assert.deepEqual(await answersOf(survey), [{ nps: 3, why: "دیر رسید" }]);
  });
}

test("a refused answer comes back whole, with the focus on what is wrong", async () => {
  const survey = await openSurvey();
  await withPage({ ...phone, locale: "fa-IR", javaScriptEnabled: false }, async (page) => {
    await page.goto(`${address}/s/${survey.document.slug}`);
    await page.getByLabel("دلیل اصلی").fill("فقط این را گفتم");
    await page.getByRole("button", { name: "فرستادن" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    assert.equal(await summary.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.getByLabel("دلیل اصلی").inputValue(), "فقط این را گفتم");
    await summary.getByRole("link").click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "nps-0");
    await page.getByRole("radio", { name: "۱۰", exact: true }).check();
    await page.getByRole("button", { name: "فرستادن" }).click();
    await page.getByRole("heading", { name: "از همراهی‌تان خوشحالیم" }).waitFor();
  });
  assert.deepEqual(await answersOf(survey), [{ nps: 10, why: "فقط این را گفتم" }]);
});

test("changing the language loses nothing that was typed", async () => {
  const survey = await openSurvey();
  await withPage({ ...phone, locale: "fa-IR", javaScriptEnabled: false }, async (page) => {
    await page.goto(`${address}/s/${survey.document.slug}`);
    await page.getByRole("radio", { name: "۷", exact: true }).check();
    await page.getByLabel("دلیل اصلی").fill("خوب بود");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    assert.equal(await page.locator("input:checked").getAttribute("value"), "7");
    assert.equal(await page.getByLabel("main reason").inputValue(), "خوب بود");
  });
});

test("with a script a double click sends once", async () => {
  const survey = await openSurvey();
  await withPage({ ...phone, locale: "en-GB" }, async (page) => {
    let posts = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") posts += 1;
    });
    await page.goto(`${address}/s/${survey.document.slug}`);
    await page.getByRole("radio", { name: "9", exact: true }).check();
    await page.getByRole("button", { name: "Send" }).dblclick();
    await page.getByRole("heading", { name: "We are glad to have you with us" }).waitFor();
    assert.equal(posts, 1);
  });
});

test("the scale stands in reading order, with targets of 44 pixels and more", async () => {
  const survey = await openSurvey();
  for (const [locale, sign] of [
    ["fa-IR", -1],
    ["en-GB", 1],
  ] as const) {
    await withPage({ ...phone, locale }, async (page) => {
      await page.goto(`${address}/s/${survey.document.slug}`);
      const tiles = await page.locator(".scale label").evaluateAll((labels) =>
        labels.map((label) => {
          const { x, y, width, height } = label.getBoundingClientRect();
          return { x, y, width, height };
        }),
      );
      assert.equal(tiles.length, 11);
      const [zero, one] = tiles;
      assert.ok(zero && one && Math.sign(one.x - zero.x) === sign && one.y === zero.y);
      for (const { width, height } of tiles) assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
    });
  }
});

test("axe finds nothing on any respondent page, in both languages and schemes, down to 320 pixels", async () => {
  const [survey, closed, draft] = [await openSurvey(), await openSurvey(), await makeSurvey()];
  await world.call(`/api/surveys/${closed.id}/closure`, { method: "PUT" });
  const slug = survey.document.slug;
  const paths = [
    slug,
    `${slug}/thanks?category=detractor`,
    closed.document.slug,
    draft.document.slug,
    "no-such-survey",
  ];
  for (const { locale, send } of languages) {
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage({ viewport: { width: 320, height: 640 }, locale, colorScheme }, async (page) => {
        for (const path of paths) {
          await page.goto(`${address}/s/${path}`);
          await assertSound(page, `${path} ${locale} ${colorScheme}`);
        }
        await page.goto(`${address}/s/${slug}`);
        await page.getByRole("button", { name: send }).click();
        await page.getByRole("alert").waitFor();
        await assertSound(page, `refused ${locale} ${colorScheme}`);
      });
    }
  }
});

async function assertSound(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], what);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, what);
}

async function withPage(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("pageerror", ({ message }) => noise.push(message));
  page.on("console", (message) => {
    // The browser itself notes every answer of 4xx.
    if (!message.text().startsWith("Failed to load resource")) noise.push(message.text());
  });
  await work(page);
  await context.close();
  assert.deepEqual(noise, []);
}

let made = 0;
async function makeSurvey(): Promise<Survey> {
  const body = standardSurvey({ slug: `story-${++made}` });
  return (await world.call("/api/surveys", { method: "POST", body })).body;
}

async function openSurvey(): Promise<Survey> {
  const { id } = await makeSurvey();
  return (await world.call(`/api/surveys/${id}/publication`, { method: "POST" })).body;
}

const answersOf = (survey: Survey): Promise<object[]> =>
  world.kernel.records.within(world.workspace, async (tx) => {
    const { rows } = await sql<{ answers: object }>`
      select answers from responses where survey = ${survey.id} order by id
    `.execute(tx);
    return rows.map(({ answers }) => answers);
  });
