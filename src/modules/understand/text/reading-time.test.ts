import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../languages/language.ts";
import { normalise } from "./normalise.ts";
import { clausesOf, sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/** What one character or word, sent over and over, could make a reader go over again and again. */
const hostile = [
  ..."ا ّ \u200c \u200d \u202e a 7 ! @ ' : ( 👍 ﷺ 𝐠 é".split(" "),
  ..."\ud83d|\udc4d|\ud835|\u0000| |\n|می |ها |می شود |کتاب ها |عااالی |ي\u200c|ok\u200c".split("|"),
  ..."12,|1:2/|don't|'a|:)|:( |<3 |((((:|http://|@a |www.a.|kheili |zz1 |ولی ، |but |the و ".split("|"),
];

function assertReadInSeconds(text: string, name: string): void {
  const started = performance.now();
  const normalised = normalise(text);
  const tokens = tokensOf(normalised.text);
  sentencesOf(normalised.text, tokens);
  clausesOf(normalised.text, tokens);
  languageOf(normalised, tokens);
  assert.ok(performance.now() - started < 10_000, name);
}

test("whatever is sent over and over is read in seconds, where going over it again would take hours", () => {
  for (const piece of hostile) {
    assertReadInSeconds(piece.repeat(Math.ceil(200_000 / piece.length)), JSON.stringify(piece));
  }
});

test("a million of everything, a word of a million letters and 150,000 different words are read in seconds", () => {
  const everything = hostile.join("");
  assertReadInSeconds(everything.repeat(Math.ceil(1_000_000 / everything.length)), "everything");
  assertReadInSeconds("x".repeat(1_000_000), "one letter");
  assertReadInSeconds("ab".repeat(500_000), "two letters");
  const words = Array.from({ length: 150_000 }, (_, i) => i.toString(26).replaceAll(/[0-9]/g, "q"));
  assertReadInSeconds(words.join(" "), "different words");
});
