import type { Axis, Box, RuleBox } from "./boxes.ts";
import { meets, type Pieces, runsAround, together, without } from "./pieces.ts";

/**
 * The box widened, axis by axis, as far as no rule meets it: a region that is easy to read instead of the splinter that was
 * found. On an axis with order it grows from where it stands.
 */
export function widest(box: Box, rules: readonly RuleBox[], within: Box, axes: readonly Axis[]): Box {
  const apart = rules.map((rule) => axesApart(rule.box, box));
  const wide = [...box];
  for (let axis = 0; axis < wide.length; axis++) {
    const side = wide[axis] as Pieces;
    const free = without(within[axis] as Pieces, together(limitsOn(axis, side, rules, apart)));
    const wider = axes[axis]?.isOrdered ? runsAround(free, side) : free;
    wide[axis] = wider;
    for (const [at, rule] of rules.entries()) {
      const cell = rule.box[axis] as Pieces;
      if (!meets(cell, side) && meets(cell, wider)) apart[at] = (apart[at] as number) - 1;
    }
  }
  return wide;
}

/** How many axes keep two boxes apart. */
function axesApart(one: Box, other: Box): number {
  let apart = 0;
  for (let axis = 0; axis < one.length; axis++)
    if (!meets(one[axis] as Pieces, other[axis] as Pieces)) apart++;
  return apart;
}

/** Cells of the rules that only this axis keeps apart from the box. */
function limitsOn(axis: number, side: Pieces, rules: readonly RuleBox[], apart: readonly number[]): Pieces[] {
  const limits: Pieces[] = [];
  for (const [at, rule] of rules.entries()) {
    const cell = rule.box[axis] as Pieces;
    if (apart[at] === 1 && !meets(cell, side)) limits.push(cell);
  }
  return limits;
}
