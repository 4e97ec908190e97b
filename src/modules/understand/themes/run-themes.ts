import { readWorkspace } from "#company";
import { addDays, dayStart, daysBetween, localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { locales } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import { longestRead } from "./corpus.ts";
import type { FoundTheme } from "./found-theme.ts";
import { followProgress, type Progress } from "./progress.ts";
import { recognise } from "./recognise.ts";
import { insertFinding, insertVoices, knownThemes, type NewFinding } from "./store.ts";
import { type CommentPlace, countComments, readComments } from "./store-comments.ts";
import { failRun, finishRun, holdRun, type RunRow, readRun, startRun } from "./store-runs.ts";
import { openThemeThread, type ThemeThread } from "./theme-thread.ts";
import type { Summary } from "./theme-work.ts";

export type Running = Pick<Kernel, "records" | "live" | "now" | "log">;

/** Of more voices than this in the period, the newest. */
const mostComments = 100_000;
/** So few at a time that reading them holds nobody up. */
const page = 500;
const voicesATime = 500;
/** A theme that was gone for so many runs comes back as another one. */
const remembered = 8;

/** Another process has begun the run anew. */
class Superseded extends Error {}

type Attempt = { run: RunRow; number: number };

/**
 * Looks for themes as a run asks: reads the voices of its period, has a thread find what groups of them talk about, and
 * keeps that under the themes known before. Nothing of it is shown before the end, and a run that was broken off begins
 * anew. Ends early, leaving the run to be taken up again, when `signal` is aborted.
 */
export async function runThemes(
  kernel: Running,
  { workspace, id }: Pick<RunRow, "workspace" | "id">,
  signal: AbortSignal,
): Promise<void> {
  const run = await kernel.records.within(workspace, (tx) => readRun(tx, id));
  if (run?.state !== "queued" && run?.state !== "working") return;
  const progress = followProgress(kernel, run);
  const thread = openThemeThread(progress.tell);
  const stop = () => thread.stop().catch(() => {});
  signal.addEventListener("abort", stop);
  try {
    const number = await kernel.records.within(workspace, (tx) => startRun(tx, id, kernel.now()));
    const attempt = { run, number };
    const weeks = await readAll(kernel, run, thread, progress);
    const summary = await thread.find(weeks);
    const themes = await keepAll(kernel, attempt, thread, summary, progress);
    await progress.stop();
    await inAttempt(kernel, attempt, async (tx) => {
      await finishRun(tx, run, { ...summary, themes }, kernel.now());
      await kernel.live.changed(tx, workspace, ["themes"]);
    });
  } catch (error) {
    if (signal.aborted || error instanceof Superseded) return;
    kernel.log.error({ err: error, run: id }, "themes could not be looked for");
    await fail(kernel, run);
  } finally {
    signal.removeEventListener("abort", stop);
    await progress.stop();
    await stop();
  }
}

/** Hands every voice of the period to the thread; answers of how many weeks they are. */
async function readAll(
  { records }: Running,
  { workspace, firstDay, lastDay }: RunRow,
  thread: ThemeThread,
  progress: Progress,
): Promise<number> {
  const timeZone = (await records.within(workspace, (tx) => readWorkspace(tx, workspace)))?.timeZone ?? "UTC";
  const period = { from: dayStart(firstDay, timeZone), until: dayStart(addDays(lastDay, 1), timeZone) };
  const weekOf = (at: Date) => Math.floor(daysBetween(localDay(at, timeZone), lastDay) / 7);
  const all = await records.within(workspace, (tx) => countComments(tx, workspace, period, mostComments));
  let after: CommentPlace | undefined;
  for (let read = 0; read < mostComments; ) {
    const limit = Math.min(page, mostComments - read);
    const rows = await records.within(workspace, (tx) =>
      readComments(tx, workspace, period, { after, limit, longest: longestRead }),
    );
    await thread.add(rows.map(({ at, ...comment }) => ({ ...comment, week: weekOf(at) })));
    read += rows.length;
    progress.tell("reading", read / Math.max(1, all));
    after = rows.at(-1);
    if (rows.length < limit) break;
  }
  return Math.ceil((daysBetween(firstDay, lastDay) + 1) / 7);
}

/** Keeps each theme under its identity; answers how many there are. */
async function keepAll(
  kernel: Running,
  attempt: Attempt,
  thread: ThemeThread,
  { signatures }: Summary,
  progress: Progress,
): Promise<number> {
  const { run } = attempt;
  const known = await inAttempt(kernel, attempt, (tx) => knownThemes(tx, run.workspace, remembered));
  const matches = recognise(
    signatures,
    known.map(({ signature }) => signature),
  );
  let position = 0;
  for (let found = await thread.next(); found; found = await thread.next()) {
    const match = matches[position];
    const theme = typeof match === "number" ? known[match]?.theme : undefined;
    const of = { run: run.id, workspace: run.workspace, theme: theme ?? newId(), isNew: !theme, position };
    await keepTheme(kernel, attempt, of, found);
    position++;
    progress.tell("keeping", position / signatures.length);
  }
  return position;
}

async function keepTheme(
  kernel: Running,
  attempt: Attempt,
  of: NewFinding,
  found: FoundTheme,
): Promise<void> {
  await inAttempt(kernel, attempt, (tx) => insertFinding(tx, of, found, attempt.run.lastDay));
  for (let from = 0; from < found.members.length; from += voicesATime) {
    const some = found.members.slice(from, from + voicesATime);
    await inAttempt(kernel, attempt, (tx) => insertVoices(tx, of, some));
  }
}

/** A transaction of this attempt; undone where another one has begun. */
const inAttempt = <T>(
  { records }: Running,
  { run, number }: Attempt,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  records.within(run.workspace, async (tx) => {
    if (!(await holdRun(tx, run.id, number))) throw new Superseded();
    return work(tx);
  });

async function fail({ records, live, now }: Running, { id, workspace }: RunRow): Promise<void> {
  const told = problem("themes-broken", 500);
  const failure = { fa: "", en: "" };
  for (const locale of locales) failure[locale] = told.detail(locale);
  await records.within(workspace, async (tx) => {
    await failRun(tx, id, failure, now());
    await live.changed(tx, workspace, ["themes"]);
  });
}
