import { setTimeout as sleep } from "node:timers/promises";
import { activateGeneration, activeGeneration, dropOtherGenerations } from "#kernel/generations";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { lockCursor, type Place, readJournal } from "#kernel/reaction-store";
import type { FactsReaction } from "#kernel/reactions";
import type { Tx } from "#kernel/records";

/** So many rows are read, turned and sent without a pause: more would hold up whoever else is served. */
const batch = 2_000;

/**
 * Makes the facts of a reaction anew from the journal, as a new generation that boards see only when it is whole. New
 * events wait meanwhile; nothing is lost. Answers how many events were read.
 */
export async function rebuildFacts(
  kernel: Kernel,
  one: FactsReaction,
  progress: (events: number) => void = () => {},
): Promise<number> {
  return kernel.records.system(async (tx) => {
    const end = await lockCursor(tx, one.name, true);
    if (!end) throw new Error(`There is no reaction "${one.name}".`);
    const active = await activeGeneration(kernel.facts, one.name);
    for (const table of one.tables) await dropOtherGenerations(kernel.facts, table, active);
    const read = await writeGeneration(kernel, tx, one, active + 1, end, progress);
    await activateGeneration(kernel.facts, one.name, active + 1);
    // A query that read the old number a moment ago may still be choosing its parts.
    await sleep(1_000);
    for (const table of one.tables) await dropOtherGenerations(kernel.facts, table, active + 1);
    return read;
  });
}

async function writeGeneration(
  kernel: Kernel,
  tx: Tx,
  one: FactsReaction,
  generation: number,
  end: Place,
  progress: (events: number) => void,
): Promise<number> {
  // A token of an earlier attempt would make facts swallow the rows that this attempt writes again.
  const attempt = newId();
  let from: Place = { transaction: "0", id: 0 };
  for (let read = 0; ; ) {
    const { events, last } = await readJournal(tx, one.to, { from, to: end, limit: batch });
    if (!last) return read;
    if (events.length > 0) await one.write(kernel, events, { generation, token: `${attempt}:${last.id}` });
    read += events.length;
    progress(read);
    from = last;
  }
}
