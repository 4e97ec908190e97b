import { ZenEngine } from "@gorules/zen-engine";
import { unaryTest } from "feelin";
import { Engine } from "json-rules-engine";
import { compileModel } from "../src/modules/policies/dmn/compile-model.ts";
import { decide } from "../src/modules/policies/dmn/decide.ts";
import { dmnModel } from "../src/modules/policies/dmn/model.ts";
import { toJson } from "../src/modules/policies/feel/json.ts";
import { figure, say } from "./measure.ts";

/**
 * Decisions a second of one core: a table of returns whose first matching rule counts, four inputs (days since the purchase,
 * price, reason, whether the customer is a gold one), from an object of JSON to the result. Beside ours stand engines of npm on the
 * same table, each as its users use it; their answers are compared with ours on every customer before anything is measured.
 */
export async function benchDecisions(): Promise<void> {
  for (const size of [50, 500]) await benchTable(size);
}

type Customer = { days: number; price: number; reason: string; isGold: boolean };
type Row = { days: Range; price: Range; reasons: string[]; isGold: boolean | null; remedy: string };
/** From a bound to another, which is not in it; null is no bound. */
type Range = readonly [number | null, number | null];
type Decider = (customer: Customer) => string | Promise<string>;

const reasons = ["late", "damaged", "wrong", "unwanted", "warranty"];
const customersAsked = 2_000;

async function benchTable(size: number): Promise<void> {
  const random = randomFrom(size);
  const rows = Array.from({ length: size }, (_, at) => madeUpRow(at, size, random));
  const customers = Array.from({ length: customersAsked }, () => madeUpCustomer(random));
  const deciders: Record<string, Decider> = {
    hamdel: ours(rows),
    "zen-engine": zen(rows),
    "json-rules-engine": jsonRules(rows),
    feelin: feelinCells(rows),
  };
  const expected = customers.map((customer) => plainly(rows, customer));
  for (const [name, decider] of Object.entries(deciders))
    await compareAnswers(name, decider, customers, expected);
  say(
    `decisions            ${size} rules × 4 inputs; all engines gave the same ${figure(customers.length)} answers`,
  );
  let here = 0;
  for (const [name, decider] of Object.entries(deciders)) {
    const rate = await perSecond(decider, customers);
    if (name === "hamdel") here = rate;
    const ratio = name === "hamdel" ? "" : `: ours is ${figure(here / rate)} times as fast`;
    say(`  ${name.padEnd(18)} ${figure(rate)} decisions/s of a core${ratio}`);
  }
}

/** Every rule but the last asks for something; the last catches what is left. */
function madeUpRow(at: number, size: number, random: () => number): Row {
  const remedy = `remedy ${at % 12}`;
  if (at === size - 1) return { days: [null, null], price: [null, null], reasons: [], isGold: null, remedy };
  const first = Math.floor(random() * 90);
  const least = Math.floor(random() * 100) * 10;
  const some = reasons.filter(() => random() < 0.3);
  const gold = random();
  return {
    days: [first, random() < 0.2 ? null : first + 1 + Math.floor(random() * 20)],
    price: random() < 0.3 ? [null, least] : [least, least + 10 + Math.floor(random() * 400)],
    reasons: some,
    isGold: gold < 0.4 ? null : gold < 0.7,
    remedy,
  };
}

const madeUpCustomer = (random: () => number): Customer => ({
  days: Math.floor(random() * 110),
  price: Math.floor(random() * 1_200),
  reason: reasons[Math.floor(random() * reasons.length)] ?? "late",
  isGold: random() < 0.3,
});

/** The same numbers in [0, 1) in every run: a linear congruential generator of 31 bits. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** What the rows say, without any engine. */
function plainly(rows: readonly Row[], { days, price, reason, isGold }: Customer): string {
  const lies = ([from, to]: Range, number: number) =>
    (from === null || number >= from) && (to === null || number < to);
  const row = rows.find(
    (one) =>
      lies(one.days, days) &&
      lies(one.price, price) &&
      (one.reasons.length === 0 || one.reasons.includes(reason)) &&
      (one.isGold === null || one.isGold === isGold),
  );
  return row?.remedy ?? "";
}

async function compareAnswers(
  name: string,
  decider: Decider,
  customers: Customer[],
  expected: string[],
): Promise<void> {
  for (const [at, customer] of customers.entries()) {
    const answer = await decider(customer);
    if (answer !== expected[at])
      throw new Error(`${name} says ${answer}, not ${expected[at]}, of ${JSON.stringify(customer)}`);
  }
}

function rangeCell([from, to]: Range, any: string): string {
  if (from !== null) return to === null ? `>= ${from}` : `[${from}..${to})`;
  return to === null ? any : `< ${to}`;
}

