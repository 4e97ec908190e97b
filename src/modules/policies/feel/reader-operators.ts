import { readOperand } from "./reader-postfix.ts";
import { isOperatorTest, readOperatorTest, readTestsAfterIn } from "./reader-tests.ts";
import type { Readers, Reading } from "./reading.ts";
import { type ArithmeticOperator, isCompareOperator, type Syntax } from "./syntax.ts";

/** What joins two operands, by how closely it binds; all gather from the left (DMN 1.5, 10.3.1.2, rule 4). */
const levels: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ["=", 3],
  ["!=", 3],
  ["<", 3],
  ["<=", 3],
  [">", 3],
  [">=", 3],
  ["between", 3],
  ["in", 3],
  ["+", 4],
  ["-", 4],
  ["*", 5],
  ["/", 5],
  ["**", 6],
]);
const ofComparison = 3;
const ofArithmetic = 4;

export const readers: Readers = {
  whole: (reading) => (isOperatorTest(reading) ? readOperatorTest(reading) : readLevel(reading, 1)),
  arithmetic: (reading, left) => readLevel(reading, ofArithmetic, left),
};

/** Reads operands joined at least as closely as `least`. */
function readLevel(reading: Reading, least: number, first: Syntax = readOperand(reading)): Syntax {
  let read = first;
  for (;;) {
    const { kind, text } = reading.token;
    const level = kind === "word" || kind === "symbol" ? (levels.get(text) ?? 0) : 0;
    if (level < least) return read;
    reading.take();
    read = readRight(reading, read, text, level);
  }
}

/** Reads what stands right of an operator that was taken. */
function readRight(reading: Reading, left: Syntax, operator: string, level: number): Syntax {
  const { start } = left;
  if (operator === "in") {
    const tests = readTestsAfterIn(reading);
    return { kind: "in", value: left, tests, start, end: reading.end };
  }
  if (operator === "between") return readBetween(reading, left);
  const right = readLevel(reading, level + 1);
  const place = { start, end: right.end };
  if (operator === "and" || operator === "or") return { kind: operator, left, right, ...place };
  if (isCompareOperator(operator)) return { kind: "compare", operator, left, right, ...place };
  return { kind: "arithmetic", operator: operator as ArithmeticOperator, left, right, ...place };
}

/** Its `and` is not the conjunction. */
function readBetween(reading: Reading, value: Syntax): Syntax {
  const low = readLevel(reading, ofComparison + 1);
  reading.expect("and");
  const high = readLevel(reading, ofComparison + 1);
  return { kind: "between", value, low, high, start: value.start, end: high.end };
}
