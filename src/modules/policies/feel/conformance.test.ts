import assert from "node:assert/strict";
import { test } from "node:test";
import { coerce, conforms } from "./conformance.ts";
import { newEvaluation } from "./evaluation.ts";
import { fromJson, toJson } from "./json.ts";
import { type FeelType, parseType, showType } from "./types.ts";
import { BudgetSpent, FeelDate, FeelRange, type FeelValue, MonthsDuration } from "./values.ts";

const order: FeelType = {
  kind: "context",
  entries: new Map<string, FeelType>([
    ["placed", { kind: "date" }],
    ["unit price", { kind: "number" }],
  ]),
};
const percent: FeelType = {
  kind: "narrowed",
  base: { kind: "number" },
  allows: (value) => typeof value === "number" && value <= 100,
};
const types = new Map<string, FeelType>([
  ["tOrder", order],
  ["shop.tOrder", order],
  ["tStar-Rating", percent],
]);

function typeOf(text: string): FeelType {
  const type = parseType(text, (name) => types.get(name));
  assert.ok(type, text);
  return type;
}

const fits = (value: FeelValue, type: string) => conforms(value, typeOf(type), newEvaluation());
const made = (value: FeelValue, type: string) => coerce(value, typeOf(type), newEvaluation());
const read = (json: unknown, type: string) => made(fromJson(json, typeOf(type)), type);

test("types are read as models name them", () => {
  assert.deepEqual(typeOf("tOrder"), order);
  assert.deepEqual(typeOf("list<shop.tOrder>"), { kind: "list", of: order });
  assert.deepEqual(typeOf("list<tStar-Rating>"), { kind: "list", of: percent });
  assert.deepEqual(typeOf("feel:string"), { kind: "string" });
  assert.equal(showType(typeOf("days and time duration")), "days and time duration");
  assert.equal(
    showType(typeOf("function<number, list<date>> -> string")),
    "function<number, list<date>>->string",
  );
  assert.equal(typeOf("context<first name: string, age: number>").kind, "context");
  for (const wrong of [
    "",
    "tNobody",
    "list<",
    "list<tNobody>",
    "list<number>>",
    `${"list<".repeat(5_000)}number`,
  ])
    assert.equal(
      parseType(wrong, (name) => types.get(name)),
      null,
      wrong.slice(0, 20),
    );
});

test("values conform by their structure", () => {
  assert.ok(fits(1, "number") && fits(null, "number") && fits("x", "Any"));
  assert.ok(!fits("1", "number") && !fits([1], "number"));
  assert.ok(fits([1, null], "list<number>") && !fits([1, "x"], "list<number>"));
  assert.ok(fits(new FeelRange(1, 2, true, true), "range<number>"));
  assert.ok(!fits(new FeelRange(1, 2, true, true), "range<string>"));
  assert.ok(
    fits(
      new Map<string, FeelValue>([
        ["age", 7],
        ["more", 1],
      ]),
      "context<age: number>",
    ),
  );
  assert.ok(!fits(new Map<string, FeelValue>([["more", 1]]), "context<age: number>"));
  assert.ok(fits(100, "tStar-Rating") && !fits(101, "tStar-Rating"));
});

test("a value is made to fit by wrapping, unwrapping and midnight, else it is null with a fault", () => {
  assert.deepEqual(made(1, "list<number>"), [1]);
  assert.equal(made([1], "number"), 1);
  assert.equal(made([1], "tStar-Rating"), 1);
  assert.deepEqual(made([1, 2], "list<number>"), [1, 2]);
  assert.equal(toJson(made(new FeelDate(2026, 3, 21), "date and time")), "2026-03-21T00:00:00Z");
  assert.equal(toJson(made([new FeelDate(2026, 3, 21)], "date and time")), "2026-03-21T00:00:00Z");
  assert.deepEqual(toJson(made(new FeelDate(2026, 3, 21), "list<date and time>")), ["2026-03-21T00:00:00Z"]);
  assert.equal(made([[1]], "number"), null);
  const evaluation = newEvaluation();
  assert.equal(coerce([1, 2], { kind: "number" }, evaluation), null);
  assert.equal(coerce(101, percent, evaluation), null);
  assert.deepEqual(
    evaluation.faults.map(({ code, values }) => [code, values.kind, values.type]),
    [
      ["not-of-type", "list", "number"],
      ["not-of-type", "number", "number"],
    ],
  );
});

test("JSON becomes values as their types say, and values JSON again", () => {
  const json = { placed: "2026-03-21", "unit price": 12.5, note: "2026-03-21", __proto__x: [null] };
  const value = fromJson(json, order) as ReadonlyMap<string, FeelValue>;
  assert.ok(value.get("placed") instanceof FeelDate);
  assert.equal(value.get("note"), "2026-03-21");
  assert.deepEqual(toJson(value), json);
  assert.ok(fromJson("P1Y2M", { kind: "years and months duration" }) instanceof MonthsDuration);
  assert.equal(fromJson("soon", { kind: "date" }), "soon");
  assert.equal(toJson(new FeelRange(1, undefined, false, false)), "(1..)");
  const hostile = JSON.parse('{"__proto__": {"x": 1}}') as unknown;
  const written = toJson(fromJson(hostile)) as object;
  assert.equal(JSON.stringify(written), '{"__proto__":{"x":1}}');
  assert.equal(Object.getPrototypeOf(written), Object.prototype);
});

test("a text is a day's midnight in UTC where a moment is due, and a range where one is due", () => {
  assert.equal(toJson(read("2026-03-21", "date and time")), "2026-03-21T00:00:00Z");
  assert.equal(toJson(read("2026-03-21T10:00:00", "date and time")), "2026-03-21T10:00:00");
  assert.deepEqual(read("[1..5)", "range<number>"), new FeelRange(1, 5, true, false));
  assert.equal(read("1 to 5", "range<number>"), null);
});

test("JSON that is nested or multiplied without measure is given up", () => {
  assert.throws(() => fromJson(JSON.parse("[".repeat(10_000) + "]".repeat(10_000))), BudgetSpent);
  let shared: FeelValue = [1];
  for (let times = 0; times < 60; times++) shared = [shared, shared];
  assert.throws(() => toJson(shared), BudgetSpent);
});
