import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyText } from "../../../../test/any-text.ts";
import { normalise } from "./normalise.ts";
import { clausesOf, sentencesOf, type TokenRange } from "./sentences.ts";
import { type Token, tokensOf } from "./tokens.ts";

type Split = (text: string, tokens: Token[]) => TokenRange[];

const parts = (split: Split, original: string): string[] => {
  const { text } = normalise(original);
  const tokens = tokensOf(text);
  return split(text, tokens).map(({ from, to, contrast }) => {
    const words = tokens.slice(from, to).map((token) => token.text);
    return (contrast ? "≠ " : "") + words.join(" ");
  });
};

test("sentences end at their marks, at emoji and at the end of a line", () => {
  assert.deepEqual(parts(sentencesOf, "خوب بود. چرا دیر؟ مرسی"), ["خوب بود .", "چرا دیر ?", "مرسی"]);
  assert.deepEqual(parts(sentencesOf, "Great!!! Thanks 👍👍 see you\nbye"), [
    "great ! !",
    "thanks 👍 👍",
    "see you",
    "bye",
  ]);
  assert.deepEqual(parts(sentencesOf, "قیمتش 12.5 تومان است"), ["قیمتش 12.5 تومان است"]);
});

test("clauses end at commas too and begin with words of contrast", () => {
  assert.deepEqual(parts(clausesOf, "عالی بود ولی دیر رسید، سرد بود"), [
    "عالی بود",
    "≠ ولی دیر رسید ,",
    "سرد بود",
  ]);
  assert.deepEqual(parts(clausesOf, "Good but late"), ["good", "≠ but late"]);
});

for (const [name, split] of [
  ["sentences", sentencesOf],
  ["clauses", clausesOf],
] as const) {
  test(`${name} hold every token once and in order, whatever the text`, () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text } = normalise(original);
        const tokens = tokensOf(text);
        let at = 0;
        for (const { from, to } of split(text, tokens)) {
          assert.equal(from, at);
          assert.ok(to > from);
          at = to;
        }
        assert.equal(at, tokens.length);
      }),
      { numRuns: 500 },
    );
  });
}
