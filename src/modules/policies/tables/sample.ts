import type { FeelValue } from "../feel/values.ts";
import { type CellSet, type Cut, containsKey, type Interval, intervalsOf } from "./cell-set.ts";
import { type AxisKind, boundsOf, type Key, valueAt } from "./keys.ts";
import { roundNumbers } from "./round-number.ts";

/**
 * A value of the set that is pleasant to read: whole, round, from the middle. Undefined where it holds none that can be
 * written, as between two neighbouring numbers; null only where null is all it holds.
 */
export function sampleOf(set: CellSet): FeelValue | undefined {
  for (const interval of intervalsOf(set))
    for (const key of candidates(interval, set.kind)) {
      const value = containsKey(set, key) ? valueAt(key, set.kind) : undefined;
      if (value !== undefined) return value;
    }
  return set.hasNull ? null : undefined;
}

/** Places worth trying, the pleasantest first. */
function candidates({ from, to }: Interval, kind: AxisKind): Key[] {
  if (kind === "string") return texts(asText(from), asText(to));
  const low = from?.key ?? boundsOf(kind).first;
  const high = to?.key ?? boundsOf(kind).beyond;
  if (typeof low === "string" || typeof high === "string") return [];
  if (kind === "number" || kind === "whole-number" || kind === "days-duration")
    return numbers(asNumber(low), asNumber(high), kind);
  const key = roundPlace(firstPlace(low, from), lastPlace(high, to), stepsOf(kind), usual[kind] ?? 0n);
  return [kind.endsWith("date-and-time") ? key : Number(key)];
}

const asNumber = (key: number | bigint | undefined): number | undefined =>
  key === undefined ? undefined : Number(key);

const asText = (cut: Cut | undefined): string => (typeof cut?.key === "string" ? cut.key : "");

/** Neighbours of what stands in the cell, which no list of values is likely to hold. */
function texts(from: string, to: string): string[] {
  const start = from.endsWith("\u0000") ? from.slice(0, -1) : from;
  return [
    ...(from === "" ? ["other", "a", ""] : []),
    from === start ? from : `${start}a`,
    `${start}0`,
    from,
    `${to}a`,
  ];
}

function numbers(low: number | undefined, high: number | undefined, kind: AxisKind): number[] {
  const units = kind === "days-duration" ? [86_400, 3_600, 60, 1] : [1];
  return units.flatMap((unit) =>
    roundNumbers(low && low / unit, high && high / unit, kind === "whole-number").map(
      (round) => round * unit,
    ),
  );
}

const second = 1_000_000_000n;
const day = 86_400n * second;

function stepsOf(kind: AxisKind): readonly bigint[] {
  if (kind === "months-duration") return [12n, 1n];
  if (kind === "date" || kind === "boolean") return [1n];
  return kind.endsWith("date-and-time") ? [day, ...ofDay] : ofDay;
}

const ofDay = [3_600n * second, 900n * second, 60n * second, second, 1_000_000n, 1_000n, 1n] as const;

/** Where nothing bounds the axis: 1 January 2026, noon, a year. */
const usual: Partial<Record<AxisKind, bigint>> = {
  date: 20_454n,
  "date-and-time": 20_454n * day,
  "zoned-date-and-time": 20_454n * day,
  "zoned-time": day / 2n,
  "months-duration": 12n,
};

const firstPlace = (low: number | bigint | undefined, from: Cut | undefined): bigint | undefined =>
  low === undefined ? undefined : BigInt(low) + (from?.isAfter ? 1n : 0n);

const lastPlace = (high: number | bigint | undefined, to: Cut | undefined): bigint | undefined =>
  high === undefined ? undefined : BigInt(high) - (to?.isAfter ? 0n : 1n);

/** The multiple of the largest step that fits between the two (both included), nearest to their middle. */
function roundPlace(
  low: bigint | undefined,
  high: bigint | undefined,
  steps: readonly bigint[],
  otherwise: bigint,
): bigint {
  if (low === undefined && high === undefined) return otherwise;
  const reach = steps[0] ?? 1n;
  const first = low ?? (high as bigint) - reach;
  const last = high ?? first + reach;
  for (const step of steps) {
    const place = ((first + last) / 2n / step) * step;
    for (const one of [place, place + step, place - step]) if (one >= first && one <= last) return one;
  }
  return first;
}
