import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWorld, type World } from "../../../../test/world.ts";

/** Processor time of the thread that answers everybody, for making a policy and for deciding by it the first time. */
const longestHeldMs = 1_000;

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const literal = (text: string, needs: string[] = []) => ({
  id: "a",
  name: "a",
  requires: { decisions: needs },
  expression: { kind: "literal", text },
});

/** A table of `rules` over `columns` numbers. */
const table = (rules: number, columns: number, cell: (rule: number, column: number) => string) => ({
  decisions: [
    {
      id: "a",
      name: "a",
      requires: { inputs: places(columns).map((column) => `x${column}`) },
      expression: {
        kind: "table",
        hitPolicy: "A",
        inputs: places(columns).map((column) => ({
          id: `c${column}`,
          expression: `x${column}`,
          type: "number",
        })),
        outputs: [{ id: "o" }],
        rules: places(rules).map((rule) => ({
          id: `r${rule}`,
          inputEntries: places(columns).map((column) => cell(rule, column)),
          outputEntries: [String(rule)],
        })),
      },
    },
  ],
  inputs: places(columns).map((column) => ({ id: `x${column}`, name: `x${column}`, type: "number" })),
});
const places = (count: number) => Array.from({ length: count }, (_none, place) => place);

const hostileModels: Record<string, object> = {
  "decisions in a circle": { decisions: [literal("a", ["a"])] },
  "an id that stands twice": { decisions: [literal("1"), literal("2")] },
  "five thousand brackets": { decisions: [literal(`${"(".repeat(5_000)}1${")".repeat(5_000)}`)] },
  "a loop of ten billion": {
    decisions: [literal("count(for i in 1..100000, j in 1..100000 return i * j)")],
  },
  "lists in lists in lists": { decisions: [literal("for i in 1..100 return partial")] },
  "their text": { decisions: [literal("string(for i in 1..100 return partial)")] },
  "a pattern that explodes": { decisions: [literal(`matches("${"a".repeat(60)}!", "(a+)+$")`)] },
  "a huge power": { decisions: [literal("9 ** 999999999")] },
  "ten thousand rules": table(10_000, 3, (rule) => `[${rule}..${rule + 1})`),
  "rules that all overlap": table(
    400,
    6,
    (rule, column) => `[${(rule * (column + 3)) % 97}..${((rule * (column + 3)) % 97) + 40}]`,
  ),
};

for (const [name, model] of Object.entries(hostileModels))
  test(`${name}: is kept as a draft, and decided or refused within a bound`, async () => {
    const document = { name: {}, purpose: {}, prose: {}, model: { name: "m", namespace: "urn:m", ...model } };
    const made = await measured("/api/policies", { document });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const inputs = Object.fromEntries(places(6).map((place) => [`x${place}`, 5]));
    const decided = await measured(`/api/policies/${made.body.id}/decisions`, { inputs });
    assert.ok([200, 422].includes(decided.status), JSON.stringify(decided.body));
    for (const { heldMs } of [made, decided]) assert.ok(heldMs < longestHeldMs, `held for ${heldMs} ms`);
  });

async function measured(url: string, body: unknown) {
  const before = process.threadCpuUsage();
  const answer = await world.call(url, { method: "POST", body });
  const { user, system } = process.threadCpuUsage(before);
  return { status: answer.status, body: answer.body as { id: string }, heldMs: (user + system) / 1_000 };
}
