import assert from "node:assert/strict";
import { test } from "node:test";
import { readText } from "../readings/read-text.ts";
import { retailTree } from "../topics/retail-tree.ts";
import { compileTopics } from "../topics/topics.ts";
import { ourModel, sentimentOfText } from "./reader.ts";

const topics = compileTopics(retailTree);

test("what is plainly good or bad is read so, in Persian, English and Finglish, and by emoji alone", () => {
  const good = [
    "عالی بود",
    "خیلی خوشمزه و به موقع، ممنون",
    "great service, thank you",
    "kheili khoob bood mamnoon",
    "👍👍",
    "❤️",
  ];
  const bad = [
    "افتضاح بود",
    "غذا سرد بود و پیک بی‌ادب",
    "terrible service, never again",
    "kheili bad bood, dir resid",
    "😡",
    "بد",
  ];
  for (const text of good) assert.equal(sentimentOfText(text).label, "positive", text);
  for (const text of bad) assert.equal(sentimentOfText(text).label, "negative", text);
});

test("a negation turns what it negates", () => {
  assert.equal(sentimentOfText("اصلا راضی نیستم").label, "negative");
  assert.equal(sentimentOfText("کیفیت اصلا خوب نبود").label, "negative");
  assert.equal(sentimentOfText("not good at all").label, "negative");
  assert.equal(sentimentOfText("بد نبود").label, "positive");
});

test("after a word of contrast the topic of each side has a sentiment of its own", () => {
  const { topics: found } = readText("طعم غذا عالی بود ولی خیلی دیر رسید", { topics });
  const labels = new Map(found.map(({ topic, sentiment }) => [topic, sentiment.label]));
  assert.equal(labels.get("taste"), "positive");
  assert.equal(labels.get("delivery-time"), "negative");
});

test("what is only told is neutral, and nothing is sure of what has no words or another language", () => {
  assert.equal(sentimentOfText("ساعت کاری شعبه چنده؟").label, "neutral");
  for (const text of ["", "  ", "Das Essen war kalt und schlecht", "12345"])
    assert.equal(sentimentOfText(text).sure, false, text);
});

test("sarcasm makes praise unsure or turns it", () => {
  const { sentiment, sarcasm } = readText("مرسی که غذا رو یخ آوردید واقعا که");
  assert.ok(sarcasm > 0.7);
  assert.equal(sentiment.label, "negative");
});

test("the weights that ship are named and stay under five megabytes", () => {
  const { model } = ourModel();
  const bytes = model.tables.reduce((sum, { length }) => sum + length, 0);
  assert.match(model.version, /^[0-9a-f]{12}$/);
  assert.ok(bytes < 5_000_000, `${bytes} bytes`);
});
