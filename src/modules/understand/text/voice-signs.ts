import { cueNames, cuesIn } from "./cues.ts";
import { emotions, intents } from "./model.ts";
import type { Token } from "./tokens.ts";

/** What is asked of a voice and answered yes or no. `pressing` is what must be seen to today. */
export const signNames = ["urgent", "pressing", "leaving", ...intents] as const;
export type SignName = (typeof signNames)[number];

/** The linear heads behind the signs, in the order of their table. */
export const voiceHeads = [...signNames, ...emotions] as const;

/**
 * How heads and cues are weighed: for each sign what its own head's score and each of `signInputs` add to the log-odds;
 * for each emotion, and last for none, what the scores of all voice heads and each of `signInputs` add.
 */
export interface SignWeights {
  signs: Record<SignName, number[]>;
  emotion: number[][];
}

/** The chance of each sign, and of each emotion with that of none last. */
export interface VoiceSigns {
  signs: Record<SignName, number>;
  emotion: number[];
}

/**
 * What a voice wants and feels. Heads know much and are unsure; cues know little and are sure; what each is worth was
 * learnt from comments that were read by hand (stacking; Wolpert 1992, "Stacked Generalization"). `scores` are those of
 * `voiceHeads`. About two microseconds for a comment.
 */
export function signsOf(tokens: Token[], scores: ArrayLike<number>, weights: SignWeights): VoiceSigns {
  const inputs = signInputs(tokens);
  const signs = {} as Record<SignName, number>;
  for (let i = 0; i < signNames.length; i++) {
    const own = weights.signs[signNames[i] as SignName];
    const odds = (own[0] as number) * (scores[i] as number) + weighed(inputs, own, 1);
    signs[signNames[i] as SignName] = 1 / (1 + Math.exp(-odds));
  }
  return {
    signs,
    emotion: softmax(
      weights.emotion.map((row) => weighed(scores, row, 0) + weighed(inputs, row, scores.length)),
    ),
  };
}

/** What is counted in a text besides its features: 1, whether it asks or exclaims, how long it is, and its cues. */
export function signInputs(tokens: Token[]): number[] {
  const inputs = [1, 0, 0, Math.log(1 + tokens.length) - usualLength];
  for (const { text } of tokens) {
    if (text === "?") inputs[1] = 1;
    else if (text === "!") inputs[2] = 1;
  }
  for (const count of cuesIn(tokens)) inputs.push(Math.min(count, 2));
  return inputs;
}

/** The names of `signInputs`, for those who learn or explain the weights. */
export const signInputNames = ["always", "asks", "exclaims", "length", ...cueNames];

/** The logarithm of about twelve words. */
const usualLength = 2.5;

function weighed(inputs: ArrayLike<number>, weights: number[], from: number): number {
  let sum = 0;
  for (let i = 0; i < inputs.length; i++) sum += (inputs[i] as number) * (weights[from + i] as number);
  return sum;
}

function softmax(odds: number[]): number[] {
  const highest = Math.max(...odds);
  const parts = odds.map((value) => Math.exp(value - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}
