import assert from "node:assert/strict";
import { test } from "node:test";
import { emojiMeaning } from "./emoji.ts";
import { normalise } from "./normalise.ts";
import { tokensOf } from "./tokens.ts";

const meaningsIn = (text: string) =>
  tokensOf(normalise(text).text)
    .filter((token) => token.kind === "emoji")
    .map((token) => emojiMeaning(token.text));

test("emoji say what a reader takes them to say, in any skin and presentation", () => {
  assert.deepEqual(meaningsIn("عالی 👍🏽"), ["approval"]);
  assert.deepEqual(meaningsIn("❤️ ❤"), ["love", "love"]);
  assert.deepEqual(meaningsIn("😡🤬 😭 🤢 😱 🙏 😂 🙃 😐"), [
    "anger",
    "anger",
    "sadness",
    "disgust",
    "fear",
    "thanks",
    "laughter",
    "sarcasm",
    "indifference",
  ]);
  assert.deepEqual(meaningsIn("🍕🚗"), [undefined, undefined]);
});

test("emoticons mean what emoji do", () => {
  assert.deepEqual(meaningsIn("خوب بود :)"), ["joy"]);
  assert.deepEqual(meaningsIn("خوب بود:)))))"), ["laughter"]);
  assert.deepEqual(meaningsIn("سرد بود :("), ["sadness"]);
  assert.deepEqual(meaningsIn("late again :((("), ["sadness"]);
  assert.deepEqual(meaningsIn("thanks <3 :-D ^^"), ["love", "laughter", "joy"]);
  assert.deepEqual(meaningsIn(":(خیلی بد"), ["sadness"]);
  assert.deepEqual(meaningsIn("ممنون ؛)"), ["joy"]);
});

test("marks that only look like emoticons stay marks", () => {
  for (const text of [
    "تلفن:(داخلی ۲)",
    "https://example.com",
    "note:dinner",
    "a <30 b",
    "8:30",
    "(یک) و (دو)",
  ]) {
    assert.deepEqual(meaningsIn(text), [], text);
  }
});
