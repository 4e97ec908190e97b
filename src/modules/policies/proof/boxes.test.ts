import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { HitPolicy } from "../dmn/model.ts";
import { axisOf, type Box, boxesMeet, boxHolds, type RuleBox, volumeOf, wholeOf } from "./boxes.ts";
import { doDisagree, isHeardBefore, isSameOutcome, type Outcome } from "./outcomes.ts";
import { eachOverlap } from "./overlaps.ts";
import { has, type Pieces, together } from "./pieces.ts";
import { redundancies } from "./redundancy.ts";
import { type Hole, uncovered } from "./uncovered.ts";

const plenty = () => ({ steps: 1e8 });
const runs = { numRuns: 1_000 };

/** Small tables of up to four axes, some without order and some with values that are not allowed; a few rules are not sure. */
const smallTable = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 5 }), isOrdered: fc.boolean(), hole: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((sketches) => {
    const axes = sketches.map(({ size, isOrdered, hole }) =>
      axisOf(size, isOrdered, hole && size > 2 ? [0, 0, 2, size - 1] : [0, size - 1]),
    );
    const box = fc.tuple(...axes.map(({ domain }) => cellWithin(domain)));
    const rule = fc.record({ box, isSure: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0) });
    return fc.record({ axes: fc.constant(axes), rules: fc.array(rule, { maxLength: 9 }) });
  });

function cellWithin(domain: Pieces): fc.Arbitrary<Pieces> {
  const all = piecesOf(domain);
  const some = fc.subarray(all, { minLength: 1 }).map((chosen) => together(chosen.map((one) => [one, one])));
  return fc.oneof({ weight: 2, arbitrary: fc.constant(domain) }, { weight: 5, arbitrary: some });
}

const piecesOf = (set: Pieces): number[] =>
  Array.from({ length: 6 }, (_, at) => at).filter((at) => has(set, at));

/** Every combination of pieces of a box: what the proofs are judged by. */
function pointsOf(box: Box): number[][] {
  return box.reduce<number[][]>(
    (points, side) => points.flatMap((point) => piecesOf(side).map((piece) => [...point, piece])),
    [[]],
  );
}

const holdsPoint = (box: Box, point: number[]): boolean =>
  box.every((side, axis) => has(side, point[axis] as number));

test("what no rule covers is found whole, and nothing else, on thousands of small tables", () => {
  fc.assert(
    fc.property(smallTable, ({ axes, rules }) => {
      const { holes, open } = uncovered(wholeOf(axes), rules, axes, plenty(), 1_000);
      assert.equal(open, null);
      for (const point of pointsOf(wholeOf(axes))) {
        const hits = rules.filter(({ box }) => holdsPoint(box, point));
        const found = holes.filter(({ box }) => holdsPoint(box, point));
        if (hits.some(({ isSure }) => isSure)) assert.equal(found.length, 0);
        else if (hits.length === 0) assert.ok(found.some(({ isSure }) => isSure));
        else assert.ok(found.length > 0 && found.every(({ isSure }) => !isSure));
      }
    }),
    runs,
  );
});

test("a hole is as wide as can be, and a search that is cut short says where it stood", () => {
  fc.assert(
    fc.property(smallTable, ({ axes, rules }) => {
      const sure = rules.filter(({ isSure }) => isSure);
      const whole = wholeOf(axes);
      const { holes } = uncovered(whole, sure, axes, plenty(), 1_000);
      for (const { box } of holes) assert.ok(!canGrow(box, sure, whole), JSON.stringify(box));
      const short = uncovered(whole, sure, axes, { steps: 1 }, 1_000);
      assert.ok(short.open || isRight(short.holes, holes));
    }),
    runs,
  );
});

const isRight = (short: Hole[], holes: Hole[]): boolean => short.length === holes.length;

function canGrow(box: Box, rules: readonly RuleBox[], whole: Box): boolean {
  return box.some((side, axis) =>
    piecesOf(whole[axis] as Pieces)
      .filter((piece) => has(side, piece - 1) !== has(side, piece + 1) && !has(side, piece))
      .some((piece) => {
        const grown = box.with(axis, together([side, [piece, piece]]));
        return rules.every((rule) => !boxesMeet(rule.box, grown));
      }),
  );
}

test("every pair of rules that meet is told once", () => {
  fc.assert(
    fc.property(smallTable, ({ rules }) => {
      const told: string[] = [];
      assert.ok(eachOverlap(rules, plenty(), (one, other) => told.push(`${one} ${other}`)));
      const expected = rules.flatMap((one, at) =>
        rules.flatMap((other, place) =>
          place > at && pointsOf(one.box).some((point) => holdsPoint(other.box, point))
            ? [`${at} ${place}`]
            : [],
        ),
      );
      assert.deepEqual(told.sort(), expected.sort());
    }),
    runs,
  );
});

