import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { newId } from "#kernel/ids";
import type { Locale } from "#kernel/locale";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import type { Choice } from "#policies/model";
import { openBrowser } from "../browser.ts";
import { memberOf, type TestMember } from "../members.ts";
import { eventually, expectCall, openWorld, type World } from "../world.ts";
import { closeGaps, publish, writeRules } from "./regulation/proving.ts";
import { findAsCustomer, offerInCase, seeOnBoards } from "./regulation/using.ts";
import { beginFromPaper, nameRemedies, nameWhatIsKnown } from "./regulation/writing.ts";

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
    await findAsCustomer(browser, address, locale);
    await seeOnBoards(page, locale);
    const { items } = await expectCall<{ items: Choice[] }>(world, 200, "/api/choices?limit=2");
    const taken = items.map(({ origin, remedy }) => `${origin} ${remedy}`);
    assert.deepEqual(taken.sort(), ["case refund", "help refund"]);
    await page.context().close();
  });
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
