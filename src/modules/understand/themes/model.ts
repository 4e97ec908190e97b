import { z } from "zod";
import { metric } from "../measures/model.ts";
import { textSpan } from "../text/model.ts";

export const themeStates = ["new", "growing", "steady", "fading"] as const;
export const themeState = z.enum(themeStates);
export type ThemeState = z.infer<typeof themeState>;

/** How much was said of late against before: counts, shares of all comments (0–1), and the chance of it being chance. */
export const themeChange = z.object({
  recent: z.number().int(),
  recentShare: z.number(),
  before: z.number().int(),
  beforeShare: z.number(),
  /** Of the shares; null where nobody said it before. */
  ratio: z.number().nullable(),
  p: z.number().min(0).max(1),
  /** More than chance, over all themes together (Benjamini–Hochberg at 5 %). */
  certain: z.boolean(),
});
export type ThemeChange = z.infer<typeof themeChange>;

export const themeRunStates = ["queued", "working", "done", "failed"] as const;
export type ThemeRunState = (typeof themeRunStates)[number];
export const themeStages = ["reading", "words", "patterns", "gathering", "naming", "keeping"] as const;
export type ThemeStage = (typeof themeStages)[number];

export const themeRun = z.object({
  id: z.uuid(),
  state: z.enum(themeRunStates),
  why: z.enum(["asked", "weekly"]),
  progress: z.number().min(0).max(1),
  stage: z.enum(themeStages).nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The last weeks that count as of late. */
  recentWeeks: z.number().int().nullable(),
  comments: z.number().int().nullable(),
  /** Comments that belong to a theme; the others are left out as noise. */
  themed: z.number().int().nullable(),
  themes: z.number().int().nullable(),
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});
export type ThemeRun = z.infer<typeof themeRun>;

/** A voice of a theme; `spans` are the clauses that put it there, in UTF-16 code units of `text`. */
export const themeVoice = z.object({
  id: z.uuid(),
  text: z.string(),
  spans: z.array(textSpan),
  metric,
  value: z.number().nullable(),
  person: z.uuid().nullable(),
  touchpoint: z.uuid().nullable(),
  branch: z.uuid().nullable(),
  channel: z.string(),
  at: z.iso.datetime(),
});
export type ThemeVoice = z.infer<typeof themeVoice>;

export const theme = z.object({
  /** The same from run to run. */
  id: z.uuid(),
  /** Made of people's own words, in their spelling. */
  name: z.string(),
  /** What else people say for it, the name first. */
  wordings: z.array(z.string()),
  language: z.enum(["fa", "en"]),
  words: z.array(z.string()),
  state: themeState,
  size: z.number().int(),
  share: z.number().min(0).max(1),
  change: themeChange,
  /** Weeks of seven days, the last one ending with the run's last day. */
  trend: z.array(
    z.object({ start: z.iso.date(), end: z.iso.date(), n: z.number().int(), share: z.number() }),
  ),
  sentiment: z.object({ mean: z.number().min(-1).max(1), n: z.number().int() }).nullable(),
  touchpoints: z.array(z.object({ id: z.uuid().nullable(), n: z.number().int(), share: z.number() })),
  /** Topics that its comments were read to be about already. */
  topics: z.array(z.object({ topic: z.string(), share: z.number() })),
  voices: z.array(themeVoice),
  /** Mean normalised pointwise mutual information of its foremost words, −1 to 1. */
  coherence: z.number(),
  firstSeen: z.iso.date(),
  /** The topic that was made of it. */
  topic: z.string().nullable(),
});
export type Theme = z.infer<typeof theme>;

/** A theme with what the earlier runs found of it, the newest first. */
export const wholeTheme = theme.extend({
  history: z.array(
    z.object({
      run: z.uuid(),
      at: z.iso.datetime(),
      size: z.number().int(),
      share: z.number(),
      state: themeState,
    }),
  ),
});
export type WholeTheme = z.infer<typeof wholeTheme>;

export const themeQuery = z.object({
  state: z.union([themeState, z.array(themeState)]).optional(),
  touchpoint: z.uuid().optional(),
  topic: z.enum(["made", "none"]).optional(),
  sort: z.enum(["change", "size"]).default("change"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** `run` is the last finished one, which `items` are of; `underWay` one that is queued or at work. */
export const themeList = z.object({
  run: themeRun.nullable(),
  underWay: themeRun.nullable(),
  items: z.array(theme),
  next: z.string().nullable(),
});
export type ThemeList = z.infer<typeof themeList>;

export const themeRunInput = z.strictObject({
  /** So many weeks, the last of which ends with `to`. */
  weeks: z.number().int().min(1).max(260).default(13),
  /** The last day; today where nothing is said. */
  to: z.iso.date().optional(),
});

/** Without names the topic is called as the theme is. */
export const themeTopicInput = z.strictObject({
  names: z
    .strictObject({ fa: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) })
    .optional(),
  parent: z.string().max(64).nullable().default(null),
});
export type ThemeTopicInput = z.infer<typeof themeTopicInput>;
