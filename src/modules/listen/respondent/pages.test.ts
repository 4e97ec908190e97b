import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type Locale, locales } from "#kernel/locale";
import { policyOf } from "#kernel/pages/content-policy";
import { checkAnswers } from "../logic/check-answers.ts";
import { standardSurvey } from "../logic/standard-survey.ts";
import { categories, type SurveyDocument, surveyDocument } from "../model.ts";
import { noticePage } from "./notice-page.ts";
import { type SurveyView, surveyPage } from "./survey-page.ts";
import { thanksPage } from "./thanks-page.ts";

const survey = surveyDocument.parse(standardSurvey({ slug: "loyalty" }));
const company = { name: "نیک‌کالا" };
const submission = "01939c3e-0000-7000-8000-000000000000";
const page = (change: Partial<SurveyView>) =>
  surveyPage({ survey, version: 1, submission, company, locale: "fa", ...change });

test("the scale runs in reading order with the reader's digits, and the chosen score comes back chosen", () => {
  const { markup } = page({ given: { nps: "۹", why: "پیک\r\nخوش‌رو" } });
  assert.match(markup, /<html lang="fa" dir="rtl">/);
  const digits = [...markup.matchAll(/<span>([۰-۹]+)<\/span>/g)].map(([, digit]) => digit);
  assert.deepEqual(digits, ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹", "۱۰"]);
  assert.match(markup, /value="9" checked>/);
  assert.match(markup, /پیک\nخوش‌رو<\/textarea>/);
});

test("what a person gave comes back whole with the faults beside the questions", () => {
  const given = { nps: "44", why: "x".repeat(6_000) };
  const { markup, status } = page({ given, faults: checkAnswers(survey, given, { strict: false }).faults });
  assert.equal(status, 422);
  assert.ok(markup.includes(given.why));
  assert.match(markup, /<p class="fault" id="nps-fault">/);
  assert.match(markup, /<a href="#nps-0">/);
  assert.match(markup, /<a href="#why-box">/);
  assert.match(markup, /aria-describedby="why-fault"/);
});

test("nothing that anybody wrote reaches a page as markup", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      `"><script>alert(1)</script>`,
      `</textarea><img src=x onerror=y>`,
      `'&{company}<b>`,
      "\u202e<i>",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  );
  const plainTags = tagsOf(page({ about: "x", given: { nps: "1", why: "x" } }).markup);
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, title, why) => {
      const hostileSurvey: SurveyDocument = { ...survey, title: { fa: title } };
      const view = { survey: hostileSurvey, company: { name }, about: title, given: { nps: "1", why } };
      assert.deepEqual(tagsOf(page(view).markup), plainTags);
    }),
  );
});

test("style and script are the ones the policy allows, and no address but the font's is fetched", () => {
  const { markup, ...made } = page({});
  const policy = policyOf(made);
  for (const tag of ["style", "script"]) {
    const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(markup)?.[1] ?? "";
    assert.ok(policy.includes(`'sha256-${createHash("sha256").update(source).digest("base64")}'`), tag);
  }
  assert.deepEqual(markup.match(/(?:src=|url\()[^")]*/g), ["url(/s/font/vazirmatn-5.3.0.woff2"]);
});

test("the standard page travels in 5 kB, and with the longest texts in 14 kB", () => {
  assert.ok(gzipSync(page({}).markup).length < 5 * 1024);
  const given = { nps: "44", why: persianWords(2_000) };
  const longest: SurveyDocument = {
    ...survey,
    title: bothLanguages(120),
    privacyNote: bothLanguages(300),
    questions: survey.questions.map((question) => ({
      ...question,
      label: bothLanguages(300),
      ...(question.kind === "nps" ? { lowLabel: bothLanguages(60), highLabel: bothLanguages(60) } : {}),
    })),
  };
  const { faults } = checkAnswers(longest, given, { strict: false });
  const bytes = gzipSync(page({ survey: longest, given, faults }).markup).length;
  assert.ok(bytes < 14 * 1024, `${bytes} bytes`);
});

test("the thank-you page says what happens next, differently for each category", () => {
  for (const locale of locales) {
    const said = [...categories, null].map(
      (category) => thanksPage({ survey, company, locale, category, isKnown: false }).markup,
    );
    assert.equal(new Set(said).size, 4);
  }
  const known = thanksPage({ survey, company, locale: "fa", category: "detractor", isKnown: true });
  assert.match(known.markup, /۲۴ ساعت/);
});

test("the survey's own thanks are said instead, with the company's name", () => {
  const own: SurveyDocument = { ...survey, thanks: { promoter: { fa: "درود از {company}" } } };
  const said = (category: "promoter" | "passive") =>
    thanksPage({ survey: own, company, locale: "fa", category, isKnown: false }).markup;
  assert.match(said("promoter"), /درود از <bdi>نیک‌کالا<\/bdi>/);
  assert.doesNotMatch(said("passive"), /درود/);
});

test("an address without a survey says why, with the right status", () => {
  const statuses = { closed: 410, expired: 410, answered: 410, unpublished: 404, unknown: 404 } as const;
  for (const [notice, status] of Object.entries(statuses)) {
    const made = noticePage({ notice: notice as keyof typeof statuses, locale: "en", unsent: "<b>kept" });
    assert.equal(made.status, status);
    assert.match(made.markup, /&lt;b&gt;kept/);
  }
});

test("the language switch is a button of the form, after the one that Enter presses", () => {
  const { markup } = page({});
  assert.ok(markup.indexOf(`class="send"`) < markup.indexOf(`name="_switch" value="en" lang="en"`));
  assert.doesNotMatch(page({ survey: { ...survey, languages: ["fa"] } }).markup, /name="_switch"/);
});

test("a question with a condition is hidden by the style sheet alone", () => {
  const [nps, why] = survey.questions;
  assert.ok(nps && why);
  const shown: SurveyDocument = {
    ...survey,
    questions: [nps, { ...why, showWhen: { question: "nps", from: 5, to: 6 } }],
  };
  assert.match(
    page({ survey: shown }).markup,
    /form:not\(:has\(#nps-5:checked,#nps-6:checked\)\) #why\{display:none\}/,
  );
});

/** Every tag with its attributes' names: what a browser would make of the page. */
const tagsOf = (markup: string): string[] =>
  [...markup.matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, tag, attributes]) =>
      `${tag} ${[...(attributes ?? "").matchAll(/\s([a-z-]+)(?:=|\s|$)/g)].map(([, name]) => name)}`,
  );

const bothLanguages = (length: number): Record<Locale, string> => ({
  fa: persianWords(length),
  en: persianWords(length),
});

/** Words that no compressor has seen before. */
function persianWords(length: number): string {
  const letters = "ابپتجچخدرزسشعفقکگلمنوهی   ";
  let state = length;
  const letter = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return letters[Math.floor((state / 2_147_483_648) * letters.length)];
  };
  return Array.from({ length }, letter).join("").trim();
}
