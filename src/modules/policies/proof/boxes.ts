import { allOf, common, countOf, holds, isNone, meets, type Pieces } from "./pieces.ts";

/**
 * A table as a proof sees it: what can be told apart of each input is cut into pieces, and a rule is a box, a set of pieces
 * for each axis. That nothing within a piece can be told apart by any rule is what makes proofs over pieces exact.
 */
export type Axis = {
  /** How many pieces there are. */
  size: number;
  /** Pieces follow each other (numbers, dates), so that regions are looked for in runs; else any may stand together. */
  isOrdered: boolean;
  /** Pieces that can be: the allowed values. */
  domain: Pieces;
};

/** A set of pieces for each axis. */
export type Box = readonly Pieces[];

export type RuleBox = {
  /** Where the rule may fire. */
  box: Box;
  /** Whether it then fires for certain; not so where one of its cells can't be told as a set. */
  isSure: boolean;
};

export const axisOf = (size: number, isOrdered = true, domain = allOf(size)): Axis => ({
  size,
  isOrdered,
  domain,
});

export const wholeOf = (axes: readonly Axis[]): Box => axes.map(({ domain }) => domain);

export const isEmptyBox = (box: Box): boolean => box.some(isNone);

export function boxesMeet(one: Box, other: Box): boolean {
  for (let axis = 0; axis < one.length; axis++)
    if (!meets(one[axis] as Pieces, other[axis] as Pieces)) return false;
  return true;
}

export function boxHolds(outer: Box, inner: Box): boolean {
  for (let axis = 0; axis < outer.length; axis++)
    if (!holds(outer[axis] as Pieces, inner[axis] as Pieces)) return false;
  return true;
}

export const commonBox = (one: Box, other: Box): Box =>
  one.map((side, axis) => common(side, other[axis] as Pieces));

/** How many combinations of pieces the box holds, exactly. */
export const volumeOf = (box: Box): bigint =>
  box.reduce((product, side) => product * BigInt(countOf(side)), 1n);

/** Work that a proof may still do; one step is about ten nanoseconds. Whoever finds it spent stops and says what is unproven. */
export type Budget = { steps: number };

/** Does something with no more than a part of the budget. */
export function limited<Result>(budget: Budget, most: number, act: (share: Budget) => Result): Result {
  const given = Math.min(budget.steps, most);
  const share = { steps: given };
  const result = act(share);
  budget.steps -= given - share.steps;
  return result;
}
