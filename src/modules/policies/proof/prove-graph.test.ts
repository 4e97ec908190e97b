import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileModel } from "../dmn/compile-model.ts";
import type { CompiledModel } from "../dmn/compiled-model.ts";
import { decide } from "../dmn/decide.ts";
import type { HitPolicy } from "../dmn/model.ts";
import type { FeelValue } from "../feel/values.ts";
import {
  fired,
  type MadeInput,
  type MadeTable,
  madeInput,
  madeModel,
  madeRules,
  outputs,
  said,
  statesOf,
  type Value,
} from "./brute-force.ts";
import type { Finding } from "./model.ts";
import { proveModel } from "./prove-model.ts";

const offers = { decision: "offers" };
const result = (name: string): MadeInput => ({ name, type: "string", choices: outputs, points: outputs });
const single: readonly HitPolicy[] = ["U", "A", "P", "F"];

/** Two tables over facts they may share, and a third over what they say and a fact. */
type MadeGraph = { left: MadeTable; right: MadeTable; offers: MadeTable };

const madeGraph: fc.Arbitrary<MadeGraph> = fc
  .tuple(madeInput("one"), madeInput("two"), madeInput("three"))
  .chain(([one, two, three]) => {
    const upper = (inputs: MadeInput[]) =>
      fc.record({
        hitPolicy: fc.constantFrom(...single),
        inputs: fc.constant(inputs),
        rules: madeRules(inputs, 5),
        otherwise: fc.constantFrom(undefined, undefined, "c"),
      });
    const last = fc.constantFrom(
      [result("left"), result("right")],
      [result("left"), one],
      [result("right"), three, result("left")],
    );
    const lower = last.chain((inputs) =>
      fc.record({
        hitPolicy: fc.constantFrom(...single, "R", "C"),
        inputs: fc.constant(inputs),
        rules: rulesWithBareOnes(inputs),
        otherwise: fc.constantFrom(undefined, undefined, undefined, "b", "none"),
      }),
    );
    return fc.record({ left: upper([one, two]), right: upper([two, three]), offers: lower });
  });

/** Some rules put out nothing. */
const rulesWithBareOnes = (inputs: readonly MadeInput[]) =>
  madeRules(inputs, 8).chain((rules) =>
    fc
      .array(fc.constantFrom(false, false, false, true), { minLength: rules.length, maxLength: rules.length })
      .map((isBare) => rules.map((rule, at) => ({ ...rule, puts: isBare[at] ? "" : rule.puts }))),
  );

function decided({ left, right, offers: last }: MadeGraph, state: ReadonlyMap<string, Value>) {
  const known = new Map<string, Value | null>([
    ...state,
    ["left", said(left, state)],
    ["right", said(right, state)],
  ]);
  const hit = fired(last, known);
  return { hit, known, isEmpty: isEmpty(last, hit, known) };
}

function isEmpty(
  table: MadeTable,
  hit: readonly number[],
  known: ReadonlyMap<string, Value | null>,
): boolean {
  if ("UAPF".includes(table.hitPolicy)) return !said(table, known);
  return hit.length === 0 ? !table.otherwise : hit.every((rule) => table.rules[rule]?.puts === "");
}

const factsOf = ({ left, right, offers: last }: MadeGraph): MadeInput[] =>
  [...left.inputs, ...right.inputs, ...last.inputs].filter(({ name }) => name !== "left" && name !== "right");

const stateOf = ({ example }: Finding, graph: MadeGraph): Map<string, Value> =>
  new Map([
    ...factsOf(graph).map(({ name, points }) => [name, points[0] as Value] as const),
    ...example.map(({ input, json }) => [input, json as Value] as const),
  ]);

