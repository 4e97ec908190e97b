import type { Axis, Box, RuleBox } from "./boxes.ts";
import { common, firstOf, holds, isSame, lastOf, meets, type Pieces, without } from "./pieces.ts";

/** A box falls into `taken` and the rest along one axis. */
export type Cut = { axis: number; taken: Pieces; score: number };

/** So many sets of an axis without order are tried as cuts. */
const mostSetsTried = 24;

/**
 * Where to cut a box so that few rules lie on both sides and the sides have about as many: what a table was divided by is
 * found again, and a table of n rules without overlaps falls into about n boxes. Undefined where every rule holds the box.
 */
export function bestCut(box: Box, rules: readonly RuleBox[], axes: readonly Axis[]): Cut | undefined {
  let best: Cut | undefined;
  for (let axis = 0; axis < axes.length; axis++) {
    const side = box[axis] as Pieces;
    if (firstOf(side) === lastOf(side)) continue;
    const cut = axes[axis]?.isOrdered ? cutOfLine(side, axis, rules) : cutOfSet(side, axis, rules);
    if (cut && (!best || cut.score < best.score)) best = cut;
  }
  return best;
}

/** Less is better: rules on both sides weigh more than sides of different size. */
const scoreOf = (left: number, right: number, all: number): number =>
  Math.max(left, right) + 2 * (left + right - all);

function cutOfLine(side: Pieces, axis: number, rules: readonly RuleBox[]): Cut | undefined {
  const low = firstOf(side);
  const high = lastOf(side);
  const begins = new Float64Array(rules.length);
  const ends = new Float64Array(rules.length);
  const places: number[] = [];
  for (let at = 0; at < rules.length; at++) {
    const cell = (rules[at] as RuleBox).box[axis] as Pieces;
    let begin = high;
    let end = low;
    for (let run = 0; run < cell.length; run += 2) {
      const from = cell[run] as number;
      const to = cell[run + 1] as number;
      if (to < low || from > high) continue;
      if (from < begin) begin = from;
      if (to > end) end = to;
      if (from > low) places.push(from);
      if (to < high) places.push(to + 1);
    }
    begins[at] = Math.max(begin, low);
    ends[at] = Math.min(end, high);
  }
  if (places.length === 0) return undefined;
  const { place, score } = placeOfLeast(begins.sort(), ends.sort(), Float64Array.from(places).sort());
  return { axis, taken: common(side, [low, place - 1]), score };
}

/** All are sorted. Left of a place are the rules that begin before it, right of it those that end at it or after. */
function placeOfLeast(
  begins: Float64Array,
  ends: Float64Array,
  places: Float64Array,
): { place: number; score: number } {
  let best = 0;
  let score = Number.POSITIVE_INFINITY;
  let left = 0;
  let ended = 0;
  const all = begins.length;
  for (const place of places) {
    while (left < all && (begins[left] as number) < place) left++;
    while (ended < all && (ends[ended] as number) < place) ended++;
    const here = scoreOf(left, all - ended, all);
    if (here >= score) continue;
    best = place;
    score = here;
  }
  return { place: best, score };
}

function cutOfSet(side: Pieces, axis: number, rules: readonly RuleBox[]): Cut | undefined {
  const cells = cellsWithin(side, axis, rules);
  let best: Cut | undefined;
  for (const { cell } of cells.slice(0, mostSetsTried)) {
    if (isSame(cell, side)) continue;
    const rest = without(side, cell);
    let left = 0;
    let right = 0;
    for (const one of cells) {
      if (meets(one.cell, cell)) left += one.times;
      if (meets(one.cell, rest)) right += one.times;
    }
    const score = scoreOf(left, right, rules.length);
    if (!best || score < best.score) best = { axis, taken: cell, score };
  }
  return best;
}

/** The different cells of an axis, as far as they lie within the side, the most frequent first. */
function cellsWithin(
  side: Pieces,
  axis: number,
  rules: readonly RuleBox[],
): { cell: Pieces; times: number }[] {
  const cells = new Map<string, { cell: Pieces; times: number }>();
  for (const { box } of rules) {
    const whole = box[axis] as Pieces;
    const cell = holds(whole, side) ? side : common(whole, side);
    const key = cell.join();
    const known = cells.get(key);
    if (known) known.times++;
    else cells.set(key, { cell, times: 1 });
  }
  return [...cells.values()].sort((one, other) => other.times - one.times);
}
