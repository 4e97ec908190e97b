import assert from "node:assert/strict";
import { test } from "node:test";
import type { GridColumn } from "./column-sense.ts";
import { type Offer, offersFor, taken } from "./offers.ts";
import { namedValues, piecesOf } from "./pieces.ts";
import { asFeel, placeWith, placeWithout, withMarks, withoutMarks } from "./typing.ts";
import { understood } from "./understand-cell.ts";

const column = (
  type: string,
  choices: GridColumn["choices"] = [],
  side: GridColumn["side"] = "input",
): GridColumn => ({
  side,
  at: 0,
  key: "c",
  label: "دلیل",
  looksAt: "reason",
  type,
  choices,
  allowed: "",
  unit: "",
});
const reason = column("string", [
  { feel: '"late"', label: "دیر رسید" },
  { feel: '"damaged"', label: "آسیب دیده" },
]);
const known = {
  names: [{ name: "days since delivery", label: "روز از تحویل" }],
  functions: [{ name: "date", parameters: ["from"] }],
};

test("what a Persian keyboard types becomes FEEL outside of strings and stays inside of them", () => {
  assert.equal(asFeel("[۳..۷]، >= ۱۲٫۵"), "[3..7], >= 12.5");
  assert.equal(asFeel("«دیر، رسید»، «۲»"), '"دیر، رسید", "۲"');
  assert.equal(asFeel('"۶، ۷"'), '"۶، ۷"');
  assert.equal(asFeel("≤ ۱٬۲۰۰٬۰۰۰"), "<= 1200000");
  assert.equal(asFeel("«دی"), '"دی');
});

test("pieces joined are the text again", () => {
  for (const text of ['<= 6 // six\n "a\\"b" ..', "«نیمه", "not(", "]1..2[", '@"P1D"'])
    assert.equal(
      piecesOf(text)
        .map(({ text }) => text)
        .join(""),
      text,
    );
});

test("Persian strings are kept from changing places, and the caret from getting lost", () => {
  const feel = '"دیر", "خراب"';
  const marked = withMarks(feel);
  assert.equal(marked, '"دیر"\u200e, "خراب"\u200e');
  assert.equal(withoutMarks(marked), feel);
  for (let place = 0; place <= feel.length; place++)
    assert.equal(placeWithout(marked, placeWith(marked, place)), place);
});

test("cells of named values are known as such", () => {
  assert.deepEqual(namedValues('"late", "damaged"'), { values: ['"late"', '"damaged"'], isExcluded: false });
  assert.deepEqual(namedValues('not("late")'), { values: ['"late"'], isExcluded: true });
  assert.deepEqual(namedValues("true, 3"), { values: ["true", "3"], isExcluded: false });
  for (const text of ['"late" + "x"', "<= 6", '"late', '"a", ', "", 'not("a"'])
    assert.equal(namedValues(text), undefined, text);
});

test("labels, bare words, yes and no, and Jalali days become what they mean", () => {
  const none = new Set<string>();
  assert.equal(understood("دير رسيد", reason, none), '"late"');
  assert.equal(understood("آسیب‌دیده، late", reason, none), '"damaged", "late"');
  assert.equal(understood('not("late")', reason, none), 'not("late")');
  assert.equal(understood("چیز دیگر", reason, none), '"چیز دیگر"');
  assert.equal(understood("reason", column("string"), new Set(["reason"])), "reason");
  assert.equal(understood("بله", column("boolean"), none), "true");
  assert.equal(understood("<= ۶", column("number"), none), "<= 6");
  assert.equal(understood(">= ۱۴۰۴/۱/۱", column("date"), none), '>= date("2025-03-21")');
  assert.equal(understood("< ۷ روز", column("days and time duration"), none), '< duration("P7D")');
  assert.equal(understood("", reason, none), "-");
  assert.equal(understood("", column("string", [], "output"), none), "");
});

const label = (offer: Offer): string => {
  if (offer.kind === "value") return offer.choice.label + (offer.isChosen ? " ✓" : "");
  return offer.kind === "template" ? offer.insert : offer.name;
};

test("allowed values are offered by their labels and join those that are named already", () => {
  assert.deepEqual(offersFor("", 0, reason, known).map(label), ["دیر رسید", "آسیب دیده", "-", "not()"]);
  const [first] = offersFor("دیر", 3, reason, known);
  assert.ok(first);
  assert.deepEqual(taken("دیر", 3, first, reason), { text: '"late"', caret: 6 });
  const offers = offersFor('"late", آسیب', 12, reason, known);
  assert.deepEqual(offers.map(label), ["آسیب دیده"]);
  assert.equal(taken('"late", آسیب', 12, offers[0] as Offer, reason).text, '"late", "damaged"');
  const [chosen] = offersFor('"late"', 6, reason, known);
  assert.equal(chosen && label(chosen), "دیر رسید ✓");
  assert.equal(taken('"late"', 6, chosen as Offer, reason).text, "-");
  assert.deepEqual(
    taken('not("late")', 11, offersFor('not("late")', 10, reason, known)[1] as Offer, reason),
    {
      text: 'not("late", "damaged")',
      caret: 21,
    },
  );
});

test("names with spaces and functions are offered as they are begun", () => {
  const number = column("number");
  const offers = offersFor("> days si", 9, number, known);
  assert.deepEqual(offers.map(label), ["days since delivery"]);
  assert.deepEqual(taken("> days si", 9, offers[0] as Offer, number), {
    text: "> days since delivery",
    caret: 21,
  });
  const [call] = offersFor("> da", 4, number, { ...known, names: [] });
  assert.deepEqual(taken("> da", 4, call as Offer, number), { text: "> date()", caret: 7 });
});
