import fc from "fast-check";
import type { DecisionTable, DmnModel, HitPolicy } from "../dmn/model.ts";

/**
 * Small made-up tables whose cells are known twice: as FEEL text, and as a plain condition that needs no FEEL. What proofs
 * say of them is judged by trying every combination of values that any cell could tell apart.
 */
export type Value = number | string | boolean;
export type MadeCell = { text: string; holds: (value: Value | null) => boolean };
export type MadeInput = {
  name: string;
  type: "number" | "string" | "boolean" | "date";
  values?: string;
  /** The texts that cells name. */
  choices?: readonly string[];
  /** A value of each kind that cells can tell apart. */
  points: readonly Value[];
};
export type MadeRule = { cells: readonly MadeCell[]; puts: string };
export type MadeTable = {
  hitPolicy: HitPolicy;
  /** What each column looks at. */
  inputs: readonly MadeInput[];
  rules: readonly MadeRule[];
  otherwise?: string;
};

const any: MadeCell = { text: "-", holds: () => true };
export const outputs = ["a", "b", "c"];
const quoted = (text: string): string => JSON.stringify(text);

const numbers: Omit<MadeInput, "name"> = { type: "number", points: [-5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 9] };
const few: Omit<MadeInput, "name"> = { type: "number", values: "[0..2]", points: [0, 0.5, 1, 1.5, 2] };
const named = { type: "string", values: '"x", "y", "z"', points: ["x", "y", "z"] } as const;
const texts = { type: "string", points: ["x", "y", "z", "anything else"] } as const;
const flags = { type: "boolean", points: [true, false] } as const;
const days = { type: "date", points: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"] } as const;

export const madeInput = (name: string): fc.Arbitrary<MadeInput> =>
  fc.constantFrom(numbers, few, named, texts, flags, days).map((kind) => ({ name, ...kind }));

/** A cell of the input; wide ones are more frequent, so that tables are sometimes whole. */
export function madeCell({ type, choices }: MadeInput): fc.Arbitrary<MadeCell> {
  if (type === "boolean")
    return fc.constantFrom(
      any,
      ...[true, false].map((flag) => ({
        text: String(flag),
        holds: (value: Value | null) => value === flag,
      })),
    );
  if (type === "string") return fc.oneof(fc.constant(any), textCell(choices ?? ["x", "y", "z"]));
  const texts = type === "number" ? ["0", "1", "2", "3"] : ["2026-01-02", "2026-01-03"];
  const ends = texts.map(
    (text): End =>
      type === "number" ? { text, value: Number(text) } : { text: `date("${text}")`, value: text },
  );
  return fc.oneof(fc.constant(any), orderedCell(ends));
}

type End = { text: string; value: number | string };

const textCell = (choices: readonly string[]): fc.Arbitrary<MadeCell> =>
  fc.tuple(fc.subarray([...choices], { minLength: 1 }), fc.boolean()).map(([chosen, isNegated]) => {
    const list = chosen.map(quoted).join(", ");
    return {
      text: isNegated ? `not(${list})` : list,
      holds: (value) => chosen.includes(value as string) !== isNegated,
    };
  });

function orderedCell(ends: readonly End[]): fc.Arbitrary<MadeCell> {
  const end = fc.constantFrom(...ends);
  const compared = fc
    .tuple(fc.constantFrom("<", "<=", ">", ">="), end)
    .map(([operator, { text, value }]) => ({
      text: `${operator} ${text}`,
      holds: (given: Value | null) => isCompared(given, operator, value),
    }));
  const between = fc.tuple(end, end, fc.boolean(), fc.boolean()).map(([low, high, hasLow, hasHigh]) => ({
    text: `${hasLow ? "[" : "("}${low.text}..${high.text}${hasHigh ? "]" : ")"}`,
    holds: (given: Value | null) =>
      isCompared(given, hasLow ? ">=" : ">", low.value) &&
      isCompared(given, hasHigh ? "<=" : "<", high.value),
  }));
  const points = fc.tuple(end, end, fc.boolean()).map(([one, other, isNegated]) => ({
    text: isNegated ? `not(${one.text}, ${other.text})` : `${one.text}, ${other.text}`,
    holds: (given: Value | null) => (given === one.value || given === other.value) !== isNegated,
  }));
  return fc.oneof({ weight: 3, arbitrary: compared }, between, points);
}

/** Null compares with nothing. */
function isCompared(one: Value | null, operator: string, other: number | string): boolean {
  if (one === null) return false;
  if (operator === "<") return one < other;
  if (operator === "<=") return one <= other;
  return operator === ">" ? one > other : one >= other;
}

export const madeRules = (inputs: readonly MadeInput[], most: number): fc.Arbitrary<MadeRule[]> =>
  fc.array(fc.record({ cells: fc.tuple(...inputs.map(madeCell)), puts: fc.constantFrom(...outputs) }), {
    maxLength: most,
  });

export const hitPolicies: readonly HitPolicy[] = ["U", "A", "P", "F", "R", "C"];

/** A table of one to three columns, of which two may look at the same input. */
export const madeTable: fc.Arbitrary<MadeTable> = fc
  .tuple(
    madeInput("first one"),
    madeInput("second"),
    madeInput("third"),
    fc.constantFrom([0], [0, 1], [0, 1, 2], [0, 1, 0]),
  )
  .chain(([first, second, third, columns]) => {
    const inputs = columns.map((at) => [first, second, third][at] as MadeInput);
    return fc.record({
      hitPolicy: fc.constantFrom(...hitPolicies),
      inputs: fc.constant(inputs),
      rules: madeRules(inputs, 7),
    });
  });

/** Values of each input, by name: every combination that some cell could tell from others. */
export function statesOf(inputs: readonly MadeInput[]): Map<string, Value>[] {
  const each = new Map(inputs.map((input) => [input.name, input.points]));
  let states = [new Map<string, Value>()];
  for (const [name, points] of each)
    states = states.flatMap((state) => points.map((point) => new Map([...state, [name, point]])));
  return states;
}

/** The places of the rules whose cells all hold. */
export function fired({ inputs, rules }: MadeTable, state: ReadonlyMap<string, Value | null>): number[] {
  const holds = ({ cells }: MadeRule) =>
    inputs.every(({ name }, at) => (cells[at] as MadeCell).holds(state.get(name) ?? null));
  return [...rules.keys()].filter((rule) => holds(rules[rule] as MadeRule));
}

/** What a table of one hit says; null where no rule fires, or rules break the hit policy. */
export function said(table: MadeTable, state: ReadonlyMap<string, Value | null>): string | null {
  const puts = fired(table, state).map((rule) => (table.rules[rule] as MadeRule).puts);
  const [first] = puts;
  if (first === undefined) return table.otherwise ?? null;
  if (table.hitPolicy === "U" && puts.length > 1) return null;
  if (table.hitPolicy === "A" && puts.some((put) => put !== first)) return null;
  return table.hitPolicy === "P" ? ([...outputs, ""].find((put) => puts.includes(put)) ?? null) : first;
}

export function decisionTable({ hitPolicy, inputs, rules, otherwise }: MadeTable): DecisionTable {
  return {
    kind: "table",
    hitPolicy,
    inputs: inputs.map(({ name, type, values }, at) => ({
      id: `i${at}`,
      expression: name,
      type,
      ...(values && { values }),
    })),
    outputs: [
      {
        id: "o",
        type: "string",
        values: [...outputs, "none"].map(quoted).join(", "),
        ...(otherwise !== undefined && { default: quoted(otherwise) }),
      },
    ],
    rules: rules.map(({ cells, puts }, at) => ({
      id: `r${at}`,
      inputEntries: cells.map(({ text }) => text),
      outputEntries: [puts === "" ? "null" : quoted(puts)],
    })),
  };
}

/** A model of tables, each by the name of its decision, after those it looks at. */
export function madeModel(tables: Readonly<Record<string, MadeTable>>): DmnModel {
  const facts = new Map<string, MadeInput>();
  for (const { inputs } of Object.values(tables))
    for (const input of inputs) if (!(input.name in tables)) facts.set(input.name, input);
  return {
    name: "made up",
    namespace: "urn:test",
    imports: [],
    types: [],
    inputs: [...facts.values()].map(({ name, type }) => ({ id: `in-${name}`, name, type })),
    decisions: Object.entries(tables).map(([name, table]) => ({
      id: name,
      name,
      type: "RC".includes(table.hitPolicy) ? undefined : "string",
      requires: {
        inputs: table.inputs.filter((input) => facts.has(input.name)).map((input) => `in-${input.name}`),
        decisions: table.inputs.filter((input) => input.name in tables).map((input) => input.name),
        knowledge: [],
      },
      expression: decisionTable(table),
    })),
    knowledge: [],
    services: [],
  };
}
