import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { countPatterns, patternBook } from "./cue-patterns.ts";

const book = patternBook(
  {
    leaving: `
      دیگه|دیگر .. {goes}
      never again`,
    sent: `
      ارسال نشد*
      نفرستاد*`,
  },
  { goes: "نمی‌خرم نمیام" },
);

function found(text: string): Record<string, number> {
  const counts = new Uint16Array(book.names.length);
  countPatterns(book, tokensOf(normalise(text).text), counts);
  return Object.fromEntries(book.names.map((name, i) => [name, counts[i] as number]));
}

test("words stand side by side, or up to eight apart after two dots", () => {
  assert.equal(found("Never again!").leaving, 1);
  assert.equal(found("never say again").leaving, 0);
  assert.equal(found("دیگه از شما نمی خرم").leaving, 1);
  assert.equal(found("دیگه یک دو سه چهار پنج شش هفت هشت نمیخرم").leaving, 1);
  assert.equal(found("دیگه یک دو سه چهار پنج شش هفت هشت نه نمیخرم").leaving, 0);
});

test("a pattern ends where its sentence does", () => {
  assert.equal(found("این یکی دیگه خوبه. من نمیام").leaving, 0);
});

test("a star stands for any ending", () => {
  assert.equal(found("سس ارسال نشده بود").sent, 1);
  assert.equal(found("سس نفرستادید").sent, 1);
  assert.equal(found("سس ارسال شد").sent, 0);
});

test("a cue is counted as often as it comes", () => {
  assert.equal(found("never again, never again").leaving, 2);
});

test("a text of a hundred thousand beginnings is gone through once", { timeout: 5000 }, () => {
  assert.equal(found("دیگه ".repeat(100_000)).leaving, 0);
});
