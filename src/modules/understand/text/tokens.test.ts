import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyText } from "../../../../test/any-text.ts";
import { halfSpace, kindOf, kinds } from "./characters.ts";
import { normalise, originalSpan } from "./normalise.ts";
import { type Token, tokensOf } from "./tokens.ts";

const read = (original: string): { text: string; tokens: Token[] } => {
  const { text } = normalise(original);
  return { text, tokens: tokensOf(text) };
};
const shown = (original: string): string =>
  read(original)
    .tokens.map((token) => `${token.kind[0]}:${token.text}`)
    .join(" ");

test("words, numbers, emoji and marks come in order", () => {
  assert.equal(shown("غذا عالی بود! ۲۵٬۰۰۰ تومان 👍"), "w:غذا w:عالی w:بود m:! n:25,000 w:تومان e:👍");
  assert.equal(shown("at 18:30, 12.5% off..."), "w:at n:18:30 m:, n:12.5 m:% w:off m:. m:.");
  assert.equal(shown("iPhone13"), "w:iphone n:13");
});

test("a half-space and an apostrophe belong to their word and are taken out of it", () => {
  assert.equal(shown("نمی‌شود کتاب ها"), "w:نمیشود w:کتابها");
  assert.equal(shown("don't 'quote'"), "w:dont m:' w:quote m:'");
});

test("an emoticon and an emoji are one piece each, flags and families several", () => {
  assert.equal(shown("خوب :) 👍🏽❤️"), "w:خوب e::) e:👍 e:❤");
  assert.equal(shown("\ud83d \udc4d"), "");
});

test("tokens cover every letter, digit, mark and emoji, in order and without overlap, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, tokens } = read(original);
      let end = 0;
      for (const token of tokens) {
        assert.ok(token.start >= end && token.end > token.start);
        assertSilent(text.slice(end, token.start));
        end = token.end;
      }
      assertSilent(text.slice(end));
    }),
    { numRuns: 1000 },
  );
});

test("a token's text is its stretch without half-spaces and apostrophes, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, tokens } = read(original);
      for (const { kind, text: own, start, end } of tokens) {
        const stretch = text.slice(start, end);
        assert.equal(own, kind === "word" ? stretch.replaceAll(/[\u200c']/g, "") : stretch);
      }
    }),
    { numRuns: 500 },
  );
});

test("every token leads back to a stretch inside the original, in order, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const normalised = normalise(original);
      let before = 0;
      for (const token of tokensOf(normalised.text)) {
        const { start, end } = originalSpan(normalised, token.start, token.end);
        assert.ok(start >= before && end > start && end <= original.length);
        before = start;
      }
    }),
    { numRuns: 1000 },
  );
});

test("the original's stretch of a word says that word again", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (originals) => {
      const original = originals.join(" ");
      const normalised = normalise(original);
      for (const token of tokensOf(normalised.text)) {
        if (token.kind !== "word" || isPartOfOne(normalised, token)) continue;
        const { start, end } = originalSpan(normalised, token.start, token.end);
        const [again] = tokensOf(normalise(original.slice(start, end)).text);
        assert.equal(again?.text, token.text);
      }
    }),
    { numRuns: 1000 },
  );
});

/** Whether the token is a piece of one character that was written out ("ﷺ"): its stretch says more than itself. */
function isPartOfOne({ source }: { source: Uint32Array }, { start, end }: Token): boolean {
  return source[start] === source[start - 1] || source[end] === source[end - 1];
}

/** Nothing but white space and what no kind is known of. */
function assertSilent(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSilent = kindOf[code] === kinds.space || kindOf[code] === kinds.other || code === 0xa;
    assert.ok(isSilent || code === halfSpace, `U+${code.toString(16)} is in no token`);
  }
}
