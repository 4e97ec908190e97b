import assert from "node:assert/strict";
import { test } from "node:test";
import type { ShownReading } from "../model.ts";
import { corrected } from "./corrected.ts";

const late = {
  topic: "delivery-time",
  name: "زمان رسیدن",
  within: ["delivery"],
  sentiment: { label: "negative" as const, score: -0.7 },
  probability: 0.9,
  spans: [{ start: 0, end: 3 }],
};
const reading: ShownReading = {
  language: "fa",
  sentiment: { label: "negative", score: -0.4, probability: 0.6, sure: false },
  topics: [late],
  emotion: null,
  intents: [],
  urgency: 0,
  leaving: 0,
  abuse: 0,
  noise: null,
  keyPhrases: [],
  names: [],
  pii: [],
  corrected: false,
  by: "hamdel",
};

test("a topic that is denied is gone at once", () => {
  const denied = corrected(reading, { topic: "delivery-time", name: "زمان رسیدن", verdict: "is-not" });
  assert.deepEqual(denied, { ...reading, topics: [] });
});

test("a topic that is added stands last, meant as the voice is; one that is there is not there twice", () => {
  const added = corrected(reading, { topic: "price", name: "قیمت", verdict: "is" });
  assert.deepEqual(
    added.topics.map(({ topic, sentiment, spans }) => [topic, sentiment.label, spans.length]),
    [
      ["delivery-time", "negative", 1],
      ["price", "negative", 0],
    ],
  );
  const again = corrected(added, { topic: "price", name: "قیمت", verdict: "is" });
  assert.equal(again.topics.length, 2);
});

test("a sentiment that a member says is sure, and shown as said by one", () => {
  const { sentiment, corrected: isCorrected } = corrected(reading, { sentiment: "positive" });
  assert.deepEqual([sentiment.label, sentiment.sure, isCorrected], ["positive", true, true]);
});
