import type { Aspect } from "../experience.ts";

/**
 * How people put one thing. `(a|b)` is either wording and may be empty, `{days}` is filled from what was lived
 * through. Registers are never mixed inside one comment: nobody writes half a letter and half a chat.
 */
export type Registers = { casual: string[]; formal: string[]; finglish?: string[] };
export type AspectPhrases<Keys extends Aspect> = Record<Keys, Registers>;
