import assert from "node:assert/strict";
import { test } from "node:test";
import { emotions } from "../text/model.ts";
import { normalise } from "../text/normalise.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { type CueName, cueNames, cuesIn } from "./cues.ts";
import { emotionOf } from "./emotion.ts";
import { intentsOf } from "./intents.ts";
import { leavingOf, urgencyOf } from "./urgency.ts";
import { SignReader, type SignWeights, signInputNames, signNames, voiceHeads } from "./voice-signs.ts";

const tokensIn = (text: string): Token[] => tokensOf(normalise(text).text);
const has = (text: string, cue: CueName): boolean =>
  (cuesIn(tokensIn(text))[cueNames.indexOf(cue)] as number) > 0;

const silent = voiceHeads.map(() => 0);

/** Weights that listen to the given inputs alone. */
function weightsOf(odds: Partial<Record<string, Record<string, number>>>): SignWeights {
  const inputs = (name: string): number[] => signInputNames.map((input) => odds[name]?.[input] ?? 0);
  const signs = signNames.map((name) => [name, [odds[name]?.head ?? 0, ...inputs(name)]]);
  return {
    signs: Object.fromEntries(signs) as SignWeights["signs"],
    emotion: [...emotions, "none"].map((name) => [...silent, ...inputs(name)]),
  };
}

test("cues of leaving are found in both languages, and not where somebody stays", () => {
  for (const text of [
    "دیگه از این فروشگاه چیزی نمی‌خرم",
    "اولین و آخرین بارم بود",
    "عضویتم را لغو کنید",
    "I am cancelling my subscription",
    "We will not order from you again",
  ]) {
    assert.ok(has(text, "leavingSure"), text);
  }
  assert.ok(!has("همیشه از شما خرید می‌کنم", "leavingSure"));
  assert.ok(has("مشتری ثابت شما شدم", "staying"));
});

test("what is dangerous, owed, threatened or due is told apart", () => {
  assert.ok(has("بچه‌ام بعد از خوردن این پنیر مسموم شد", "danger"));
  assert.ok(has("از حسابم بدون اجازه پول برداشت شده", "theft"));
  assert.ok(has("از راه دادگاه پیگیری می‌کنیم", "threat"));
  assert.ok(has("the rent is due tomorrow", "deadline"));
  assert.ok(has("کتاب دوم را نفرستادید", "missing"));
  assert.ok(has("چهار بار زنگ زدم", "chased"));
  assert.ok(has("I want my money back", "moneyOwed"));
});

test("a sign's odds are those of its own head and of the inputs that stand in the text", () => {
  const reader = new SignReader(weightsOf({ urgent: { head: 2, always: -1, danger: 3 } }));
  const scores = silent.with(voiceHeads.indexOf("urgent"), 0.5);
  const chance = (text: string): number => reader.read(tokensIn(text), scores).signs.urgent;
  assert.ok(Math.abs(chance("قشنگ") - 0.5) < 1e-9);
  assert.ok(Math.abs(chance("مسموم شدم") - 1 / (1 + Math.exp(-3))) < 1e-9);
});

test("scores may stand behind those of other heads", () => {
  const reader = new SignReader(weightsOf({ leaving: { head: 1 } }));
  const scores = [9, 9, ...silent.with(voiceHeads.indexOf("leaving"), 1)];
  const { signs } = reader.read(tokensIn("متن"), scores, 2);
  assert.ok(Math.abs(signs.leaving - 1 / (1 + Math.exp(-1))) < 1e-9);
});

test("intents are said from their own chance on, the surest first", () => {
  const odds = {
    praise: { always: 1 },
    complaint: { always: -1 },
    question: { asks: 4 },
    request: {},
    suggestion: { always: -9 },
  };
  const reader = new SignReader(weightsOf(odds));
  const said = intentsOf(reader.read(tokensIn("خوب است؟"), silent));
  assert.deepEqual(
    said.map(({ label }) => label),
    ["question", "praise", "request"],
  );
});

test("urgency reaches its upper half only where something presses", () => {
  const urgent = new SignReader(weightsOf({ urgent: { always: 9 }, pressing: { always: -9 } }));
  const pressing = new SignReader(weightsOf({ urgent: { always: 9 }, pressing: { always: 9 } }));
  assert.ok(Math.abs(urgencyOf(urgent.read([], silent)) - 0.5) < 0.01);
  assert.ok(urgencyOf(pressing.read([], silent)) > 0.99);
  assert.ok(leavingOf(pressing.read([], silent)) === 0.5);
});

test("an emotion is said where it is likelier than none", () => {
  const reader = new SignReader(weightsOf({ fear: { fear: 3 }, none: { always: 1 } }));
  assert.equal(emotionOf(reader.read(tokensIn("خیلی می‌ترسم"), silent))?.label, "fear");
  assert.equal(emotionOf(reader.read(tokensIn("ساعت ده رسید"), silent)), null);
});

test("weights that were learnt with other cues are not taken for ours", () => {
  const weights = weightsOf({});
  weights.signs.urgent.pop();
  assert.throws(() => new SignReader(weights), /other cues/);
});
