import assert from "node:assert/strict";
import { test } from "node:test";
import { feelingMove } from "./feeling-move.ts";

const week = (value: number, width = 0.1, n = 40) => ({
  n,
  sentiment: { value, low: value - width, high: value + width },
});

test("sentiment rose or fell where the intervals of the first and the last stretch lie apart", () => {
  assert.deepEqual(feelingMove([week(-0.2), week(0), week(0.3)]), { kind: "rose", from: -0.2, to: 0.3 });
  assert.equal(feelingMove([week(0.3), week(-0.2)])?.kind, "fell");
});

test("what may be chance is steady", () => {
  assert.equal(feelingMove([week(0.1, 0.3), week(0.3, 0.3)])?.kind, "steady");
});

test("stretches with few voices or none are not what it goes by", () => {
  const none = { n: 0, sentiment: null };
  assert.equal(feelingMove([none, week(0.9, 0.1, 2), week(0), none, week(0.3), none])?.from, 0);
  assert.equal(feelingMove([none, week(0)]), undefined);
  assert.equal(feelingMove([]), undefined);
});
