import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { insertWorkspace } from "#company";
import { newId } from "#kernel/ids";
import { type Call, expectCall, openWorld, type World } from "../../../../test/world.ts";

import { putHelpPage } from "./store.ts";

const noon = new Date("2026-11-21T08:30:00Z");
let world: World;
let slug: string;

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  const made = await send<{ id: string; slug: string }>("POST", "/api/policies", { ready: "returns" }, 201);
  slug = made.slug;
  await send("POST", `/api/policies/${made.id}/versions`, {}, 201);
  await send("PUT", `/api/policies/${made.id}/versions/1/review`, { verdict: "approved" });
  await send("POST", `/api/policies/${made.id}/publications`, { version: 1, acceptUnproven: "tried" }, 201);
  await send("PUT", "/api/help-page", { slug: "nikkala", intro: { en: "Welcome" }, isOpen: true });
});
after(() => world.close());

const send = <Body>(method: "POST" | "PUT", url: string, body: unknown, expected = 200, call: Call = {}) =>
  expectCall<Body>(world, expected, url, { method, body, ...call });

/** As a browser without scripts does it; follows where it is led. */
async function browse(url: string, form?: Record<string, string>) {
  const answered = await world.app.inject({
    method: form ? "POST" : "GET",
    url,
    headers: {
      "accept-language": "en",
      ...(form && { "content-type": "application/x-www-form-urlencoded" }),
    },
    ...(form && { payload: new URLSearchParams(form).toString() }),
  });
  const location = answered.headers.location;
  if (answered.statusCode === 303 && typeof location === "string")
    return { ...(await open(location)), at: location };
  return { status: answered.statusCode, text: answered.body, at: url };
}
async function open(url: string) {
  const { statusCode, body } = await world.app.inject({ url, headers: { "accept-language": "en" } });
  return { status: statusCode, text: body };
}

const answers = {
  "in:reason": '"changed-mind"',
  "in:goods": '"ordinary"',
  "in:condition": '"unopened"',
  "in:days since delivery": "۵",
  "in:price": "۱٬۲۵۰٬۰۰۰",
  "in:tier": '"gold"',
};

test("the page lists what customers can settle, in their language", async () => {
  const { status, text } = await open("/h/nikkala");
  assert.equal(status, 200);
  assert.match(text, /Welcome/);
  assert.match(text, /href="\/h\/nikkala\/returns[^"]*\?lang=en"><strong dir="auto">Returns/);
  const persian = await open("/h/nikkala?lang=fa");
  assert.match(persian.text, /<html lang="fa" dir="rtl">/);
  assert.match(persian.text, /مرجوعی کالا/);
});

test("answers in Persian digits lead to the solutions, the best first, each with its reason", async () => {
  const { status, text, at } = await browse(`/h/nikkala/${slug}`, answers);
  assert.equal(status, 200, text);
  assert.match(at, /^\/h\/d\//);
  assert.match(text, /One solution for you/);
  assert.match(text, /Return for a refund/);
  assert.match(text, /1,250,000/);
  assert.match(text, /Because: /);
});

test("what is missing or no number is asked again, and what was written stays", async () => {
  const { status, text } = await browse(`/h/nikkala/${slug}`, {
    ...answers,
    "in:price": "many",
    "in:tier": "",
  });
  assert.equal(status, 422);
  assert.match(text, /2 questions still need an answer/);
  assert.match(text, /value="many" aria-invalid="true"/);
  assert.match(text, /name="in:condition" value="&quot;unopened&quot;" checked/);
});

test("a customer chooses, says how they can be reached, and sees how far it is", async () => {
  const { at } = await browse(`/h/nikkala/${slug}`, answers);
  const nameless = await browse(at, { remedy: "refund" });
  assert.equal(nameless.status, 422);
  assert.match(nameless.text, /Write your mobile number or e-mail address/);
  const chosen = await browse(at, { remedy: "refund", contact: "۰۹۱۲۳۴۵۶۷۸۹", name: "سارا" });
  assert.equal(chosen.status, 200, chosen.text);
  assert.match(chosen.text, /Your choice is noted/);
  assert.match(chosen.text, /accepted and under way/);
  const choices = await expectCall<{
    items: { origin: string; person: { name: string } | null; remedy: string }[];
  }>(world, 200, "/api/choices");
  assert.deepEqual(
    choices.items.map(({ origin, person, remedy }) => [origin, person?.name, remedy]),
    [["help", "سارا", "refund"]],
  );
});

test("a remedy that was not offered cannot be chosen", async () => {
  const { at } = await browse(`/h/nikkala/${slug}`, answers);
  const { status, text } = await browse(at, { remedy: "upgrade", contact: "a@example.com" });
  assert.equal(status, 422);
  assert.match(text, /this solution is gone/);
});

test("an order found by its number and contact answers what it knows", async () => {
  const order = {
    number: "N-7731",
    phone: "0912 000 1122",
    facts: { deliveredAt: "2026-11-16", price: 900_000, goods: "ordinary" },
  };
  await send("PUT", "/api/orders", order);
  const wrong = await browse("/h/nikkala/order", { number: "N-7731", contact: "09120001123" });
  const unknown = await browse("/h/nikkala/order", { number: "N-1", contact: "09120001122" });
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.text.replaceAll("09120001123", "").replaceAll("N-7731", ""),
    unknown.text.replaceAll("09120001122", "").replaceAll("N-1", ""),
  );
  const found = await browse("/h/nikkala/order", { number: "N-7731", contact: "۰۹۱۲۰۰۰۱۱۲۲" });
  assert.equal(found.status, 200, found.text);
  assert.match(found.text, /Order \u2068N-7731/);
  const asked = await open(`${found.at.replace("?lang=en", "")}/${slug}?lang=en`);
  assert.match(asked.text, /delivered 5 days ago/);
  assert.doesNotMatch(asked.text, /name="in:price"/);
  assert.match(asked.text, /name="in:reason"/);
});

