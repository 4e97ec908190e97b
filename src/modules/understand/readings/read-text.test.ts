import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyText } from "../../../../test/any-text.ts";
import { compileNames } from "../phrases/names.ts";
import { type Reading, reading, type TextSpan } from "../text/model.ts";
import { retailTree } from "../topics/retail-tree.ts";
import { compileTopics } from "../topics/topics.ts";
import { readText } from "./read-text.ts";

const by = {
  topics: compileTopics(retailTree),
  names: compileNames([
    { kind: "product", id: "p1", names: ["چای بهاره"] },
    { kind: "branch", id: "b1", names: ["شعبه ونک", "ونک"] },
  ]),
};
const read = (text: string): Reading => readText(text, by);

/** Words that steps look for, between those that spellings stumble over. */
const anyVoice = fc
  .array(fc.oneof(anyText, fc.constantFrom(...telling())), { maxLength: 12 })
  .map((parts) => parts.join(" "));

function telling(): string[] {
  return `غذا سرد بود ولی|پیک دیر رسید،|چای بهاره شعبه ونک|09123456789|کد ملی 0499370899|ali@example.com|لعنت
آدرس: تهران، خیابان بهار، پلاک ۱۲|دیگه نمیخرم!|the courier was rude but|kheili bad bood|https://a.ir|عااالی 👍|چرا؟`.split(
    /[|\n]/,
  );
}

test("any voice is read without an error, into the shape that a reading has", () => {
  fc.assert(
    fc.property(anyVoice, (text) => {
      reading.parse(read(text));
    }),
    { numRuns: 300 },
  );
});

test("all stretches of a reading lie inside the original and in order, whatever the voice", () => {
  fc.assert(
    fc.property(anyVoice, (text) => {
      for (const spans of stretchesOf(read(text))) {
        let before = 0;
        for (const { start, end } of spans) {
          assert.ok(start >= before && end > start && end <= text.length, JSON.stringify(spans));
          before = start;
        }
      }
    }),
    { numRuns: 300 },
  );
});

const stretchesOf = ({ topics, pii, names }: Reading): TextSpan[][] => [
  pii,
  names,
  ...topics.map(({ spans }) => spans),
];

test("the same voice is read the same again, whatever was read between", () => {
  fc.assert(
    fc.property(anyVoice, anyVoice, (text, other) => {
      const first = read(text);
      read(other);
      assert.deepEqual(read(text), first);
    }),
    { numRuns: 100 },
  );
});

/** Sent over and over, each could make some step go over the whole again and again. */
const hostile = [
  ...telling(),
  "غذا ",
  "، ",
  "ولی ",
  "but ",
  "(",
  "@",
  "7",
  "a@",
  "👍",
  "\ud83d",
  "شعبه ",
  "چای ",
  "ا",
  "\n",
];

test("a voice that is four times as long takes about four times as long, not sixteen times", () => {
  for (const piece of hostile) {
    // Whatever is quick is not measured twice, so that a busy machine cannot tell a wrong story.
    if (timeToRead(piece, 50_000) < 1000) continue;
    const short = timeToRead(piece, 12_500);
    const long = Math.min(...[1, 2, 3].map(() => timeToRead(piece, 50_000)));
    assert.ok(long < 1000 || long < short * 12, `${JSON.stringify(piece)}: ${short} ms and ${long} ms`);
  }
});

/** Milliseconds that a voice of `length` code units takes, made of one piece over and over. */
function timeToRead(piece: string, length: number): number {
  const voice = piece.repeat(Math.ceil(length / piece.length));
  const started = performance.now();
  read(voice);
  return performance.now() - started;
}
