import assert from "node:assert/strict";
import { test } from "node:test";
import type { SentimentLabel } from "../text/model.ts";
import { chooseMorning, type MorningVoice } from "./choose-morning.ts";

const voice = (
  id: number,
  given: { touchpoint?: string; label?: SentimentLabel; text?: string; noise?: "spam" } = {},
) => ({
  id: String(id),
  text: given.text ?? `سفارش شمارهٔ ${id} دیر به دستم رسید`,
  touchpoint: given.touchpoint ?? "delivery",
  reading: {
    sentiment: { label: given.label ?? "negative", score: 0, probability: 1, sure: true },
    topics: [],
    noise: given.noise ?? null,
  },
});
const many = Array.from({ length: 60 }, (_none, id) => voice(id));

test("ten voices are chosen, the same all day and others the next", () => {
  const ids = (voices: readonly MorningVoice[]) => voices.map(({ id }) => id);
  const today = ids(chooseMorning(many, "2026-11-22"));
  assert.equal(new Set(today).size, 10);
  assert.deepEqual(ids(chooseMorning(many.toReversed(), "2026-11-22")), today);
  assert.notDeepEqual(ids(chooseMorning(many, "2026-11-23")), today);
});

test("the few of another touchpoint or another mood are among them, however many there are of the rest", () => {
  const rare = [voice(100, { touchpoint: "returns" }), voice(101, { label: "positive" })];
  const chosen = chooseMorning([...many, ...rare], "2026-11-22");
  for (const one of rare) assert.ok(chosen.includes(one));
});

test("noise, single words and endless texts are left out", () => {
  const unfit = [
    voice(1, { noise: "spam" }),
    voice(2, { text: "خوب" }),
    voice(3, { text: "خیلی ".repeat(200) }),
  ];
  assert.deepEqual(chooseMorning(unfit, "2026-11-22"), []);
});
