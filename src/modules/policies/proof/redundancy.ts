import { type Axis, type Budget, boxesMeet, boxHolds, isEmptyBox, type RuleBox } from "./boxes.ts";
import { doesEveryHitCount, isHeardBefore, isSameOutcome, type Outcome, type Policy } from "./outcomes.ts";
import { uncovered } from "./uncovered.ts";

export type Redundancy = {
  kind: "masked" | "contained" | "repeated";
  rule: number;
  /** The rules that say it already, or take all it covers; none where its own cells hold nothing. */
  by: number[];
};

type Ruled = { rules: readonly RuleBox[]; outcomes: readonly Outcome[]; policy: Policy };

/**
 * Rules that change nothing: that can never fire, that repeat another, or whose region lies within another's that says the
 * same. At most one is said of each rule. `unproven` are rules that the budget did not reach.
 */
export function redundancies(
  { rules, outcomes, policy }: Ruled,
  axes: readonly Axis[],
  budget: Budget,
): { found: Redundancy[]; unproven: number[] } {
  const found: Redundancy[] = [];
  const unproven: number[] = [];
  const ruled = { rules, outcomes, policy };
  for (const rule of rules.keys()) {
    if (budget.steps <= 0) {
      unproven.push(rule);
      continue;
    }
    const one = saidBefore(rule, ruled, budget) ?? maskedBy(rule, ruled, axes, budget);
    if (one === "unproven") unproven.push(rule);
    else if (one) found.push(one);
  }
  return { found, unproven };
}

/** A rule that is empty, or that another single rule makes needless. */
function saidBefore(rule: number, ruled: Ruled, budget: Budget): Redundancy | undefined {
  const { rules, policy } = ruled;
  const { box, isSure } = rules[rule] as RuleBox;
  if (isEmptyBox(box)) return { kind: "masked", rule, by: [] };
  budget.steps -= 2 * rules.length;
  for (const [other, candidate] of rules.entries()) {
    if (other === rule || !candidate.isSure || !boxHolds(candidate.box, box)) continue;
    if (isSameOutcome(outcomeOf(ruled, rule), outcomeOf(ruled, other)) !== true) continue;
    const isEqual = isSure && boxHolds(box, candidate.box);
    if (isEqual && other < rule) return { kind: "repeated", rule, by: [other] };
    if (isEqual || doesEveryHitCount(policy) || !isNeedlessWithin(rule, other, ruled)) continue;
    return { kind: "contained", rule, by: [other] };
  }
  return undefined;
}

const outcomeOf = ({ outcomes }: Ruled, rule: number): Outcome => outcomes[rule] as Outcome;

/** Under F a rule before the wider one is needless only if no rule between them says anything else in its region. */
function isNeedlessWithin(rule: number, wider: number, ruled: Ruled): boolean {
  if (ruled.policy.hitPolicy !== "F" || wider < rule) return true;
  const { box } = ruled.rules[rule] as RuleBox;
  for (let between = rule + 1; between < wider; between++) {
    if (!boxesMeet((ruled.rules[between] as RuleBox).box, box)) continue;
    if (isSameOutcome(outcomeOf(ruled, between), outcomeOf(ruled, rule)) !== true) return false;
  }
  return true;
}

/** Under F and P: a rule whose whole region is taken by rules that are heard before it. */
function maskedBy(
  rule: number,
  ruled: Ruled,
  axes: readonly Axis[],
  budget: Budget,
): Redundancy | "unproven" | undefined {
  const { rules, policy } = ruled;
  if (policy.hitPolicy !== "F" && policy.hitPolicy !== "P") return undefined;
  const { box } = rules[rule] as RuleBox;
  const placed = (place: number) => ({ place, outcome: outcomeOf(ruled, place) });
  const before = [...rules.keys()].filter(
    (other) =>
      rules[other]?.isSure &&
      isHeardBefore(placed(other), placed(rule), policy) &&
      boxesMeet((rules[other] as RuleBox).box, box),
  );
  budget.steps -= 4 * rules.length;
  if (before.length === 0) return undefined;
  const search = uncovered(
    box,
    before.map((at) => rules[at] as RuleBox),
    axes,
    budget,
    1,
  );
  if (search.holes.length > 0) return undefined;
  return search.open ? "unproven" : { kind: "masked", rule, by: before };
}
