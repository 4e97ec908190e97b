import { Exact, over, plus, times } from "../arithmetic-decimals.ts";
import { compare } from "../compare.ts";
import type { Evaluation, FeelList, FeelValue } from "../values.ts";
import { boundedNumber, ofItems, outsideDomain } from "./built-in.ts";

/** One value of many (DMN 1.5, table 73): of a list or of what is given one by one. */
export const aggregates = [
  ofItems("min", (items, evaluation) => extreme("min", items, -1, evaluation)),
  ofItems("max", (items, evaluation) => extreme("max", items, 1, evaluation)),
  ofNumbers("sum", (numbers, evaluation) => boundedNumber(sumOf(numbers), evaluation)),
  ofNumbers("product", (numbers, evaluation) => boundedNumber(numbers.reduce(times, 1), evaluation)),
  ofNumbers("mean", (numbers, evaluation) => boundedNumber(over(sumOf(numbers), numbers.length), evaluation)),
  ofNumbers("median", (numbers, evaluation) => boundedNumber(medianOf(numbers), evaluation)),
  ofNumbers("stddev", (numbers, evaluation) => deviationOf(numbers, evaluation)),
  ofNumbers("mode", (numbers) => modesOf(numbers), []),
  ofItems("all", (items) => decided(items, false)),
  ofItems("any", (items) => decided(items, true)),
];

/** A function of numbers only; `ofNone` is its value for none of them. */
function ofNumbers(
  name: string,
  run: (numbers: readonly number[], evaluation: Evaluation) => FeelValue,
  ofNone: FeelValue = null,
) {
  return ofItems(name, (items, evaluation) => {
    evaluation.spend(items.length * 3);
    if (!areNumbers(items)) return outsideDomain(name, "list", evaluation);
    return items.length === 0 ? ofNone : run(items, evaluation);
  });
}

function areNumbers(items: FeelList): items is readonly number[] {
  return items.every((item) => typeof item === "number");
}

function extreme(name: string, items: FeelList, side: -1 | 1, evaluation: Evaluation): FeelValue {
  let furthest = items[0];
  if (furthest === undefined) return null;
  evaluation.spend(items.length);
  for (const item of items) {
    const order = compare(item, furthest, evaluation);
    if (order === null) return outsideDomain(name, "list", evaluation);
    if (order === side) furthest = item;
  }
  return furthest;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce(plus, 0);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : over(plus(sorted[middle - 1] ?? Number.NaN, upper), 2);
}

/** Of a sample: divided by one less than there are. One number alone has none. */
function deviationOf(numbers: readonly number[], evaluation: Evaluation): FeelValue {
  evaluation.spend(numbers.length * 40);
  if (numbers.length < 2) return outsideDomain("stddev", "list", evaluation);
  const exact = numbers.map((number) => new Exact(number));
  const middle = exact.reduce((sum, number) => sum.plus(number), new Exact(0)).dividedBy(numbers.length);
  const squares = exact.reduce((sum, number) => sum.plus(number.minus(middle).pow(2)), new Exact(0));
  return boundedNumber(
    squares
      .dividedBy(numbers.length - 1)
      .sqrt()
      .toNumber(),
    evaluation,
  );
}

/** The most frequent numbers, upwards. */
function modesOf(numbers: readonly number[]): FeelValue {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return [...counts].flatMap(([number, count]) => (count === most ? [number] : [])).sort((a, b) => a - b);
}

/** One item decides for all; without one, anything that is not true or false leaves it undecided. */
function decided(items: FeelList, deciding: boolean): FeelValue {
  if (items.some((item) => item === deciding)) return deciding;
  return items.every((item) => item === !deciding) ? !deciding : null;
}
