import type { FeelValue } from "../feel/values.ts";
import { type Box, type Budget, boxHolds, commonBox, type RuleBox } from "./boxes.ts";
import { addInvalid } from "./find-doubts.ts";
import { doubtOf, reachWithin, toldOf } from "./find-gaps.ts";
import type { Graph, GraphTable } from "./graph.ts";
import { doDisagree, isHeardBefore, isSingleHit, type Outcome } from "./outcomes.ts";
import { eachOverlap } from "./overlaps.ts";
import { meets, type Pieces } from "./pieces.ts";
import { outputPlace } from "./read-tables.ts";
import type { Report } from "./report.ts";
import { proposalOf, ruleId } from "./telling.ts";
import { type Hole, uncovered } from "./uncovered.ts";

export type Offers = { decision: string; output?: string | undefined };

const mostHoles = 200;
const mostPairs = 200;

/** Whether a rule leaves people without a remedy; null: only deciding tells. */
type IsEmpty = boolean | null;

/**
 * States of the facts in which the list of remedies is empty: no rule of the deciding table fires, those that fire put out
 * nothing, or they break the hit policy. What decisions beneath say, also that they say nothing, is followed to the facts.
 */
export function findNoRemedy(
  offers: Offers,
  remedies: ReadonlySet<string> | undefined,
  graph: Graph,
  budget: Budget,
  report: Report,
): void {
  const table = graph.decisions.get(offers.decision);
  const output = table && outputPlace(table.place, offers.output ? [offers.output] : []);
  if (!table || output === undefined || table.policy.aggregation) {
    report.addUnproven(offers.decision, { code: "offers", values: {} });
    return;
  }
  if (remedies) findUnknownRemedies(table, output, remedies, report);
  const empties = table.outputs.cells.map((row) => isEmptyValue(row[output]?.value));
  const otherwise = table.outputs.otherwise ? isEmptyValue(table.outputs.otherwise[output]?.value) : true;
  const { holes, open } = emptyRegions(table, empties, otherwise, budget);
  for (const hole of holes) tellHole(table, hole, graph, budget, report);
  if (open) report.addUnproven(offers.decision, { code: "no-remedy-open", values: {} });
}

