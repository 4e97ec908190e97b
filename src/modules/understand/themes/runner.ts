import { alone } from "#kernel/alone";
import type { Kernel } from "#kernel/kernel";
import { runThemes } from "./run-themes.ts";
import { type RunRow, runsUnderWay } from "./store-runs.ts";

const sweepMs = 30_000;

export type ThemeRunner = {
  /** Takes up every run that is queued, or was left by a process that died; resolves when they are done. */
  sweep(): Promise<void>;
  /** Breaks off; what is left is taken up at the next start, or by another process. */
  stop(): Promise<void>;
};

/** Looks for themes beside everything else, one run after the other: each keeps a processor busy. */
export function createThemeRunner(kernel: Kernel): ThemeRunner {
  const stopping = new AbortController();
  let sweeping: Promise<void> | undefined;
  let isAskedAgain = false;
  const sweep = (): Promise<void> => {
    isAskedAgain = true;
    sweeping ??= (async () => {
      while (isAskedAgain && !stopping.signal.aborted) {
        isAskedAgain = false;
        await runAll(kernel, stopping.signal);
      }
    })().finally(() => {
      sweeping = undefined;
    });
    return sweeping;
  };
  const clock = setInterval(() => {
    sweep().catch((error) => kernel.log.warn({ err: error }, "themes will be looked for later"));
  }, sweepMs).unref();
  return {
    sweep,
    stop: async () => {
      stopping.abort();
      clearInterval(clock);
      await sweeping?.catch(() => {});
    },
  };
}

async function runAll(kernel: Kernel, signal: AbortSignal): Promise<void> {
  for (const run of await kernel.records.system(runsUnderWay)) {
    if (signal.aborted) return;
    await alone(kernel.records, nameOf(run), () => runThemes(kernel, run, signal));
  }
}

const nameOf = ({ id }: Pick<RunRow, "id">): string => `hamdel.themes.${id}`;
