import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Lexicon } from "./lexicon.ts";
import { PairTable } from "./pair-table.ts";
import { recognise } from "./recognise.ts";
import { stemmer } from "./stems.ts";
import { verbForm } from "./verbs.ts";

test("a verb is one word whatever its person, tense and denial", () => {
  for (const word of ["فرستادید", "میفرستن", "فرستاده", "بفرستید"])
    assert.deepEqual(verbForm(word), { stem: "فرستاد", denied: false }, word);
  for (const word of ["نفرستادید", "نمیفرستن", "نفرستاده"])
    assert.deepEqual(verbForm(word), { stem: "فرستاد", denied: true }, word);
  for (const word of ["نان", "نمک", "خوراک", "میز"]) assert.equal(verbForm(word), undefined, word);
});

test("endings are cut off where what is left is a word that people write, and nowhere else", () => {
  const counts = new Map([
    ["پیک", 50],
    ["پیکشون", 2],
    ["پیکتان", 1],
    ["ماست", 20],
    ["گران", 40],
    ["گرون", 9],
    ["کارت", 10],
    ["کار", 90],
    ["boxes", 3],
    ["box", 9],
  ]);
  const stem = stemmer((word) => counts.get(word) ?? 0);
  assert.deepEqual(["پیکشون", "پیکتان", "ماست", "گرون", "کارت", "boxes"].map(stem), [
    "پیک",
    "پیک",
    "ماست",
    "گران",
    "کارت",
    "box",
  ]);
});

test("words that are also written as one are one term, and what only praises is none", () => {
  const words = ["بسته", "بندی", "بستهبندی", "عالی", "پیک", "نبود"];
  const lexicon = new Lexicon(new Map(words.map((word, id) => [word, id])), [9, 9, 9, 9, 9, 9], 2);
  const [whole] = lexicon.termsOf(["بستهبندی"]);
  assert.ok(whole !== undefined && whole > 0);
  assert.equal(lexicon.termsOf(["بسته", "بندی"])[0], whole);
  assert.deepEqual(lexicon.termsOf(["عالی"]), [-1]);
  assert.deepEqual(lexicon.termsOf(["نبود"]), [0]);
});

test("pairs are counted as a Map would count them, once for each owner", () => {
  const seen = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(3)), { maxLength: 2_000 });
  fc.assert(
    fc.property(seen, (pairs) => {
      const table = new PairTable(301, 1_000_000);
      const map = new Map<string, Set<number>>();
      for (const [first, second, owner] of [...pairs].sort((a, b) => a[2] - b[2])) {
        table.count(first, second, owner);
        const key = `${Math.min(first, second)} ${Math.max(first, second)}`;
        map.set(key, (map.get(key) ?? new Set()).add(owner));
      }
      for (const [key, owners] of map) {
        const [first, second] = key.split(" ").map(Number) as [number, number];
        assert.equal(table.of(second, first), owners.size);
      }
    }),
    { numRuns: 30 },
  );
});

test("each theme is recognised once, the most alike first, and what is like none is new", () => {
  const known = [
    [["سرد", 0.9] as const, ["غذا", 0.4] as const],
    [["کد", 0.7] as const, ["تخفیف", 0.7] as const],
  ];
  const found = [
    [["تخفیف", 0.8] as const, ["کد", 0.6] as const],
    [["سرد", 1] as const],
    [["سرد", 0.8] as const, ["غذا", 0.6] as const],
    [["لیوان", 1] as const],
  ];
  assert.deepEqual(recognise(found, known), [1, null, 0, null]);
});
