import { putBranch, putTouchpoint } from "#company";
import { addDays, localDay } from "#kernel/calendar";
import { keepScoreFacts } from "#understand";
import { expectCall, openWorld, type World } from "../test/world.ts";
import { figure, percentile, say } from "./measure.ts";

const responses = 1_000_000;
const rounds = 100;
const days = 730;

/**
 * The home board over a million responses of two years, as a caller gets it, and beside it in the same run the same
 * numbers asked of the scores themselves in one ClickHouse query.
 */
export async function benchBoard(): Promise<void> {
  const world = await openWorld();
  try {
    const touchpoints = await fillScores(world);
    const today = localDay(world.kernel.now(), "Asia/Tehran");
    const period = { from: addDays(today, -364), to: today };
    const board = (more = "") => {
      const query = `/api/boards/home?from=${period.from}&to=${period.to}${more}`;
      return () => expectCall<{ total: { n: number } }>(world, 200, query);
    };
    const { total } = await board()();
    say(
      `home board           ${figure(responses)} responses in facts, ${figure(total.n)} of them in its year`,
    );
    // Board and raw query take turns, so that whatever else the machine does is done to both.
    const narrowed = board(`&touchpoint=${touchpoints[0]}`);
    const times = await takeTurns({ whole: board(), narrowed, raw: () => askScores(world, period) });
    tell("  whole company     ", times.whole, times.raw);
    tell("  one touchpoint    ", times.narrowed, times.raw);
    say(`  raw query          p50 ${shown(times.raw, 0.5)} ms, p95 ${shown(times.raw, 0.95)} ms`);
  } finally {
    await world.close();
  }
}

/** Made in ClickHouse by a select from numbers(), so that the rollup is fed as it is by answers. */
async function fillScores({ kernel, workspace }: World): Promise<string[]> {
  const places = await kernel.records.within(workspace, async (tx) => {
    const touchpoints: string[] = [];
    const branches: string[] = [];
    for (let at = 0; at < 15; at++)
      touchpoints.push(
        await putTouchpoint(tx, workspace, {
          key: `t${at}`,
          name: `نقطه ${at}`,
          clue: "mechanic",
          department: null,
        }),
      );
    for (let at = 0; at < 30; at++)
      branches.push(await putBranch(tx, workspace, { key: `b${at}`, name: `شعبه ${at}`, city: null }));
    return { touchpoints, branches };
  });
  await kernel.facts.command(
    `insert into scores
     select 1, {workspace: UUID}, generateUUIDv4(number), 'nps',
       [0, 2, 4, 5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10][1 + cityHash64(number, 1) % 14], null,
       toUUID(arrayElement({touchpoints: Array(String)}, 1 + cityHash64(number, 2) % 15)),
       toUUID(arrayElement({branches: Array(String)}, 1 + cityHash64(number, 3) % 30)),
       ['web', 'sms', 'app', 'call', 'branch', 'email'][1 + cityHash64(number, 4) % 6],
       now64(3, 'UTC') - toIntervalSecond(cityHash64(number, 5) % ${days * 86_400}) as at, toDate(at, 'Asia/Tehran')
     from numbers(${responses})`,
    { workspace, ...places },
  );
  return places.touchpoints;
}

/** What the board shows, counted from the scores: by day, touchpoint, branch and channel, this year and the one before. */
const askScores = ({ kernel, workspace }: World, { from, to }: { from: string; to: string }) =>
  kernel.facts.query(
    `select day, touchpoint, branch, channel, count(), countIf(value >= 9), countIf(value < 7), sum(value)
     from scores
     where generation = (
         select greatest(max(generation), 1) from generations where reaction = {reaction: String}
       ) and workspace = {workspace: UUID} and metric = 'nps' and day between {before: Date} and {to: Date}
     group by grouping sets ((day), (touchpoint, day >= {from: Date}), (branch, day >= {from: Date}),
       (channel, day >= {from: Date}))
     settings max_threads = 2`,
    { reaction: keepScoreFacts.name, workspace, from, to, before: addDays(from, -365) },
  );

async function takeTurns<Name extends string>(
  calls: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(calls) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -5; round < rounds; round++)
    for (const name of names) {
      const began = performance.now();
      await calls[name]();
      // The first rounds warm up what every later one finds warm.
      if (round >= 0) times[name].push(performance.now() - began);
    }
  return times;
}

const shown = (times: number[], share: number) => figure(percentile(times, share), 1);

const tell = (name: string, times: number[], raw: number[]) =>
  say(
    `${name} p50 ${shown(times, 0.5)} ms, p95 ${shown(times, 0.95)} ms, ` +
      `${figure(percentile(times, 0.5) / percentile(raw, 0.5), 2)} of the raw query`,
  );
