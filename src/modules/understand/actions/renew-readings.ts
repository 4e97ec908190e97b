import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { renewalStarted } from "../events.ts";
import type { RenewalState } from "../model.ts";
import {
  countOlder,
  holdRenewal,
  insertRenewal,
  olderVoices,
  type RenewalRow,
  readRenewal,
  renewalsUnderWay,
  updateRenewal,
} from "../store-renewals.ts";
import { holdTree } from "../store-topics.ts";
import { readVoicesAgain } from "./read-voices.ts";
import { readerOf } from "./reader-of.ts";

/** So many voices a transaction: a lesson that comes meanwhile waits for one of them. */
const batch = 200;

/** Has all of history read again with what is known now, unless that is under way. */
export async function startRenewal(kernel: Kernel, tx: Tx, { workspace, member }: Actor): Promise<void> {
  const { older } = await countOlder(tx, workspace, await readerOf(tx, workspace));
  const [id, at] = [newId(), kernel.now()];
  if (!(await insertRenewal(tx, workspace, { id, total: older, at, by: member }))) return;
  const data = { renewal: id };
  await announce(tx, [renewalStarted.of({ workspace, person: null, actor: member, at, data })]);
  await kernel.live.changed(tx, workspace, ["renewal"]);
}

/** How much of history was read by something older, and how far the renewal is. */
export async function renewalState(tx: Tx, workspace: string): Promise<RenewalState> {
  const { model, tree } = await readerOf(tx, workspace);
  const renewal = await readRenewal(tx, workspace);
  return {
    model,
    tree,
    ...(await countOlder(tx, workspace, { model, tree })),
    renewal: renewal ? onWire(renewal) : null,
  };
}

const onWire = ({ last: _, startedAt, endedAt, ...row }: RenewalRow) => ({
  ...row,
  state: endedAt === null ? ("running" as const) : ("done" as const),
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

type Running = Pick<Kernel, "records" | "live" | "now">;

/** Every workspace with a renewal that is not at its end. */
export const workspacesToRenew = ({ records }: Pick<Kernel, "records">): Promise<string[]> =>
  records.system(renewalsUnderWay);

/**
 * One batch of a workspace's renewal, which also moves its place: whoever comes next, after a crash or in another
 * process, goes on there. Answers whether there is more to do for this process.
 */
export function renewSome(kernel: Running, workspace: string): Promise<boolean> {
  return kernel.records.within(workspace, async (tx) => {
    const renewal = await holdRenewal(tx, workspace);
    if (!renewal) return false;
    await holdTree(tx, workspace);
    const reader = await readerOf(tx, workspace);
    const voices = await olderVoices(tx, workspace, reader, { after: renewal.last, limit: batch });
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const { changed } = await readVoicesAgain(tx, { workspace, timeZone }, voices, { all: true });
    const isOver = voices.length < batch;
    await updateRenewal(tx, {
      ...renewal,
      done: renewal.done + voices.length,
      changed: renewal.changed + changed,
      last: voices.at(-1)?.id ?? renewal.last,
      endedAt: isOver ? kernel.now() : null,
    });
    await kernel.live.changed(tx, workspace, isOver ? ["renewal", "topics"] : ["renewal"]);
    return !isOver;
  });
}
