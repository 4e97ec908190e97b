import { z } from "zod";
import { type Day, daysBetween, dayUnits } from "#kernel/calendar";
import { sayKernel } from "#kernel/kernel-problems";
import { inWords } from "#kernel/rules";
import { categories } from "#listen/model";
import { say } from "../messages.ts";

/** What a score measures: `nps` is the answer 0–10 to the NPS question, `rating` another source's marks brought to 0–10. */
export const metrics = ["nps", "rating"] as const;
export const metric = z.enum(metrics);
export type Metric = z.infer<typeof metric>;

/** What readings tell: the mean of how voices are meant, −1…1, and the share of negative ones in percent. */
export const readingMeasures = ["sentiment", "negative"] as const;

/** What can be counted; another number is another entry here and its shape in shape.ts. */
export const measures = ["nps", "rating", "responses", ...readingMeasures] as const;
export type Measure = (typeof measures)[number];

export const places = ["touchpoint", "branch", "channel"] as const;
export type Place = (typeof places)[number];

/** What a measure can be broken down by. */
export const breakdowns = [...dayUnits, ...places, "category", "score", "topic"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** How answers that name no touchpoint or branch are asked for. */
export const nowhere = "none";

/** One value or several, any of which will do. */
const anyOf = <Schema extends z.ZodType>(one: Schema) =>
  z.union([one, z.array(one).min(1).max(100)]).transform((given) => (Array.isArray(given) ? given : [given]));
const place = z.union([z.uuid(), z.literal(nowhere)]);

/** Query strings say it as text. */
const wholeMark = z.union([
  z.int().min(0).max(10),
  z
    .string()
    .regex(/^(?:\d|10)$/)
    .transform(Number),
]);

/** Which answers are counted. `score` is in whole marks: 8 holds everything from 8 to below 9. */
export const scoreFilter = z.strictObject({
  metric: metric.optional(),
  touchpoint: anyOf(place).optional(),
  branch: anyOf(place).optional(),
  channel: anyOf(z.string().min(1).max(40)).optional(),
  category: anyOf(z.enum(categories)).optional(),
  score: anyOf(wholeMark).optional(),
});
export type ScoreFilter = z.infer<typeof scoreFilter>;

const longest = 3_700;

/** Facts keep days since 1970; a period before this one must fit too. */
export const localDay = z.iso
  .date()
  .refine((day) => day >= "1990-01-01" && day <= "2100-12-31", inWords(sayKernel, "rule.day"));

/** Whether `from` … `to` is a period: in order, and ten years at most. */
export const isPeriod = ({ from, to }: { from: Day; to: Day }): boolean =>
  from <= to && daysBetween(from, to) < longest;
export const periodFault = { path: ["to"], ...inWords(sayKernel, "rule.period") };

/** The one query of every number. `compare` also counts the equally long period before. */
export const measureQuery = z
  .strictObject({
    measure: z.enum(measures),
    by: z.enum(breakdowns).optional(),
    where: scoreFilter.extend({ topic: z.string().min(1).max(64).optional() }).prefault({}),
    from: localDay,
    to: localDay,
    compare: z.literal("previous").optional(),
  })
  .refine(isPeriod, periodFault)
  .refine(({ by, compare }) => !(compare && by && isDayUnit(by)), {
    path: ["compare"],
    ...inWords(sayKernel, "rule.compare"),
  })
  .refine((query) => isOfOneKind(query), { path: ["by"], ...inWords(say, "rule.one-kind") });
export type MeasureQuery = z.infer<typeof measureQuery>;

/** Topics are known of voices that were read, groups and marks of answers that were scored. */
const isOfOneKind = ({ measure, by, where }: Asked): boolean =>
  isOfReadings(measure)
    ? by !== "category" && by !== "score" && !where.category && !where.score
    : by !== "topic" && where.topic === undefined;

type Asked = {
  measure: Measure;
  by?: Breakdown;
  where: { topic?: string; category?: unknown; score?: unknown };
};

export const isOfReadings = (measure: Measure): measure is (typeof readingMeasures)[number] =>
  (readingMeasures as readonly string[]).includes(measure);

export const isDayUnit = (by: Breakdown): by is (typeof dayUnits)[number] =>
  (dayUnits as readonly string[]).includes(by);

const figure = z.number().nullable();
/** How far a number moved since the period before, with its 95% interval; significant when that leaves out zero. */
const movement = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  significant: z.boolean(),
});

/**
 * A number with how sure it is and how many stand behind it; of readings, the promoters are positive and the detractors
 * negative voices. `key` is the touchpoint's or branch's id ("none" where
 * there is none), the channel, category, score or topic's key, or the bucket's first day; null for the whole.
 */
export const measureRow = z.object({
  key: z.string().nullable(),
  /** The bucket's last day, in a breakdown by time. */
  end: z.iso.date().optional(),
  n: z.int(),
  /** Fewer than 30 answers are few: read with care. */
  sample: z.enum(["none", "few", "enough"]),
  value: figure,
  low: figure,
  high: figure,
  promoters: z.int(),
  passives: z.int(),
  detractors: z.int(),
  before: z.object({ n: z.int(), value: figure }).optional(),
  change: movement.nullable().optional(),
});
export type MeasureRow = z.infer<typeof measureRow>;
export type Movement = z.infer<typeof movement>;
