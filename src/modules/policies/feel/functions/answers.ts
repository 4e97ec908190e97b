import { strict as assert } from "node:assert";
import { kindOf } from "../compare-kinds.ts";
import { compileExpression } from "../compile.ts";
import { newEvaluation } from "../evaluation.ts";
import { show } from "../show.ts";
import type { FeelValue } from "../values.ts";

/** For tests: what an expression of FEEL gives. */
export function answerOf(expression: string): FeelValue {
  const names = new Set(["start included", "end included", "time offset"]);
  const evaluation = newEvaluation({ now: new Date("2026-11-22T04:30:00.250Z"), zone: "Asia/Tehran" });
  return compileExpression(expression, names)(new Map(), evaluation);
}

/** For tests: every expression gives the same as the other, of the same kind. */
export function assertAnswers(expressions: Record<string, string>): void {
  for (const [expression, expected] of Object.entries(expressions)) {
    const [answer, right] = [answerOf(expression), answerOf(expected)];
    assert.equal(
      `${kindOf(answer)} ${show(answer)}`,
      `${kindOf(right)} ${show(right)}`,
      `${expression} should be ${expected}`,
    );
  }
}
