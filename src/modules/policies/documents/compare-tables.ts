import type { DecisionTable, Rule } from "../dmn/model.ts";
import type { CellChange, ColumnChange, RuleChange, TableChange } from "./comparison.ts";
import { longestRising } from "./longest-rising.ts";
import { isSame, pairUp } from "./pair-up.ts";

type Side = CellChange["side"];

/**
 * What differs between two states of a table. Rules and columns are the same where they have the same id; a rule whose id
 * is new is the same as one that is gone where all their cells are, so that a table that was brought from another tool
 * again is compared by what it says.
 */
export function compareTables(before: DecisionTable, after: DecisionTable): TableChange {
  const columns = [
    ...compareColumns("input", before.inputs, after.inputs),
    ...compareColumns("output", before.outputs, after.outputs),
  ];
  const [was, is] = [policyOf(before), policyOf(after)];
  const rules = compareRules(before, after);
  const hitPolicy = was === is ? null : { before: was, after: is };
  return { isChanged: columns.length + rules.length > 0 || hitPolicy !== null, hitPolicy, columns, rules };
}

const marks = { SUM: "+", MIN: "<", MAX: ">", COUNT: "#" };
const policyOf = ({ hitPolicy, aggregation }: DecisionTable): string =>
  hitPolicy + (aggregation ? marks[aggregation] : "");

function compareColumns<Column extends { id: string }>(
  side: ColumnChange["side"],
  before: readonly Column[],
  after: readonly Column[],
): ColumnChange[] {
  return pairUp(before, after, ({ id }) => id).flatMap(([one, other]): ColumnChange[] => {
    const { id } = (other ?? one) as Column;
    if (!one || !other) return [{ side, id, change: other ? "added" : "removed", fields: [] }];
    const [was, is] = [one, other].map((column) => new Map(Object.entries(column)));
    const fields = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
      .filter((field) => field !== "kept" && !isSame(was?.get(field), is?.get(field)))
      .map((field) => ({ field, before: was?.get(field) ?? null, after: is?.get(field) ?? null }));
    return fields.length > 0 ? [{ side, id, change: "changed", fields }] : [];
  });
}

function compareRules(before: DecisionTable, after: DecisionTable): RuleChange[] {
  const sameAs = matchRules(before, after);
  const placesBefore = new Map(before.rules.map((rule, place) => [rule, place]));
  const stayed = after.rules.map((rule) => placesBefore.get(sameAs.get(rule) as Rule) ?? -1);
  const inOrder = longestRising(stayed);
  const [cellsBefore, cellsAfter] = [cellReader(before), cellReader(after)];
  const changed = after.rules.flatMap((rule, place): RuleChange[] => {
    const was = sameAs.get(rule);
    const placeBefore = was ? (placesBefore.get(was) as number) + 1 : null;
    const isMoved = was !== undefined && !inOrder.has(place);
    const cells = was ? compareCells(cellsBefore(was), cellsAfter(rule)) : [];
    if (was && cells.length === 0 && !isMoved) return [];
    const change = was ? nameChange(cells) : "added";
    return [{ rule: rule.id, change, placeBefore, placeAfter: place + 1, isMoved, cells }];
  });
  const kept = new Set(sameAs.values());
  const removed = before.rules.flatMap((rule, place): RuleChange[] =>
    kept.has(rule)
      ? []
      : [
          {
            rule: rule.id,
            change: "removed",
            placeBefore: place + 1,
            placeAfter: null,
            isMoved: false,
            cells: [],
          },
        ],
  );
  return [...changed, ...removed];
}

const nameChange = (cells: readonly CellChange[]) => (cells.length > 0 ? "changed" : "moved");

/** For each rule of `after` the one of `before` that it was; an id that is there twice counts once. */
function matchRules(before: DecisionTable, after: DecisionTable): Map<Rule, Rule> {
  const matched = new Map<Rule, Rule>();
  const taken = new Set<Rule>();
  const matchBy = (keyOf: (rule: Rule) => string) => {
    const left = new Map<string, Rule[]>();
    for (const rule of before.rules.toReversed()) if (!taken.has(rule)) listAt(left, keyOf(rule)).push(rule);
    for (const rule of after.rules) {
      const same = matched.has(rule) ? undefined : left.get(keyOf(rule))?.pop();
      if (!same) continue;
      matched.set(rule, same);
      taken.add(same);
    }
  };
  matchBy(({ id }) => id);
  matchBy(({ inputEntries, outputEntries }) => JSON.stringify([inputEntries, outputEntries]));
  return matched;
}

function listAt<Part>(lists: Map<string, Part[]>, key: string): Part[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

type Cells = Map<string, { side: Side; column: string; text: string }>;

/** Reads the cells of a rule by the ids of their columns, so that a column that was moved is no change of its cells. */
const cellReader =
  ({ inputs, outputs }: DecisionTable) =>
  (rule: Rule): Cells => {
    const cells: Cells = new Map();
    const read = (
      side: CellChange["side"],
      texts: readonly string[],
      columnOf: (place: number) => string,
    ) => {
      for (const [place, text] of texts.entries())
        cells.set(`${side} ${columnOf(place)}`, { side, column: columnOf(place), text });
    };
    read("input", rule.inputEntries, (place) => inputs[place]?.id ?? String(place));
    read("output", rule.outputEntries, (place) => outputs[place]?.id ?? String(place));
    read("annotation", rule.annotationEntries ?? [], String);
    return cells;
  };

/** A cell of a column that was added or taken away is told with the column, unless it says something of its own. */
function compareCells(before: Cells, after: Cells): CellChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const { side, column } = (is ?? was) as { side: Side; column: string };
    const [textBefore, textAfter] = [was?.text ?? null, is?.text ?? null];
    const isEqual = saying(side, textBefore) === saying(side, textAfter);
    return isEqual ? [] : [{ side, column, before: textBefore, after: textAfter }];
  });
}

/** What a cell says: no cell, an empty one and `-` are all "any" for an input, and nothing elsewhere. */
function saying(side: Side, text: string | null): string {
  const plain = (text ?? "").trim();
  return side === "input" && plain === "-" ? "" : plain;
}
