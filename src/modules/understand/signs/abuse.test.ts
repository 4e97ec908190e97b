import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { abuseOf } from "./abuse.ts";

const abuse = (text: string): number => abuseOf(tokensOf(normalise(text).text));

test("insults at people are abuse, in Persian, Finglish and English", () => {
  const insults = [
    "شما همه‌تون آشغالید",
    "پیک بی شعور",
    "بیشعورها جواب بدید",
    "خاک تو سرتون با این غذا",
    "راننده گاو بود",
    "گوه نخورید",
    "shoma kheili bishoorid bi sharaf",
    "you idiots, your staff are assholes",
    "stupid driver",
    "go to hell",
  ];
  for (const text of insults) assert.ok(abuse(text) >= 0.5, `${text} ${abuse(text)}`);
});

test("hard words about things are no abuse, nor are words that only look like it", () => {
  const opinions = [
    "رستوران کثیف بود و غذا آشغال",
    "افتضاح، دزدی کردید، گرون و بی‌کیفیت",
    "غذا را عوضی آوردند",
    "گوشت گاو و سطل آشغال توی حیاط",
    "هیچ کس جواب نداد، همه کس راضی نیست",
    "پیک بی‌ادب بود",
    "مرغ و تخم مرغ خریدم",
    "اسکلت صندلی محکم است، تخمین زدم",
    "this phone is garbage and the app is stupid",
    "the assistant was classy, f/2.8 lens, A55 and S55",
    "",
  ];
  for (const text of opinions) assert.ok(abuse(text) < 0.2, `${text} ${abuse(text)}`);
});

test("stars, dots, spaces, digits and repeated letters hide nothing", () => {
  const hidden = [
    "f**k you",
    "sh1t, a$$hole",
    "f.u.c.k",
    "f u c k you all",
    "fuuuuck",
    "ک*سکش",
    "ج.ن.د.ه",
    "ب ی ش ر ف",
    "بیییشعوووور",
    "بی\u200cشرف",
    "بيشرف",
    "b!tch",
  ];
  for (const text of hidden) assert.ok(abuse(text) > 0.4, `${text} ${abuse(text)}`);
});

test("more insults are more abuse, and any text is judged between 0 and 1", () => {
  assert.ok(abuse("احمق بی شعور") > abuse("احمق"));
  const hard = ["a ", "a.", "f*", "1a", "بی ", "\ud800", "!", "aa"];
  for (const part of hard) {
    const strength = abuse(part.repeat(30_000));
    assert.ok(strength >= 0 && strength <= 1, part);
  }
});
