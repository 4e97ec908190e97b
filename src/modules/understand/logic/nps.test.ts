import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { category, change, type NpsCounts, nps } from "./nps.ts";

const counts = (promoters: number, passives: number, detractors: number): NpsCounts => ({
  promoters,
  passives,
  detractors,
});
const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.005, `${actual} is not ${expected}`);

test("a score makes a detractor up to six, a promoter from nine, a passive between", () => {
  const of = (score: number) => category(score)[0];
  assert.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(of).join(""), "dddddddpppp");
  assert.deepEqual([6, 7, 8, 9].map(category), ["detractor", "passive", "passive", "promoter"]);
});

test("the interval is the adjusted Wald interval worked out by hand", () => {
  const { n, sample, value, low, high } = nps(counts(50, 30, 20));
  assert.deepEqual({ n, sample, value }, { n: 100, sample: "enough", value: 30 });
  near(low, 14.051);
  near(high, 44.201);
});

test("nobody asked gives no number and fewer than thirty are few", () => {
  assert.deepEqual(nps(counts(0, 0, 0)), { n: 0, sample: "none", value: null, low: null, high: null });
  assert.equal(nps(counts(10, 10, 9)).sample, "few");
  assert.equal(nps(counts(10, 10, 10)).sample, "enough");
});

test("the interval always holds the value and never leaves the scale", () => {
  const count = fc.nat(5_000);
  fc.assert(
    fc.property(count, count, count, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors > 0);
      const { value, low, high } = nps({ promoters, passives, detractors });
      assert.ok(value !== null && low !== null && high !== null);
      assert.ok(-100 <= low && low <= value + 1e-9 && value <= high + 1e-9 && high <= 100);
    }),
  );
});

test("a change is told with its interval and called real only when zero is outside it", () => {
  const risen = change(counts(50, 30, 20), counts(40, 30, 30));
  near(risen?.difference, 20);
  near(risen?.low, -2.552);
  near(risen?.high, 41.387);
  assert.equal(risen?.significant, false);
  assert.equal(change(counts(500, 300, 200), counts(400, 300, 300))?.significant, true);
  assert.equal(change(counts(300, 300, 400), counts(400, 300, 300))?.significant, true);
});

test("there is no change to tell when a side is empty", () => {
  assert.equal(change(counts(1, 2, 3), counts(0, 0, 0)), null);
  assert.equal(change(counts(0, 0, 0), counts(1, 2, 3)), null);
});

test("95% intervals hold the true score about 95 times in 100 over a grid of companies and sample sizes", () => {
  const draw = seeded(20_161_001);
  for (const [promoting, detracting] of [
    [0.5, 0.2],
    [0.3, 0.3],
    [0.2, 0.5],
    [0.6, 0.1],
    [0.7, 0.15],
  ] as const)
    for (const n of [20, 50, 200]) {
      const truth = 100 * (promoting - detracting);
      const held = covered(2_000, () => nps(sampled(draw, n, promoting, detracting)), truth);
      assert.ok(held > 0.93 && held < 0.97, `${held} at ${promoting}/${detracting}, n=${n}`);
    }
});

test("two samples of one company differ significantly about 5 times in 100", () => {
  const draw = seeded(7);
  const one = () => sampled(draw, 100, 0.45, 0.25);
  const alarms = Array.from({ length: 2_000 }, () => change(one(), one())?.significant);
  const share = alarms.filter(Boolean).length / alarms.length;
  assert.ok(share > 0.03 && share < 0.07, String(share));
});

function covered(times: number, interval: () => ReturnType<typeof nps>, truth: number): number {
  let held = 0;
  for (let i = 0; i < times; i++) {
    const { low, high } = interval();
    if (low !== null && high !== null && low <= truth && truth <= high) held++;
  }
  return held / times;
}

function sampled(draw: () => number, n: number, promoting: number, detracting: number): NpsCounts {
  const result = counts(0, 0, 0);
  for (let i = 0; i < n; i++) {
    const at = draw();
    if (at < promoting) result.promoters++;
    else if (at < promoting + detracting) result.detractors++;
    else result.passives++;
  }
  return result;
}

/** Lehmer's generator (Park and Miller 1988): the same draws on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
