import { dayNumber, dayOfNumber } from "./temporal-calendar.ts";
import { FeelDate, FeelRange, type FeelValue } from "./values.ts";

/**
 * What a loop over a value goes through: the items of a list, the whole numbers or days of a range; any other value is
 * gone through as a list of itself. Null where there is no way through: null, a range of anything else or without an end.
 */
export function membersOf(value: FeelValue): Iterable<FeelValue> | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value;
  return value instanceof FeelRange ? membersOfRange(value) : [value];
}

/** All whole numbers or days from one to another, both included, upwards or downwards; made as they are asked for. */
export function membersBetween(from: FeelValue, to: FeelValue): Iterable<FeelValue> | null {
  if (isWhole(from) && isWhole(to)) return counting(from, to, (number) => number);
  if (from instanceof FeelDate && to instanceof FeelDate)
    return counting(numberOf(from), numberOf(to), dateOf);
  return null;
}

function membersOfRange({ start, end, startIncluded, endIncluded }: FeelRange): Iterable<FeelValue> | null {
  if (isWhole(start) && isWhole(end)) {
    const [first, last] = [startIncluded ? start : start + 1, endIncluded ? end : end - 1];
    return first > last ? [] : counting(first, last, (number) => number);
  }
  if (!(start instanceof FeelDate && end instanceof FeelDate)) return null;
  const first = numberOf(start) + (startIncluded ? 0 : 1);
  const last = numberOf(end) - (endIncluded ? 0 : 1);
  return first > last ? [] : counting(first, last, dateOf);
}

const isWhole = (value: FeelValue | undefined): value is number => Number.isSafeInteger(value);
const numberOf = ({ year, month, day }: FeelDate) => dayNumber(year, month, day);

function dateOf(number: number): FeelDate {
  const { year, month, day } = dayOfNumber(number);
  return new FeelDate(year, month, day);
}

function* counting(from: number, to: number, make: (number: number) => FeelValue): Generator<FeelValue> {
  const step = from <= to ? 1 : -1;
  for (let number = from; number !== to; number += step) yield make(number);
  yield make(to);
}
