import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { weaknessOf } from "./password.ts";

test("ten characters are enough, whatever they are, and one less is not", () => {
  assert.equal(weaknessOf("چهار واژه"), "password.short");
  assert.equal(weaknessOf("چهار واژه‌ی"), undefined);
  assert.equal(weaknessOf("🌱".repeat(9)), "password.short");
  assert.equal(weaknessOf("correct horse battery staple"), undefined);
});

test("what everybody tries first is refused, in whichever digits and letters it is written", () => {
  const common = [
    "1234567890",
    "۱۲۳۴۵۶۷۸۹۰",
    "9876543210",
    "Password123",
    "PASSWORD1234",
    "qwertyuiop",
    "poiuytrewq",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "12121212121",
    "iloveyou123",
    "asheghetam",
    "ضصثقفغعهخحج",
    "Perspolis123",
  ];
  for (const password of common) assert.equal(weaknessOf(password), "password.common", password);
});

test("the own name or address with digits round it is refused, inside other words it is not", () => {
  const about = ["سارا کریمی", "saramohammadi"];
  assert.equal(weaknessOf("saramohammadi1", about), "password.common");
  assert.equal(weaknessOf("1404_SaraMohammadi!", about), "password.common");
  assert.equal(weaknessOf("saramohammadi likes tea", about), undefined);
});

test("no text takes long or throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 256 }), (text) => {
      const start = performance.now();
      weaknessOf(text, [text.slice(0, 20)]);
      assert.ok(performance.now() - start < 50);
    }),
  );
});
