import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import type { Locale } from "#kernel/locale";
import { say as sayHelp } from "../../../src/modules/policies/help/messages.ts";
import { sayDeciding } from "../../../src/modules/policies/web/deciding-messages.ts";
import { assertSound, choose, part } from "./hands.ts";
import { written } from "./words.ts";

/** Who answers a case is told what the policy lets them offer, and why; what they choose is kept. */
export async function offerInCase(page: Page, locale: Locale, id: string): Promise<void> {
  const { policy, reason, condition, days, tier, remedies, because } = written[locale];
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}/cases/${id}`);
  const section = page
    .locator("section", { has: page.getByRole("heading", { name: sayDeciding(locale, "case.title") }) })
    .last();
  const which = section.getByRole("button", { name: sayDeciding(locale, "case.policy") });
  await section.locator("form").waitFor();
  if ((await which.count()) > 0) await choose(page, sayDeciding(locale, "case.policy"), policy);
  await choose(page, reason.label, reason.values[0]);
  await choose(page, condition.label, condition.values[0]);
  await section.getByRole("textbox", { name: days }).fill("5");
  await choose(page, tier.label, tier.values[1]);
  await section.getByRole("button", { name: sayDeciding(locale, "case.decide"), exact: true }).click();
  const offer = section.getByRole("list", { name: sayDeciding(locale, "offers.list") }).getByRole("listitem");
  await offer.getByText(remedies[0]).waitFor();
  await offer.getByText(because).waitFor();
  assert.equal(await offer.count(), 1);
  await assertSound(page);
  await offer.getByRole("button", { name: sayDeciding(locale, "offer.choose") }).click();
  await section.getByText(sayDeciding(locale, "choice.given"), { exact: true }).waitFor();
  await assertSound(page);
  await page.goto(origin + pathname);
}

/** A phone without a script: the same answers lead to the same solution, in the customer's words. */
export async function findAsCustomer(browser: Browser, address: string, locale: Locale): Promise<void> {
  const { policy, reason, condition, days, tier, remedies } = written[locale];
  const phone = { viewport: { width: 390, height: 844 }, locale: locale === "fa" ? "fa-IR" : "en-GB" };
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  // axe is a script itself, so it looks at each page in another window.
  const other = await browser.newContext(phone);
  const eye = await other.newPage();
  const look = async () => {
    await eye.goto(page.url());
    await assertSound(eye);
  };
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${address}/h/nikkala`);
  await look();
  await page.getByRole("link", { name: policy }).click();
  await look();
  for (const label of [reason.values[0], condition.values[0], tier.values[1]])
    await page.getByRole("radio", { name: label, exact: true }).check();
  await page.getByLabel(days).fill(locale === "fa" ? "۵" : "5");
  await page.getByRole("button", { name: sayHelp(locale, "questions.send") }).click();
  await page.getByRole("radio", { name: remedies[0] }).waitFor();
  assert.equal(await page.getByRole("radio").count(), 1);
  await look();
  await page.getByLabel(sayHelp(locale, "solutions.contact")).fill("0912 345 6789");
  await page.getByRole("button", { name: sayHelp(locale, "solutions.send") }).click();
  await page.getByRole("heading", { name: sayHelp(locale, "chosen.title") }).waitFor();
  await look();
  await context.close();
  await other.close();
}

/** Both decisions are counted, with what was taken and the rules that nobody needed. */
export async function seeOnBoards(page: Page, locale: Locale): Promise<void> {
  const { policy, remedies } = written[locale];
  await part(page, locale, "board");
  const row = page.getByRole("row", { name: remedies[0] });
  await row
    .getByText(locale === "fa" ? "۲" : "2", { exact: true })
    .first()
    .waitFor();
  await assertSound(page);
  await page.goto(`${new URL(page.url()).origin}/remedies`);
  await page.getByRole("row", { name: remedies[0] }).getByText(policy).waitFor();
  await assertSound(page);
}
