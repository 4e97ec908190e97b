import assert from "node:assert/strict";
import { test } from "node:test";
import { type BroughtStep, standingAfter } from "./brought-case.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));
const tried = (hour: number, outcome: "no-answer" | "reached"): BroughtStep => ({
  kind: "contacted",
  at: at(hour),
  by: "kaveh",
  channel: "call",
  direction: "outgoing",
  outcome,
  text: null,
});
const closed = (hour: number): BroughtStep => ({
  kind: "closed",
  at: at(hour),
  by: "kaveh",
  outcome: "solved",
  toldCustomer: true,
  text: null,
});

test("a brought case to which nothing was done is open, its owner's, and due a day after it was opened", () => {
  const standing = standingAfter(at(0), "behnam", []);
  assert.deepEqual(standing, { owner: "behnam", dueAt: at(24), firstContactAt: null, closedAt: null });
});

test("the first time the person was reached is the first contact, and the last hands are the owner's", () => {
  const steps: BroughtStep[] = [
    { kind: "assigned", at: at(1), by: "behnam", member: "kaveh" },
    tried(2, "no-answer"),
    tried(3, "reached"),
    tried(4, "reached"),
    closed(5),
  ];
  const standing = standingAfter(at(0), "behnam", steps);
  assert.deepEqual(standing, { owner: "kaveh", dueAt: at(24), firstContactAt: at(3), closedAt: at(5) });
});

test("reopening opens it again and starts the clock anew", () => {
  const steps: BroughtStep[] = [
    closed(5),
    { kind: "reopened", at: at(30), by: "kaveh", reason: "not solved" },
  ];
  assert.deepEqual(standingAfter(at(0), null, steps), {
    owner: null,
    dueAt: at(54),
    firstContactAt: null,
    closedAt: null,
  });
});
