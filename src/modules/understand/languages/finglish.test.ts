import assert from "node:assert/strict";
import { test } from "node:test";
import { persianOf } from "./finglish.ts";

const reads = (pairs: Record<string, string | undefined>): void => {
  for (const [latin, persian] of Object.entries(pairs)) assert.equal(persianOf(latin), persian, latin);
};

test("many spellings of a word are one", () => {
  for (const latin of ["kheili", "kheyli", "khili", "xeili", "kheyly", "khayli", "kheliii"]) {
    assert.equal(persianOf(latin), "خیلی", latin);
  }
  for (const latin of ["bood", "bud", "bod", "boooood"]) assert.equal(persianOf(latin), "بود", latin);
  for (const latin of ["ghaza", "qaza", "ghazaaa", "gaza"]) assert.equal(persianOf(latin), "غذا", latin);
});

test("verbs come with their negation, prefixes and endings", () => {
  reads({
    nabood: "نبود",
    nemishe: "نمیشه",
    namoosan: "ناموسا",
    naresid: "نرسید",
    mirese: "میرسه",
    nadashtan: "نداشتن",
    befrestid: "بفرستید",
    nemikharam: "نمیخرم",
    gereftam: "گرفتم",
    mizanan: "میزنن",
  });
});

test("endings of nouns and adjectives are read, a silent e falls away before them", () => {
  reads({
    ghazash: "غذاش",
    keyfiatesh: "کیفیتش",
    gheymate: "قیمت",
    peyketoon: "پیکتون",
    khube: "خوبه",
    sarde: "سرده",
    tazas: "تازس",
    khoshmazas: "خوشمزس",
    sefareshha: "سفارشها",
  });
});

test("longer words are known by their consonants when the vowels are not typed", () => {
  reads({ mzkhrf: "مزخرف", dstgah: "دستگاه", vahshtnak: "وحشتناک" });
});

test("what is not Persian is not made Persian, and nothing throws", () => {
  reads({ the: undefined, order: undefined, "": undefined, zzzzzz: undefined, "😀": undefined });
  assert.equal(persianOf("kheili".repeat(1000)), undefined);
});
