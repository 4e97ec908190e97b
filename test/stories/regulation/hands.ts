import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Locale } from "#kernel/locale";
import { say } from "../../../src/modules/policies/web/messages.ts";
import { axeFindings } from "../../browser.ts";

/** Goes to a part of the policy. */
export const part = (
  page: Page,
  locale: Locale,
  id: "rules" | "remedies" | "inputs" | "settings" | "versions" | "board",
) => page.getByRole("tab", { name: say(locale, `policy.${id}`), exact: true }).click();

/** What is written is kept, and its proof is on view. */
export const saved = (page: Page, locale: Locale): Promise<void> =>
  page.locator(".save-mark").getByText(say(locale, "save.saved"), { exact: true }).waitFor();

/** One of a Select's options. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: label }).last().press("Enter");
  await page.getByRole("option", { name: option, exact: true }).click();
}

export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);

/** As a Persian keyboard does it: each letter is a key of its own, which Playwright would put in without any. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const key of text)
    if (/[\n -~]/.test(key)) await page.keyboard.type(key);
    else {
      await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    }
  await session.detach();
}

/** The words of a cell. */
export const textAt = async (page: Page, row: number, column: number): Promise<string> =>
  ((await cell(page, row, column).textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

/** axe finds nothing, and the page is as wide as its window. */
export async function assertSound(page: Page): Promise<void> {
  // React Aria still announces a dialog's button that was pending and is gone, and axe finds that.
  const found = (await axeFindings(page)).filter((one) => !/^role-img-alt:.*: div\[/.test(one));
  assert.deepEqual(found, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
