import { type Box, type Budget, boxHolds, commonBox, type RuleBox } from "./boxes.ts";
import { doubtOf, reachWithin, toldOf } from "./find-gaps.ts";
import type { Graph, GraphTable } from "./graph.ts";
import { doDisagree, isSameOutcome, type Outcome } from "./outcomes.ts";
import { eachOverlap } from "./overlaps.ts";
import type { Report } from "./report.ts";
import { ruleId } from "./telling.ts";

/** So many pairs are kept apart; more are counted. */
const mostPairs = 20_000;
const mostFollowed = 500;
const mostRulesNamed = 20;

type Pair = { earlier: number; later: number; isSure: boolean };

/**
 * Rules that overlap although the hit policy forbids it. Told by groups: a rule with all those it is in conflict with, the one
 * with the most first. True: there are none. Null: unknown.
 */
export function findConflicts(
  table: GraphTable,
  graph: Graph,
  budget: Budget,
  report: Report,
): boolean | null {
  if (!"UAP".includes(table.policy.hitPolicy)) return true;
  const pairs: Pair[] = [];
  let more = 0;
  let doRepeat = false;
  const isAll = eachOverlap(table.rules, budget, (earlier, later) => {
    const isSure = disagree(table, earlier, later);
    if (isSure === "repeats") doRepeat = true;
    if (isSure === false || isSure === "repeats") return;
    if (pairs.length < mostPairs) pairs.push({ earlier, later, isSure: isSure ?? false });
    else more++;
  });
  const reached = followed(table, pairs, graph, budget);
  for (const group of groupsOf(reached)) tellGroup(table, group, graph, budget, report);
  if (more > 0) report.count("conflict", more);
  if (!isAll) report.addUnproven(table.place.owner, { code: "conflicts", values: {} });
  if (doRepeat || reached.some(({ isSure }) => isSure)) return false;
  return isAll && reached.length === 0 ? true : null;
}

/** Null: it can't be known. What only repeats is told with needless rules. */
function disagree(
  { rules, outcomes, policy }: GraphTable,
  earlier: number,
  later: number,
): boolean | null | "repeats" {
  const [one, other] = [outcomes[earlier] as Outcome, outcomes[later] as Outcome];
  const isBroken = doDisagree(one, other, policy);
  if (isBroken !== true) return isBroken;
  const [first, second] = [rules[earlier] as RuleBox, rules[later] as RuleBox];
  if (isSameOutcome(one, other) === true && isWithin(first, second)) return false;
  return first.isSure && second.isSure ? true : null;
}

const isWithin = (one: RuleBox, other: RuleBox): boolean =>
  (one.isSure && boxHolds(one.box, other.box)) || (other.isSure && boxHolds(other.box, one.box));

/** Pairs without those that nobody comes to; beyond some, all are taken to be in the way. */
function followed(table: GraphTable, pairs: readonly Pair[], graph: Graph, budget: Budget): Pair[] {
  if (!table.axes.some(({ source }) => source.kind !== "fact")) return [...pairs];
  return pairs.flatMap((pair, at) => {
    if (at >= mostFollowed) return [{ ...pair, isSure: false }];
    const way = reachWithin(table, boxOf(table, pair), graph, budget);
    if (way.answer === "never") return [];
    return [{ ...pair, isSure: pair.isSure && way.answer === "found" && way.isSure }];
  });
}

const boxOf = ({ rules }: GraphTable, { earlier, later }: Pair): Box =>
  commonBox((rules[earlier] as RuleBox).box, (rules[later] as RuleBox).box);

/** Each group around the rule that is in most pairs not yet told; sure pairs apart from others. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  return [true, false].flatMap((isSure) => {
    const some = pairs.filter((pair) => pair.isSure === isSure);
    const times = new Map<number, number>();
    for (const { earlier, later } of some)
      for (const rule of [earlier, later]) times.set(rule, (times.get(rule) ?? 0) + 1);
    const headOf = ({ earlier, later }: Pair) =>
      (times.get(later) ?? 0) > (times.get(earlier) ?? 0) ? later : earlier;
    const groups = Map.groupBy(some, headOf);
    return [...groups.values()].sort((one, other) => other.length - one.length);
  });
}

function tellGroup(
  table: GraphTable,
  pairs: readonly Pair[],
  graph: Graph,
  budget: Budget,
  report: Report,
): void {
  const [first] = pairs as [Pair, ...Pair[]];
  const box = boxOf(table, first);
  const way = reachWithin(table, box, graph, budget);
  const rules = namedRules(pairs).map((rule) => ruleId(table, rule));
  const told = { ...toldOf(table, box, graph, way), rules };
  if (first.isSure) report.add({ kind: "conflict", severity: "error", ...told }, pairs.length);
  else {
    const isBoxSure = [first.earlier, first.later].every((rule) => table.rules[rule]?.isSure);
    report.add({
      kind: "unproven",
      severity: "unproven",
      ...told,
      reason: doubtOf("conflict", isBoxSure, way),
    });
  }
}

/** The rule that all pairs share, then the others. */
function namedRules(pairs: readonly Pair[]): number[] {
  const [{ earlier, later }] = pairs as [Pair, ...Pair[]];
  const isShared = (rule: number) => pairs.every((pair) => pair.earlier === rule || pair.later === rule);
  const head = isShared(earlier) ? earlier : later;
  const others = pairs.map((pair) => (pair.earlier === head ? pair.later : pair.earlier));
  return [head, ...others.slice(0, mostRulesNamed)];
}
