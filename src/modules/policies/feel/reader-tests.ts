import { readPostfix } from "./reader-postfix.ts";
import { readRangeFrom } from "./reader-values.ts";
import type { Reading } from "./reading.ts";
import { type CompareOperator, isCompareOperator, type Syntax } from "./syntax.ts";

/** Reads tests with commas between them. */
export function readTests(reading: Reading): Syntax[] {
  const tests = [reading.expression()];
  while (reading.skip(",")) tests.push(reading.expression());
  return tests;
}

/** Reads `> 5` and its like, where a whole expression could stand. */
export function readOperatorTest(reading: Reading): Syntax {
  const { text, start } = reading.take();
  const value = reading.arithmetic();
  return { kind: "operatorTest", operator: text as CompareOperator, value, start, end: value.end };
}

export const isOperatorTest = ({ token }: Reading) =>
  token.kind === "symbol" && isCompareOperator(token.text);

/** Reads what follows `in`: one test, or several in brackets; `(a + b) * c` and `(1..5]` begin with a bracket, too. */
export function readTestsAfterIn(reading: Reading): Syntax[] {
  if (isOperatorTest(reading)) return [readOperatorTest(reading)];
  if (!reading.isSymbol("(")) return [reading.arithmetic()];
  const open = reading.take();
  const tests = [reading.expression()];
  const [first] = tests as [Syntax];
  if (reading.isSymbol("..")) return [goOn(reading, readRangeFrom(reading, open, first))];
  while (reading.skip(",")) tests.push(reading.expression());
  const { end } = reading.expect(")");
  if (tests.length > 1 || first.kind === "operatorTest") return tests;
  return [goOn(reading, { ...first, start: open.start, end })];
}

const goOn = (reading: Reading, first: Syntax) => reading.arithmetic(readPostfix(reading, first));
