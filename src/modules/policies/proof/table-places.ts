import type { Decision, DecisionTable, DmnModel, Expression, Parameter } from "../dmn/model.ts";

/** A table of a model, and where it stands. */
export type TablePlace = {
  /** The id of the decision or knowledge model that it is part of. */
  owner: string;
  table: DecisionTable;
  /** Whether it is all of a decision, so that what it puts out is what the decision says. */
  isDecision: boolean;
  /** Names that only its surroundings give, and their types; undefined where they are computed. */
  given: ReadonlyMap<string, { type: string | undefined } | undefined>;
};

type Given = TablePlace["given"];

/** All tables of a model, those of decisions after those they need. */
export function tablePlaces(model: DmnModel): TablePlace[] {
  const places: TablePlace[] = [];
  for (const { id, expression } of inOrder(model.decisions))
    if (expression) collect(expression, { owner: id, given: new Map() }, places, expression.kind === "table");
  for (const { id, function: body } of model.knowledge)
    if (body) collect(body, { owner: id, given: new Map() }, places, false);
  return places;
}

/** Decisions after those they need; those of a circle as they stand. */
function inOrder(decisions: readonly Decision[]): Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const ordered = new Set<Decision>();
  const begun = new Set<Decision>();
  const add = (decision: Decision | undefined): void => {
    if (!decision || begun.has(decision)) return;
    begun.add(decision);
    for (const id of decision.requires.decisions) add(byId.get(id));
    ordered.add(decision);
  };
  for (const decision of decisions) add(decision);
  return [...ordered];
}

function collect(
  expression: Expression,
  at: { owner: string; given: Given },
  places: TablePlace[],
  isDecision: boolean,
): void {
  if (expression.kind === "table") {
    places.push({ ...at, table: expression, isDecision });
    return;
  }
  for (const { part, given } of partsOf(expression, at.given))
    collect(part, { owner: at.owner, given }, places, false);
}

type Part = { part: Expression; given: Given };

function partsOf(expression: Expression, given: Given): Part[] {
  const plain = (...parts: (Expression | undefined)[]): Part[] =>
    parts.filter((part) => part !== undefined).map((part) => ({ part, given }));
  switch (expression.kind) {
    case "function":
      return expression.body
        ? [{ part: expression.body, given: withParameters(expression.parameters, given) }]
        : [];
    case "context": {
      const names = expression.entries.flatMap(({ name }) => name ?? []);
      const inside = withComputed(names, given);
      return expression.entries.map(({ value }) => ({ part: value, given: inside }));
    }
    case "invocation":
      return plain(expression.called, ...expression.bindings.map(({ value }) => value));
    case "list":
      return plain(...expression.items);
    case "relation":
      return plain(...expression.rows.flatMap(({ cells }) => cells));
    case "conditional":
      return plain(expression.condition, expression.whenTrue, expression.whenFalse);
    case "for":
      return [...plain(expression.in), inside(expression.return, expression.variable, given)];
    case "every":
    case "some":
      return [...plain(expression.in), inside(expression.satisfies, expression.variable, given)];
    case "filter":
      return [...plain(expression.in), inside(expression.match, "item", given)];
    default:
      return [];
  }
}

const withParameters = (parameters: readonly Parameter[], given: Given): Given =>
  new Map([...given, ...parameters.map(({ name, type }) => [name, { type }] as const)]);
const withComputed = (names: readonly string[], given: Given): Given =>
  new Map([...given, ...names.map((name) => [name, undefined] as const)]);
const inside = (part: Expression, name: string, given: Given): Part => ({
  part,
  given: withComputed([name], given),
});
