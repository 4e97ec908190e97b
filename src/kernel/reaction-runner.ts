import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { activeGeneration } from "#kernel/generations";
import { type JournalEvent, onAnnounced } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import {
  claimUpTo,
  dueFailures,
  forgetFailure,
  isBehind,
  keepFailure,
  lockCursor,
  moveCursor,
  readJournal,
  registerReaction,
  waitingPersons,
} from "#kernel/reaction-store";
import type { FactsReaction, Reaction, RecordsReaction } from "#kernel/reactions";
import { enterSystem, enterWorkspace, type Tx } from "#kernel/records";

/**
 * Events are gathered this long before a batch is taken: many small batches would cost more than they hasten. An insert
 * into facts costs much the same for one row as for thousands, so facts wait longer; boards still move within a second.
 */
const paceMs = { records: 150, facts: 400 };
/** Longest pause before a store that is away is asked again. */
const longestAwayMs = 30_000;
/** Waking up without being told serves commits of other processes and failures whose time has come. */
const idlePollMs = 500;
const attemptsBeforeGivingUp = 10;
const retriesPerStep = 50;

export type ReactionRunner = {
  /** Resolves once every reaction has taken all that the journal held when this was called, or put it aside as failed. */
  drain(): Promise<void>;
  stop(): Promise<void>;
};

/** Runs the reactions beside the server: each in a loop of its own, woken by commits and by the clock. */
export async function startReactions(
  kernel: Kernel,
  reactions: readonly Reaction[],
): Promise<ReactionRunner> {
  await kernel.records.system(async (tx) => {
    for (const { name } of reactions) await registerReaction(tx, name);
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {});
  const wakers = new Set<() => void>();
  const wake = () => {
    for (const waker of wakers) waker();
  };
  const unsubscribe = onAnnounced(wake);
  const loop = async (one: Reaction) => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        const read = await stepReaction(kernel, one);
        failures = 0;
        if (read === 0) await sleepUntilWoken(wakers, idlePollMs);
        if (read < one.batch) await pause(paceMs[one.into]);
      } catch (error) {
        // A store that is away is waited for; the journal keeps everything meanwhile.
        kernel.log.error({ err: error, reaction: one.name }, "reaction will try again");
        failures += 1;
        await pause(Math.min(backOffMs(failures), longestAwayMs));
      }
    }
  };
  const loops = reactions.map(loop);
  return {
    drain: () => drainReactions(kernel, reactions),
    stop: async () => {
      stopping.abort();
      unsubscribe();
      wake();
      await Promise.all(loops);
    },
  };
}

/** One batch of one reaction; answers how many rows of the journal it passed or tried again, 0 where there was nothing. */
export async function stepReaction(kernel: Kernel, one: Reaction): Promise<number> {
  if (one.into === "facts") return stepFacts(kernel, one);
  const retried = await retryDue(kernel, one);
  return (await stepRecords(kernel, one)) + retried;
}

async function drainReactions(kernel: Kernel, reactions: readonly Reaction[]): Promise<void> {
  // A reaction may announce what an earlier-listed one listens for, and another process may hold a batch.
  for (;;) {
    for (const one of reactions) while ((await stepReaction(kernel, one)) > 0);
    const behind = await kernel.records.system(async (tx) => {
      for (const { name } of reactions) if (await isBehind(tx, name)) return true;
      return false;
    });
    if (!behind) return;
    await sleep(10);
  }
}

async function stepRecords(kernel: Kernel, one: RecordsReaction): Promise<number> {
  return kernel.records.system(async (tx) => {
    const cursor = await lockCursor(tx, one.name);
    if (!cursor) return 0;
    const { events, passed, last } = await readJournal(tx, one.to, { from: cursor, limit: one.batch });
    if (!last) return 0;
    const waiting = events.length > 0 ? await waitingPersons(tx, one.name) : new Set<string>();
    for (const [workspace, some] of Map.groupBy(events, (event) => event.workspace))
      await runInWorkspace(kernel, tx, one, workspace, some, waiting);
    await moveCursor(tx, one.name, last);
    return passed;
  });
}

