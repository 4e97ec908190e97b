import type { Kernel } from "#kernel/kernel";
import { renewSome, workspacesToRenew } from "./renew-readings.ts";

const sweepMs = 30_000;

export type RenewalRunner = {
  /** Goes on with a workspace's renewal in the background. */
  run(workspace: string): void;
  /** Takes up what a process that died has left. */
  sweep(): Promise<void>;
  /** Ends after the batch under way; what is left goes on at the next start. */
  stop(): Promise<void>;
};

/** Has this process work on renewals beside everything else. */
export function createRenewalRunner(kernel: Kernel): RenewalRunner {
  const running = new Map<string, Promise<void>>();
  let stopping = false;
  const renew = async (workspace: string) => {
    while (!stopping && (await renewSome(kernel, workspace)));
  };
  const run = (workspace: string) => {
    if (stopping || running.has(workspace)) return;
    const work = renew(workspace)
      .catch((error) => kernel.log.error({ err: error, workspace }, "a renewal will be taken up again"))
      .finally(() => running.delete(workspace));
    running.set(workspace, work);
  };
  const sweep = async () => (await workspacesToRenew(kernel)).forEach(run);
  const clock = setInterval(() => {
    sweep().catch((error) => kernel.log.warn({ err: error }, "renewals could not be looked after"));
  }, sweepMs).unref();
  return {
    run,
    sweep,
    stop: async () => {
      stopping = true;
      clearInterval(clock);
      await Promise.all(running.values());
    },
  };
}
