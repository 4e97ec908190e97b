import { readFileSync } from "node:fs";
import { wordHash } from "../../src/modules/understand/text/features.ts";
import type { Emotion, Intent } from "../../src/modules/understand/text/model.ts";

/** What a reader said of one comment; `text` is there for made-up ones only. See README.md for what each means. */
export interface HandLabel {
  key: string;
  /** Undefined, like the next two, where only the emotion was judged. */
  urgency: 0 | 1 | 2 | undefined;
  leaving: boolean | undefined;
  intents: Intent[] | undefined;
  emotion: Emotion | null;
  text: string | undefined;
}

/** The labels of comments in public collections, keyed `set:line` or `set:id`. */
export const readByHand = (): HandLabel[] => labelsIn("read-by-hand.tsv");

/** Labelled comments that were written for this project. */
export const madeUp = (): HandLabel[] => labelsIn("made-up.tsv");

/** Whether a comment is kept for judging: a quarter of them, whichever are added later. */
export const isHeldOut = (key: string): boolean => (wordHash(key) >>> 9) % 4 === 0;

function labelsIn(file: string): HandLabel[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map(labelOf);
}

function labelOf(line: string): HandLabel {
  const [key, urgency, leaving, intents, emotion, text] = line.split("\t") as [
    string,
    string,
    string,
    string,
    string,
    string?,
  ];
  const isJudged = urgency !== "-";
  return {
    key,
    urgency: isJudged ? (Number(urgency) as 0 | 1 | 2) : undefined,
    leaving: isJudged ? leaving === "1" : undefined,
    intents: isJudged ? intentsIn(intents) : undefined,
    emotion: emotion === "none" ? null : (emotion as Emotion),
    text,
  };
}

const intentsIn = (column: string): Intent[] => (column === "none" ? [] : (column.split(",") as Intent[]));
