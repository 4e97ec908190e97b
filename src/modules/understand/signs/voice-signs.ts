import { emotions, intents } from "../text/kinds.ts";
import type { Token } from "../text/tokens.ts";
import { cueNames, cuesIn } from "./cues.ts";

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
  emotion: Float64Array;
}

/**
 * Reads what a voice wants and feels. Heads know much and are unsure; cues know little and are sure; what each is worth
 * was learnt from comments that were read by hand (stacking; Wolpert 1992, "Stacked Generalization").
 */
export class SignReader {
  /** What each input adds to the odds of every outcome: the signs, then the emotions and none. */
  readonly #rows: Float64Array[];
  readonly #own: Float64Array;
  readonly #emotion: Float64Array[];
  readonly #counts = new Uint16Array(cueNames.length);

  constructor({ signs, emotion }: SignWeights) {
    const ofSigns = signNames.map((name) => signs[name]);
    if (ofSigns.some((row) => row.length !== 1 + signInputNames.length))
      throw new Error("The model was learnt with other cues than these: npm run train makes it anew.");
    this.#own = Float64Array.from(ofSigns, ([own]) => own as number);
    this.#emotion = voiceHeads.map((_, h) => Float64Array.from(emotion, (row) => row[h] as number));
    this.#rows = signInputNames.map((_, i) =>
      Float64Array.from([
        ...ofSigns.map((row) => row[1 + i] as number),
        ...emotion.map((row) => row[voiceHeads.length + i] as number),
      ]),
    );
  }

  /** The chances of a text's signs and emotions; `scores` holds those of `voiceHeads` from `from` on. */
  read(tokens: Token[], scores: ArrayLike<number>, from = 0): VoiceSigns {
    const odds = new Float64Array(signNames.length + emotions.length + 1);
    forEachInput(tokens, this.#counts, (input, value) =>
      addRow(odds, this.#rows[input] as Float64Array, value, 0),
    );
    for (let h = 0; h < voiceHeads.length; h++) {
      const score = scores[from + h] as number;
      if (h < signNames.length) (odds[h] as number) += (this.#own[h] as number) * score;
      addRow(odds, this.#emotion[h] as Float64Array, score, signNames.length);
    }
    return { signs: signsOf(odds), emotion: softmax(odds.subarray(signNames.length)) };
  }
}

/** The names of the inputs: 1, whether a text asks or exclaims, how long it is, and its cues. */
export const signInputNames = ["always", "asks", "exclaims", "length", ...cueNames];

/** All inputs of a text, for learning. */
export function signInputs(tokens: Token[]): number[] {
  const inputs = new Array<number>(signInputNames.length).fill(0);
  forEachInput(tokens, new Uint16Array(cueNames.length), (input, value) => {
    inputs[input] = value;
  });
  return inputs;
}

/** The logarithm of about twelve words. */
const usualLength = 2.5;
/** A cue counts twice at most. */
const mostOften = 2;

/** Tells the inputs that are not zero. */
function forEachInput(
  tokens: Token[],
  counts: Uint16Array,
  tell: (input: number, value: number) => void,
): void {
  tell(0, 1);
  if (tokens.some(isQuestionMark)) tell(1, 1);
  if (tokens.some(isExclamationMark)) tell(2, 1);
  tell(3, Math.log(1 + tokens.length) - usualLength);
  cuesIn(tokens, counts);
  for (let cue = 0; cue < counts.length; cue++)
    if (counts[cue] !== 0) tell(4 + cue, Math.min(counts[cue] as number, mostOften));
}

const isQuestionMark = ({ text }: Token): boolean => text === "?";
const isExclamationMark = ({ text }: Token): boolean => text === "!";

function addRow(odds: Float64Array, row: Float64Array, value: number, from: number): void {
  for (let i = 0; i < row.length; i++) (odds[from + i] as number) += (row[i] as number) * value;
}

function signsOf(odds: Float64Array): Record<SignName, number> {
  const chance = (place: number): number => 1 / (1 + Math.exp(-(odds[place] as number)));
  return {
    urgent: chance(0),
    pressing: chance(1),
    leaving: chance(2),
    praise: chance(3),
    complaint: chance(4),
    request: chance(5),
    question: chance(6),
    suggestion: chance(7),
  };
}

function softmax(odds: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of odds) highest = Math.max(highest, value);
  let whole = 0;
  for (let i = 0; i < odds.length; i++) {
    odds[i] = Math.exp((odds[i] as number) - highest);
    whole += odds[i] as number;
  }
  for (let i = 0; i < odds.length; i++) (odds[i] as number) /= whole;
  return odds;
}
