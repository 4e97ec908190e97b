import type { ThemeChange, ThemeState } from "./model.ts";

/** A theme as it was found in one run, before it has an identity. Comments are told by their ids. */
export type FoundTheme = {
  name: string;
  /** What else people say for it, the name first. */
  wordings: string[];
  language: "fa" | "en";
  words: string[];
  /** The stems it is recognised by in the next run, with their weights. */
  signature: [stem: string, weight: number][];
  state: ThemeState;
  size: number;
  share: number;
  change: ThemeChange;
  /** Comments a week, the first week first. */
  weeks: number[];
  sentiment: { mean: number; n: number } | null;
  touchpoints: { id: string | null; n: number; share: number }[];
  topics: { topic: string; share: number }[];
  coherence: number;
  typical: FoundMember[];
  members: FoundMember[];
};

/** A comment of a theme, with the stretch of its text that put it there. */
export type FoundMember = { id: string; start: number; end: number; nearness: number };

export type FoundThemes = {
  themes: FoundTheme[];
  comments: number;
  themed: number;
  recentWeeks: number;
  /** All comments a week, the first week first. */
  weeks: number[];
};
