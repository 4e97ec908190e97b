import os from "node:os";
import { parentPort } from "node:worker_threads";
import { type Comment, CorpusReader } from "./corpus.ts";
import { feelClauses } from "./feel-clauses.ts";
import { findThemes } from "./find-themes.ts";
import type { FoundTheme, FoundThemes } from "./found-theme.ts";
import type { ThemeStage } from "./model.ts";

/** What a thread is asked for; each is answered once, and told of progress between. */
export type Asked = { add: Comment[] } | { find: number } | { next: true };
export type Summary = Omit<FoundThemes, "themes"> & { signatures: FoundTheme["signature"][] };
export type Told =
  | { answer: null | Summary | FoundTheme }
  | { progress: { stage: ThemeStage; share: number } };

// Whoever waits for an answer goes first. On Linux this is said of the calling thread alone, elsewhere of the process.
if (process.platform === "linux") os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const reader = new CorpusReader(feelClauses);
let found: FoundTheme[] = [];

const say = (told: Told): void => parentPort?.postMessage(told);

parentPort?.on("message", (asked: Asked) => {
  if ("add" in asked) {
    for (const comment of asked.add) reader.add(comment);
    say({ answer: null });
  } else if ("find" in asked) {
    const { themes, ...rest } = findThemes(reader, asked.find, (stage, share) =>
      say({ progress: { stage, share } }),
    );
    found = themes;
    say({ answer: { ...rest, signatures: themes.map(({ signature }) => signature) } });
  } else {
    say({ answer: found.shift() ?? null });
  }
});