const outcome = fc.record({
  outputs: fc.tuple(fc.record({ text: fc.constantFrom("a", "b", "c"), isConstant: fc.constant(true) })),
  rank: fc.constant<number | null>(null),
});
const ranked = (one: Outcome): Outcome => ({ ...one, rank: "abc".indexOf(one.outputs[0]?.text ?? "") });

test("a rule is masked, contained or repeated exactly where taking it away changes nothing that its kind speaks of", () => {
  const table = fc.tuple(
    smallTable,
    fc.array(outcome, { minLength: 9, maxLength: 9 }),
    fc.constantFrom<HitPolicy>("U", "A", "P", "F", "R", "C"),
  );
  fc.assert(
    fc.property(table, ([{ axes, rules: drawn }, drawnOutcomes, hitPolicy]) => {
      const rules = drawn.map((rule) => ({ ...rule, isSure: true }));
      const outcomes = drawnOutcomes.map(ranked);
      const policy = { hitPolicy, aggregation: undefined };
      const { found, unproven } = redundancies({ rules, outcomes, policy }, axes, plenty());
      assert.deepEqual(unproven, []);
      for (const rule of rules.keys()) {
        const one = found.find((each) => each.rule === rule);
        assert.equal(
          one?.kind,
          expectedKind(rule, rules, outcomes, hitPolicy),
          `rule ${rule} under ${hitPolicy}`,
        );
      }
    }),
    runs,
  );
});

function expectedKind(rule: number, rules: RuleBox[], outcomes: Outcome[], hitPolicy: HitPolicy) {
  const points = pointsOf((rules[rule] as RuleBox).box);
  const firing = (point: number[]) =>
    [...rules.keys()].filter((at) => holdsPoint((rules[at] as RuleBox).box, point));
  const said = (at: number) => outcomes[at]?.outputs[0]?.text;
  const same = [...rules.keys()].filter(
    (at) => at !== rule && said(at) === said(rule) && points.every((point) => firing(point).includes(at)),
  );
  const equal = same.filter((at) => pointsOf((rules[at] as RuleBox).box).length === points.length);
  const wider = same.filter((at) => !equal.includes(at) && isNeedless(rule, at));
  const first = [...equal.filter((at) => at < rule), ...wider].sort((one, other) => one - other)[0];
  if (first !== undefined) return equal.includes(first) ? "repeated" : "contained";
  const isTaken = (point: number[]) =>
    firing(point).some((at) =>
      hitPolicy === "F" ? at < rule : hitPolicy === "P" && (said(at) as string) < (said(rule) as string),
    );
  return points.every(isTaken) ? "masked" : undefined;

  function isNeedless(at: number, wide: number): boolean {
    if (hitPolicy !== "F" || wide < at) return true;
    return points.every((point) =>
      firing(point).every((between) => between <= at || between >= wide || said(between) === said(at)),
    );
  }
}

test("under each hit policy, just those rules disagree whose hits it forbids", () => {
  const says = (text: string, isConstant = true): Outcome => ({
    outputs: [{ text, isConstant }],
    rank: isConstant ? "abc".indexOf(text) : null,
  });
  const disagree = (one: Outcome, other: Outcome, hitPolicy: HitPolicy) =>
    doDisagree(one, other, { hitPolicy, aggregation: undefined });
  assert.equal(disagree(says("a"), says("a"), "U"), true);
  assert.equal(disagree(says("a"), says("a"), "A"), false);
  assert.equal(disagree(says("a"), says("b"), "A"), true);
  assert.equal(disagree(says("a"), says("x + 1", false), "A"), null);
  assert.equal(disagree(says("a"), says("b"), "P"), false);
  assert.equal(disagree(says("x + 1", false), says("x + 1", false), "P"), false);
  for (const open of ["F", "R", "O", "C"] as const) assert.equal(disagree(says("a"), says("b"), open), false);
  assert.equal(isSameOutcome(says("x", false), says("y", false)), null);
  assert.ok(
    isHeardBefore(
      { place: 1, outcome: says("a") },
      { place: 0, outcome: says("b") },
      { hitPolicy: "P", aggregation: undefined },
    ),
  );
});

test("counting the combinations that rules cover agrees with looking for holes", () => {
  fc.assert(
    fc.property(smallTable, ({ axes, rules }) => {
      const apart = rules.filter((rule, at) =>
        rules.slice(0, at).every(({ box }) => !boxesMeet(box, rule.box)),
      );
      const sure = apart.map((rule) => ({ ...rule, isSure: true }));
      const covered = sure.reduce((sum, { box }) => sum + volumeOf(box), 0n);
      const { holes } = uncovered(wholeOf(axes), sure, axes, plenty(), 1_000);
      assert.equal(holes.length === 0, covered === volumeOf(wholeOf(axes)));
      assert.ok(holes.every(({ box }) => boxHolds(wholeOf(axes), box)));
    }),
    runs,
  );
});
