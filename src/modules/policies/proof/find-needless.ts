import { isEmpty } from "../tables/cell-set.ts";
import { type Budget, isEmptyBox, type RuleBox } from "./boxes.ts";
import { reachWithin } from "./find-gaps.ts";
import type { Graph, GraphTable } from "./graph.ts";
import type { Finding } from "./model.ts";
import { meets, type Pieces } from "./pieces.ts";
import { type Redundancy, redundancies } from "./redundancy.ts";
import type { Report } from "./report.ts";
import type { SharedAxis } from "./shared-axes.ts";
import { regionOf, ruleId } from "./telling.ts";

const mostMaskingNamed = 20;

/** Rules that can never fire, or that change nothing. Gives the places of those that never fire. */
export function findNeedless(table: GraphTable, graph: Graph, budget: Budget, report: Report): Set<number> {
  const { found, unproven } = redundancies(table, table.axes, budget);
  for (const one of found) tellNeedless(table, one, report);
  const silent = new Set(found.filter(({ kind }) => kind === "masked").map(({ rule }) => rule));
  const asked = [...table.rules.keys()].filter((rule) => !silent.has(rule));
  for (const rule of unreached(table, asked, graph, budget, report)) silent.add(rule);
  if (unproven.length > 0)
    report.addUnproven(
      table.place.owner,
      { code: "needless", values: { count: unproven.length } },
      { rules: unproven.slice(0, mostMaskingNamed).map((rule) => ruleId(table, rule)) },
    );
  return silent;
}

function tellNeedless(table: GraphTable, { kind, rule, by }: Redundancy, report: Report): void {
  const { box } = table.rules[rule] as RuleBox;
  const rules = [rule, ...by.slice(0, mostMaskingNamed)].map((one) => ruleId(table, one));
  const finding: Finding = {
    kind,
    severity: table.policy.hitPolicy === "U" ? "error" : "warning",
    decision: table.place.owner,
    rules,
    example: [],
    region: isEmptyBox(box) ? [] : regionOf(table, box),
  };
  if (kind === "masked" && by.length === 0) tellEmpty(table, rule, report);
  else report.add(finding);
}

/** A rule whose cells hold nothing that can be: perhaps it asks for what a decision never says. */
function tellEmpty(table: GraphTable, rule: number, report: Report): void {
  const column = emptyColumn(table, rule);
  const axis = column === undefined ? undefined : table.axes[table.columns[column] as number];
  const entry = table.place.table.rules[rule]?.inputEntries[column ?? -1] ?? "";
  const isAskedOfDecision =
    axis?.source.kind === "decision" && !axis.isComputed && !holdsNothing(axis, entry);
  report.add({
    kind: isAskedOfDecision ? "unreachable-value" : "masked",
    severity: "warning",
    decision: table.place.owner,
    rules: [ruleId(table, rule)],
    ...(column !== undefined && { cell: { rule: ruleId(table, rule), side: "input", column } }),
    example: [],
    region: isAskedOfDecision ? [{ input: axis.label, test: entry }] : [],
    reason: { code: holdsNothing(axis, entry) ? "empty" : "out-of-reach", values: { text: entry } },
  });
}

/** The first column whose cell alone leaves nothing; undefined where only several together do. */
function emptyColumn({ columns, axes, place }: GraphTable, rule: number): number | undefined {
  const entries = place.table.rules[rule]?.inputEntries ?? [];
  const column = columns.findIndex((at, one) => {
    const { domain, cellOf } = axes[at] as SharedAxis;
    const { pieces } = cellOf(entries[one] ?? "");
    return pieces !== null && !meets(pieces, domain as Pieces);
  });
  return column < 0 ? undefined : column;
}

function holdsNothing(axis: SharedAxis | undefined, entry: string): boolean {
  const set = axis?.cellOf(entry).set;
  return !set || isEmpty(set);
}

/** Rules over results of other decisions that no state of the facts leads to. */
function unreached(
  table: GraphTable,
  rules: readonly number[],
  graph: Graph,
  budget: Budget,
  report: Report,
): number[] {
  if (!table.axes.some(({ source, isComputed }) => source.kind === "decision" && !isComputed)) return [];
  const never: number[] = [];
  let unknown = 0;
  for (const rule of rules) {
    const { box } = table.rules[rule] as RuleBox;
    const { answer } = reachWithin(table, box, graph, budget);
    if (answer === "unknown") unknown++;
    if (answer !== "never") continue;
    never.push(rule);
    report.add({
      kind: "masked",
      severity: "warning",
      decision: table.place.owner,
      rules: [ruleId(table, rule)],
      example: [],
      region: regionOf(table, box),
      reason: { code: "never-led-to", values: {} },
    });
  }
  if (unknown > 0) report.addUnproven(table.place.owner, { code: "rules-reach", values: { count: unknown } });
  return never;
}
