import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import { rebuildFacts } from "#kernel/rebuild";
import { responseReceived } from "#listen";
import { keepScoreFacts } from "#understand";
import type { MeasureRow } from "#understand/model";
import { expectCall, openWorld, type World } from "../../../test/world.ts";

let world: World;
let touchpoint: string;

before(async () => {
  world = await openWorld();
  touchpoint = await world.kernel.records.within(world.workspace, (tx) =>
    putTouchpoint(tx, world.workspace, {
      key: "delivery",
      name: "تحویل",
      clue: "mechanic",
      department: null,
    }),
  );
});
after(() => world.close());

const answers = fc.array(
  fc.record({
    score: fc.option(fc.integer({ min: 0, max: 10 })),
    isDelivery: fc.boolean(),
    channel: fc.constantFrom("web", "sms"),
    hoursAgo: fc.integer({ min: 0, max: 2_000 }),
  }),
  { minLength: 1, maxLength: 60 },
);
type Answer = typeof answers extends fc.Arbitrary<(infer One)[]> ? One : never;

test("facts made anew from records give the same numbers, and lose nothing that is answered meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(answers, answers, async (earlier, meanwhile) => {
      await give(earlier);
      await world.reactions.drain();
      const before = await readTotal();
      const [events] = await Promise.all([
        rebuildFacts(world.kernel, keepScoreFacts),
        giveOneByOne(meanwhile.slice(0, 10)),
      ]);
      assert.ok(events >= earlier.length);
      await world.reactions.drain();
      const scored = meanwhile.slice(0, 10).filter(({ score }) => score !== null);
      assert.equal(await readTotal(), before + scored.length);
      assert.equal(await readTotal(), await countInRecords());
    }),
    { numRuns: 4 },
  );
});

test("a rebuild with nothing going on changes no number of any breakdown", async () => {
  await world.reactions.drain();
  const before = await readEverything();
  await rebuildFacts(world.kernel, keepScoreFacts);
  assert.deepEqual(await readEverything(), before);
  const left = await world.kernel.facts.query("select distinct generation from scores");
  assert.equal(left.length, 1, "the generation before is gone");
});

test("boards stay whole while facts are made anew", async () => {
  await world.reactions.drain();
  const expected = await readTotal();
  let isRebuilding = true;
  const seen = new Set<number>();
  const watch = async () => {
    while (isRebuilding) seen.add(await readTotal());
  };
  const watching = watch();
  for (let times = 0; times < 3; times++) await rebuildFacts(world.kernel, keepScoreFacts);
  isRebuilding = false;
  await watching;
  assert.deepEqual([...seen], [expected]);
});

const give = (given: readonly Answer[]) =>
  world.kernel.records.within(world.workspace, (tx) => announce(tx, given.map(received)));

async function giveOneByOne(given: readonly Answer[]): Promise<void> {
  for (const answer of given) await give([answer]);
}

function received({ score, isDelivery, channel, hoursAgo }: Answer) {
  return responseReceived.of({
    workspace: world.workspace,
    person: null,
    at: new Date(Date.now() - hoursAgo * 3_600_000),
    data: {
      response: newId(),
      survey: newId(),
      version: newId(),
      touchpoint: isDelivery ? touchpoint : null,
      branch: null,
      channel,
      score,
      text: null,
      locale: "fa",
    },
  });
}

const breakdowns = ["total", "week", "touchpoint", "channel", "category", "score"];

async function readEverything(by = breakdowns): Promise<MeasureRow[][]> {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const period = { from: day(Date.now() - 100 * 86_400_000), to: day(Date.now() + 86_400_000) };
  const read = async (one: string) => {
    const body = { measure: "nps", ...period, ...(one !== "total" && { by: one }) };
    return expectCall<{ rows: MeasureRow[] }>(world, 200, "/api/measures", { method: "POST", body });
  };
  return (await Promise.all(by.map(read))).map(({ rows }) => rows);
}

const readTotal = async (): Promise<number> => (await readEverything(["total"]))[0]?.[0]?.n ?? -1;

const countInRecords = async (): Promise<number> =>
  (await expectCall<{ total: number }>(world, 200, "/api/voices?scored=true&limit=1")).total;
