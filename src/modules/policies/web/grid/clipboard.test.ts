import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromFile, fromText, spread, toFile, toHtml, toText } from "./clipboard.ts";

test("a spreadsheet's rows come in with quotes, line breaks and empty cells", () => {
  assert.deepEqual(fromText('دیر رسید\t<= 6\r\n"two\nlines"\t"say ""hi"""\r\n'), [
    ["دیر رسید", "<= 6"],
    ["two\nlines", 'say "hi"'],
  ]);
  assert.deepEqual(fromText("a\t\tb\n\n"), [
    ["a", "", "b"],
    ["", "", ""],
  ]);
});

test("a cell that Excel holds as it stands keeps its FEEL quotes", () => {
  assert.deepEqual(fromText('"late", "damaged"\t"late"\t""'), [['"late", "damaged"', '"late"', '""']]);
});

test("whatever is copied is what is pasted", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', "a", "د", ",", ";", "\t", "\n", " ", "<", "=") });
  const cells = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  const isPlain = (rows: string[][]) => rows.at(-1)?.join("") !== "";
  fc.assert(
    fc.property(cells.filter(isPlain), (rows) => {
      assert.deepEqual(fromText(toText(rows)), rows);
      const [first = []] = rows;
      if (first.length > 1 && !rows.flat().some((text) => /[\t;\n]/.test(text)))
        assert.deepEqual(fromFile(toFile(rows)), rows);
    }),
  );
});

test("files with semicolons or tabs, as Excel writes them in other countries, are read too", () => {
  assert.deepEqual(fromFile('\ufeffreason;days\r\n"late; very";6\r\n'), [
    ["reason", "days"],
    ["late; very", "6"],
  ]);
});

test("a merged cell holds for all the rows and columns it stands over", () => {
  const one = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });
  assert.deepEqual(spread([[one("late", 2), one("<= 6")], [one("> 6")], [one("any", 1, 2)]]), [
    ["late", "<= 6"],
    ["late", "> 6"],
    ["any", "any"],
  ]);
});

test("cells go to Excel as text, so that `<= 6` and `1-2` stay what they are", () => {
  assert.match(toHtml([["<= 6"]]), /mso-number-format:'\\@'">&lt;= 6<\/td>/);
});
