import assert from "node:assert/strict";
import { test } from "node:test";
import { standardSurvey } from "./logic/standard-survey.ts";
import { categoryOf, type SurveyDocumentInput, surveyDocument, wordsIn } from "./model.ts";

const draft = (change: Partial<SurveyDocumentInput>) =>
  surveyDocument.safeParse({ ...standardSurvey({ slug: "loyalty" }), ...change });

test("the standard survey is a survey, for the relationship and for a touchpoint", () => {
  assert.ok(draft({}).success);
  const touchpoint = { id: crypto.randomUUID(), name: "تحویل مرسوله" };
  const survey = standardSurvey({ slug: "delivery", touchpoint });
  assert.ok(surveyDocument.safeParse(survey).success);
  assert.equal(survey.title.fa, "تجربه شما از تحویل مرسوله");
});

test("what no page could show or no store could hold is refused", () => {
  assert.ok(!draft({ slug: "با فاصله" }).success);
  assert.ok(!draft({ title: { fa: "نول\u0000" } }).success);
  assert.ok(!draft({ title: { fa: "\ud83d" } }).success);
  assert.ok(!draft({ questions: [] }).success);
  assert.ok(!draft({ languages: ["fa", "fa"] }).success);
  assert.ok(!draft({ closesAt: "tomorrow" }).success);
});

test("two questions cannot have one id, and a condition must lean on an earlier score", () => {
  const { questions } = standardSurvey({ slug: "loyalty" });
  const [nps, why] = questions;
  assert.ok(nps && why);
  assert.ok(!draft({ questions: [nps, { ...why, id: "nps" }] }).success);
  assert.ok(draft({ questions: [nps, { ...why, showWhen: { question: "nps", from: 0, to: 6 } }] }).success);
  assert.ok(!draft({ questions: [nps, { ...why, showWhen: { question: "why", from: 0, to: 6 } }] }).success);
  assert.ok(!draft({ questions: [nps, { ...why, showWhen: { question: "nps", from: 7, to: 6 } }] }).success);
  assert.ok(!draft({ questions: [{ ...why, showWhen: { question: "nps", from: 0, to: 6 } }, nps] }).success);
});

test("promoters give 9–10, passives 7–8, detractors 0–6", () => {
  const categories = Array.from({ length: 11 }, (_, score) => categoryOf(score));
  assert.deepEqual(categories, [...Array(7).fill("detractor"), "passive", "passive", "promoter", "promoter"]);
});

test("words missing in the reader's language are said in the other", () => {
  assert.equal(wordsIn("en", { fa: "سلام", en: "Hello" }), "Hello");
  assert.equal(wordsIn("en", { fa: "سلام" }), "سلام");
  assert.equal(wordsIn("en", undefined), "");
});
