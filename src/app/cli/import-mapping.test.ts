import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportMapping } from "#listen";
import { chooseMapping } from "./import-mapping.ts";

const guess: ImportMapping = {
  as: "mentions",
  source: "food-orders",
  fields: {
    text: { column: "comment" },
    rating: { column: "rating", min: 1, max: 5 },
    time: { column: "created_at" },
    items: { column: "items" },
    branch: { column: "restaurant" },
  },
  details: ["feeling"],
  makePlaces: true,
  strict: false,
  format: { encoding: "utf-8", delimiter: "," },
};
type Chosen = { fields: Record<string, unknown> } & Record<string, unknown>;
const choose = (flags: Parameters<typeof chooseMapping>[2], file?: unknown) =>
  JSON.parse(JSON.stringify(chooseMapping(guess, file, flags))) as Chosen;

test("without a word the guess is taken as it is", () => {
  assert.deepEqual(choose({}), guess);
});

test("flags name a column, none, or the same for every row", () => {
  const { fields, ...rest } = choose({
    text: "words",
    items: "-",
    branch: "=north",
    id: "nr",
    scale: "0-10",
    timeZone: "UTC",
    dates: "month-first",
    details: "a,b",
    delimiter: "tab",
    strict: true,
    makePlaces: false,
  });
  assert.deepEqual(fields, {
    text: { column: "words" },
    rating: { column: "rating", min: 0, max: 10 },
    time: { column: "created_at", zone: "UTC", order: "month-first" },
    branch: { value: "north" },
    externalId: { column: "nr" },
  });
  assert.deepEqual(rest.details, ["a", "b"]);
  assert.deepEqual(rest.format, { encoding: "utf-8", delimiter: "\t" });
  assert.deepEqual([rest.strict, rest.makePlaces], [true, false]);
});

test("a mapping file says all; a column's name alone is enough, and flags stand over it", () => {
  const file = {
    source: "old",
    text: "comment",
    rating: { column: "mood", min: 0, max: 2, values: { SAD: "0" } },
  };
  assert.deepEqual(choose({ source: "new", time: "at" }, file), {
    as: "mentions",
    source: "new",
    fields: { text: { column: "comment" }, rating: file.rating, time: { column: "at" } },
  });
  assert.deepEqual(choose({}, { rating: "stars" }).fields, { rating: { column: "stars", min: 0, max: 10 } });
  assert.deepEqual(choose({}, { fields: { text: "x" } }).fields, { text: { column: "x" } });
});

test("for a survey, guessed columns that an answer has no room for are left out", () => {
  const chosen = choose({ as: "responses", survey: "nps" });
  assert.equal(chosen.survey, "nps");
  assert.equal(chosen.fields.items, undefined);
  assert.deepEqual(chosen.details, []);
  assert.deepEqual(
    choose({ as: "responses", items: "things" }).fields.items,
    { column: "things" },
    "asked for: to be refused",
  );
});