test("a link made for a person asks only what is not known, and names them in the decision", async () => {
  const made = await send<{ url: string }>(
    "POST",
    "/api/help-links",
    { person: "c-88", inputs: { tier: "silver", goods: "ordinary", price: 100 } },
    201,
  );
  const at = new URL(made.url).pathname;
  const { text } = await open(`${at}/${slug}`);
  assert.doesNotMatch(text, /name="in:tier"/);
  const solved = await browse(`${at}/${slug}`, answers);
  assert.doesNotMatch(solved.text, /name="contact"/);
  const chosen = await browse(solved.at, { remedy: "refund" });
  assert.match(chosen.text, /Your choice is noted/);
});

test("closed pages, strange addresses and ended links say so", async () => {
  const made = await send<{ url: string }>("POST", "/api/help-links", { hours: 1 }, 201);
  world.setNow(new Date(noon.getTime() + 2 * 3_600_000));
  assert.equal((await open(new URL(made.url).pathname)).status, 410);
  world.setNow(noon);
  assert.equal((await open("/h/nobody")).status, 404);
  assert.equal((await open("/h/nikkala/nothing")).status, 404);
  await send("PUT", "/api/help-page", { slug: "nikkala", intro: {}, isOpen: false });
  assert.equal((await open("/h/nikkala")).status, 410);
  await send("PUT", "/api/help-page", { slug: "nikkala", intro: {}, isOpen: true });
});

test("two companies cannot have their pages under one name, and a page may be renamed", async () => {
  const other = newId();
  await world.kernel.records.system(async (tx) => {
    await insertWorkspace(tx, { id: other, name: "دیگری", locale: "fa", timeZone: "Asia/Tehran" }, noon);
    const page = { workspace: other, intro: {}, isOpen: true };
    assert.equal(await putHelpPage(tx, { ...page, slug: "nikkala" }), false);
    assert.equal(await putHelpPage(tx, { ...page, slug: "another" }), true);
  });
  const taken = await send<{ code: string }>(
    "PUT",
    "/api/help-page",
    { slug: "another", intro: {}, isOpen: true },
    409,
  );
  assert.equal(taken.code, "policies/help-name-taken");
  await send("PUT", "/api/help-page", { slug: "renamed", intro: {}, isOpen: true });
  assert.equal((await open("/h/renamed")).status, 200);
  assert.equal((await open("/h/nikkala")).status, 404);
  await send("PUT", "/api/help-page", { slug: "nikkala", intro: {}, isOpen: true });
});

test("members see what stands on the page, and what an order should tell for it", async () => {
  type Topics = { items: { slug: string }[]; orderFacts: { fact: string }[] };
  const { items, orderFacts } = await expectCall<Topics>(world, 200, "/api/help-topics");
  assert.deepEqual(
    items.map((topic) => topic.slug),
    [slug],
  );
  assert.deepEqual(orderFacts.map(({ fact }) => fact).sort(), ["deliveredAt", "goods", "price"]);
});
