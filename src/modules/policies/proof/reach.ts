import type { Box, Budget, RuleBox } from "./boxes.ts";
import { bestCut } from "./cut.ts";
import { type Firing, type Graph, type GraphTable, resultOf } from "./graph.ts";
import { allOf, common, holds, isNone, meets, type Pieces, without } from "./pieces.ts";
import type { SharedAxis } from "./shared-axes.ts";

/** A state of the facts: for each fact that matters, by the key of its source, the pieces it may lie in. */
export type State = ReadonlyMap<string, Pieces>;

/**
 * `found`: each customer in this state comes there; not sure where something computed would have to take certain values.
 * `never`: nobody does. `unknown`: the budget was spent, or cells in doubt decide.
 */
export type Reach = { answer: "found"; state: State; isSure: boolean } | { answer: "never" | "unknown" };

/**
 * Whether facts exist that lead a table into a box over what it looks at: the results of other decisions among that are
 * followed back to the facts. States of the facts are cut where rules of those decisions are, until every decision that
 * matters says one thing throughout.
 */
export function reach(table: GraphTable, goal: Box, graph: Graph, budget: Budget): Reach {
  const axes = factAxes(table, graph);
  const keys = [...axes.keys()];
  const begin = keys.map((key) => beginOf(axes.get(key) as SharedAxis, table, goal));
  if (begin.some(isNone)) return { answer: "never" };
  const search: Search = { table, goal, graph, budget, axes: [...axes.values()], places: placesOf(keys) };
  const waiting: Box[] = [begin];
  let isUnknown = false;
  for (let box = waiting.pop(); box !== undefined; box = waiting.pop()) {
    const look = new Look(search, box);
    const open = look.openAxes();
    if (open === "never") continue;
    if (open.length === 0) return found(box, keys, search);
    if (budget.steps <= 0) return { answer: "unknown" };
    const parts = look.partsFor(open);
    if (parts.length === 0) isUnknown = true;
    waiting.push(...parts);
  }
  return { answer: isUnknown ? "unknown" : "never" };
}

type Search = {
  table: GraphTable;
  goal: Box;
  graph: Graph;
  budget: Budget;
  axes: readonly SharedAxis[];
  places: ReadonlyMap<string, number>;
};

const placesOf = (keys: readonly string[]) => new Map(keys.map((key, at) => [key, at]));

function beginOf(axis: SharedAxis, table: GraphTable, goal: Box): Pieces {
  const own = table.axes.findIndex(({ source }) => source.key === axis.source.key);
  return own >= 0 ? common(goal[own] as Pieces, axis.domain) : axis.domain;
}

function found(box: Box, keys: readonly string[], { axes }: Search): Reach {
  const isSure = axes.every(({ isComputed, domain }, at) => !isComputed || holds(box[at] as Pieces, domain));
  return { answer: "found", state: new Map(keys.map((key, at) => [key, box[at] as Pieces])), isSure };
}

/** The table that decides what an axis says; undefined for facts, and for what is computed. */
const decidedBy = (axis: SharedAxis, graph: Graph): GraphTable | undefined =>
  axis.source.kind === "decision" && !axis.isComputed ? graph.decisions.get(axis.source.of) : undefined;

/** Everything that decides about a table and is itself decided by no table. */
export function factAxes(table: GraphTable, graph: Graph): Map<string, SharedAxis> {
  const axes = new Map<string, SharedAxis>();
  const seen = new Set<GraphTable>();
  const walk = (one: GraphTable): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const axis of one.axes) {
      const decider = decidedBy(axis, graph);
      if (decider) walk(decider);
      else narrow(axes, axis);
    }
  };
  walk(table);
  return axes;
}

/** A fact holds only values that all tables it matters to allow. */
function narrow(axes: Map<string, SharedAxis>, axis: SharedAxis): void {
  const known = axes.get(axis.source.key);
  const domain = known ? common(known.domain, axis.domain) : axis.domain;
  axes.set(axis.source.key, { ...axis, domain });
}

