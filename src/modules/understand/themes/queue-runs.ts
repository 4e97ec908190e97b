import { listWorkspaces } from "#company";
import { addDays, bucketOf, dayStart, localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import { countComments } from "./store-comments.ts";
import { currentRuns, insertRun, type RunRow, readRun } from "./store-runs.ts";

const weeksOfRound = 13;

/** Queues a run over the weeks up to `to`, or today; a 409 where one is under way. */
export async function queueRun(
  { now, live }: Pick<Kernel, "now" | "live">,
  tx: Tx,
  { workspace, member, timeZone }: { workspace: string; member: string | null; timeZone: string },
  { weeks, to }: { weeks: number; to?: string },
): Promise<RunRow> {
  const lastDay = to ?? localDay(now(), timeZone);
  const firstDay = addDays(lastDay, 1 - 7 * weeks);
  const id = newId();
  if (!(await insertRun(tx, { id, workspace, why: "asked", member, firstDay, lastDay, at: now() })))
    throw problem("themes-under-way", 409);
  await live.changed(tx, workspace, ["themes"]);
  return (await readRun(tx, id)) as RunRow;
}

/**
 * Queues what comes round every week: each workspace's last whole week, with the twelve before it, as its own days and
 * weeks go. Once for each week, however often and by however many processes this runs; never where nobody spoke in them.
 */
export async function queueWeeklyRuns(kernel: Pick<Kernel, "records" | "now" | "live">): Promise<void> {
  for (const { id: workspace, timeZone, locale } of await kernel.records.system(listWorkspaces)) {
    const { start } = bucketOf(localDay(kernel.now(), timeZone), "week", locale);
    const lastDay = addDays(start, -1);
    const firstDay = addDays(start, -7 * weeksOfRound);
    const period = { from: dayStart(firstDay, timeZone), until: dayStart(start, timeZone) };
    await kernel.records.within(workspace, async (tx) => {
      const isSilent = (await countComments(tx, workspace, period, 1)) === 0;
      if (isSilent || (await currentRuns(tx, workspace)).underWay) return;
      const run = {
        id: newId(),
        workspace,
        why: "weekly",
        member: null,
        firstDay,
        lastDay,
        at: kernel.now(),
      } as const;
      if (await insertRun(tx, run)) await kernel.live.changed(tx, workspace, ["themes"]);
    });
  }
}
