import {
  type Axis,
  type Box,
  type Budget,
  boxesMeet,
  boxHolds,
  commonBox,
  isEmptyBox,
  type RuleBox,
} from "./boxes.ts";
import { bestCut } from "./cut.ts";
import { holds, meets, type Pieces, without } from "./pieces.ts";
import { widest } from "./widest.ts";

/** A region that no rule covers; not sure where rules meet it that can't be told as boxes. */
export type Hole = { box: Box; isSure: boolean };

export type Search = {
  holes: Hole[];
  /** Null: nothing else is open. Else a box that was not looked into, for the budget was spent or there were enough holes. */
  open: Box | null;
};

/** A box still to be looked into, and the rules that meet it without holding it. */
type Node = {
  box: Box;
  rules: readonly RuleBox[];
  /** A rule that would hold the whole box if only it were sure. */
  unsure: RuleBox | undefined;
};

/**
 * What of a box no rule covers, as boxes as wide as can be. The box is cut where the rules are; a part that a rule holds is
 * covered, a part that no rule meets is a hole. Each hole found covers its own region for the rest of the search, so that
 * holes are told apart. Ends after `most` holes or when the budget is spent.
 */
export function uncovered(
  within: Box,
  rules: readonly RuleBox[],
  axes: readonly Axis[],
  budget: Budget,
  most: number,
): Search {
  const holes: Hole[] = [];
  const root = isEmptyBox(within) ? undefined : nodeOf(within, rules);
  const waiting: Node[] = root ? [root] : [];
  while (waiting.length > 0) {
    const node = waiting.pop() as Node;
    if (holes.length >= most || budget.steps <= 0) return { holes, open: node.box };
    const known = node.rules.length === 0 ? nodeOf(node.box, coversOf(holes)) : undefined;
    if (node.rules.length === 0 && known?.rules.length === 0)
      holes.push(holeOf(node, rules, within, axes, budget));
    else if (node.rules.length > 0) waiting.push(...partsOf(node, axes, budget));
    else if (known) waiting.push(...partsOf({ ...known, unsure: node.unsure }, axes, budget));
  }
  return { holes, open: null };
}

const coversOf = (holes: readonly Hole[]): RuleBox[] => holes.map(({ box }) => ({ box, isSure: true }));

/** Undefined where a rule covers the whole box. */
function nodeOf(box: Box, rules: readonly RuleBox[]): Node | undefined {
  const left: RuleBox[] = [];
  let unsure: RuleBox | undefined;
  for (const rule of rules) {
    if (!boxesMeet(rule.box, box)) continue;
    if (!boxHolds(rule.box, box)) left.push(rule);
    else if (rule.isSure) return undefined;
    else unsure = rule;
  }
  return { box, rules: left, unsure };
}

/** The part with fewer rules comes last, to be looked into first: there a hole is likelier. */
function partsOf(node: Node, axes: readonly Axis[], budget: Budget): Node[] {
  budget.steps -= 8 * node.rules.length * axes.length;
  const cut = bestCut(node.box, node.rules, axes);
  if (!cut) return [];
  const rest = without(node.box[cut.axis] as Pieces, cut.taken);
  return [partOf(node, cut.axis, rest), partOf(node, cut.axis, cut.taken)].filter(
    (part) => part !== undefined,
  );
}

/** The part of a node's box that has this side on the axis; undefined where a rule covers it. */
function partOf(node: Node, axis: number, side: Pieces): Node | undefined {
  const box = node.box.with(axis, side);
  const left: RuleBox[] = [];
  let { unsure } = node;
  for (const rule of node.rules) {
    const cell = rule.box[axis] as Pieces;
    if (!meets(cell, side)) continue;
    if (!holds(cell, side) || !boxHolds(rule.box, box)) left.push(rule);
    else if (rule.isSure) return undefined;
    else unsure = rule;
  }
  return { box, rules: left, unsure };
}

function holeOf(
  { box, unsure }: Node,
  rules: readonly RuleBox[],
  within: Box,
  axes: readonly Axis[],
  budget: Budget,
): Hole {
  budget.steps -= 10 * rules.length * axes.length;
  if (!unsure) return { box: widest(box, rules, within, axes), isSure: true };
  // It stays within the rule that leaves it open, or it would swallow what is a hole for certain.
  const sure = rules.filter(({ isSure }) => isSure);
  return { box: widest(box, sure, commonBox(within, unsure.box), axes), isSure: false };
}
