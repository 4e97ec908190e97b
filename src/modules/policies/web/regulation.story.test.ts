import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { newId } from "#kernel/ids";
import type { Locale } from "#kernel/locale";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import { axeFindings, openBrowser } from "../../../../test/browser.ts";
import { memberOf, type TestMember } from "../../../../test/members.ts";
import { eventually, expectCall, openWorld, type World } from "../../../../test/world.ts";
import { returnsRegulation } from "../../../demo/regulation.ts";
import type { Choice } from "../decisions/model.ts";
import { say as sayHelp } from "../help/messages.ts";
import { sayDeciding } from "./deciding-messages.ts";
import { sayGrid } from "./grid-messages.ts";
import { sayInputs } from "./input-messages.ts";
import { say } from "./messages.ts";
import { sayRemedies } from "./remedy-messages.ts";
import { sayVersions } from "./versions-messages.ts";

/** What the story's member writes, in the language of the page. */
const written = {
  fa: {
    policy: "مرجوعی کالا",
    reason: { label: "دلیل", values: ["پشیمان شدم", "آسیب دیده است", "چیز دیگری آمد"] },
    condition: { label: "بسته", values: ["باز نشده", "باز شده"] },
    days: "روز از تحویل",
    tier: { label: "عضویت", values: ["طلایی", "معمولی"] },
    remedies: ["بازگشت پول", "تعویض", "اعتبار خرید", "فرستادن دوباره", "بن تخفیف", "پوزش"],
    week: "<= ۷",
    forgotten: /این مشتری بی‌راه‌حل می‌ماند:.*باز شده/,
    because: /باز نشده.*قاعدهٔ ۱/,
    year: /۱۴[۰-۹]{2}/,
  },
  en: {
    policy: "Returns of goods",
    reason: { label: "Reason", values: ["I changed my mind", "It is damaged", "Something else came"] },
    condition: { label: "Package", values: ["Unopened", "Opened"] },
    days: "Days since delivery",
    tier: { label: "Membership", values: ["Golden", "Ordinary"] },
    remedies: ["Money back", "Exchange", "Shop credit", "Sent again", "Voucher", "Apology"],
    week: "<= 7",
    forgotten: /A customer with.*“.?Opened.?”.*is left without a solution/,
    because: /Unopened.*rule 1/i,
    year: /20\d\d/,
  },
} as const;

const keys = {
  reason: ["changed-mind", "damaged", "wrong"],
  condition: ["unopened", "opened"],
  tier: ["golden", "ordinary"],
  remedies: ["refund", "exchange", "credit", "replacement", "voucher", "apology"],
};

let world: World;
let browser: Browser;
let address: string;
let owner: TestMember;

before(async () => {
  world = await openWorld();
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
  owner = await memberOf(world, "owner");
  browser = await openBrowser();
  const page = { slug: "nikkala", intro: {}, isOpen: true };
  await expectCall(world, 200, "/api/help-page", { method: "PUT", body: page });
});
after(async () => {
  await browser?.close();
  await world?.close();
});

for (const locale of ["fa", "en"] as const) {
  test(`a regulation on paper becomes a policy that forgets nobody, and is used (${locale})`, async () => {
    const name = locale === "fa" ? "سمیه کریمی" : "Lena Fischer";
    const caseOf = await unhappy(name);
    const page = await open("/policies", locale);
    await beginFromPaper(page, locale);
    await nameWhatIsKnown(page, locale);
    await nameRemedies(page, locale);
    await writeRules(page, locale);
    await closeGaps(page, locale);
    await publish(page, locale);
    await offerInCase(page, locale, caseOf);
    await findAsCustomer(locale);
    await seeOnBoards(page, locale);
    await page.context().close();
  });
}

