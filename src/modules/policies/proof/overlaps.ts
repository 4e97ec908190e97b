import type { Budget, RuleBox } from "./boxes.ts";
import { firstOf, lastOf, meets, type Pieces } from "./pieces.ts";

/**
 * Tells every pair of rules whose boxes meet, the earlier rule first. Rules are swept along the axis that keeps most of them
 * apart, so that most pairs are never looked at. False where the budget was spent before all were told.
 */
export function eachOverlap(
  rules: readonly RuleBox[],
  budget: Budget,
  tell: (earlier: number, later: number) => void,
): boolean {
  const live = [...rules.keys()].filter((at) => rules[at]?.box.every((side) => side.length > 0));
  const axis = mostSelective(rules, live);
  const sideOf = (at: number): Pieces => rules[at]?.box[axis] ?? anything;
  const begin = (at: number) => firstOf(sideOf(at));
  const order = live.toSorted((one, other) => begin(one) - begin(other));
  for (const [place, one] of order.entries()) {
    const end = lastOf(sideOf(one));
    let next = place + 1;
    let told = 0;
    for (; next < order.length; next++) {
      const other = order[next] as number;
      if (begin(other) > end) break;
      if (!doMeet(rules[one] as RuleBox, rules[other] as RuleBox, axis)) continue;
      tell(Math.min(one, other), Math.max(one, other));
      told++;
    }
    budget.steps -= 2 * (next - place) + 15 * told;
    if (budget.steps <= 0) return place === order.length - 1;
  }
  return true;
}

/** A table that looks at nothing. */
const anything: Pieces = [0, 0];

/** The axis along which the rules are shortest compared with all of them together. */
function mostSelective(rules: readonly RuleBox[], live: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  const axes = rules[0]?.box.length ?? 0;
  for (let axis = 0; axis < axes; axis++) {
    const sides = live.map((at) => rules[at]?.box[axis] as Pieces);
    const high = sides.reduce((most, side) => Math.max(most, lastOf(side)), 0) + 1;
    const share = sides.reduce((sum, side) => sum + lastOf(side) - firstOf(side) + 1, 0) / high;
    if (share >= least) continue;
    least = share;
    best = axis;
  }
  return best;
}

function doMeet({ box: one }: RuleBox, { box: other }: RuleBox, swept: number): boolean {
  for (let axis = 0; axis < one.length; axis++)
    if (axis !== swept && !meets(one[axis] as Pieces, other[axis] as Pieces)) return false;
  return one.length === 0 || meets(one[swept] as Pieces, other[swept] as Pieces);
}
