import { alone } from "#kernel/alone";
import type { Kernel } from "#kernel/kernel";

const sweepMs = 30_000;

/** One piece of long work, kept in records until it is done. */
export type Work = { workspace: string; id: string };

export type BackgroundWork = {
  /** Goes on with it in the background, unless this or another process is at it. */
  run(work: Work): void;
  /** Takes up what a process that died has left. */
  sweep(): Promise<void>;
  /** Ends after the step under way; what is left goes on at the next start. */
  stop(): Promise<void>;
};

/**
 * Has this process do long work beside everything else, each piece in one process at a time. `left` says what is not done
 * yet; `run` goes on with one piece and looks at `isStopping` between its steps.
 */
export function workInBackground(
  { records, log }: Pick<Kernel, "records" | "log">,
  {
    name,
    left,
    run,
  }: {
    name: string;
    left: () => Promise<Work[]>;
    run: (work: Work, isStopping: () => boolean) => Promise<unknown>;
  },
): BackgroundWork {
  const running = new Map<string, Promise<void>>();
  let stopping = false;
  const start = (work: Work) => {
    if (stopping || running.has(work.id)) return;
    const doing = alone(records, `hamdel.${name}.${work.id}`, () => run(work, () => stopping))
      .catch((error) => log.error({ err: error, [name]: work.id }, "long work will be taken up again"))
      .finally(() => running.delete(work.id));
    running.set(work.id, doing);
  };
  const sweep = async () => {
    for (const work of await left()) start(work);
  };
  const clock = setInterval(() => {
    sweep().catch((error) => log.warn({ err: error }, `${name}: long work could not be looked after`));
  }, sweepMs).unref();
  return {
    run: start,
    sweep,
    stop: async () => {
      stopping = true;
      clearInterval(clock);
      await Promise.all(running.values());
    },
  };
}
