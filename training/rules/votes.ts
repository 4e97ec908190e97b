import { type CueName, cueNames } from "../../src/modules/understand/signs/cues.ts";
import type { voiceHeads } from "../../src/modules/understand/signs/voice-signs.ts";
import { emotions } from "../../src/modules/understand/text/model.ts";

export type VoiceHead = (typeof voiceHeads)[number];

/** What a rule may look at in a comment that nobody labelled. */
export interface Unlabelled {
  cues: Uint16Array;
  /** −1 the writer was unhappy, 1 happy, by rating or recommendation; 0 unknown or in between. */
  polarity: number;
  words: number;
  asks: boolean;
  /** The one who answered said sorry. */
  apology: boolean;
}

/**
 * A guess of the label, or undefined: the row is left out (labelling functions; Ratner et al. 2016, "Data Programming").
 * Each is right more often than not, and all of them together teach heads the words that stand beside the cues.
 */
export type Vote = (row: Unlabelled) => boolean | undefined;

const place = Object.fromEntries(cueNames.map((name, i) => [name, i])) as Record<CueName, number>;
const count = ({ cues }: Unlabelled, ...names: CueName[]): number =>
  names.reduce((sum, name) => sum + (cues[place[name]] as number), 0);

const owedCues = ["missing", "wrongThing", "moneyOwed", "broken", "spoilt"] as const;

/** Yes where `yes`, no where none of the cues stands at all, else no guess. */
const guess = (yes: boolean, doubt: number): boolean | undefined => {
  if (yes) return true;
  return doubt > 0 ? undefined : false;
};

export const votes: Record<VoiceHead, Vote> = {
  urgent: (row) => {
    if (count(row, "settled") > 0) return undefined;
    const harmed = count(row, "danger", "theft", "threat") > 0 && row.polarity < 0;
    const owed = count(row, ...owedCues) > 0 && (row.polarity < 0 || count(row, "chased") > 0);
    return guess(harmed || owed, count(row, ...owedCues, "danger", "theft", "threat", "chased", "deadline"));
  },
  pressing: (row) => {
    const harmed = count(row, "danger") > 0 && row.polarity < 0;
    const wronged = count(row, "theft", "threat") > 0 && row.polarity <= 0;
    return guess(harmed || wronged, count(row, "danger", "theft", "threat", "deadline"));
  },
  leaving: (row) => {
    const goes = count(row, "leavingSure") > 0 && count(row, "staying") === 0 && row.polarity <= 0;
    return guess(goes, count(row, "leavingSure", "leavingMaybe"));
  },
  praise: ({ polarity, words }) => {
    if (polarity > 0) return true;
    return polarity < 0 && words < 40 ? false : undefined;
  },
  complaint: ({ polarity, words, apology }) => {
    if (polarity < 0 || apology) return true;
    return polarity > 0 && words < 12 ? false : undefined;
  },
  request: (row) => {
    if (count(row, "pleaseToBuyers") > 0) return undefined;
    return guess(
      count(row, "please") > 0 && count(row, "imperative") > 0,
      count(row, "please", "imperative"),
    );
  },
  question: (row) => {
    const wantsToKnow = row.asks && count(row, "asks", "why") > 0 && count(row, "rhetorical") === 0;
    return guess(wantsToKnow, count(row, "asks", "why") + (row.asks ? 1 : 0));
  },
  suggestion: (row) => {
    if (count(row, "recommend", "regretWish") > 0) return undefined;
    const proposes = count(row, "wish") > 0 || count(row, "better", "suggest") > 1;
    return guess(proposes, count(row, "better", "suggest"));
  },
  joy: feels("joy"),
  anger: feels("anger"),
  sadness: feels("sadness"),
  fear: feels("fear"),
  surprise: feels("surprise"),
  disgust: feels("disgust"),
};

/** Words of one emotion and of no other, by a writer whose rating does not contradict it. */
function feels(emotion: (typeof emotions)[number]): Vote {
  return (row) => {
    const own = count(row, emotion);
    const isAlone = own > 0 && count(row, ...emotions) === own;
    const isGlad = emotion === "joy" ? row.polarity < 0 : emotion !== "surprise" && row.polarity > 0;
    return guess(isAlone && !isGlad, own);
  };
}