test("a state without a remedy is found exactly where trying every state finds one", () => {
  fc.assert(
    fc.property(madeGraph, (graph) => {
      const { findings } = proveModel(madeModel(graph), { offers });
      assert.deepEqual(
        findings.filter(({ kind }) => kind === "unproven"),
        [],
      );
      const found = findings.filter(({ kind }) => kind === "no-remedy");
      const empty = statesOf(factsOf(graph)).filter((state) => decided(graph, state).isEmpty);
      assert.equal(found.length > 0, empty.length > 0, JSON.stringify([...(empty[0] ?? [])]));
      for (const one of found)
        assert.ok(decided(graph, stateOf(one, graph)).isEmpty, JSON.stringify(one.example));
    }),
    { numRuns: 400 },
  );
});

test("a gap of a table over other tables is told only where somebody comes there", () => {
  fc.assert(
    fc.property(madeGraph, (graph) => {
      const { findings } = proveModel(madeModel(graph));
      const gaps = findings.filter(({ kind, decision }) => kind === "gap" && decision === "offers");
      const open = statesOf(factsOf(graph)).filter((state) => {
        const { hit, known } = decided(graph, state);
        const isSaid = graph.offers.inputs.every(({ name }) => known.get(name) !== null);
        return isSaid && hit.length === 0 && graph.offers.otherwise === undefined;
      });
      assert.equal(gaps.length > 0, open.length > 0);
      for (const gap of gaps) assert.deepEqual(decided(graph, stateOf(gap, graph)).hit, []);
    }),
    { numRuns: 400 },
  );
});

test("a gap that leaves somebody without a remedy is told once, as that", () => {
  fc.assert(
    fc.property(madeGraph, (graph) => {
      const { findings, counts } = proveModel(madeModel(graph), { offers });
      const closers = (kind: string) =>
        findings.flatMap((one) => (one.kind === kind && one.proposal ? JSON.stringify(one.proposal) : []));
      const gaps = new Set(closers("gap"));
      assert.ok(closers("no-remedy").every((closer) => !gaps.has(closer)));
      assert.ok((counts.gap ?? 0) >= gaps.size);
    }),
    { numRuns: 200 },
  );
});

test("a rule over other tables never fires exactly where trying every state never fires it", () => {
  fc.assert(
    fc.property(madeGraph, (drawn) => {
      const hitPolicy: HitPolicy = "R";
      const graph = { ...drawn, offers: { ...drawn.offers, hitPolicy } };
      const { findings } = proveModel(madeModel(graph), { offers });
      const hits = statesOf(factsOf(graph)).map((state) => decided(graph, state).hit);
      for (const rule of graph.offers.rules.keys()) {
        const isSilent = findings.some(
          ({ kind, decision, rules: [first] }) =>
            (kind === "masked" || kind === "unreachable-value") &&
            decision === "offers" &&
            first === `r${rule}`,
        );
        assert.equal(isSilent, !hits.some((hit) => hit.includes(rule)), `rule ${rule}`);
      }
    }),
    { numRuns: 400 },
  );
});

test("deciding itself agrees: it offers nothing where a state without a remedy was found, and something where none was", () => {
  fc.assert(
    fc.property(madeGraph, fc.nat(), (graph, dice) => {
      const model = madeModel(graph);
      const compiled = compileModel(model, []);
      const { findings } = proveModel(model, { offers });
      const found = findings.filter(({ kind }) => kind === "no-remedy");
      const states = statesOf(factsOf(graph));
      for (const one of found)
        assert.ok(isNothing(offered(compiled, stateOf(one, graph))), JSON.stringify(one.example));
      const state = states[dice % states.length];
      if (found.length === 0 && state)
        assert.ok(!isNothing(offered(compiled, state)), JSON.stringify([...state]));
    }),
    { numRuns: 300 },
  );
});

const offered = (compiled: CompiledModel, state: ReadonlyMap<string, Value>): FeelValue =>
  decide(compiled, { decision: "offers", inputs: Object.fromEntries(state) }).results.get("offers") ?? null;

const isNothing = (value: FeelValue): boolean =>
  value === null || (Array.isArray(value) && value.every((one) => one === null));