/** One state of the facts, and what the decisions may say in it. */
class Look {
  readonly #search: Search;
  readonly #box: Box;
  readonly #firing = new Map<GraphTable, Firing>();

  constructor(search: Search, box: Box) {
    this.#search = search;
    this.#box = box;
  }

  /** Axes of the table that may still lead out of the goal; `never` where one surely does. */
  openAxes(): SharedAxis[] | "never" {
    const { table, goal, graph } = this.#search;
    const open: SharedAxis[] = [];
    for (const [at, axis] of table.axes.entries()) {
      if (!decidedBy(axis, graph)) continue;
      const said = this.#valuesOf(axis);
      if (!meets(goal[at] as Pieces, said)) return "never";
      if (!holds(goal[at] as Pieces, said)) open.push(axis);
    }
    return open;
  }

  /** The state cut in two where it matters to these axes; none where no cut can tell more. */
  partsFor(open: readonly SharedAxis[]): Box[] {
    const { axes, budget } = this.#search;
    for (let tables = this.#deciding(open); tables.size > 0; tables = this.#above(tables)) {
      const rules = [...tables].flatMap((table) => this.#undecidedBoxes(table));
      budget.steps -= 8 * rules.length * axes.length;
      const cut = rules.length > 0 ? bestCut(this.#box, rules, axes) : undefined;
      if (!cut) continue;
      const rest = without(this.#box[cut.axis] as Pieces, cut.taken);
      return [this.#box.with(cut.axis, rest), this.#box.with(cut.axis, cut.taken)];
    }
    return [];
  }

  #valuesOf(axis: SharedAxis): Pieces {
    const { graph, places } = this.#search;
    const decider = decidedBy(axis, graph);
    const feed = decider?.feeds.get(axis.source.key);
    if (decider && feed) return resultOf(decider, feed, this.#firingOf(decider));
    return (this.#box[places.get(axis.source.key) ?? -1] as Pieces | undefined) ?? allOf(axis.size);
  }

  #firingOf(table: GraphTable): Firing {
    const known = this.#firing.get(table);
    if (known) return known;
    const values = table.axes.map((axis) => this.#valuesOf(axis));
    const sure: number[] = [];
    const may: number[] = [];
    for (const [rule, { box, isSure }] of table.rules.entries()) {
      if (!box.every((side, at) => meets(side, values[at] as Pieces))) continue;
      if (isSure && box.every((side, at) => holds(side, values[at] as Pieces))) sure.push(rule);
      else may.push(rule);
    }
    this.#search.budget.steps -= 2 * table.rules.length * table.axes.length;
    const firing = { sure, may };
    this.#firing.set(table, firing);
    return firing;
  }

  #deciding(axes: readonly SharedAxis[]): Set<GraphTable> {
    return new Set(axes.flatMap((axis) => decidedBy(axis, this.#search.graph) ?? []));
  }

  #above(tables: ReadonlySet<GraphTable>): Set<GraphTable> {
    return this.#deciding(
      [...tables].flatMap(({ axes }) => axes.filter((axis) => !isOne(this.#valuesOf(axis)))),
    );
  }

  /** Rules that may fire, as boxes over the facts alone, where a fact can tell whether they do. */
  #undecidedBoxes(table: GraphTable): RuleBox[] {
    const { places } = this.#search;
    return this.#firingOf(table).may.flatMap((rule) => {
      const box = [...this.#box];
      let isTold = false;
      for (const [at, { source }] of table.axes.entries()) {
        const place = places.get(source.key);
        if (place === undefined) continue;
        const cell = table.rules[rule]?.box[at] as Pieces;
        isTold ||= !holds(cell, box[place] as Pieces);
        box[place] = common(cell, box[place] as Pieces);
      }
      return isTold ? [{ box, isSure: true }] : [];
    });
  }
}

const isOne = (set: Pieces): boolean => set.length === 2 && set[0] === set[1];
