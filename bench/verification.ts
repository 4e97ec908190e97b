import type { DecisionTable, DmnModel, Rule } from "../src/modules/policies/dmn/model.ts";
import type { Proof } from "../src/modules/policies/proof/model.ts";
import { proveModel } from "../src/modules/policies/proof/prove-model.ts";
import { figure, percentile, say } from "./measure.ts";

/** A rule's part of one input: from (included) up to (not included), in thousandths of the input's whole range. */
type Side = readonly [from: number, to: number];
type Box = readonly Side[];

const whole: Side = [0, 1_000];
const planted = 10;

/**
 * Verification of tables of one hit, from the text of their cells to the findings: divisions of the whole space without gap
 * or overlap, the same with ten rules taken out and ten put over others, and boxes thrown at random, most of which overlap.
 */
export async function benchVerification(): Promise<void> {
  const random = randomOf(4);
  for (const make of [divided, planted10, thrown])
    for (const inputs of [3, 5, 7]) {
      let before: number | undefined;
      for (const rules of [500, 1_000, 1_500]) {
        const model = modelOf(make(rules, inputs, random), inputs);
        const { took, proof } = measured(model);
        const growth = before === undefined ? "" : `, ${figure(took / before, 1)} × the line above`;
        say(
          `verification ${make.name.padEnd(9)} ${figure(rules).padStart(5)} rules × ${inputs} inputs ${figure(took).padStart(5)} ms${growth}; ${found(proof)}`,
        );
        before = took;
      }
    }
}

const found = ({ counts, tables: [table] }: Proof): string => {
  const told = Object.entries(counts).map(([kind, count]) => `${figure(count)} ${kind}`);
  return told.length > 0
    ? told.join(", ")
    : `complete: ${table?.isComplete}, consistent: ${table?.isConsistent}`;
};

/** The median of five proofs, in milliseconds, after one to warm up. */
function measured(model: DmnModel): { took: number; proof: Proof } {
  const proof = proveModel(model);
  const times = [1, 2, 3, 4, 5].map(() => proveModel(model).took);
  return { took: percentile(times, 0.5), proof };
}

/** The space cut in two, again and again, at random. */
function divided(rules: number, inputs: number, random: () => number): Box[] {
  const boxes: Box[] = [Array.from({ length: inputs }, () => whole)];
  while (boxes.length < rules) {
    const at = Math.floor(random() * boxes.length);
    const input = Math.floor(random() * inputs);
    const box = boxes[at] as Box;
    const [from, to] = box[input] as Side;
    if (to - from < 2) continue;
    const cut = from + 1 + Math.floor(random() * (to - from - 1));
    boxes[at] = box.with(input, [from, cut]);
    boxes.push(box.with(input, [cut, to]));
  }
  return shuffled(boxes, random);
}

function planted10(rules: number, inputs: number, random: () => number): Box[] {
  const boxes = divided(rules, inputs, random).slice(planted);
  const over = boxes.slice(0, planted).map((box) => box.with(0, whole));
  return shuffled([...boxes, ...over], random);
}

function thrown(rules: number, inputs: number, random: () => number): Box[] {
  return Array.from({ length: rules }, () =>
    Array.from({ length: inputs }, (): Side => {
      const from = Math.floor(random() * 600);
      return [from, Math.min(1_000, from + 1 + Math.floor(random() * 600))];
    }),
  );
}

/** Every other input is a number, the others are texts, dates and whole numbers, so that all kinds of cells are read. */
function modelOf(boxes: readonly Box[], inputs: number): DmnModel {
  const names = Array.from({ length: inputs }, (_, at) => `input ${at + 1}`);
  const table: DecisionTable = {
    kind: "table",
    hitPolicy: "U",
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
    name: "bench",
    namespace: "urn:bench",
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

function shuffled<One>(all: readonly One[], random: () => number): One[] {
  const placed = all.map((one) => ({ one, place: random() }));
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

/** Numbers from 0 to 1 that are the same in every run (Park and Miller, 1988). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
