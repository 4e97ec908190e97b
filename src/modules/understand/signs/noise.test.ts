import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { noiseOf } from "./noise.ts";

const noise = (text: string) => {
  const normalised = normalise(text);
  return noiseOf(tokensOf(normalised.text), normalised);
};

test("short true voices are no noise, nor is silence", () => {
  const voices = [
    "خوب",
    "ok",
    "k",
    "👍",
    "۲۰",
    "10/10",
    "😡😡",
    "هههههه",
    "خخخخ",
    "hahahaha",
    ":)",
    ":|",
    "یواش‌یواش",
    "",
    "  ",
  ];
  for (const text of voices) assert.equal(noise(text), null, text);
});

test("what fingers leave on a keyboard, single letters and bare marks are nonsense", () => {
  const mash = [
    "شسیبل",
    "شسیبشسیب",
    "یسبیسبیسب",
    "asdfasdf",
    "sdfkjhsdf",
    "غظحجثق",
    "ا",
    "م م م",
    "؟",
    "....",
    "111111111",
  ];
  for (const text of mash) assert.equal(noise(text), "nonsense", text);
});

test("several marks of advertising are spam", () => {
  const spam = [
    "برای کسب درآمد میلیونی به کانال تلگرام ما بپیوندید t.me/xxxx",
    "سلام پیج ما رو فالو کنید @shop_tehran",
    "وام فوری بدون ضامن 09121234567",
    "Earn money from home, click here http://x.co/1",
    "join our telegram channel @deals for a free promo code",
  ];
  for (const text of spam) assert.equal(noise(text), "spam", text);
});

test("a customer may speak of pages, discounts, links and numbers", () => {
  const voices = [
    "پیج اینستاگرامتون رو دیدم و سفارش دادم، عالی بود",
    "پشتیبانی تلگرام جواب نمی‌دهد",
    "کد تخفیف رایگان ندادید",
    "شماره من 09121234567 است، لطفا زنگ بزنید",
    "@hamdel please dm me, my order 12345 is late https://example.com/o/12345",
  ];
  for (const text of voices) assert.equal(noise(text), null, text);
});

test("any text is judged", () => {
  for (const text of ["\ud800", "a".repeat(100_000), "ا ".repeat(50_000), "@".repeat(50_000)]) {
    assert.notEqual(noise(text), "spam");
  }
});
