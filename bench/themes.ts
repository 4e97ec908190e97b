import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import type { ThemeRun } from "#understand/model";
import { makeUpComments } from "../src/modules/understand/themes/made-up-comments.ts";
import { expectCall, openWorld, type World } from "../test/world.ts";
import { figure, say } from "./measure.ts";

const file = path.resolve(process.env.HAMDEL_TEST_VOICES ?? "../shared/data/voices/food-orders.csv");
const weeks = 13;
const aWeekMs = 7 * 86_400_000;

/**
 * Themes of 100,000 comments, from the records to the records: how long a run takes, how long it ever keeps the rest of
 * the process waiting, and what memory the process holds at the most. Real comments drawn with replacement and each
 * with some of its words left out or doubled, so that no two are the same; made-up ones where there is no file of them.
 */
export async function benchThemes(comments = 100_000): Promise<void> {
  const world = await openWorld();
  try {
    await fill(world, drawn(comments));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const busy = followBusyness();
    const memory = followMemory();
    const began = performance.now();
    const done = await runOnce(world);
    const seconds = (performance.now() - began) / 1_000;
    delay.disable();
    say(
      `themes               ${figure(done.comments ?? 0)} ${existsSync(file) ? "real" : "made-up"} comments in ${figure(seconds, 1)} s, ` +
        `${figure(done.themes ?? 0)} themes of ${figure(done.themed ?? 0)} comments; others waited ` +
        `${figure(delay.max / 1e6)} ms at the most (p99 ${figure(delay.percentile(99) / 1e6)} ms), the main thread was busy ` +
        `${figure(busy())} ms at a stretch; ${figure(memory() / 2 ** 20)} MiB at the most`,
    );
  } finally {
    await world.close();
  }
}

async function runOnce(world: World): Promise<ThemeRun> {
  const asked = { method: "POST", body: { weeks } } as const;
  const { id } = await expectCall<ThemeRun>(world, 202, "/api/themes/runs", asked);
  for (;;) {
    await setTimeout(100);
    const run = await expectCall<ThemeRun>(world, 200, `/api/themes/runs/${id}`);
    if (run.state === "done") return run;
    if (run.state === "failed") throw new Error("The run failed.");
  }
}

type Comment = { text: string; rating: number | null };

function drawn(count: number): Comment[] {
  const known = existsSync(file) ? realComments() : madeUp();
  return Array.from({ length: count }, () => {
    const { text, rating } = known[Math.floor(Math.random() * known.length)] as Comment;
    return { text: text.split(" ").flatMap(disturbed).join(" ") || text, rating };
  });
}

const disturbed = (word: string): string[] => {
  const chance = Math.random();
  if (chance < 0.06) return [];
  return chance < 0.08 ? [word, word] : [word];
};

const realComments = (): Comment[] =>
  (parse(readFileSync(file), { columns: true }) as { comment: string; rating: string }[])
    .filter(({ comment }) => comment !== "")
    .map(({ comment, rating }) => ({ text: comment, rating: rating === "" ? null : Number(rating) }));

const madeUp = (): Comment[] =>
  makeUpComments(20_000).map(({ text, theme }) => ({ text, rating: theme ? 2 : 9 }));

async function fill({ kernel, workspace }: World, comments: Comment[]): Promise<void> {
  for (let from = 0; from < comments.length; from += 5_000) {
    const some = comments.slice(from, from + 5_000).map(({ text, rating }) => ({
      id: newId(),
      mention: newId(),
      voice: text,
      value: rating,
      at: new Date(kernel.now().getTime() - Math.random() * (weeks * aWeekMs - 86_400_000)),
    }));
    await kernel.records.within(workspace, (tx) => insertScores(tx, workspace, some));
  }
}

const insertScores = (tx: Tx, workspace: string, scores: object[]) =>
  sql`
    insert into scores (id, workspace, metric, value, mention, channel, voice, at)
    select id, ${workspace}, 'rating', value, mention, 'app-store', voice, at
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
      as given (id uuid, mention uuid, voice text, value real, at timestamptz)
  `.execute(tx);

/** Processor milliseconds of this thread between two turns of its loop: what it alone keeps others waiting for. */
function followBusyness(): () => number {
  let most = 0;
  let last = process.threadCpuUsage();
  const clock = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    most = Math.max(most, (user + system) / 1_000);
    last = process.threadCpuUsage();
  }, 2);
  return () => {
    clearInterval(clock);
    return most;
  };
}

function followMemory(): () => number {
  let most = 0;
  const clock = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  return () => {
    clearInterval(clock);
    return most;
  };
}
