import { type Box, type Budget, limited } from "./boxes.ts";
import type { Graph, GraphTable } from "./graph.ts";
import type { Finding } from "./model.ts";
import { isSingleHit } from "./outcomes.ts";
import { meets, type Pieces } from "./pieces.ts";
import { type Reach, reach } from "./reach.ts";
import type { Report } from "./report.ts";
import { exampleOf, proposalOf, regionOf, ruleId } from "./telling.ts";
import { type Hole, uncovered } from "./uncovered.ts";

const mostHoles = 100;
const stepsOfReach = 400_000;

/**
 * Combinations that no rule of the table covers. Where nothing but facts are looked at, each is a customer that can be; else
 * it is followed back to the facts, and nothing is said of it where none lead there. True: there are none. Null: unknown.
 */
export function findGaps(table: GraphTable, graph: Graph, budget: Budget, report: Report): boolean | null {
  if (table.outputs.otherwise) return true;
  const whole = table.axes.map(({ expected }) => expected);
  const { holes, open } = uncovered(whole, table.rules, table.axes, budget, mostHoles);
  const answers = holes.map((hole) => tellGap(table, hole, graph, budget, report));
  const isLost = answers.includes("gap");
  if (open && (!isLost || budget.steps <= 0))
    report.addUnproven(table.place.owner, { code: "gaps", values: {} }, { region: regionOf(table, open) });
  if (isLost) return false;
  return open || answers.includes("unknown") ? null : true;
}

function tellGap(
  table: GraphTable,
  { box, isSure }: Hole,
  graph: Graph,
  budget: Budget,
  report: Report,
): "gap" | "none" | "unknown" {
  const way = reachWithin(table, box, graph, budget);
  if (way.answer === "never") return "none";
  const told = { ...toldOf(table, box, graph, way), rules: isSure ? [] : unsureRules(table, box) };
  if (isSure && way.answer === "found" && way.isSure) {
    const severity = isSingleHit(table.policy) ? "error" : "warning";
    report.add({ kind: "gap", severity, ...told, proposal: proposalOf(table, box) });
    return "gap";
  }
  report.add({ kind: "unproven", severity: "unproven", ...told, reason: doubtOf("gap", isSure, way) });
  return "unknown";
}

/** Whether anybody comes to a box of the table, with a share of the budget. */
export function reachWithin(table: GraphTable, box: Box, graph: Graph, budget: Budget): Reach {
  return limited(budget, stepsOfReach, (share) => reach(table, box, graph, share));
}

/** What a finding over a box of a table says, its rules aside. */
export function toldOf(
  table: GraphTable,
  box: Box,
  graph: Graph,
  way: Reach,
): Pick<Finding, "decision" | "region" | "example"> {
  const example = way.answer === "found" ? exampleOf(table, graph, way.state) : [];
  return { decision: table.place.owner, region: regionOf(table, box), example };
}

/** Rules in the box that may fire, if only it were known. */
function unsureRules(table: GraphTable, box: Box): string[] {
  return [...table.rules.entries()]
    .filter(([, rule]) => !rule.isSure && rule.box.every((side, at) => meets(side, box[at] as Pieces)))
    .map(([rule]) => ruleId(table, rule));
}

/** Why what was found may be none: `gap-cell`, `conflict-computed`, `no-remedy-reach` … */
export function doubtOf(what: string, isSure: boolean, way: Reach): NonNullable<Finding["reason"]> {
  if (!isSure) return { code: `${what}-cell`, values: {} };
  return { code: `${what}-${way.answer === "found" ? "computed" : "reach"}`, values: {} };
}
