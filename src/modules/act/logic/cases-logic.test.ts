import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isolated } from "#kernel/locale";
import { caseCode, caseNumber } from "./case-code.ts";
import { answersPerson, dueAfter, isHistory, stateOf } from "./clock.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { composeLetter } from "./letter.ts";
import { oneLine } from "./letter-text.ts";
import { ownersBy } from "./owner.ts";
import { planCases, type Voice } from "./plan-cases.ts";
import { searchedPattern, searchedText } from "./searched-text.ts";
import { timeLeft } from "./time-left.ts";

const noon = new Date("2026-11-21T12:00:00Z");
const later = (ms: number) => new Date(noon.getTime() + ms);
const minute = 60_000;
const hour = 60 * minute;

const voice = (given: Partial<Voice>): Voice => ({
  score: null,
  metric: "nps",
  value: 3,
  category: "detractor",
  person: null,
  touchpoint: null,
  branch: null,
  channel: "web",
  text: null,
  locale: "fa",
  at: noon,
  ...given,
});

test("a case is known by its code however somebody types it", () => {
  assert.equal(caseCode(1029), "A-1029");
  for (const typed of ["A-1029", "a1029", " 1029 ", "A–1029", "A-۱۰۲۹", "١٠٢٩"])
    assert.equal(caseNumber(typed), 1029, typed);
  for (const typed of ["", "A", "B-1029", "10 29", "۱۰۲۹ سفارش"])
    assert.equal(caseNumber(typed), undefined, typed);
});

test("texts are searched in one spelling, whatever signs they hold", () => {
  assert.equal(searchedText("كيفيّت‌ عــالي"), searchedText("کیفیت عالی"));
  assert.equal(searchedText("شماره ۱۲٣"), "شماره 123");
  assert.equal(searchedPattern("100%_\\"), "%100\\%\\_\\\\%");
});

test("a cursor gives back its place, and nothing else is one", () => {
  const place = { at: noon, id: "01a20052-1c1d-7438-aec7-0fbf214d6bab" };
  assert.deepEqual(placeOf(cursorOf(place)), place);
  fc.assert(fc.property(fc.string(), (text) => placeOf(text) === undefined));
  assert.equal(placeOf(Buffer.from(`${noon.toISOString()} no-id`).toString("base64url")), undefined);
});

test("the clock runs a day from what was said, and a week later it is history", () => {
  assert.deepEqual(dueAfter(noon), later(24 * hour));
  assert.equal(isHistory(noon, later(7 * 24 * hour)), false);
  assert.equal(isHistory(noon, later(7 * 24 * hour + 1)), true);
  assert.equal(stateOf({ closedAt: null, dueAt: noon }, noon), "open");
  assert.equal(stateOf({ closedAt: null, dueAt: noon }, later(1)), "overdue");
  assert.equal(stateOf({ closedAt: noon, dueAt: noon }, later(hour)), "closed");
  assert.deepEqual(
    ["reached", "message-left", "no-answer", "refused"].filter((one) => answersPerson(one as never)),
    ["reached", "message-left"],
  );
});

test("time is told in the unit one would say it in, and presses when two hours are left", () => {
  const told = (ms: number) => Object.values(timeLeft(later(ms), noon)).join(" ");
  assert.equal(told(90 * minute + 59_000), "left minutes 90 warning");
  assert.equal(told(2 * hour), "left hours 2 warning");
  assert.equal(told(2 * hour + minute), "left hours 2 plain");
  assert.equal(told(47.9 * hour), "left hours 47 plain");
  assert.equal(told(48 * hour), "left days 2 plain");
  assert.equal(told(-5 * minute), "over minutes 5 bad");
  assert.equal(told(-49 * hour), "over days 2 bad");
});

test("in one batch a person's second voice at a place joins the first, whatever order they come in", () => {
  const ids = ["one", "two", "three", "four"];
  const voices = [
    voice({ person: "p", touchpoint: "t", at: later(hour), score: "second" }),
    voice({ person: "p", touchpoint: "t", score: "first" }),
    voice({ person: "p", touchpoint: null, score: "elsewhere" }),
    voice({ person: "q", touchpoint: "t", score: "standing" }),
    voice({ score: "nameless" }),
    voice({ score: "nameless too" }),
  ];
  const plan = planCases(voices, {
    standing: [{ id: "old", person: "q", touchpoint: "t" }],
    ownerOf: () => null,
    newId: () => ids.shift() as string,
  });
  assert.deepEqual(
    plan.opened.map((one) => one.voice.score),
    ["first", "elsewhere", "nameless", "nameless too"],
  );
  assert.deepEqual(
    plan.joined.map((one) => [one.case, one.voice.score]),
    [
      ["old", "standing"],
      ["one", "second"],
    ],
  );
});

test("the owner is the department's lead who still works here, else the first owner, else nobody", () => {
  const touchpoints = [
    { id: "t", key: "t", name: "t", clue: "humanic" as const, department: "d" },
    { id: "u", key: "u", name: "u", clue: "humanic" as const, department: "e" },
  ];
  const departments = [
    { id: "d", name: "d", lead: "lead" },
    { id: "e", name: "e", lead: "left" },
  ];
  const member = (id: string, role: "owner" | "agent", joined: number) => ({
    id,
    user: null,
    name: id,
    email: "",
    role,
    joinedAt: later(joined),
    leftAt: null,
  });
  const all = [member("lead", "agent", 0), member("second", "owner", 2), member("first", "owner", 1)];
  const ownerOf = ownersBy(touchpoints, departments, all);
  assert.deepEqual(["t", "u", null, "unknown"].map(ownerOf), ["lead", "first", "first", "first"]);
  assert.equal(ownersBy(touchpoints, departments, [])("t"), null);
});

test("no name breaks out of its line, its direction or its letter", () => {
  assert.equal(oneLine("a\r\nBcc: b\u2028c\u0007"), "a Bcc: b c");
  assert.equal(isolated("\u202ename\u2069"), "\u2068name\u2069");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const written = { locale: "fa", timeZone: "Asia/Tehran", address: "http://x", name } as const;
      const about = {
        id: "1",
        code: "A-1",
        person: name,
        touchpoint: name,
        dueAt: noon,
        score: 1,
        voice: name,
        topic: name,
        isUrgent: true,
      };
      const { subject, html = "" } = composeLetter("opened", written, [about]);
      assert.doesNotMatch(subject, /[\r\n\u2028\u2029]/);
      const marks = html.match(/<[a-z!/][^<>]*>/g)?.length;
      assert.equal(
        marks,
        composeLetter("opened", written, [{ ...about, voice: "x" }]).html?.match(/<[a-z!/][^<>]*>/g)?.length,
      );
    }),
  );
});