async function runInWorkspace(
  kernel: Kernel,
  tx: Tx,
  one: RecordsReaction,
  workspace: string,
  events: JournalEvent[],
  waiting: Set<string>,
): Promise<void> {
  const free = events.filter((event) => !event.person || !waiting.has(event.person));
  const whole =
    free.length > 0 ? await attempt(tx, workspace, () => one.run(kernel, tx, free)) : { ok: true };
  if (whole.ok && free.length === events.length) return;
  for (const event of whole.ok ? events.filter((each) => !free.includes(each)) : events) {
    const behind = event.person !== null && waiting.has(event.person);
    const single = behind ? undefined : await attempt(tx, workspace, () => one.run(kernel, tx, [event]));
    if (single?.ok) continue;
    if (event.person) waiting.add(event.person);
    await putAside(kernel, tx, one, event, single ? 1 : 0, single?.error ?? "waits behind an earlier event");
  }
}

async function retryDue(kernel: Kernel, one: RecordsReaction): Promise<number> {
  return kernel.records.system(async (tx) => {
    const due = await dueFailures(tx, one.name, kernel.now(), retriesPerStep);
    for (const event of due) {
      const again = await attempt(tx, event.workspace, () => one.run(kernel, tx, [event]));
      if (again.ok) await forgetFailure(tx, one.name, event);
      else await putAside(kernel, tx, one, event, event.attempts + 1, again.error);
    }
    return due.length;
  });
}

/** Runs `work` on a savepoint as the workspace; whatever it wrote is undone when it throws. */
async function attempt(
  tx: Tx,
  workspace: string,
  work: () => Promise<void>,
): Promise<{ ok: true } | { ok: false; error: string }> {
  await sql`savepoint attempt`.execute(tx);
  try {
    await enterWorkspace(tx, workspace);
    await work();
    await enterSystem(tx);
    await sql`release savepoint attempt`.execute(tx);
    return { ok: true };
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    await enterSystem(tx);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function putAside(
  kernel: Kernel,
  tx: Tx,
  one: RecordsReaction,
  event: JournalEvent,
  attempts: number,
  error: string,
): Promise<void> {
  const givenUp = attempts >= attemptsBeforeGivingUp;
  kernel.log.warn({ reaction: one.name, event: event.id, attempts, error }, "an event could not be taken");
  const at = kernel.now();
  const retryAt = new Date(at.getTime() + backOffMs(attempts));
  await keepFailure(tx, one.name, event, { error: error.slice(0, 2_000), attempts, retryAt, givenUp, at });
}

async function stepFacts(kernel: Kernel, one: FactsReaction): Promise<number> {
  const isChosen = await kernel.records.system(async (tx) => {
    const cursor = await lockCursor(tx, one.name);
    if (!cursor || cursor.claim) return cursor !== undefined;
    // Only the bounds are wanted here: of no type.
    const { last } = await readJournal(tx, [], { from: cursor, limit: one.batch });
    if (last) await claimUpTo(tx, one.name, last);
    return last !== undefined;
  });
  return isChosen ? writeClaimed(kernel, one) : 0;
}

/** The bounds were committed before the write, so after a crash the same rows go out under the same token. */
async function writeClaimed(kernel: Kernel, one: FactsReaction): Promise<number> {
  return kernel.records.system(async (tx) => {
    const cursor = await lockCursor(tx, one.name);
    if (!cursor?.claim) return 0;
    const { events, passed } = await readJournal(tx, one.to, { from: cursor, to: cursor.claim });
    if (events.length > 0) {
      const generation = await activeGeneration(kernel.facts, one.name);
      const token = `${one.name}:${generation}:${cursor.transaction}:${cursor.id}`;
      await one.write(kernel, events, { generation, token });
    }
    await moveCursor(tx, one.name, cursor.claim);
    await tellPages(kernel, tx, one, events);
    return passed;
  });
}

/** In the transaction that moves the cursor: the notice goes out with its commit, and never for rows written twice. */
async function tellPages(kernel: Kernel, tx: Tx, one: FactsReaction, events: JournalEvent[]): Promise<void> {
  if (!one.topics) return;
  for (const workspace of new Set(events.map((event) => event.workspace)))
    await kernel.live.changed(tx, workspace, [...one.topics]);
}

/** 1 s, 2 s, 4 s … at most an hour. */
const backOffMs = (attempts: number) => Math.min(1_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);

function sleepUntilWoken(wakers: Set<() => void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      wakers.delete(done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    wakers.add(done);
  });
}
