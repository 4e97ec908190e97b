import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Locale } from "#kernel/locale";
import { sayGrid } from "../../../src/modules/policies/web/grid-messages.ts";
import { say } from "../../../src/modules/policies/web/messages.ts";
import { sayVersions } from "../../../src/modules/policies/web/versions-messages.ts";
import { assertSound, cell, part, saved, textAt, typeKeys } from "./hands.ts";
import { written } from "./words.ts";

/** The columns from their headers, then every rule of the paper, cell by cell: all by keyboard. */
export async function writeRules(page: Page, locale: Locale): Promise<void> {
  await part(page, locale, "rules");
  for (const [place, name] of ["condition", "days", "tier"].entries())
    await addColumn(page, locale, place, name);
  const { week, reason, condition, tier, remedies } = written[locale];
  const [, damaged = "", wrong = ""] = reason.values;
  const fault = `${damaged}\n, ${wrong}\n`;
  const [unopened, opened] = condition.values.map((label) => `${label}\n`);
  const [refund, exchange, credit, again, voucher] = remedies.map((label) => `${label}\n`);
  const rules = [
    ["-", unopened, week, "-", refund],
    ["-", opened, week, "-", exchange],
    ["-", opened, week, "-", credit],
    [fault, "-", "<= 30", "-", again],
    [fault, "-", "<= 30", "-", refund],
    ["-", unopened, "(7..30]", "-", credit],
    ["-", "-", "> 30", `${tier.values[0]}\n`, voucher],
  ];
  await cell(page, 0, 0).click();
  for (const [row, rule] of rules.entries())
    for (const [column, text] of rule.entries()) {
      await page.locator(`[data-row="${row}"][data-column="${column}"]:focus`).waitFor();
      await typeKeys(page, text ?? "-");
      await page.keyboard.press("Tab");
    }
  await saved(page, locale);
  assert.equal(await textAt(page, 0, 2), "<= 7");
  assert.match(await textAt(page, 4, 0), new RegExp(`${damaged}.*${wrong}`));
}

async function addColumn(page: Page, locale: Locale, place: number, name: string): Promise<void> {
  await cell(page, 0, place).click();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: sayGrid(locale, "column.after") }).press("Enter");
  const dialog = page.getByRole("dialog", { name: sayGrid(locale, "column.edit") });
  await dialog.getByRole("combobox", { name: sayGrid(locale, "column.looks-at") }).fill(name);
  await dialog.getByRole("button", { name: sayGrid(locale, "column.done") }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Each customer whom the paper forgot is shown, and gets a rule. */
export async function closeGaps(page: Page, locale: Locale): Promise<void> {
  const { forgotten, remedies } = written[locale];
  const findings = page.locator(".finding");
  await findings.filter({ hasText: forgotten }).first().waitFor();
  await assertSound(page);
  for (let closed = 0; closed < 4 && (await findings.count()) > 0; closed++) {
    await findings.first().press("Enter");
    await page.getByRole("button", { name: sayGrid(locale, "proposal.add") }).press("Enter");
    await page.locator(`[data-row="${7 + closed}"][data-column="4"]:focus`).waitFor();
    await typeKeys(page, `${remedies.at(-1)}\n`);
    await page.keyboard.press("Enter");
    await page.locator(".grid-field").waitFor({ state: "detached" });
    await saved(page, locale);
  }
  await page.getByText(say(locale, "findings.proven"), { exact: true }).waitFor();
  await assertSound(page);
}

/** Submitted, reviewed, and in effect from today, chosen in the reader's own calendar. */
export async function publish(page: Page, locale: Locale): Promise<void> {
  await part(page, locale, "versions");
  const dialog = page.getByRole("dialog");
  const press = (
    key: "draft.submit" | "review" | "review.approve" | "publish" | "publish.do",
    inside = true,
  ) => (inside ? dialog : page).getByRole("button", { name: sayVersions(locale, key), exact: true }).click();
  await press("draft.submit", false);
  await dialog.getByRole("textbox").fill(locale === "fa" ? "از روی آیین‌نامه" : "As it stands on paper");
  await assertSound(page);
  await press("draft.submit");
  await press("review", false);
  await press("review.approve");
  await press("publish", false);
  await dialog.locator(".date-group button").first().press("Enter");
  await page.locator(".calendar-month").getByText(written[locale].year).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".date-dialog").waitFor({ state: "detached" });
  await assertSound(page);
  await press("publish.do");
  await page.locator(".versions-now").waitFor();
  await assertSound(page);
}
