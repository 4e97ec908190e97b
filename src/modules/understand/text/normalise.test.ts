import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyText } from "../../../../test/any-text.ts";
import { normalise, originalSpan } from "./normalise.ts";

const plain = (original: string): string => normalise(original).text;
/** A half-space, where the eye should see it. */
const shown = (text: string): string => text.replaceAll("\u200c", "~");

test("Arabic letters, digits, presentation forms and wide letters become plain ones", () => {
  assert.equal(plain("كيفيت عالي"), "کیفیت عالی");
  assert.equal(plain("٢٣ و ۲۳"), "23 و 23");
  assert.equal(plain("ﻣﻤﻨﻮﻥ ﻻزم"), "ممنون لازم");
  assert.equal(plain("ＯＫ １２"), "ok 12");
  assert.equal(plain("𝐠𝐨𝐨𝐝 𝒥𝑜𝓎"), "good joy");
  assert.equal(plain("مسئلهٔ مؤثر، جزء"), "مسیله موثر, جز");
});

test("vowel marks, tatweel and controls of direction go", () => {
  assert.equal(plain("خـــیلی خُوبِ"), "خیلی خوب");
  assert.equal(plain("\u202bسلام\u202c\u200f"), "سلام");
  assert.equal(plain("a\u0000b\ufeff"), "ab");
});

test("half a pair is no character, and two halves do not become one", () => {
  assert.equal(plain("a\ud83d b\udc4d"), "a b");
  assert.equal(plain("\ud835\u0301\udc4d"), "");
  assert.equal(plain("👍🏽"), "👍");
});

test("letters repeated for stress are one in Persian and two elsewhere, twins stay", () => {
  assert.equal(plain("عااااالی بووود"), "عالی بود");
  assert.equal(plain("sooooo goooood!!!!!"), "soo good!!");
  assert.equal(plain("تردد اللهی"), "تردد اللهی");
  assert.equal(plain("1000000"), "1000000");
});

test("half-spaces are repaired: verbs' می and the endings of nouns join, others do not", () => {
  assert.equal(shown(plain("می شود")), "می~شود");
  assert.equal(shown(plain("نمی خواهم")), "نمی~خواهم");
  assert.equal(shown(plain("کتاب ها و میوه های تازه")), "کتاب~ها و میوه~های تازه");
  assert.equal(shown(plain("بزرگ تر")), "بزرگ~تر");
  assert.equal(shown(plain("می\u200c\u200cشود \u200c خوب\u200c")), "می~شود خوب");
  assert.equal(shown(plain("ok\u200cگفت")), "okگفت");
  assert.equal(shown(plain("و ها")), "و ها");
});

test("runs of white space are one space, or one new line", () => {
  assert.equal(plain("خوب \t\u00a0 بود\r\n\r\n ممنون"), "خوب بود\nممنون");
});

test("a stretch of the text leads back to the stretch of the original that it came from", () => {
  const original = "خیلی عااااالی بود، مـــرسی";
  const normalised = normalise(original);
  const back = (word: string): string => {
    const start = normalised.text.indexOf(word);
    const span = originalSpan(normalised, start, start + word.length);
    return original.slice(span.start, span.end);
  };
  assert.equal(back("عالی"), "عااااالی");
  assert.equal(back("مرسی"), "مـــرسی");
  assert.equal(back("بود"), "بود");
});

test("a stretch within one character that became several is that whole character", () => {
  const normalised = normalise("گفت ﷺ و رفت");
  const start = normalised.text.indexOf("الله");
  assert.deepEqual(originalSpan(normalised, start, start + 4), { start: 4, end: 5 });
});

test("normalising twice changes nothing, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const once = plain(original);
      assert.equal(shown(plain(once)), shown(once));
    }),
    { numRuns: 2000 },
  );
});

test("places lead back into the original in order, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, source } = normalise(original);
      assert.equal(source.length, text.length + 1);
      assert.equal(source.at(-1), original.length);
      for (let i = 0; i < text.length; i++) {
        assert.ok((source[i] as number) <= (source[i + 1] as number), `order at ${i}`);
        assert.ok((source[i] as number) < original.length, `inside at ${i}`);
      }
    }),
    { numRuns: 1000 },
  );
});
