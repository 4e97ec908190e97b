import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { PolicyView } from "../documents/views.ts";

let world: World;
let browser: Browser;
let address: string;
let owner: TestMember;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  owner = await memberOf(world, "owner");
  browser = await openBrowser();
  await twoVersions();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

/** The first version decides; in the second one rule is gone and another one changed. */
async function twoVersions(): Promise<void> {
  const call = <Body>(method: "GET" | "POST" | "PUT", path: string, expected: number, body?: object) =>
    expectCall<Body>(world, expected, `/api/policies${path}`, { method, ...(body && { body }) });
  await call("POST", "", 201, { ready: "returns" });
  for (const number of [1, 2]) {
    await call("POST", "/returns/versions", 201, { note: `note ${number}` });
    await call("PUT", `/returns/versions/${number}/review`, 200, { verdict: "approved" });
    await call("POST", "/returns/publications", 201, { version: number, acceptUnproven: "tried" });
    const { draft } = await call<PolicyView>("GET", "/returns", 200);
    const [remedy, ...others] = draft.document.remedies;
    assert.ok(remedy);
    const remedies = [{ ...remedy, cost: String(1000 * number) }, ...others];
    const document = { ...draft.document, remedies };
    await call("PUT", "/returns/draft", 200, { revision: draft.revision, document });
  }
}

test("versions are compared, talked about and rolled back", async () => {
  const page = await open("/policies/returns?part=versions", "fa");
  await page.getByText("نسخهٔ ۲ تصمیم می‌گیرد").waitFor();
  await page
    .locator(".changes")
    .getByText(/راه‌حل .*تغییر کرد/)
    .waitFor();
  await assertSound(page);
  await page.getByRole("textbox", { name: "دیدگاه دربارهٔ پیش‌نویس" }).fill("هزینه را چه کسی سنجیده است؟");
  await page.getByRole("button", { name: "ثبت دیدگاه" }).click();
  await page.getByRole("button", { name: "رسیدگی شد" }).click();
  await page.getByText(/رسیدگی کرد/).waitFor();
  await page.getByRole("button", { name: "بازگرداندن", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "بازگرداندن", exact: true }).click();
  await page.getByText("نسخهٔ ۱ تصمیم می‌گیرد").waitFor();
  await assertSound(page);
  await page.context().close();
});

test("a draft is tried on one customer and on a file, and what was decided is on the board", async () => {
  const page = await open("/policies/returns?part=try", "en");
  const { draft } = await expectCall<PolicyView>(world, 200, "/api/policies/returns");
  const inputs = draft.document.model.inputs.map(({ name }) => name);
  const customer: Record<string, string> = {
    reason: "changed-mind",
    goods: "ordinary",
    condition: "unopened",
    "days since delivery": "5",
    price: "1250000",
    tier: "gold",
  };
  const asked = inputs.map((name) => customer[name] ?? "");
  await page.getByRole("textbox", { name: /price/i }).fill("1250000");
  await page.getByRole("textbox", { name: /days/i }).fill("5");
  for (const [input, option] of [
    ["Reason", /change of mind/i],
    ["Kind of goods", /ordinary/i],
    ["Condition", /unopened/i],
    ["Club tier", /gold/i],
  ] as const) {
    await page.locator(".try-form").getByRole("button", { name: input }).press("Enter");
    await page.getByRole("option", { name: option }).first().click();
  }
  await page.locator(".try-form button[type=submit]").click();
  await page
    .locator(".offer")
    .first()
    .getByText(/refund/i)
    .first()
    .waitFor();
  await assertSound(page);
  await page.getByText("A file", { exact: true }).click();
  const csv = [inputs.join(","), asked.join(","), asked.with(0, "damaged").join(",")].join("\n");
  const file = { name: "cases.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("table").first().waitFor();
  await assertSound(page);
  const decided = Object.fromEntries(inputs.map((name) => [name, fact(customer[name] ?? "")]));
  await expectCall(world, 200, "/api/policies/returns/decisions", {
    method: "POST",
    body: { inputs: decided },
  });
  await page.getByRole("tab", { name: "Use and effect" }).click();
  await page.getByRole("heading", { name: /never used/ }).waitFor();
  await assertSound(page);
  await page.context().close();
});

const fact = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);

async function open(path: string, locale: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const [name = "", value = ""] = owner.cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript((chosen) => localStorage.setItem("hamdel-locale", chosen), locale);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

async function assertSound(page: Page): Promise<void> {
  // React Aria still announces a dialog's button that was pending and is gone, and axe finds that.
  const found = (await axeFindings(page)).filter((one) => !/^role-img-alt:.*: div\[/.test(one));
  assert.deepEqual(found, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
