import type { DmnModel } from "../dmn/model.ts";
import { type Budget, limited } from "./boxes.ts";
import { findConflicts } from "./find-conflicts.ts";
import { findDoubts } from "./find-doubts.ts";
import { findGaps } from "./find-gaps.ts";
import { findNeedless } from "./find-needless.ts";
import { findNoRemedy, type Offers } from "./find-no-remedy.ts";
import { findValues } from "./find-values.ts";
import { type Graph, type GraphTable, graphOf } from "./graph.ts";
import type { Proof } from "./model.ts";
import { readTables } from "./read-tables.ts";
import { Report } from "./report.ts";

export type Proving = {
  /** Models whose types it imports. */
  imported?: readonly DmnModel[];
  /** The decision that says which remedies there are; without one nothing is said of empty lists. */
  offers?: Offers | null;
  /** Keys of the remedies there are. */
  remedies?: readonly string[];
  /** Whether facts may be missing: then each table must have an answer for null too. */
  canMiss?: boolean;
  /** How much work may be done before what is left is said to be unproven; 100 million are a second or two. */
  steps?: number;
};

const usualSteps = 150_000_000;

/**
 * Proves a model (DMN 1.5, chapter 8): that each table has one answer for every combination of values, that every rule is of
 * use, and that across the graph of decisions nobody is left without a remedy. Exact for numbers, dates, texts and whatever
 * else has an order or names; values of facts are taken to be independent of each other, and
 * missing only where a cell asks for null. What cannot
 * be told is a finding of the kind `unproven`.
 */
export function proveModel(
  model: DmnModel,
  { imported = [], offers = null, remedies, canMiss = false, steps = usualSteps }: Proving = {},
): Proof {
  const began = performance.now();
  const budget: Budget = { steps };
  const report = new Report();
  const graph = graphOf(readTables(model, imported, canMiss));
  const tables = graph.tables.map((table, at) => {
    const share = budget.steps / (graph.tables.length - at + 1);
    return limited(budget, share, (part) => proveTable(table, graph, part, report));
  });
  if (offers) {
    findNoRemedy(offers, remedies && new Set(remedies), graph, budget, report);
    report.joinGapsWithRemedies();
  }
  const { findings, counts } = report;
  return {
    isSound: findings.every(({ severity }) => severity !== "error"),
    isProven: findings.every(({ severity }) => severity === "warning"),
    findings,
    counts,
    tables,
    took: performance.now() - began,
  };
}

function proveTable(
  table: GraphTable,
  graph: Graph,
  budget: Budget,
  report: Report,
): Proof["tables"][number] {
  const { owner, table: model } = table.place;
  findDoubts(table, report);
  const half = (): number => budget.steps / 2;
  const isComplete = limited(budget, half(), (part) => findGaps(table, graph, part, report));
  const isConsistent = limited(budget, half(), (part) => findConflicts(table, graph, part, report));
  const silent = findNeedless(table, graph, budget, report);
  findValues(table, silent, report);
  return {
    decision: owner,
    rules: model.rules.length,
    inputs: model.inputs.length,
    isComplete,
    isConsistent,
  };
}
