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
    const limits = rules.filter((_, at) => isApartOnlyOn(axis, apart[at] as Set<number>));
    const free = without(within[axis] as Pieces, together(limits.map((rule) => rule.box[axis] as Pieces)));
    const wider = axes[axis]?.isOrdered ? runsAround(free, side) : free;
    wide[axis] = wider;
    rules.forEach((rule, at) => {
      if (meets(rule.box[axis] as Pieces, wider)) apart[at]?.delete(axis);
    });
  }
  return wide;
}

const isApartOnlyOn = (axis: number, apart: ReadonlySet<number>): boolean =>
  apart.size === 0 || (apart.size === 1 && apart.has(axis));

/** The axes that keep two boxes apart. */
function axesApart(one: Box, other: Box): Set<number> {
  const apart = new Set<number>();
  for (let axis = 0; axis < one.length; axis++)
    if (!meets(one[axis] as Pieces, other[axis] as Pieces)) apart.add(axis);
  return apart;
}
