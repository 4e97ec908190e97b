import { z } from "zod";
import { dayUnits } from "#kernel/calendar";
import { categories } from "#listen/model";
import { isPeriod, localDay, metric, periodFault, scoreFilter } from "../measures/model.ts";
import { shownReading } from "./model.ts";
import { topicKey } from "./topic-model.ts";

const { touchpoint, branch, channel } = scoreFilter.shape;
const places = { touchpoint, branch, channel, metric: metric.optional() };
const period = { from: localDay, to: localDay, ...places };

/** Which voices a view counts: those with words that were said in these days. */
export const viewQuery = z.strictObject(period).refine(isPeriod, periodFault);
export type ViewQuery = z.infer<typeof viewQuery>;

/** A share or mean with its 95% interval; null where nothing was counted. */
const figure = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable();

/** So many voices and how they are meant. `sentiment` is their mean, −1…1; `negative` the share of negative ones, 0…1. */
export const feeling = z.object({ n: z.int(), sentiment: figure, negative: figure });

/** Topics × touchpoints. `nps` is that of the voices that gave a mark 0–10 to the NPS question. */
const cell = feeling.extend({ nps: figure });
export const heatMap = z.object({
  /** Every voice with words, whatever it is about. */
  total: cell,
  /** The most spoken of first; `parent` is null for the main topics. */
  topics: z.array(cell.extend({ topic: topicKey, name: z.string(), parent: topicKey.nullable() })),
  /** `id` is null for voices of no touchpoint. */
  touchpoints: z.array(cell.extend({ id: z.uuid().nullable(), name: z.string().nullable() })),
  /** Only those where somebody spoke. */
  cells: z.array(cell.extend({ topic: topicKey, touchpoint: z.uuid().nullable() })),
});
export type HeatMap = z.infer<typeof heatMap>;

export const feelingQuery = z
  .strictObject({ ...period, topic: topicKey.optional(), unit: z.enum(dayUnits).optional() })
  .refine(isPeriod, periodFault);
export type FeelingQuery = z.infer<typeof feelingQuery>;

const counts = z.object({ positive: z.int(), neutral: z.int(), negative: z.int() });

/** Sentiment over time: every bucket of the period, those without voices too. */
export const feelingOverTime = z.object({
  unit: z.enum(dayUnits),
  total: feeling.extend({ counts }),
  items: z.array(feeling.extend({ counts, start: z.iso.date(), end: z.iso.date() })),
});
export type FeelingOverTime = z.infer<typeof feelingOverTime>;

/** `to` is the last day; the `days` up to it are compared with as many before them. */
export const moverQuery = z.strictObject({
  to: localDay,
  days: z.coerce.number().int().min(1).max(92).default(7),
  ...places,
});
export type MoverQuery = z.infer<typeof moverQuery>;

const range = z.object({ from: z.iso.date(), to: z.iso.date(), voices: z.int() });

/**
 * How a topic's share of all voices moved (0…1, `difference` −1…1 with its 95% interval). `q` is the share of false
 * alarms among all topics told as surely moved at least as clearly as this one; `moreThanChance` where that is at most 0.05.
 */
const mover = z.object({
  topic: topicKey,
  name: z.string(),
  parent: topicKey.nullable(),
  n: z.int(),
  before: z.int(),
  share: z.number(),
  shareBefore: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  q: z.number(),
  moreThanChance: z.boolean(),
  /** The share of negative ones among them, now and before. */
  negative: z.number().nullable(),
  negativeBefore: z.number().nullable(),
});

/** What rose and fell: the surest first, then the largest. */
export const movers = z.object({ now: range, before: range, items: z.array(mover) });
export type Movers = z.infer<typeof movers>;

/** A word of one group rather than the other: `z` is how many standard errors its log-odds are from even. */
const tellingWord = z.object({ word: z.string(), z: z.number(), promoters: z.int(), detractors: z.int() });
export const tellingWords = z.object({
  /** How many voices of each were looked at. */
  voices: z.object({ promoters: z.int(), detractors: z.int() }),
  promoters: z.array(tellingWord),
  detractors: z.array(tellingWord),
});
export type TellingWords = z.infer<typeof tellingWords>;

/** Today where no day is named; `places` narrow as everywhere. */
export const morningQuery = z.strictObject({ day: localDay.optional(), ...places });
export type MorningQuery = z.infer<typeof morningQuery>;

/** Ten voices to begin the day with, personal data masked; the same all day. `text` is masked, spans are of it. */
export const morning = z.object({
  day: z.iso.date(),
  items: z.array(
    z.object({
      id: z.uuid(),
      metric,
      value: z.number().nullable(),
      category: z.enum(categories).nullable(),
      text: z.string(),
      person: z.uuid().nullable(),
      touchpoint: z.uuid().nullable(),
      branch: z.uuid().nullable(),
      channel: z.string(),
      at: z.iso.datetime(),
      reading: shownReading,
    }),
  ),
});
export type Morning = z.infer<typeof morning>;
