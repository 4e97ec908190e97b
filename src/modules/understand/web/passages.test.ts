import assert from "node:assert/strict";
import { test } from "node:test";
import { passagesOf } from "./passages.ts";

const mention = (
  name: string,
  label: "positive" | "neutral" | "negative",
  ...spans: [start: number, end: number][]
) => ({
  topic: name,
  name,
  sentiment: { label },
  spans: spans.map(([start, end]) => ({ start, end })),
});
const text = "پیک دیر رسید ولی غذا گرم بود";

test("a topic's spans are marked by how it is meant, and the one pointed at is lit", () => {
  const topics = [mention("ارسال", "negative", [4, 12], [0, 3]), mention("غذا", "positive", [17, 20])];
  assert.deepEqual(passagesOf(text, topics, "غذا"), [
    { start: 0, end: 3, tone: "bad", label: "ارسال" },
    { start: 4, end: 12, tone: "bad", label: "ارسال" },
    { start: 17, end: 20, tone: "good", label: "غذا", isLit: true },
  ]);
});

test("where topics overlap the shared letters name both, and are mixed if they are meant differently", () => {
  const topics = [mention("الف", "negative", [0, 8]), mention("ب", "positive", [4, 12])];
  assert.deepEqual(passagesOf(text, topics), [
    { start: 0, end: 4, tone: "bad", label: "الف" },
    { start: 4, end: 8, tone: "mixed", label: "الف · ب" },
    { start: 8, end: 12, tone: "good", label: "ب" },
  ]);
});

test("spans of one topic that touch or overlap are one passage", () => {
  assert.deepEqual(passagesOf(text, [mention("الف", "neutral", [0, 3], [3, 7], [5, 9])]), [
    { start: 0, end: 9, tone: "plain", label: "الف" },
  ]);
});

test("a span never parts a character of two units, nor reaches beyond the text", () => {
  const smile = "خوب 😀😀";
  assert.deepEqual(passagesOf(smile, [mention("الف", "positive", [5, 7])]), [
    { start: 4, end: 8, tone: "good", label: "الف" },
  ]);
  assert.deepEqual(passagesOf(smile, [mention("الف", "positive", [6, 99])]), [
    { start: 6, end: 8, tone: "good", label: "الف" },
  ]);
});

test("empty spans and topics without any mark nothing", () => {
  assert.deepEqual(passagesOf(text, [mention("الف", "positive", [3, 3]), mention("ب", "positive")]), []);
});
