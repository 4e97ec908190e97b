import type { Scope } from "../feel/scope.ts";
import type { Evaluation, FeelValue } from "../feel/values.ts";
import { type Bits, hasBit } from "./column-index.ts";
import type { InputColumn } from "./input-columns.ts";

/** A column whose index does not tell all: of these rules (all, where undefined) the cell has to be evaluated. */
type Doubt = { column: InputColumn; value: FeelValue; rules: Bits | undefined };

/** Numbers of the rules, from 0, whose cells all hold, in their order; `most` of them. */
export function matchingRules(
  columns: readonly InputColumn[],
  values: readonly FeelValue[],
  rules: number,
  most: number,
  scope: Scope,
  evaluation: Evaluation,
): number[] {
  const known: Bits[] = [];
  const doubts: Doubt[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as InputColumn;
    if (column.isIdle) continue;
    const value = values[at] ?? null;
    const bits = column.index?.rulesFor(value);
    if (bits) known.push(bits);
    if (!bits || column.index?.unsure) doubts.push({ column, value, rules: bits && column.index?.unsure });
  }
  return found(known, doubts, rules, most, scope, evaluation);
}

function found(
  known: readonly Bits[],
  doubts: readonly Doubt[],
  rules: number,
  most: number,
  scope: Scope,
  evaluation: Evaluation,
): number[] {
  const matching: number[] = [];
  const words = (rules + 31) >>> 5;
  evaluation.spend(1 + ((words * known.length) >> 4));
  for (let word = 0; word < words; word += 1) {
    let alive = word === words - 1 ? lastWord(rules) : -1;
    for (let at = 0; at < known.length && alive !== 0; at += 1) alive &= (known[at] as Bits)[word] as number;
    for (; alive !== 0; alive &= alive - 1) {
      const rule = (word << 5) + 31 - Math.clz32(alive & -alive);
      if (doubts.length > 0 && !holds(rule, doubts, scope, evaluation)) continue;
      matching.push(rule);
      if (matching.length >= most) return matching;
    }
  }
  return matching;
}

/** A bit for each of the rules that the last word has. */
const lastWord = (rules: number): number => (rules % 32 === 0 ? -1 : (1 << (rules % 32)) - 1);

function holds(rule: number, doubts: readonly Doubt[], scope: Scope, evaluation: Evaluation): boolean {
  for (const { column, value, rules } of doubts) {
    if (rules && !hasBit(rules, rule)) continue;
    evaluation.spend(1);
    if (!column.cells[rule]?.(value, scope, evaluation)) return false;
  }
  return true;
}
