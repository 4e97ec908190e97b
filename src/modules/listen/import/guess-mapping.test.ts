import assert from "node:assert/strict";
import { test } from "node:test";
import { guessMapping, sourceOf } from "./guess-mapping.ts";

const columns = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, source]) => [field, source?.column]));

test("columns are told by their names in English and Persian", () => {
  const english = guessMapping(
    {
      header: ["Review ID", "Submitted at", "Customer", "Stars", "Review", "Store", "Response", "Email"],
      rows: [
        ["1", "2024-05-01", "c1", "4", "It was good", "north", "Thanks", "a@b.c"],
        ["2", "2024-05-02", "c2", "1", "It was late", "south", "", "d@e.f"],
      ],
    },
    "Reviews 2024.csv",
  );
  assert.deepEqual(columns(english.fields), {
    externalId: "Review ID",
    time: "Submitted at",
    person: "Customer",
    rating: "Stars",
    text: "Review",
    branch: "Store",
    reply: "Response",
    touchpoint: undefined,
    channel: undefined,
    items: undefined,
  });
  assert.deepEqual(english.details, [], "an address of e-mail is not kept unasked");
  assert.equal(english.source, "reviews-2024");
  const persian = guessMapping(
    {
      header: ["تاریخ", "نام مشتری", "امتیاز", "دیدگاه", "شعبه", "وضعیت"],
      rows: [
        ["۱۴۰۳/۰۲/۱۱", "م", "۱۷", "خوب بود", "ونک", "بسته"],
        ["۱۴۰۳/۰۲/۱۲", "ن", "۲۰", "دیر رسید", "تجریش", "باز"],
      ],
    },
    "نظرها.csv",
  );
  assert.deepEqual(persian.fields.rating, { column: "امتیاز", min: 0, max: 20 });
  assert.equal(persian.fields.text?.column, "دیدگاه");
  assert.equal(persian.fields.time?.column, "تاریخ");
  assert.deepEqual(persian.details, ["وضعیت"]);
});

test("a name that its cells belie is not believed, and long words need no name", () => {
  const { fields } = guessMapping(
    {
      header: ["rating", "date", "x"],
      rows: [
        ["excellent", "soon", "The driver was friendly and came on time"],
        ["poor", "later", "Nobody answered the telephone for an hour"],
      ],
    },
    "x.csv",
  );
  assert.equal(fields.rating, undefined);
  assert.equal(fields.time, undefined);
  assert.equal(fields.text?.column, "x");
});

test("the scale is the smallest usual one that holds the marks, but for a slip", () => {
  const scale = (marks: (string | number)[]) => {
    const { rating } = guessMapping(
      { header: ["rating"], rows: marks.map((mark) => [String(mark)]) },
      "x.csv",
    ).fields;
    return rating && [rating.min, rating.max];
  };
  assert.deepEqual(scale([1, 2, 5]), [1, 5]);
  assert.deepEqual(scale([0, 5]), [0, 5]);
  assert.deepEqual(scale([2, 10]), [0, 10]);
  assert.deepEqual(scale([20, 100]), [0, 100]);
  assert.deepEqual(scale([...Array(200).fill(4), 55]), [1, 5]);
});

test("a month that comes first is seen where a day cannot be a month", () => {
  const order = (dates: string[]) =>
    guessMapping({ header: ["date"], rows: dates.map((date) => [date]) }, "x.csv").fields.time?.order;
  assert.equal(order(["03/04/2024", "05/21/2024"]), "month-first");
  assert.equal(order(["03/04/2024", "21/05/2024"]), undefined);
});

test("a source is named by its file, and two names in other letters stay two", () => {
  assert.equal(sourceOf("food-orders.csv"), "food-orders");
  assert.equal(sourceOf("2024 Google Reviews (final).CSV"), "google-reviews-final");
  assert.match(sourceOf("نظرها.csv"), /^file-[0-9a-f]{8}$/);
  assert.notEqual(sourceOf("نظرها.csv"), sourceOf("دیدگاه‌ها.csv"));
});
