import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readExpression, readUnaryTests } from "./reader.ts";
import { FeelSyntaxError, type Syntax } from "./syntax.ts";

const names = new Set([
  "order date",
  "profit-loss",
  "روزهای پس از تحویل",
  "Applicant's age",
  "Price (net)",
  "a",
  "b",
]);

/** The tree as text: operators before their operands. */
function shape(syntax: Syntax): string {
  switch (syntax.kind) {
    case "number":
    case "boolean":
      return String(syntax.value);
    case "string":
      return JSON.stringify(syntax.value);
    case "name":
      return `‹${syntax.name}›`;
    case "path":
      return `${shape(syntax.of)}.‹${syntax.name}›`;
    case "arithmetic":
    case "compare":
      return `(${syntax.operator} ${shape(syntax.left)} ${shape(syntax.right)})`;
    case "and":
    case "or":
      return `(${syntax.kind} ${shape(syntax.left)} ${shape(syntax.right)})`;
    case "negate":
      return `(- ${shape(syntax.value)})`;
    case "filter":
      return `${shape(syntax.of)}[${shape(syntax.match)}]`;
    case "list":
      return `[${syntax.items.map(shape).join(" ")}]`;
    case "range":
      return `${syntax.lowIncluded ? "[" : "("}${shape(syntax.low)}..${shape(syntax.high)}${syntax.highIncluded ? "]" : ")"}`;
    case "operatorTest":
      return `(${syntax.operator} ${shape(syntax.value)})`;
    case "call":
      return `${shape(syntax.called)}(${syntax.given.map(shape).join(" ")})`;
    case "in":
      return `(in ${shape(syntax.value)} ${syntax.tests.map(shape).join(" ")})`;
    case "between":
      return `(between ${shape(syntax.value)} ${shape(syntax.low)} ${shape(syntax.high)})`;
    case "tests":
      return `${syntax.negated ? "none" : "one"} of ${syntax.tests === "any" ? "any" : syntax.tests.map(shape).join(", ")}`;
    default:
      return syntax.kind;
  }
}

const read = (text: string) => shape(readExpression(text, names));
const readCell = (text: string) => shape(readUnaryTests(text, names));

