import assert from "node:assert/strict";
import { test } from "node:test";
import type { ShownReading } from "../readings/model.ts";
import { maskVoice } from "./mask-voice.ts";

const plain: ShownReading = {
  language: "fa",
  sentiment: { label: "negative", score: -1, probability: 1, sure: true },
  topics: [],
  emotion: null,
  intents: [],
  urgency: 0,
  leaving: 0,
  abuse: 0,
  noise: null,
  keyPhrases: [],
  names: [],
  pii: [],
  corrected: false,
  by: "hamdel",
};
const about = {
  topic: "delivery",
  name: "ارسال",
  within: [] as string[],
  sentiment: { label: "negative", score: -1 },
  probability: 1,
} as const;

test("spans of a masked voice stand where they stood, before, behind and around what was masked", () => {
  const text = "late, call 09120000000 or a@b.ir again, late";
  const branch = { kind: "branch", id: "1", name: "call" } as const;
  const span = (part: string, from = 0) => {
    const start = text.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const reading: ShownReading = {
    ...plain,
    topics: [{ ...about, spans: [span("late"), span("late", 5), span("call 09120000000"), span("2000")] }],
    names: [
      { ...branch, ...span("again") },
      { ...branch, ...span("2000") },
    ],
    pii: [
      { kind: "mobile", ...span("09120000000") },
      { kind: "email", ...span("a@b.ir") },
    ],
    keyPhrases: ["late", "09120000000"],
  };
  const hidden = maskVoice(text, reading);
  assert.equal(hidden.text, "late, call [mobile] or [email] again, late");
  const shown = ({ start, end }: { start: number; end: number }) => hidden.text.slice(start, end);
  assert.deepEqual(hidden.reading.topics[0]?.spans.map(shown), ["late", "late", "call [mobile]", "[mobile]"]);
  assert.deepEqual(hidden.reading.pii.map(shown), ["[mobile]", "[email]"]);
  assert.deepEqual(hidden.reading.names.map(shown), ["again"]);
  assert.deepEqual(hidden.reading.keyPhrases, ["late"]);
});

test("a voice without personal data stays as it is", () => {
  assert.deepEqual(maskVoice("late", plain), { text: "late", reading: plain });
});
