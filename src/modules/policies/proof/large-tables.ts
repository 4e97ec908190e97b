import type { DecisionTable, DmnModel, HitPolicy, Rule } from "../dmn/model.ts";

/**
 * Large made-up tables, for tests and measurements: the same seed gives the same table. A rule's part of one input goes from
 * (included) up to (not included), in thousandths of the input's whole range.
 */
export type Side = readonly [from: number, to: number];
export type LargeRule = readonly Side[];
export type Random = () => number;

export const whole: Side = [0, 1_000];

/** The space cut in two, again and again, at random: no gap, no overlap. */
export function divided(rules: number, inputs: number, random: Random): LargeRule[] {
  const boxes: LargeRule[] = [Array.from({ length: inputs }, () => whole)];
  while (boxes.length < rules) {
    const at = Math.floor(random() * boxes.length);
    const input = Math.floor(random() * inputs);
    const box = boxes[at] as LargeRule;
    const [from, to] = box[input] as Side;
    if (to - from < 2) continue;
    const cut = from + 1 + Math.floor(random() * (to - from - 1));
    boxes[at] = box.with(input, [from, cut]);
    boxes.push(box.with(input, [cut, to]));
  }
  return shuffled(boxes, random);
}

/** Every third input is a date, the others are numbers. */
export function largeModel(
  boxes: readonly LargeRule[],
  inputs: number,
  hitPolicy: HitPolicy = "U",
): DmnModel {
  const names = Array.from({ length: inputs }, (_, at) => `input ${at + 1}`);
  const table: DecisionTable = {
    kind: "table",
    hitPolicy,
    inputs: names.map((name, at) => ({
      id: `i${at}`,
      expression: name,
      type: isDate(at) ? "date" : "number",
    })),
    outputs: [{ id: "o", type: "number" }],
    rules: boxes.map(
      (box, at): Rule => ({ id: `r${at}`, inputEntries: box.map(cellOf), outputEntries: [String(at)] }),
    ),
  };
  return {
    name: "large",
    namespace: "urn:large",
    imports: [],
    types: [],
    inputs: names.map((name, at) => ({ id: `f${at}`, name, type: isDate(at) ? "date" : "number" })),
    decisions: [
      {
        id: "d",
        name: "d",
        requires: { inputs: names.map((_, at) => `f${at}`), decisions: [], knowledge: [] },
        expression: table,
      },
    ],
    knowledge: [],
    services: [],
  };
}

const isDate = (input: number): boolean => input % 3 === 2;

function cellOf([from, to]: Side, input: number): string {
  const text = (place: number) => (isDate(input) ? `date("${dayOf(place)}")` : String(place));
  if (from === 0 && to === 1_000) return "-";
  if (from === 0) return `< ${text(to)}`;
  return to === 1_000 ? `>= ${text(from)}` : `[${text(from)}..${text(to)})`;
}

const dayOf = (place: number): string => new Date(Date.UTC(2024, 0, 1 + place)).toISOString().slice(0, 10);

export function shuffled<One>(all: readonly One[], random: Random): One[] {
  const placed = all.map((one) => ({ one, place: random() }));
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

/** Numbers from 0 to 1 that are the same in every run (Park and Miller, 1988). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