function mistakeIn(text: string): FeelSyntaxError {
  try {
    readExpression(text, names);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

test("operators bind as the standard says, from the left", () => {
  assert.equal(read("1 + 2 * 3 ** 2"), "(+ 1 (* 2 (** 3 2)))");
  assert.equal(read("2 ** 3 ** 2"), "(** (** 2 3) 2)");
  assert.equal(read("a - 1 - 2"), "(- (- ‹a› 1) 2)");
  assert.equal(read("-a ** 2"), "(** (- ‹a›) 2)");
  assert.equal(read("a or b and a = 1"), "(or ‹a› (and ‹b› (= ‹a› 1)))");
  assert.equal(read("a between 1 and 2 and b"), "(and (between ‹a› 1 2) ‹b›)");
  assert.equal(read("a in 1 + 2 and b"), "(and (in ‹a› (+ 1 2)) ‹b›)");
});

test("names may hold spaces, operators and Persian words", () => {
  assert.equal(read("order date.year"), "‹order date›.‹year›");
  assert.equal(read("روزهای پس از تحویل <= 7"), "(<= ‹روزهای پس از تحویل› 7)");
  assert.equal(read("Applicant's age + 1"), "(+ ‹Applicant's age› 1)");
  assert.equal(read("Price (net) * 2"), "(* ‹Price (net)› 2)");
  assert.equal(read("order   date"), "‹order date›");
  assert.equal(read("\u2068order\u2069 date\u200f > 5"), "(> ‹order date› 5)");
  assert.equal(readExpression("a instance of function<>->number", names).kind, "instanceOf");
  assert.equal(read("date and time(a)"), "‹date and time›(‹a›)");
});

test("the longest name counts, and of two readings the one that is spaced as it is written", () => {
  assert.equal(read("profit-loss"), "‹profit-loss›");
  assert.equal(read("profit - loss"), "‹profit-loss›");
  assert.equal(read("a - b"), "(- ‹a› ‹b›)");
  const both = new Set(["a", "b", "a-b"]);
  assert.equal(shape(readExpression("a-b", both)), "‹a-b›");
  assert.equal(shape(readExpression("a - b", both)), "(- ‹a› ‹b›)");
});

test("names that an expression binds itself may have spaces, too", () => {
  const bound = readExpression('{first name: "x", greeting: "to " + first name}.first name', names);
  assert.equal(bound.kind === "path" && bound.name, "first name");
  assert.equal(readExpression("for each line in b return each line * 2", names).kind, "for");
  assert.equal(readExpression("function(x y, z: list<number>) x y + z[1]", names).kind, "function");
  assert.equal(read("a.never heard of + 1"), "(+ ‹a›.‹never heard of› 1)");
});

test("ranges are read in every way of writing them", () => {
  assert.equal(read("[1..5]"), "[1..5]");
  assert.equal(read("]1..5["), "(1..5)");
  assert.equal(read("(1..5]"), "(1..5]");
  assert.equal(read("[a[1]..b[2]]"), "[‹a›[1]..‹b›[2]]");
  assert.equal(read("[[1..2[, 3]"), "[[1..2) 3]");
  assert.equal(read("a in (1..5]"), "(in ‹a› (1..5])");
  assert.equal(read("a in (b + 1) * 2"), "(in ‹a› (* (+ ‹b› 1) 2))");
  assert.equal(read("a in (> 5, 1)"), "(in ‹a› (> 5) 1)");
  assert.equal(read("a in >= 5 and b"), "(and (in ‹a› (>= 5)) ‹b›)");
  assert.equal(read("(< 3)"), "(< 3)");
});

test("cells hold a dash, tests, a negation or an expression", () => {
  assert.equal(readCell("-"), "one of any");
  assert.equal(readCell("-5"), "one of -5");
  assert.equal(readCell('"late", "damaged"'), 'one of "late", "damaged"');
  assert.equal(readCell("not(1, [3..4])"), "none of 1, [3..4]");
  assert.equal(readCell("not(a) and b"), "one of (and ‹not›(‹a›) ‹b›)");
  assert.equal(readCell("< 5, >= order date"), "one of (< 5), (>= ‹order date›)");
  assert.equal(readCell("? > 5 and ? < 9"), "one of (and (> input 5) (< input 9))");
});

test("strings, numbers and comments are what they mean", () => {
  assert.equal(read(String.raw`"\"\n\t\\\u0645\U01F40E\d"`), JSON.stringify('"\n\t\\م🐎\\d'));
  assert.equal(read(String.raw`"\ud83d\udc0e"`), '"🐎"');
  assert.equal(read(".5 + 1.25e2"), "(+ 0.5 125)");
  assert.equal(read("1 /* one */ + // and\n 2"), "(+ 1 2)");
});

test("mistakes are told at their place, with what would be right", () => {
  const { code, values, start, end } = mistakeIn("1 + (2 * ) + 3");
  assert.deepEqual(
    { code, values, start, end },
    { code: "expected", values: { expected: "expression", found: ")" }, start: 9, end: 10 },
  );
  assert.equal(mistakeIn("«x»").values.right, '"');
  assert.equal(mistakeIn("a > ۱۲").values.right, "12");
  assert.equal(mistakeIn("[1، 2]").values.right, ",");
  for (const [text, right] of [
    ["a == 1", "="],
    ["a => 6", ">="],
    ["a <> 6", "!="],
    ["a && b", "and"],
  ] as const)
    assert.deepEqual([mistakeIn(text).code, mistakeIn(text).values.right], ["instead", right]);
  assert.equal(mistakeIn("a 1").code, "trailing");
  for (const [text, expected] of [
    ["", "empty"],
    ['"abc', "unfinished-string"],
    ["1 /* 2", "unfinished-comment"],
    [String.raw`"\u12"`, "bad-escape"],
    ["1e999", "number-too-large"],
    ["if a then b", "ended"],
    ["x".repeat(20_001), "too-long"],
  ] as const)
    assert.equal(mistakeIn(text).code, expected, text);
});

test("what nests too deeply is a mistake, not an overflow", () => {
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
    ["{a: ", "}"],
    ["-", ""],
    ["not(", ")"],
    ["1 in (", ")"],
  ] as const) {
    assert.doesNotThrow(() => readExpression(`${open.repeat(150)}a${close.repeat(150)}`, names), open);
    assert.equal(mistakeIn(`${open.repeat(2_000)}a${close.repeat(2_000)}`).code, "too-deep", open);
  }
  assert.equal(mistakeIn(`a${"+1".repeat(9_000)}`).code, "too-deep");
  assert.equal(mistakeIn(`a${".a".repeat(9_000)}`).code, "too-deep");
});

const pieces = [
  ..."()[]{}.,:?<>=!+-*/@\"'\\«»،۵ ",
  ..."if then else for in return some every satisfies instance of function external and or between not null true".split(
    " ",
  ),
  ...["..", "**", "//", "/*", "*/", "a", "order date", "روز", "1", ".5", '"x"', "date and time", "list<"],
];

test("whatever the text, reading it ends soon, in a tree or in a FeelSyntaxError", () => {
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" "));
  const tight = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), soup, tight);
  fc.assert(
    fc.property(anything, (text) => {
      const before = performance.now();
      for (const reader of [readExpression, readUnaryTests])
        try {
          reader(text, names);
        } catch (error) {
          assert.ok(error instanceof FeelSyntaxError, String(error));
          assert.ok(error.start >= 0 && error.end <= text.length && error.start <= error.end, text);
        }
      assert.ok(performance.now() - before < 500, text);
    }),
    { numRuns: 3_000 },
  );
});
