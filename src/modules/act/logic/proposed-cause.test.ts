import assert from "node:assert/strict";
import { test } from "node:test";
import { retailReader } from "#understand";
import { causeKinds } from "../model.ts";
import { proposedCause, topicsOf } from "./proposed-cause.ts";

const about = (topic: string, label: "positive" | "neutral" | "negative", probability = 0.9) => ({
  topic,
  name: topic,
  sentiment: { label, score: 0 },
  probability,
  spans: [],
});
const reading = (...topics: ReturnType<typeof about>[]) =>
  ({ topics }) as unknown as Parameters<typeof topicsOf>[0][number];

test("a case is about its complaints first, the surest of them before the others, each topic once", () => {
  const topics = topicsOf([
    reading(about("taste", "positive", 0.99), about("support", "negative", 0.6)),
    reading(about("delivery-time", "negative", 0.8), about("support", "positive"), about("price", "neutral")),
  ]);
  assert.deepEqual(
    topics.map(({ topic, label }) => [topic, label]),
    [
      ["delivery-time", "negative"],
      ["support", "negative"],
      ["price", "neutral"],
    ],
  );
  assert.equal(proposedCause(topics), "late");
});

test("praise proposes no cause, nor does a topic of the company's own", () => {
  assert.equal(proposedCause(topicsOf([reading(about("taste", "positive"))])), null);
  assert.equal(proposedCause(topicsOf([reading(about("our-own", "negative"))])), null);
  const topics = topicsOf([reading(about("our-own", "negative"), about("app", "neutral"))]);
  assert.equal(proposedCause(topics), "site");
});

test("most retail topics propose a cause, and every cause that one can speak of is proposed by some", () => {
  const keys = retailReader().topics.map(({ key }) => key);
  const causes = keys.map((key) => proposedCause([{ topic: key, name: key, label: "negative" }]));
  assert.ok(causes.filter((cause) => cause !== null).length > keys.length * 0.7);
  assert.deepEqual(
    causeKinds.filter((kind) => !causes.includes(kind)),
    ["other"],
  );
});
