import assert from "node:assert/strict";
import { test } from "node:test";
import { falseDiscovery } from "./false-discovery.ts";
import { shareChange } from "./share-change.ts";
import { shareInterval } from "./share-interval.ts";

const near = (value: number | undefined, expected: number, within = 5e-4) =>
  assert.ok(Math.abs((value ?? Number.NaN) - expected) <= within, `${value} is not ${expected}`);

test("a share's interval is Wilson's, as Newcombe's paper on single proportions tabulates it", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
  for (const [hits, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    near(shareInterval(hits, n)?.low, low, 1e-4);
    near(shareInterval(hits, n)?.high, high, 1e-4);
  }
  assert.equal(shareInterval(0, 0), null);
});

test("a difference of shares has Newcombe's tenth interval, as his paper tabulates it", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  for (const [a, m, b, n, low, high] of [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ] as const) {
    const change = shareChange({ hits: a, n: m }, { hits: b, n });
    near(change?.low, low, 1e-4);
    near(change?.high, high, 1e-4);
  }
  near(shareChange({ hits: 56, n: 70 }, { hits: 48, n: 80 })?.p, 0.00823, 5e-4);
  assert.equal(shareChange({ hits: 0, n: 10 }, { hits: 0, n: 10 })?.p, 1);
});

test("q-values are those of Benjamini and Hochberg, in the order of what they belong to", () => {
  const ps = [0.01, 0.04, 0.03, 0.005, 0.5];
  const qs = falseDiscovery(ps);
  for (const [place, q] of [0.025, 0.05, 0.05, 0.025, 0.5].entries()) near(qs[place], q, 1e-12);
  assert.deepEqual(falseDiscovery([]), []);
});
