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
  ruled: Ruled,
  axes: readonly Axis[],
  budget: Budget,
): { found: Redundancy[]; unproven: number[] } {
  const found: Redundancy[] = [];
  const unproven: number[] = [];
  const alike = new Alike(ruled);
  for (const rule of ruled.rules.keys()) {
    const one =
      budget.steps > 0
        ? (saidAlready(rule, ruled, alike, budget) ?? maskedBy(rule, ruled, axes, budget))
        : "unproven";
    if (one === "unproven") unproven.push(rule);
    else if (one) found.push(one);
  }
  return { found, unproven };
}

/** Rules by what they say, and by that and where: only those can make each other needless. */
class Alike {
  readonly #byOutcome = new Map<string, number[]>();
  readonly #first = new Map<string, number>();
  readonly #keys: { outcome: string; whole: string }[];

  constructor({ rules, outcomes }: Ruled) {
    this.#keys = rules.map(({ box }, rule) => {
      const outcome = JSON.stringify(outcomes[rule]?.outputs.map(({ text }) => text));
      return { outcome, whole: `${outcome} ${box.map((side) => side.join()).join(";")}` };
    });
    for (const [rule, { isSure }] of rules.entries()) {
      const { outcome, whole } = this.#keys[rule] as { outcome: string; whole: string };
      if (!isSure || this.#first.has(whole)) continue;
      this.#first.set(whole, rule);
      const group = this.#byOutcome.get(outcome);
      if (group) group.push(rule);
      else this.#byOutcome.set(outcome, [rule]);
    }
  }

  /** The first sure rule that says the same of the same box. */
  first(rule: number): number | undefined {
    return this.#first.get(this.#keys[rule]?.whole ?? "");
  }

  /** Sure rules that say the same, one for each box, in their order. */
  sayingSame(rule: number): readonly number[] {
    return this.#byOutcome.get(this.#keys[rule]?.outcome ?? "") ?? [];
  }
}

/** A rule that is empty, or that another single rule makes needless: the first that does. */
function saidAlready(rule: number, ruled: Ruled, alike: Alike, budget: Budget): Redundancy | undefined {
  const { rules, policy } = ruled;
  const { box, isSure } = rules[rule] as RuleBox;
  if (isEmptyBox(box)) return { kind: "masked", rule, by: [] };
  const first = isSure ? alike.first(rule) : undefined;
  const repeats = first !== undefined && first < rule ? first : undefined;
  const wider = doesEveryHitCount(policy) ? undefined : widerRule(rule, ruled, alike, budget);
  if (repeats !== undefined && (wider === undefined || repeats < wider))
    return { kind: "repeated", rule, by: [repeats] };
  return wider === undefined ? undefined : { kind: "contained", rule, by: [wider] };
}

function widerRule(rule: number, ruled: Ruled, alike: Alike, budget: Budget): number | undefined {
  const { box, isSure } = ruled.rules[rule] as RuleBox;
  const candidates = alike.sayingSame(rule);
  budget.steps -= candidates.length;
  return candidates.find((other) => {
    const wide = ruled.rules[other] as RuleBox;
    if (other === rule || !boxHolds(wide.box, box)) return false;
    return !(isSure && boxHolds(box, wide.box)) && isNeedlessWithin(rule, other, ruled);
  });
}

/** Under F a rule before the wider one is needless only if no rule between them says anything else in its region. */
function isNeedlessWithin(rule: number, wider: number, { rules, outcomes, policy }: Ruled): boolean {
  if (policy.hitPolicy !== "F" || wider < rule) return true;
  const { box } = rules[rule] as RuleBox;
  for (let between = rule + 1; between < wider; between++) {
    if (!boxesMeet((rules[between] as RuleBox).box, box)) continue;
    if (isSameOutcome(outcomes[between] as Outcome, outcomes[rule] as Outcome) !== true) return false;
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
  const before = heardBefore(rule, ruled, budget);
  const alone = before.find((at) => boxHolds((rules[at] as RuleBox).box, box));
  if (alone !== undefined) return { kind: "masked", rule, by: [alone] };
  const boxes = before.map((at) => rules[at] as RuleBox);
  const search = uncovered(box, boxes, axes, budget, 1);
  if (search.holes.length > 0) return undefined;
  return search.open ? "unproven" : { kind: "masked", rule, by: before };
}

/** Sure rules that meet the rule and are heard before it. */
function heardBefore(rule: number, { rules, outcomes, policy }: Ruled, budget: Budget): number[] {
  const { box } = rules[rule] as RuleBox;
  const own = { place: rule, outcome: outcomes[rule] as Outcome };
  const before: number[] = [];
  const end = policy.hitPolicy === "F" ? rule : rules.length;
  for (let other = 0; other < end; other++) {
    const { isSure, box: there } = rules[other] as RuleBox;
    if (!isSure || !boxesMeet(there, box)) continue;
    if (isHeardBefore({ place: other, outcome: outcomes[other] as Outcome }, own, policy)) before.push(other);
  }
  budget.steps -= 3 * end;
  return before;
}
