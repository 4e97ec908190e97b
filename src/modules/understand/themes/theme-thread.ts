import { Worker } from "node:worker_threads";
import type { Comment } from "./corpus.ts";
import type { FoundTheme } from "./found-theme.ts";
import type { ThemeStage } from "./model.ts";
import type { Asked, Summary, Told } from "./theme-work.ts";

/** Themes are looked for in a thread of its own, so that whatever else the process does goes on. */
export type ThemeThread = {
  /** Hands over comments; resolves once they are read, so that not many wait in memory. */
  add(comments: Comment[]): Promise<void>;
  /** Looks for the themes of all comments handed over, which are of so many weeks. */
  find(weeks: number): Promise<Summary>;
  /** The themes one by one, the foremost first; null after the last. */
  next(): Promise<FoundTheme | null>;
  stop(): Promise<void>;
};

/** A hundred thousand comments need a quarter of this. */
const mostMemoryMb = 1_536;

export function openThemeThread(report: (stage: ThemeStage, share: number) => void): ThemeThread {
  const worker = new Worker(new URL("./theme-work.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  let settle: { resolve: (answer: never) => void; reject: (error: Error) => void } | undefined;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended ??= error;
    settle?.reject(error);
  };
  worker.on("message", (told: Told) => {
    if ("progress" in told) report(told.progress.stage, told.progress.share);
    else settle?.resolve(told.answer as never);
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The thread that looks for themes has ended.")));
  const ask = <Answer>(asked: Asked): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      settle = { resolve, reject };
      if (ended) reject(ended);
      else worker.postMessage(asked);
    });
  return {
    add: (comments) => ask({ add: comments }),
    find: (weeks) => ask({ find: weeks }),
    next: () => ask({ next: true }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
