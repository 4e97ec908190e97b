import type { Axis, Box, RuleBox } from "./boxes.ts";
import { common, countOf, firstOf, holds, isSame, lastOf, meets, type Pieces, without } from "./pieces.ts";

/** A box falls into `taken` and the rest along one axis. */
export type Cut = { axis: number; taken: Pieces; score: number };

/** Where the best cut leaves a larger share of the rules on both sides, a rule is cut out instead. */
const mostOnBothSides = 0.3;

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
  const isEntangled = best !== undefined && best.score > rules.length * (0.5 + 2 * mostOnBothSides);
  return isEntangled ? (cutOut(box, rules) ?? best) : best;
}

/** Cuts along the rule that covers the most of the box, where it covers the least: soon a part is all the rule's. */
function cutOut(box: Box, rules: readonly RuleBox[]): Cut | undefined {
  const sizes = box.map(countOf);
  const shareOf = (rule: RuleBox, axis: number): number =>
    countOf(common(rule.box[axis] as Pieces, box[axis] as Pieces)) / (sizes[axis] as number);
  let largest: RuleBox | undefined;
  let most = 0;
  for (const rule of rules) {
    let share = rule.isSure ? 1 : 0;
    for (let axis = 0; axis < box.length && share > most; axis++) share *= shareOf(rule, axis);
    if (share <= most) continue;
    most = share;
    largest = rule;
  }
  if (!largest) return undefined;
  const rule = largest;
  const shares = box.map((_, axis) => shareOf(rule, axis));
  const axis = shares.indexOf(Math.min(...shares));
  return { axis, taken: common(rule.box[axis] as Pieces, box[axis] as Pieces), score: 0 };
}

/** Less is better: rules on both sides weigh more than sides of different size. */
const scoreOf = (left: number, right: number, all: number): number =>
  Math.max(left, right) + 2 * (left + right - all);

/** Counts, piece by piece of the side, where rules begin and end within it; at `places` something changes. */
function cutOfLine(side: Pieces, axis: number, rules: readonly RuleBox[]): Cut | undefined {
  const low = firstOf(side);
  const high = lastOf(side);
  const { begins, ends, places } = cleared(high - low + 1);
  for (const rule of rules) {
    const cell = rule.box[axis] as Pieces;
    let begin = high;
    let end = low;
    for (let run = 0; run < cell.length; run += 2) {
      const from = cell[run] as number;
      const to = cell[run + 1] as number;
      if (to < low || from > high) continue;
      if (from < begin) begin = from;
      if (to > end) end = to;
      if (from > low) places[from - low] = 1;
      if (to < high) places[to + 1 - low] = 1;
    }
    begin = Math.max(begin - low, 0);
    end = Math.min(end, high) - low;
    begins[begin] = (begins[begin] as number) + 1;
    ends[end] = (ends[end] as number) + 1;
  }
  const least = placeOfLeast({ begins, ends, places }, high - low + 1, rules.length);
  return least && { axis, taken: common(side, [low, low + least.place - 1]), score: least.score };
}

type Counters = { begins: Int32Array; ends: Int32Array; places: Uint8Array };

/** The same arrays again and again: made anew for each cut, they were most of the work. */
let counters: Counters = { begins: new Int32Array(0), ends: new Int32Array(0), places: new Uint8Array(0) };

function cleared(size: number): Counters {
  if (counters.places.length < size) {
    const room = 2 * size;
    counters = { begins: new Int32Array(room), ends: new Int32Array(room), places: new Uint8Array(room) };
  }
  counters.begins.fill(0, 0, size);
  counters.ends.fill(0, 0, size);
  counters.places.fill(0, 0, size);
  return counters;
}

/** Left of a place are the rules that begin before it, right of it those that end at it or after. */
function placeOfLeast(
  { begins, ends, places }: Counters,
  size: number,
  all: number,
): { place: number; score: number } | undefined {
  let best: { place: number; score: number } | undefined;
  let left = 0;
  let ended = 0;
  for (let place = 1; place < size; place++) {
    left += begins[place - 1] as number;
    ended += ends[place - 1] as number;
    if (places[place] === 0) continue;
    const score = scoreOf(left, all - ended, all);
    if (!best || score < best.score) best = { place, score };
  }
  return best;
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
