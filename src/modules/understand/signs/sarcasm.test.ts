import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { type ScoredClause, sarcasmOf } from "./sarcasm.ts";

const sarcasm = (text: string, clauses?: ScoredClause[]): number =>
  sarcasmOf(tokensOf(normalise(text).text), clauses);

test("bitter phrases and thanks for a fault are sarcasm", () => {
  const bitter = [
    "دستتون درد نکنه واقعا که",
    "مرسی که غذا رو یخ آوردید",
    "ممنون بابت غذای سوخته",
    "واقعاً گل کاشتید",
    "thanks for nothing",
    "Thank you for losing my order and the cold food",
  ];
  for (const text of bitter) assert.ok(sarcasm(text) >= 0.7, `${text} ${sarcasm(text)}`);
});

test("praise beside a fault with a scornful face or applause makes one unsure", () => {
  for (const text of [
    "به به چه غذای سردی 👏👏",
    "great job, order is late again 🙄",
    "خسته نباشید با این پیکتون 😒",
  ]) {
    assert.ok(sarcasm(text) >= 0.4, `${text} ${sarcasm(text)}`);
  }
  assert.ok(sarcasm("آفرین به این پشتیبانی؟!") > 0);
  assert.ok(sarcasm("«عالی» بود") > 0);
});

test("sincere thanks, polite complaints and contrast are not", () => {
  const sincere = [
    "مرسی که به موقع رسید",
    "ممنون، غذا کمی سرد بود",
    "عالی بود ولی دیر رسید",
    "ممنون می‌شم دفعه بعد سرد نباشه",
    "سلام و خسته نباشید، پیتزا سرد بود",
    "مرسی که سرد نبود",
    "thanks for the quick delivery",
    "thank you so much for everything 👏",
    "",
  ];
  for (const text of sincere) assert.ok(sarcasm(text) < 0.3, `${text} ${sarcasm(text)}`);
});

test("a clause that sounds bad is a fault, unless it turns against the praise", () => {
  const clauses = (score: number): ScoredClause[] => [
    { from: 0, to: 2, score: 0.8 },
    { from: 2, to: 6, score },
  ];
  const text = "به به دو هفته بی‌خبری 👏";
  assert.ok(sarcasm(text, clauses(-0.9)) > sarcasm(text, clauses(0)));
});

test("any text has a strength between 0 and 1", () => {
  for (const part of ["مرسی ", "مرسی که ", "great ", "واقعا ", "\ud800", "thanks ", "👏", "!?"]) {
    const strength = sarcasm(part.repeat(30_000));
    assert.ok(strength >= 0 && strength <= 1, part);
  }
});
