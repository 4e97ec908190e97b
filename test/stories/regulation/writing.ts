import type { Page } from "playwright-core";
import type { Locale } from "#kernel/locale";
import { returnsRegulation } from "../../../src/demo/regulation.ts";
import { sayGrid } from "../../../src/modules/policies/web/grid-messages.ts";
import { sayInputs } from "../../../src/modules/policies/web/input-messages.ts";
import { say } from "../../../src/modules/policies/web/messages.ts";
import { sayRemedies } from "../../../src/modules/policies/web/remedy-messages.ts";
import { assertSound, choose, part, saved } from "./hands.ts";
import { keys, written } from "./words.ts";

/** A new policy, with the text on paper beside its table. */
export async function beginFromPaper(page: Page, locale: Locale): Promise<void> {
  const { policy } = written[locale];
  await page
    .getByRole("button", { name: say(locale, "policies.new") })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: say(locale, "new.name") }).fill(policy);
  await assertSound(page);
  await dialog.getByRole("button", { name: say(locale, "new.make") }).click();
  await page.waitForURL(/policies\/[^?]+/);
  await part(page, locale, "settings");
  await page
    .getByRole("textbox", { name: say(locale, `settings.prose.${locale}`), exact: true })
    .fill(returnsRegulation[locale] ?? "");
  await page.getByText(say(locale, "settings.public")).click();
  await saved(page, locale);
  await assertSound(page);
  await part(page, locale, "rules");
  const prose = page.locator("details.prose");
  if ((await prose.getAttribute("open")) === null) await prose.locator("summary").press("Enter");
  await page
    .locator(".prose-words")
    .getByText(locale === "fa" ? "مشتریان طلایی" : "Golden members")
    .waitFor();
  await assertSound(page);
}

/** What the rules may look at, each with its values in words. */
export async function nameWhatIsKnown(page: Page, locale: Locale): Promise<void> {
  const { reason, condition, days, tier } = written[locale];
  await part(page, locale, "inputs");
  await page.getByRole("button", { name: reason.label }).first().click();
  await writeValues(page, locale, keys.reason, reason.values);
  for (const [name, { label, values }] of Object.entries({ condition, tier })) {
    await addInput(page, locale, name, label);
    await writeValues(page, locale, keys[name as "condition" | "tier"], values);
  }
  await addInput(page, locale, "days", days, sayGrid(locale, "type.number"));
  await choose(page, sayInputs(locale, "unit"), sayInputs(locale, "unit.days"));
  await page
    .getByRole("dialog")
    .getByRole("button", { name: sayInputs(locale, "done") })
    .click();
  await saved(page, locale);
  await assertSound(page);
}

async function addInput(
  page: Page,
  locale: Locale,
  name: string,
  label: string,
  type?: string,
): Promise<void> {
  await page.getByRole("button", { name: sayInputs(locale, "add") }).click();
  const dialog = page.getByRole("dialog", { name: sayInputs(locale, "new") });
  await dialog.getByRole("textbox", { name: sayInputs(locale, `label.${locale}`) }).fill(label);
  if (type) await choose(page, sayGrid(locale, "column.type"), type);
  await dialog.getByRole("textbox", { name: sayInputs(locale, "name") }).fill(name);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

/** The values of the input whose form is open, each with a label in the page's language. */
async function writeValues(
  page: Page,
  locale: Locale,
  values: readonly string[],
  labels: readonly string[],
): Promise<void> {
  const dialog = page.getByRole("dialog");
  const group = dialog.getByRole("group", { name: sayInputs(locale, "values") });
  for (const [place, value] of values.entries()) {
    await group.getByRole("button", { name: sayInputs(locale, "values.add") }).click();
    await group
      .getByRole("textbox")
      .nth(3 * place)
      .fill(value);
    await group
      .getByRole("textbox")
      .nth(3 * place + (locale === "fa" ? 1 : 2))
      .fill(labels[place] ?? "");
  }
  await assertSound(page);
  await dialog.getByRole("button", { name: sayInputs(locale, "done") }).click();
  await dialog.waitFor({ state: "detached" });
}

/** What may be offered. */
export async function nameRemedies(page: Page, locale: Locale): Promise<void> {
  await part(page, locale, "remedies");
  for (const [place, key] of keys.remedies.entries()) {
    await page.getByRole("button", { name: sayRemedies(locale, "add") }).click();
    const dialog = page.getByRole("dialog");
    const field = (name: Parameters<typeof sayRemedies>[1]) =>
      dialog.getByRole("textbox", { name: sayRemedies(locale, name), exact: true });
    await field(`name.${locale}`).fill(written[locale].remedies[place] ?? "");
    await field("key").fill(key);
    if (place === 0) await assertSound(page);
    await dialog.getByRole("button", { name: sayRemedies(locale, "done") }).click();
    await dialog.waitFor({ state: "detached" });
  }
  await saved(page, locale);
  await assertSound(page);
}
