import assert from "node:assert/strict";
import { test } from "node:test";
import { readUnaryTests } from "../feel/reader.ts";
import type { FeelType } from "../feel/types.ts";
import { kindOfColumn } from "./column-kind.ts";

const parse = (text: string) => readUnaryTests(text, new Set());
const kind = (type: FeelType | undefined, cells: string[], values?: string) =>
  kindOfColumn(type, cells.map(parse), values === undefined ? undefined : parse(values));

test("a column's type says on which axis its cells lie", () => {
  assert.equal(kind({ kind: "number" }, ["-"]), "number");
  assert.equal(kind({ kind: "narrowed", base: { kind: "string" }, allows: () => true }, ["-"]), "string");
  assert.equal(kind({ kind: "list", of: { kind: "number" } }, ["5"]), null);
});

test("allowed values may ask for whole numbers", () => {
  assert.equal(kind({ kind: "number" }, ["> 5"], "? in [0..30] and ? = floor(?)"), "whole-number");
  assert.equal(kind({ kind: "number" }, ["> 5"], "? >= 0 and modulo(?, 1) = 0"), "whole-number");
  assert.equal(kind({ kind: "number" }, ["> 5"], "? >= 0"), "number");
});

test("where the type leaves it open, the constants of cells and allowed values say it", () => {
  for (const cell of ["5", "> 5", "[1..3]", "not(5, 6)", "? < 5 and ? > x", "null, 5", "[1, 2]"])
    assert.equal(kind(undefined, ["-", cell]), "number", cell);
  assert.equal(kind({ kind: "any" }, ["-"], '"late", "damaged"'), "string");
  assert.equal(kind({ kind: "date and time" }, ['< @"2026-01-01T10:00:00Z"']), "zoned-date-and-time");
  assert.equal(kind({ kind: "time" }, ['< time("10:00:00")']), "time");
});

test("constants of several kinds, or none, give no axis", () => {
  assert.equal(kind(undefined, ["5", '"late"']), null);
  assert.equal(kind({ kind: "time" }, ['< @"10:00:00"', '> @"12:00:00Z"']), null);
  assert.equal(kind(undefined, ["-"]), null);
});
