import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { locales } from "#kernel/locale";
import { type SurveyDocument, surveyDocument } from "../model.ts";
import { checkAnswers, sayFault } from "./check-answers.ts";
import { scoreOf, wordsOf } from "./read-response.ts";
import { standardSurvey } from "./standard-survey.ts";

const survey = surveyDocument.parse(standardSurvey({ slug: "loyalty" }));
const form = { strict: false };
const json = { strict: true };

test("Latin, Persian and Arabic digits are the same score, in a form and in JSON", () => {
  for (const nps of ["10", "۱۰", "١٠", " ۱۰ "]) {
    assert.deepEqual(checkAnswers(survey, { nps }, form), { answers: { nps: 10 }, faults: [] });
  }
  assert.deepEqual(checkAnswers(survey, { nps: 0, why: "دیر رسید" }, json).answers, {
    nps: 0,
    why: "دیر رسید",
  });
});

test("a score off the scale is a fault beside its question", () => {
  for (const nps of ["11", "-1", "9.5", "نه", 10.5, Number.NaN, true, [9], { a: 1 }]) {
    const [fault] = checkAnswers(survey, { nps }, form).faults;
    assert.equal(fault?.question, "nps", String(nps));
    assert.equal(fault?.key, "off-scale", String(nps));
  }
});

test("a required question without an answer is a fault in the respondent's language", () => {
  const [fault] = checkAnswers(survey, { why: "ok" }, form).faults;
  assert.ok(fault);
  assert.equal(sayFault("fa", fault), "یکی از عددهای ۰ تا ۱۰ را انتخاب کنید.");
  assert.equal(sayFault("en", fault), "Choose a number from 0 to 10.");
});

test("text is limited after line ends are counted once, and the fault says by how much", () => {
  const short: SurveyDocument = { ...survey, questions: [{ ...why(), maxLength: 5 }] };
  assert.deepEqual(checkAnswers(short, { why: "a\r\nbcd" }, form).faults, []);
  const [fault] = checkAnswers(short, { why: "abcdefg" }, form).faults;
  assert.ok(fault);
  assert.equal(sayFault("fa", fault), "متن را کوتاه‌تر کنید: ۲ نویسه از حد ۵ نویسه بیشتر است.");
});

test("a form's NUL bytes and halves of surrogate pairs are cleaned, a program's are refused", () => {
  const why = "bad\u0000 \ud800text";
  assert.equal(checkAnswers(survey, { nps: "3", why }, form).answers.why, "bad \ufffdtext");
  assert.deepEqual(checkAnswers(survey, { nps: 3, why }, json).faults, [{ question: "why", key: "unsound" }]);
});

test("unknown fields are ignored in a form and refused from a program", () => {
  const given = { nps: 3, colour: "red" };
  assert.deepEqual(checkAnswers(survey, given, form).faults, []);
  assert.deepEqual(checkAnswers(survey, given, json).faults, [{ question: "colour", key: "unknown" }]);
});

test("an answer with nothing in it is not an answer", () => {
  const optional: SurveyDocument = { ...survey, questions: [why()] };
  assert.deepEqual(checkAnswers(optional, { why: "  \n" }, form).faults, [
    { question: null, key: "nothing" },
  ]);
});

test("a question that was not put is neither required nor stored", () => {
  const shown: SurveyDocument = {
    ...survey,
    questions: [
      ...survey.questions.slice(0, 1),
      { ...why(), required: true, showWhen: { question: "nps", from: 0, to: 6 } },
    ],
  };
  assert.deepEqual(checkAnswers(shown, { nps: "9", why: "left over" }, form), {
    answers: { nps: 9 },
    faults: [],
  });
  assert.equal(checkAnswers(shown, { nps: "6" }, form).faults[0]?.key, "required-text");
});

test("checking never throws, and what it takes is storable and checks again to the same", () => {
  const value = fc.oneof(
    fc.anything(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("۹", "٧", "9", "\u0000", "\ud800", "\u202e"),
  );
  const given = fc.dictionary(
    fc.oneof(fc.constantFrom("nps", "why", "__proto__", "constructor"), fc.string()),
    value,
  );
  fc.assert(
    fc.property(given, fc.boolean(), (given, strict) => {
      const checked = checkAnswers(survey, given, { strict });
      for (const fault of checked.faults) for (const locale of locales) assert.ok(sayFault(locale, fault));
      if (checked.faults.length > 0) return;
      assert.ok(!JSON.stringify(checked.answers).includes("\\u0000"));
      assert.deepEqual(checkAnswers(survey, checked.answers, json), checked);
      assert.ok([null, ...Array(11).keys()].includes(scoreOf(survey, checked.answers)));
      assert.notEqual(wordsOf(survey, checked.answers), "");
    }),
  );
});

function why() {
  const question = survey.questions.find((one) => one.kind === "text");
  assert.ok(question);
  return question;
}
