import assert from "node:assert/strict";
import { test } from "node:test";
import { personalDataIn } from "../private-data/personal-data.ts";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { type KeyPhrasesWanted, keyPhrasesOf } from "./key-phrases.ts";

const phrases = (text: string, wanted?: KeyPhrasesWanted): string[] => {
  const normalised = normalise(text);
  return keyPhrasesOf(tokensOf(normalised.text), normalised, wanted);
};

test("a noun stays with its adjective, words of stress and verbs are left out", () => {
  assert.deepEqual(phrases("پیک خیلی بی‌ادب بود و غذای سرد آورد"), ["پیک بی‌ادب", "غذای سرد"]);
  assert.deepEqual(phrases("The food was very cold and late delivery again"), [
    "food was cold",
    "late delivery",
  ]);
  assert.deepEqual(phrases("پیتزا سفارش دادم، بسته‌بندی پاره شده بود"), ["بسته‌بندی پاره", "پیتزا"]);
  assert.deepEqual(phrases("میوه می‌رسد و میخورم"), ["میوه"]);
});

test("what was missing is said as missing", () => {
  assert.deepEqual(phrases("ساندویچ پنیر نداشت"), ["ساندویچ پنیر نداشت"]);
});

test("phrases are spelt as the original has them", () => {
  assert.deepEqual(phrases("كيفيت   غذا پائين"), ["كيفيت غذا پائين"]);
  assert.deepEqual(phrases("LATE\n Delivery"), ["LATE Delivery"]);
});

test("plain praise comes last, and is all there is in a short word", () => {
  assert.deepEqual(phrases("عالی، تحویل سریع"), ["تحویل سریع", "عالی"]);
  assert.deepEqual(phrases("خوب"), ["خوب"]);
  assert.deepEqual(phrases("👍 ۲۰"), []);
  assert.deepEqual(phrases(""), []);
});

test("there are at most as many as asked for, each once", () => {
  const many = phrases("نان، ماست، پنیر، کره، مربا، عسل، نان، نان");
  assert.equal(many.length, 5);
  assert.equal(new Set(many).size, 5);
  assert.equal(phrases("نان، ماست، پنیر", { limit: 2 }).length, 2);
  assert.equal(many[0], "نان");
});

test("words of personal data are in no phrase", () => {
  const text = "پیک گم شد، تهران خیابان بهار کوچه ۳ پلاک ۱۲، ایمیل sara.b@example.com";
  const without = personalDataIn(normalise(text));
  assert.equal(without.length, 2);
  assert.deepEqual(phrases(text, { without }), ["پیک گم", "ایمیل"]);
});

test("any text has phrases of its own words", () => {
  for (const text of ["\ud800\ud800", "a ".repeat(50_000), "غذا ".repeat(50_000), "غذا، ".repeat(50_000)]) {
    for (const phrase of phrases(text)) assert.ok(phrase.length > 0 && phrase.length < 300);
  }
});
