import type { Kernel } from "#kernel/kernel";
import { type ThemeStage, themeStages } from "./model.ts";
import { keepProgress, type RunRow } from "./store-runs.ts";

export type Progress = {
  /** How far a stage is, 0–1. */
  tell(stage: ThemeStage, share: number): void;
  /** Resolves when nothing more will be written. */
  stop(): Promise<void>;
};

const writtenEveryMs = 700;
/** Where each stage begins in the whole. */
const begins: Record<ThemeStage, number> = {
  reading: 0,
  words: 0.55,
  patterns: 0.6,
  gathering: 0.65,
  naming: 0.7,
  keeping: 0.85,
};

/** Writes now and then how far a run is, and tells the pages that follow it. */
export function followProgress(
  { records, live, log }: Pick<Kernel, "records" | "live" | "log">,
  { id, workspace }: RunRow,
): Progress {
  let latest: { stage: ThemeStage; progress: number } | undefined;
  let writing = Promise.resolve();
  const write = () => {
    if (!latest) return;
    const { stage, progress } = latest;
    latest = undefined;
    writing = records
      .within(workspace, async (tx) => {
        await keepProgress(tx, id, stage, progress);
        await live.changed(tx, workspace, ["themes"]);
      })
      .catch((error) => log.warn({ err: error, run: id }, "progress could not be told"));
  };
  const clock = setInterval(write, writtenEveryMs);
  const tell = (stage: ThemeStage, share: number) => {
    latest = { stage, progress: wholeOf(stage, share) };
  };
  return {
    tell,

    stop: async () => {
      clearInterval(clock);
      latest = undefined;
      await writing;
    },
  };
}

function wholeOf(stage: ThemeStage, share: number): number {
  const next = themeStages[themeStages.indexOf(stage) + 1];
  const end = next ? begins[next] : 1;
  return begins[stage] + (end - begins[stage]) * Math.min(1, share);
}