function isEmptyValue(value: FeelValue | undefined): IsEmpty {
  if (value === undefined) return null;
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function emptyRegions(
  table: GraphTable,
  empties: readonly IsEmpty[],
  otherwise: IsEmpty,
  budget: Budget,
): Regions {
  const searches = isSingleHit(table.policy)
    ? [...unheard(table, otherwise, budget), ...emptyRules(table, empties, budget), broken(table, budget)]
    : [unfilled(table, empties, otherwise, budget)];
  return { holes: searches.flatMap(({ holes }) => holes), open: searches.some(({ open }) => open) };
}

type Regions = { holes: Hole[]; open: boolean };

/** Where no rule fires, unless what then comes out is a remedy. */
function unheard(table: GraphTable, otherwise: IsEmpty, budget: Budget): Regions[] {
  if (otherwise === false) return [];
  return [search(table, wholeOf(table), table.rules, otherwise === true, budget)];
}

const wholeOf = ({ axes }: GraphTable): Box => axes.map(({ domain }) => domain);

function search(
  table: GraphTable,
  within: Box,
  rules: readonly RuleBox[],
  isSure: boolean,
  budget: Budget,
): Regions {
  const { holes, open } = uncovered(within, rules, table.axes, budget, mostHoles);
  return { holes: holes.map((hole) => ({ ...hole, isSure: hole.isSure && isSure })), open: open !== null };
}

/** Where a rule is heard that puts out nothing. */
function emptyRules(table: GraphTable, empties: readonly IsEmpty[], budget: Budget): Regions[] {
  const placed = (place: number) => ({ place, outcome: table.outcomes[place] as Outcome });
  return [...table.rules.entries()].flatMap(([rule, { box, isSure }]) => {
    if (empties[rule] === false) return [];
    const before = table.rules.filter((_, other) => isHeardBefore(placed(other), placed(rule), table.policy));
    return [search(table, box, before, isSure && empties[rule] === true, budget)];
  });
}

/** Where rules fire together that must not: then there is no result at all. */
function broken(table: GraphTable, budget: Budget): Regions {
  const holes: Hole[] = [];
  let open = false;
  if (!"UAP".includes(table.policy.hitPolicy)) return { holes, open };
  const isAll = eachOverlap(table.rules, budget, (earlier, later) => {
    const isBroken = doDisagree(
      table.outcomes[earlier] as Outcome,
      table.outcomes[later] as Outcome,
      table.policy,
    );
    const [one, other] = [table.rules[earlier] as RuleBox, table.rules[later] as RuleBox];
    if (isBroken === false || table.policy.hitPolicy === "P") return;
    if (holes.length >= mostPairs) open = true;
    else
      holes.push({
        box: commonBox(one.box, other.box),
        isSure: isBroken === true && one.isSure && other.isSure,
      });
  });
  return { holes, open: open || !isAll };
}

/** Where no rule with a remedy fires, of a table that collects. A default comes out only where no rule fires at all. */
function unfilled(
  table: GraphTable,
  empties: readonly IsEmpty[],
  otherwise: IsEmpty,
  budget: Budget,
): Regions {
  const filling = table.rules.flatMap(({ box, isSure }, rule) =>
    empties[rule] === true ? [] : [{ box, isSure: isSure && empties[rule] === false }],
  );
  if (otherwise === true) return search(table, wholeOf(table), filling, true, budget);
  const silent = table.rules.filter((_, rule) => empties[rule] === true);
  const within = silent.map(({ box, isSure }) => search(table, box, filling, isSure, budget));
  return { holes: within.flatMap(({ holes }) => holes), open: within.some(({ open }) => open) };
}

function tellHole(
  table: GraphTable,
  { box, isSure }: Hole,
  graph: Graph,
  budget: Budget,
  report: Report,
): void {
  const way = reachWithin(table, box, graph, budget);
  if (way.answer === "never") return;
  const rules = rulesIn(table, box);
  const told = { ...toldOf(table, box, graph, way), rules };
  if (!isSure || way.answer !== "found" || !way.isSure)
    report.add({
      kind: "unproven",
      severity: "unproven",
      ...told,
      reason: doubtOf("no-remedy", isSure, way),
    });
  else if (rules.length > 0 || isForWantOfResult(table, box))
    report.add({ kind: "no-remedy", severity: "error", ...told });
  else report.add({ kind: "no-remedy", severity: "error", ...told, proposal: proposalOf(table, box) });
}

/** Whether a decision beneath has no result: then that is to be closed, not this. */
const isForWantOfResult = ({ axes }: GraphTable, box: Box): boolean =>
  axes.some(({ expected }, at) => !meets(expected, box[at] as Pieces));

/** The rules that hold the whole region, though they leave it without a remedy. */
function rulesIn(table: GraphTable, box: Box): string[] {
  const all = table.rules.entries();
  return [...all.filter(([, rule]) => boxHolds(rule.box, box)).map(([rule]) => ruleId(table, rule))];
}

/** What rules put out has to be a remedy of the policy, or nobody can be given it. */
function findUnknownRemedies(
  table: GraphTable,
  output: number,
  remedies: ReadonlySet<string>,
  report: Report,
): void {
  for (const [rule, row] of table.outputs.cells.entries()) {
    const value = row[output]?.value;
    const keys = Array.isArray(value) ? value : [value];
    for (const key of keys)
      if (typeof key === "string" && key !== "" && !remedies.has(key))
        addInvalid(table, { code: "no-such-remedy", values: { text: key } }, report, {
          rule: ruleId(table, rule),
          side: "output",
          column: output,
        });
  }
}
