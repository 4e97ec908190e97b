import assert from "node:assert/strict";
import { test } from "node:test";
import { logOdds } from "./log-odds.ts";
import { suggestPhrases } from "./suggest-phrases.ts";

test("log-odds put the words of one side first, those of the other last, and shared ones between", () => {
  const promoters = new Map([
    ["عالی", 60],
    ["پیک", 20],
    ["غذا", 100],
  ]);
  const detractors = new Map([
    ["سرد", 45],
    ["پیک", 22],
    ["غذا", 90],
  ]);
  const prior = new Map([
    ["غذا", 200],
    ["پیک", 60],
    ["عالی", 90],
    ["سرد", 40],
  ]);
  const parted = logOdds(promoters, detractors, prior);
  assert.equal(parted[0]?.word, "عالی");
  assert.equal(parted.at(-1)?.word, "سرد");
  assert.ok((parted[0]?.z ?? 0) > 1.96 && (parted.at(-1)?.z ?? 0) < -1.96);
  for (const word of ["غذا", "پیک"]) {
    assert.ok(Math.abs(parted.find((one) => one.word === word)?.z ?? 9) < 1.96, word);
  }
});

test("log-odds are the closed formula of the paper", () => {
  const [word] = logOdds(
    new Map([["a", 8]]),
    new Map([["b", 4]]),
    new Map([
      ["a", 1],
      ["b", 3],
    ]),
    40,
  );
  const odds = Math.log((8 + 10) / (8 + 40 - 18)) - Math.log(10 / (4 + 40 - 10));
  assert.ok(Math.abs((word?.odds ?? 0) - odds) < 1e-12);
  assert.ok(Math.abs((word?.z ?? 0) - odds / Math.sqrt(1 / 18 + 1 / 10)) < 1e-12);
});

test("what is said again and again in the examples is suggested, everyday words are not", () => {
  const examples = [
    "جای پارک ماشین برقی ندارید",
    "برای ماشین برقی شارژر بگذارید",
    "شارژرهای ماشین برقی خراب بود",
    "شارژر خیلی کند بود و شلوغ",
  ];
  const phrases = suggestPhrases(examples).map(({ phrase }) => phrase);
  assert.ok(phrases.includes("شارژر"), phrases.join());
  assert.ok(
    phrases.some((phrase) => phrase.includes("برقی")),
    phrases.join(),
  );
  assert.ok(!phrases.includes("بود"));
});

test("a word that other voices say as often is not suggested", () => {
  const examples = ["بلیط کنسرت گران بود", "کنسرت خوبی بود", "صف کنسرت طولانی بود"];
  const others = Array.from({ length: 50 }, () => "صف طولانی بود");
  const phrases = suggestPhrases(examples, others).map(({ phrase }) => phrase);
  assert.equal(phrases[0], "کنسرت");
  assert.ok(!phrases.includes("طولانی"));
});
