import type { Token } from "../text/tokens.ts";
import { countPatterns, patternBook } from "./cue-patterns.ts";
import { emotionCues } from "./cues-emotion.ts";
import { englishCues, englishLists } from "./cues-english.ts";
import { persianCues, persianLists } from "./cues-persian.ts";

export type CueName = keyof typeof persianCues | keyof typeof emotionCues;

const lines = { ...persianCues, ...emotionCues } as Record<CueName, string>;
for (const [name, english] of Object.entries(englishCues)) lines[name as CueName] += english;
const book = patternBook(lines, { ...persianLists, ...englishLists });

/** The cues in the order of what `cuesIn` counts. */
export const cueNames = book.names as CueName[];

/** How often each cue of `cueNames` occurs; Persian and English are looked for at once, for many voices mix them. */
export function cuesIn(tokens: Token[], counts = noCounts()): Uint16Array {
  countPatterns(book, tokens, counts);
  return counts;
}

const noCounts = (): Uint16Array => new Uint16Array(cueNames.length);