/** A new policy, with the text on paper beside its table. */
async function beginFromPaper(page: Page, locale: Locale): Promise<void> {
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

async function nameWhatIsKnown(page: Page, locale: Locale): Promise<void> {
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

async function nameRemedies(page: Page, locale: Locale): Promise<void> {
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

/** The columns from their headers, then every rule of the paper, cell by cell: all by keyboard. */
async function writeRules(page: Page, locale: Locale): Promise<void> {
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
async function closeGaps(page: Page, locale: Locale): Promise<void> {
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

async function publish(page: Page, locale: Locale): Promise<void> {
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

/** Who answers a case is told what the policy lets them offer, and why; what they choose is kept. */
async function offerInCase(page: Page, locale: Locale, id: string): Promise<void> {
  const { policy, reason, condition, days, tier, remedies, because } = written[locale];
  const slug = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`${address}/cases/${id}`);
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
  const [offer] = [
    section.getByRole("list", { name: sayDeciding(locale, "offers.list") }).getByRole("listitem"),
  ];
  await offer.getByText(remedies[0]).waitFor();
  await offer.getByText(because).waitFor();
  assert.equal(await offer.count(), 1);
  await assertSound(page);
  await offer.getByRole("button", { name: sayDeciding(locale, "offer.choose") }).click();
  await section.getByText(sayDeciding(locale, "choice.given"), { exact: true }).waitFor();
  await assertSound(page);
  await page.goto(`${address}/policies/${slug}`);
}

/** A phone without a script: the same answers lead to the same solution, in the customer's words. */
async function findAsCustomer(locale: Locale): Promise<void> {
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
async function seeOnBoards(page: Page, locale: Locale): Promise<void> {
  const { policy, remedies } = written[locale];
  await part(page, locale, "board");
  const row = page.getByRole("row", { name: remedies[0] });
  await row
    .getByText(locale === "fa" ? "۲" : "2", { exact: true })
    .first()
    .waitFor();
  await assertSound(page);
  await page.goto(`${address}/remedies`);
  await page.getByRole("row", { name: remedies[0] }).getByText(policy).waitFor();
  await assertSound(page);
  const { items } = await expectCall<{ items: Choice[] }>(world, 200, "/api/choices?limit=2");
  assert.deepEqual(items.map(({ origin, remedy }) => `${origin} ${remedy}`).sort(), [
    "case refund",
    "help refund",
  ]);
}

/** Somebody who was angry; answers the case that came of it. */
async function unhappy(name: string): Promise<string> {
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, async (tx) => {
    const survey = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: `delivery-${newId()}` }));
    const { id: version } = await publishSurvey(kernel, tx, { workspace, member: null }, survey);
    const whom = [{ externalId: name, kind: "customer" as const, name, traits: {} }];
    const people = await ensurePersons(tx, workspace, whom, kernel.now());
    const said = {
      id: newId(),
      workspace,
      survey,
      version,
      person: people.get(name) ?? null,
      channel: "sms",
    };
    const place = { touchpoint: null, branch: null, submission: newId(), answers: { nps: 1 }, score: 1 };
    const when = { at: kernel.now(), receivedAt: kernel.now(), source: "hamdel", externalId: null };
    await storeResponses(tx, [{ ...said, ...place, ...when, text: "این را نمی‌خواهم.", locale: "fa" }]);
  });
  return eventually("the case is open", async () => {
    await world.reactions.drain();
    const { body } = await world.call("/api/cases?limit=20");
    const { items } = body as { items: { id: string; person: { name: string } | null }[] };
    return items.find(({ person }) => person?.name === name)?.id;
  });
}

async function open(path: string, locale: Locale): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: "Asia/Tehran",
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

const part = (
  page: Page,
  locale: Locale,
  id: "rules" | "remedies" | "inputs" | "settings" | "versions" | "board",
) => page.getByRole("tab", { name: say(locale, `policy.${id}`), exact: true }).click();

const saved = (page: Page, locale: Locale): Promise<void> =>
  page.locator(".save-mark").getByText(say(locale, "save.saved"), { exact: true }).waitFor();

/** One of a Select's options. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: label }).last().press("Enter");
  await page.getByRole("option", { name: option, exact: true }).click();
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);

/** As a Persian keyboard does it: each letter is a key of its own, which Playwright would put in without any. */
async function typeKeys(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const key of text)
    if (/[\n -~]/.test(key)) await page.keyboard.type(key);
    else {
      await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    }
  await session.detach();
}

const textAt = async (page: Page, row: number, column: number): Promise<string> =>
  ((await cell(page, row, column).textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

async function assertSound(page: Page): Promise<void> {
  // React Aria still announces a dialog's button that was pending and is gone, and axe finds that.
  const found = (await axeFindings(page)).filter((one) => !/^role-img-alt:.*: div\[/.test(one));
  assert.deepEqual(found, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}
