import type { Decision, DecisionTable, DmnModel, Expression } from "../dmn/model.ts";
import { compareTables } from "./compare-tables.ts";
import type { Comparison, DecisionChange, FieldChange, PartChange } from "./comparison.ts";
import type { PolicyDocument } from "./model.ts";
import { isSame, pairUp } from "./pair-up.ts";

/** What differs between two states of a policy. Layout and other things that only other programs read are left out. */
export function compareDocuments(before: PolicyDocument, after: PolicyDocument): Comparison {
  return {
    fields: fieldsChanged(before, after, [
      "name",
      "purpose",
      "prose",
      "offers",
      "decidesAfter",
      "isPublic",
      "imported",
    ]),
    decisions: compareDecisions(before.model, after.model),
    inputs: compareParts(before.model.inputs, after.model.inputs, (one) => one.id),
    types: compareParts(before.model.types, after.model.types, (one) => one.name),
    remedies: compareParts(before.remedies, after.remedies, (one) => one.key),
    words: compareParts(before.words, after.words, (one) => one.input),
  };
}

type Decided = Pick<Decision, "id" | "name"> & { expression?: Expression | undefined };

/** Knowledge models and services stand among the decisions: each is something that is decided. */
const decidedIn = ({ decisions, knowledge, services }: DmnModel): Decided[] => [
  ...decisions,
  ...knowledge.map(({ function: expression, ...rest }) => ({ ...rest, expression })),
  ...services,
];

function compareDecisions(before: DmnModel, after: DmnModel): DecisionChange[] {
  const pairs = pairUp(decidedIn(before), decidedIn(after), (one) => one.id);
  return pairs.flatMap(([one, other]): DecisionChange[] => {
    const { id, name } = (other ?? one) as Decided;
    if (!one || !other) return [{ id, name, change: other ? "added" : "removed", fields: [], table: null }];
    const [table, otherTable] = [tableOf(one), tableOf(other)];
    const compared = table && otherTable ? compareTables(table, otherTable) : null;
    const skipped = compared ? ["expression", ...unread] : unread;
    const fields = fieldsChanged(one, other, keysOf(one, other, skipped));
    return fields.length > 0 || compared?.isChanged
      ? [{ id, name, change: "changed", fields, table: compared }]
      : [];
  });
}

function tableOf({ expression }: Decided): DecisionTable | undefined {
  if (expression?.kind === "function") return tableOf({ id: "", name: "", expression: expression.body });
  return expression?.kind === "table" ? expression : undefined;
}

function compareParts<Part extends object>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): PartChange[] {
  return pairUp(before, after, keyOf).flatMap(([one, other]): PartChange[] => {
    const key = keyOf((other ?? one) as Part);
    if (!one || !other) return [{ key, change: other ? "added" : "removed", fields: [] }];
    const fields = fieldsChanged(one, other, keysOf(one, other, unread));
    return fields.length > 0 ? [{ key, change: "changed", fields }] : [];
  });
}

/** What only other programs read. */
const unread = ["kept"];

const keysOf = (one: object, other: object, skipped: readonly string[]): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !skipped.includes(key));

function fieldsChanged(one: object, other: object, keys: readonly string[]): FieldChange[] {
  const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return keys
    .filter((key) => !isSame(before.get(key), after.get(key)))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }));
}
