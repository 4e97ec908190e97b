import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importMapping } from "./model.ts";
import { rowReader } from "./read-row.ts";
import { VoiceIds } from "./voice-ids.ts";

const header = ["id", "at", "who", "shop", "by", "stars", "words", "things", "answer", "mood"];
const mapping = importMapping.parse({
  source: "shop",
  fields: {
    externalId: { column: "id" },
    time: { column: "at" },
    person: { column: "who" },
    branch: { column: "shop" },
    channel: { column: "by" },
    rating: { column: "stars", min: 1, max: 5 },
    text: { column: "words" },
    items: { column: "things" },
    reply: { column: "answer" },
  },
  details: ["mood"],
});
const now = new Date("2026-01-01T00:00:00Z");
const places = { touchpoint: new Map(), branch: new Map([["ونک", "v"]]) };
const reader = (changed: Partial<typeof mapping> = {}) =>
  rowReader({ mapping: { ...mapping, ...changed }, header, zone: "Asia/Tehran", now, places });
const good = ["r1", "۱۴۰۳/۰۱/۰۲ ۱۴:۳۰", "c1", "ونك", "پیامک", "۵", " خوب بود ", "نان، پنیر", "ممنون", "شاد"];
const read = (changed: Record<string, string> = {}, how = {}) =>
  reader(how)({ line: 2, cells: header.map((name, index) => changed[name] ?? good[index] ?? "") });

test("a row is read whole", () => {
  const { voice, problems } = read();
  assert.deepEqual(problems, []);
  assert.deepEqual(voice, {
    externalId: "r1",
    at: new Date("2024-03-21T11:00:00Z"),
    person: "c1",
    touchpoint: null,
    branch: "ونك",
    channel: "sms",
    rating: 10,
    text: "خوب بود",
    items: ["نان", "پنیر"],
    reply: "ممنون",
    details: { mood: "شاد" },
  });
});

test("what is wrong is told at its column, with all that is wrong in the row", () => {
  const { problems } = read({ at: "1402/12/30", stars: "6", shop: "تجریش", by: "!" });
  assert.deepEqual(
    problems.map(({ fault, field, column, value }) => [fault, field, column, value]),
    [
      ["off-scale", "rating", "stars", "6"],
      ["not-time", "time", "at", "1402/12/30"],
      ["no-such-branch", "branch", "shop", "تجریش"],
      ["bad-channel", "channel", "by", "!"],
    ],
  );
  const faults = (changed: Record<string, string>, how = {}) =>
    read(changed, how).problems.map(({ fault }) => fault);
  assert.deepEqual(faults({ at: "" }), ["no-time"]);
  assert.deepEqual(faults({ at: "2027-01-01" }), ["in-future"]);
  assert.deepEqual(faults({ id: "" }), ["no-id"]);
  assert.deepEqual(faults({ stars: "خوب" }), ["not-number"]);
  assert.deepEqual(faults({ stars: "", words: " " }), ["nothing-said"]);
  assert.deepEqual(faults({ words: "x".repeat(20_001) }), ["too-long"]);
  assert.deepEqual(faults({ shop: "تجریش" }, { makePlaces: true }), []);
  assert.deepEqual(faults({ stars: "" }), [], "words alone");
  assert.deepEqual(faults({ words: "" }), [], "a mark alone");
});

test("cells beyond the header are a fault, missing ones at the end are empty", () => {
  assert.equal(reader()({ line: 2, cells: [...good, "more"] }).problems[0]?.fault, "too-many-cells");
  assert.deepEqual(reader()({ line: 2, cells: [...good, ""] }).problems, []);
  assert.deepEqual(reader()({ line: 2, cells: good.slice(0, 7) }).problems, []);
});

test("other words stand for what a cell says, and a survey takes whole marks", () => {
  const rating = { column: "mood", values: { HAPPY: "10", SAD: "2.5" }, min: 0, max: 10 };
  const how = { as: "responses" as const, fields: { ...mapping.fields, rating } };
  assert.equal(read({ mood: "HAPPY" }, how).voice.rating, 10);
  assert.equal(read({ mood: "SAD" }, how).voice.rating, 3);
});

test("any row is read without throwing, and what is good can be stored", () => {
  const one = reader({ makePlaces: true });
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 12 }), (cells) => {
      const { voice, problems } = one({ line: 2, cells });
      if (problems.length > 0) return;
      assert.ok(voice.text || voice.rating !== null);
      for (const text of [
        voice.text,
        voice.person,
        voice.branch,
        ...voice.items,
        ...Object.values(voice.details),
      ])
        assert.ok(text === null || (text.isWellFormed() && !text.includes("\u0000")));
    }),
    { numRuns: 1_000 },
  );
});

test("a row without an id is known by what it says and how often it was said before", () => {
  const give = (...contents: string[]) => {
    const ids = new VoiceIds(null);
    return contents.map((words) => {
      const row = read({ words });
      row.voice.externalId = null;
      ids.give(row);
      return row.voice.externalId;
    });
  };
  const [one, other, again] = give("الف", "ب", "الف");
  assert.notEqual(one, other);
  assert.notEqual(one, again);
  assert.deepEqual(give("الف", "ب", "الف", "پ").slice(0, 3), [one, other, again], "a longer file knows them");
});

test("an id that stands twice with other words is refused at the second", () => {
  const ids = new VoiceIds("id");
  const rows = [read(), read(), read({ words: "other" })];
  for (const row of rows) ids.give(row);
  assert.deepEqual(
    rows.map(({ problems }) => problems.map(({ fault }) => fault)),
    [[], [], ["id-repeated"]],
  );
});
