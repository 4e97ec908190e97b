import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../browser.ts";
import { memberOf, password } from "../members.ts";
import { openWorld, type World } from "../world.ts";

describe("the settings of a company", () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let owner: BrowserContext;

  before(async () => {
    world = await openWorld();
    address = await world.app.listen({ port: 0, host: "127.0.0.1" });
    browser = await openBrowser();
    const viewport = { width: 1440, height: 900 };
    owner = await browser.newContext({ locale: "fa-IR", viewport, reducedMotion: "reduce" });
    const { email } = await memberOf(world, "owner");
    await owner.request.post(`${address}/api/session`, { data: { email, password } });
  });
  after(async () => {
    await owner?.close();
    await browser?.close();
    await world?.close();
  });

  test("a key shows its secret once, and is revoked by a second press", async () => {
    const page = await open("/keys");
    await page.getByRole("button", { name: "ساختن کلید" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "نام" }).fill("فروشگاه اینترنتی");
    await dialog.getByText("فرستادن پاسخ، یادکرد و رویداد").click();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "ساختن کلید" }).click();
    const secret = await dialog.getByLabel("کلید", { exact: true }).inputValue();
    assert.equal((await world.call("/api/session", { key: secret })).status, 200);
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "نگهش داشتم" }).click();
    await heading(page, "۱ برنامه می‌تواند به همدل وصل شود.");
    assert.equal(await page.getByText(secret).count(), 0);
    await page.getByRole("button", { name: "باطل کردن" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "باطل کردن" }).click();
    await heading(page, "اکنون هیچ برنامه‌ای به همدل وصل نیست.");
    await page.close();
  });

  test("a new company gets its touchpoints, with what is wrong beside the field", async () => {
    const page = await open("/company");
    await page.getByRole("button", { name: "افزودن نقطه تماس" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "افزودن" }).click();
    await dialog.locator(".field-error").first().waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("textbox", { name: "نام" }).fill("تحویل مرسوله");
    await page.keyboard.press("Enter");
    await heading(page, "نیک‌کالا در ۱ نقطه تماس و ۰ شعبه با مردم روبه‌رو می‌شود.");
    await page.close();
  });

  test("what could not be taken is told with its reason, and tried again by a press; then all is well", async () => {
    await failOnce(world);
    const page = await open("/failures");
    await heading(page, "۱ رویداد پذیرفته نشد.");
    await page.getByText("the store was away").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("button", { name: /همین حالا دوباره/ }).press("Enter");
    await page.getByText("دوباره در حال تلاش است.").waitFor();
    await world.reactions.drain();
    await page.reload();
    await page.getByText("همه‌چیز خوب است").waitFor();
    await page.close();
  });

  test("by keyboard alone a member is made a viewer and then shown the door", async () => {
    await memberOf(world, "agent");
    const page = await open("/members");
    await page.getByRole("button", { name: /نقش agent/ }).press("Enter");
    await page.getByRole("option", { name: "بیننده" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("نقش agent اکنون «بیننده» است.").waitFor();
    await page.getByRole("button", { name: "برداشتن agent" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "برداشتن", exact: true }).press("Enter");
    await heading(page, "یک نفر در نیک‌کالا کار می‌کند.");
    await page.close();
  });

  test("a member changes their name and password, and a wrong present password is told beside its field", async () => {
    const page = await open("/account");
    await page.getByLabel("نام شما").fill("سارا کریمی");
    await page.getByRole("button", { name: "ذخیره" }).click();
    await heading(page, "سارا کریمی، مالک در نیک‌کالا");
    await page.getByLabel("گذرواژه کنونی").fill("not the right words");
    await page.getByLabel("گذرواژه تازه").fill("three other words");
    await page.getByRole("button", { name: "تغییر گذرواژه" }).click();
    await page.getByText("این گذرواژه کنونی شما نیست.").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("گذرواژه کنونی").fill(password);
    await page.getByRole("button", { name: "تغییر گذرواژه" }).click();
    await page.getByText("گذرواژه تغییر کرد و دستگاه‌های دیگر خارج شدند.").waitFor();
    await page.close();
  });

  for (const [locale, width] of [
    ["fa", 390],
    ["en", 1440],
  ] as const)
    test(`axe finds nothing in the settings in ${locale} at ${width} pixels, nor are they wider`, async () => {
      const page = await open("/");
      await page.evaluate((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["company", "members", "keys", "journal", "failures", "account"]) {
        await page.goto(`${address}/${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator(".skeleton").first().waitFor({ state: "detached" });
        assert.deepEqual(await axeFindings(page), [], path);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(tooWide, 0, `${path} is wider than the window`);
      }
      await page.close();
    });

  async function open(path: string): Promise<Page> {
    const page = await owner.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(address + path);
    return page;
  }
});

/** Leaves the newest event as one that a reaction could not take. */
const failOnce = ({ kernel, workspace }: World) =>
  kernel.records.system((tx) =>
    sql`
      insert into reaction_failures (reaction, transaction, event, workspace, error, failed_at, retry_at)
      select (select name from reactions where name = 'act.openCases'), transaction, id, ${workspace},
        'the store was away', now(), now() + interval '1 hour'
      from journal where workspace = ${workspace} order by id desc limit 1
    `.execute(tx),
  );

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