const cellsOf = ({ days, price, reasons: some, isGold }: Row, any: string): string[] => [
  rangeCell(days, any),
  rangeCell(price, any),
  some.length === 0 ? any : some.map((reason) => `"${reason}"`).join(", "),
  isGold === null ? any : String(isGold),
];

const inputNames = ["days", "price", "reason", "isGold"] as const;

function ours(rows: readonly Row[]): Decider {
  const types = { days: "number", price: "number", reason: "string", isGold: "boolean" };
  const model = dmnModel.parse({
    name: "returns",
    namespace: "returns",
    inputs: inputNames.map((name) => ({ id: name, name, type: types[name] })),
    decisions: [
      {
        id: "remedy",
        name: "remedy",
        type: "string",
        requires: { inputs: inputNames },
        expression: {
          kind: "table",
          hitPolicy: "F",
          inputs: inputNames.map((name) => ({ id: `in-${name}`, expression: name, type: types[name] })),
          outputs: [{ id: "out", name: "remedy", type: "string" }],
          rules: rows.map((row, at) => ({
            id: `r${at}`,
            inputEntries: cellsOf(row, "-"),
            outputEntries: [`"${row.remedy}"`],
          })),
        },
      },
    ],
  });
  const compiled = compileModel(model, []);
  return (customer) =>
    String(toJson(decide(compiled, { decision: "remedy", inputs: customer }).results.get("remedy") ?? null));
}

function zen(rows: readonly Row[]): Decider {
  const table = {
    hitPolicy: "first",
    inputs: inputNames.map((name) => ({ id: name, name, field: name })),
    outputs: [{ id: "out", name: "remedy", field: "remedy" }],
    rules: rows.map((row, at) => ({
      _id: `r${at}`,
      ...Object.fromEntries(cellsOf(row, "").map((cell, column) => [inputNames[column], cell])),
      out: `"${row.remedy}"`,
    })),
  };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      { id: "table", name: "table", type: "decisionTableNode", content: table },
      { id: "end", name: "end", type: "outputNode" },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "table", type: "edge" },
      { id: "2", sourceId: "table", targetId: "end", type: "edge" },
    ],
  });
  return async (customer) => (await decision.evaluate(customer)).result.remedy;
}

/** It has no first-match policy: of the rules that hold, the one of the highest priority counts. */
function jsonRules(rows: readonly Row[]): Decider {
  const engine = new Engine();
  for (const [at, row] of rows.entries())
    engine.addRule({
      conditions: { all: conditionsOf(row) },
      event: { type: "remedy", params: { at, remedy: row.remedy } },
      priority: rows.length - at,
    });
  return async (customer) => {
    const { events } = await engine.run(customer);
    const first = events.reduce((best, one) => (one.params?.at < best.params?.at ? one : best));
    return first.params?.remedy;
  };
}

type Condition = { fact: string; operator: string; value: unknown };

function conditionsOf({ days, price, reasons: some, isGold }: Row): Condition[] {
  const bounds = (fact: string, [from, to]: Range): Condition[] => [
    ...(from === null ? [] : [{ fact, operator: "greaterThanInclusive", value: from }]),
    ...(to === null ? [] : [{ fact, operator: "lessThan", value: to }]),
  ];
  return [
    ...bounds("days", days),
    ...bounds("price", price),
    ...(some.length === 0 ? [] : [{ fact: "reason", operator: "in", value: some }]),
    ...(isGold === null ? [] : [{ fact: "isGold", operator: "equal", value: isGold }]),
  ];
}

/** It evaluates cells; the table around them is walked until a rule holds. */
function feelinCells(rows: readonly Row[]): Decider {
  const table = rows.map((row) => ({ cells: cellsOf(row, "-"), remedy: row.remedy }));
  return (customer) => {
    const holds = (cell: string, column: number) =>
      cell === "-" || unaryTest(cell, { "?": customer[inputNames[column] ?? "days"] }).value === true;
    return table.find(({ cells }) => cells.every(holds))?.remedy ?? "";
  };
}

const measuredSeconds = 2;
const warmUpSeconds = 0.5;

/** By processor time of all threads, so that what else runs counts little and engines with threads of their own gain nothing. */
async function perSecond(decider: Decider, customers: readonly Customer[]): Promise<number> {
  await decideFor(warmUpSeconds, decider, customers);
  const began = process.cpuUsage();
  const decided = await decideFor(measuredSeconds, decider, customers);
  const { user, system } = process.cpuUsage(began);
  return (decided / (user + system)) * 1e6;
}

async function decideFor(seconds: number, decider: Decider, customers: readonly Customer[]): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let decided = 0;
  while (performance.now() < until)
    for (let at = 0; at < 20; at += 1, decided += 1) {
      const answer = decider(customers[decided % customers.length] as Customer);
      if (answer instanceof Promise) await answer;
    }
  return decided;
}
