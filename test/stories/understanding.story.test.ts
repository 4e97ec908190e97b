import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { putTouchpoint } from "#company";
import type { Role } from "#kernel/roles";
import { axeFindings, openBrowser } from "../browser.ts";
import { memberOf } from "../members.ts";
import { expectCall, openWorld, type World } from "../world.ts";

let world: World;
let browser: Browser;
let address: string;

/** What people say and what a reader meets, in each language. */
const languages = {
  fa: {
    width: 1440,
    said: ["سفارشم دیر رسید و ناراحتم", "بسته خیلی دیر رسید", "غذا دیر رسید و سرد بود", "باز هم دیر رسید"],
    arrives: "سفارش من هم دیر رسید، افتضاح بود",
    topic: "زمان رسیدن",
    main: "ارسال",
    deny: "این صدا درباره «⁨زمان رسیدن⁩» نیست",
    learnt: /آموخته شد\. از .+ صدای تازه، پیش از این .+ صدا درباره «⁨زمان رسیدن⁩» بود، اکنون/,
    undo: "برگرداندن",
    undone: /پس گرفته شد/,
    add: "موضوع",
    find: "درباره چه موضوعی است؟",
    added: "پارکینگ",
    reading: "آنچه از این صدا خوانده شد",
    heat: "موضوع‌ها در نقاط تماس",
  },
  en: {
    width: 390,
    said: [
      "My order came late",
      "The parcel arrived very late",
      "Delivered late and cold",
      "Late again, sadly",
    ],
    arrives: "My parcel was delivered late too, awful",
    topic: "Delivery time",
    main: "Delivery",
    deny: "This voice is not about “⁨Delivery time⁩”",
    learnt: /Learnt\. Of the newest .+, .+ about “⁨Delivery time⁩” before, .+ now\./,
    undo: "Undo",
    undone: /Taken back/,
    add: "Topic",
    find: "What is it about?",
    added: "Parking",
    reading: "What was read out of this voice",
    heat: "Topics by touchpoint",
  },
} as const;

before(async () => {
  world = await openWorld();
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, (tx) =>
    putTouchpoint(tx, workspace, {
      key: "delivery",
      name: "تحویل سفارش",
      clue: "functional",
      department: null,
    }),
  );
  await bring([...languages.fa.said, ...languages.en.said]);
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

async function bring(texts: readonly string[]): Promise<void> {
  const body = texts.map((text) => ({ text, source: "app-store", touchpoint: "delivery" }));
  await expectCall(world, 200, "/api/mentions", { method: "POST", body });
  await world.reactions.drain();
}

async function open(path: string, { locale, width, role }: { locale: string; width: number; role: Role }) {
  const member = await memberOf(world, role);
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const [name = "", value = ""] = member.cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

for (const [locale, words] of Object.entries(languages)) {
  test(`a voice arrives with its topic, is put right with one click and back again (${locale})`, async () => {
    const page = await open("/voices?withText=true", { locale, width: words.width, role: "agent" });
    await page.getByText(words.said[0]).waitFor();
    await bring([words.arrives]);
    const voice = page.locator(".voice").filter({ hasText: words.arrives });
    await voice.locator("mark").first().waitFor({ timeout: 15_000 });
    const marks = voice.getByRole("list", { name: words.reading });
    const topic = marks.getByRole("link", { name: words.topic });
    await topic.focus();
    await voice.locator("mark[data-lit]").first().waitFor();
    await assertSound(page);

    await marks.getByRole("button", { name: words.deny }).click();
    await topic.waitFor({ state: "detached" });
    await page.getByText(words.learnt).waitFor();
    await assertSound(page);
    await page.getByRole("button", { name: words.undo }).click();
    await page.getByText(words.undone).waitFor();
    await topic.waitFor();

    await marks.getByRole("button", { name: words.add, exact: true }).click();
    await page.getByRole("searchbox", { name: words.find }).fill(words.added.slice(0, 4));
    await page.getByRole("menuitem", { name: words.added }).waitFor();
    // What React Aria says of the list to screen readers stands outside the page.
    await assertSound(page, ["region"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await marks.getByRole("link", { name: words.added }).waitFor();
    await page.getByRole("button", { name: words.undo }).click();
    await marks.getByRole("link", { name: words.added }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test(`a cell of the map is walked to by the keyboard and leads to as many voices as it says (${locale})`, async () => {
    const page = await open("/understanding", { locale, width: words.width, role: "analyst" });
    const map = page.getByRole("table", { name: words.heat });
    await map.getByRole("button", { name: words.main }).click();
    await map.getByRole("rowheader", { name: words.topic }).waitFor();
    await assertSound(page);
    await page.keyboard.press(locale === "fa" ? "ArrowLeft" : "ArrowRight");
    await page.keyboard.press("ArrowDown");
    const cell = map.locator("a:focus");
    assert.match((await cell.textContent()) ?? "", new RegExp(words.topic));
    const shown = (await cell.locator(".heat-n").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForURL(/voices\?.*topic=delivery-time/);
    await page.locator("h1 em").waitFor();
    assert.ok((await page.locator("h1").textContent())?.includes(shown));
    await page.context().close();
  });
}

test("the map moves by itself as voices arrive", async () => {
  const page = await open("/understanding", { locale: "en", width: 1440, role: "viewer" });
  const map = page.getByRole("table", { name: languages.en.heat });
  const parking = map.getByRole("rowheader", { name: /Branch and place/ });
  await map.waitFor();
  assert.equal(await parking.count(), 0);
  await bring(["The branch has no parking"]);
  await parking.waitFor({ timeout: 15_000 });
  await page.context().close();
});

test("words lead to their voices however a half space or a hamza is written", async () => {
  await bring(["باز هم می‌خرم، تأخیر نداشت"]);
  for (const search of ["می‌خرم", "می خرم", "میخرم", "تاخیر", "تأخير"]) {
    const url = `/api/voices?search=${encodeURIComponent(search)}`;
    const { total } = await expectCall<{ total: number }>(world, 200, url);
    assert.equal(total, 1, search);
  }
});

test("who may not teach reads the same and has nothing to press", async () => {
  const page = await open("/voices?withText=true", { locale: "fa", width: 1440, role: "viewer" });
  const marks = page.getByRole("list", { name: languages.fa.reading }).first();
  await marks.waitFor();
  assert.equal(await page.locator(".reading button").count(), 0);
  await assertSound(page);
  await page.context().close();
});

async function assertSound(page: Page, without: string[] = []): Promise<void> {
  assert.deepEqual(await axeFindings(page, without), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
