import { z } from "zod";
import { clues } from "#company/model";
import { dayUnits } from "#kernel/calendar";
import { categories } from "#listen/model";
import { person, personKinds } from "#people/model";
import {
  isPeriod,
  localDay,
  measureRow,
  metric,
  metrics,
  periodFault,
  readingFilter,
  scoreFilter,
  shownReading,
} from "#understand/model";

/** What a board may be narrowed to; every number on it carries the same choice on to its voices. */
export const boardQuery = z
  .strictObject({
    from: localDay,
    to: localDay,
    touchpoint: scoreFilter.shape.touchpoint,
    branch: scoreFilter.shape.branch,
    channel: scoreFilter.shape.channel,
    /** Left out: NPS, or ratings where a workspace has nothing else. */
    metric: metric.optional(),
    /** How the trend is drawn; left out: as suits the period. */
    unit: z.enum(dayUnits).optional(),
  })
  .refine(isPeriod, periodFault);
export type BoardQuery = z.infer<typeof boardQuery>;

const named = measureRow.extend({
  key: z.string(),
  /** What readers call it; null for channels, which pages name, and for answers of no place. */
  name: z.string().nullable(),
});
export type NamedRow = z.infer<typeof named>;

const touchpointRow = named.extend({ clue: z.enum(clues).nullable() });

/** A voice, or an answer without words, with who gave it and what became of it. */
export const voice = z.object({
  id: z.uuid(),
  metric,
  value: z.number().nullable(),
  category: z.enum(categories).nullable(),
  text: z.string().nullable(),
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  touchpoint: z.uuid().nullable(),
  branch: z.uuid().nullable(),
  channel: z.string(),
  at: z.iso.datetime(),
  case: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  /** What was read out of its words; null where there are none, or not yet. */
  reading: shownReading.nullable(),
});
export type Voice = z.infer<typeof voice>;

const mover = z.object({
  key: z.string(),
  name: z.string().nullable(),
  value: z.number(),
  /** How much of the whole's change is this one's, in points: those of all touchpoints add up to it. */
  contribution: z.number(),
});

/**
 * What the period comes to, for the page's first sentence. `none`: nobody answered; `few`: too few to say;
 * `first`: enough, and nothing before to compare with; `steady`: no more than chance moved it; `rose` and `fell`: more
 * than chance did.
 */
export const finding = z.object({
  kind: z.enum(["none", "few", "first", "steady", "rose", "fell"]),
  /** The touchpoint that most of the change came from, where one is sure enough to be named. */
  mover: mover.nullable(),
  /** The touchpoint that is surely below the whole, the lowest of them. */
  weakest: mover.pick({ key: true, name: true, value: true }).nullable(),
});
export type Finding = z.infer<typeof finding>;

const nearCase = z.object({
  id: z.uuid(),
  code: z.string(),
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  text: z.string().nullable(),
  touchpoint: z.uuid().nullable(),
  dueAt: z.iso.datetime(),
  isOverdue: z.boolean(),
});

export const homeBoard = z.object({
  metric: z.enum(metrics),
  unit: z.enum(dayUnits),
  /** The period it is compared with. */
  before: z.object({ from: z.iso.date(), to: z.iso.date() }),
  total: measureRow,
  trend: z.array(measureRow),
  touchpoints: z.array(touchpointRow),
  branches: z.array(named),
  channels: z.array(named),
  finding,
  voices: z.array(voice),
  /** Those open now and the first of them to fall due; null for who may not see cases. */
  cases: z.object({ open: z.int(), overdue: z.int(), near: z.array(nearCase) }).nullable(),
  /** When nobody answered in the period: the days of the first and the last answer ever, null where there is none. */
  answered: z.object({ first: z.iso.date(), last: z.iso.date() }).nullable(),
});
export type HomeBoard = z.infer<typeof homeBoard>;

/** As a query string says it. */
const yes = z.enum(["true", "false"]).transform((word) => word === "true");

/** The filters of the numbers, those of words, and those of what was read out of words. Numbers are made of answers with a score: `scored=true`. */
export const voiceQuery = scoreFilter.extend({
  from: localDay.optional(),
  to: localDay.optional(),
  scored: yes.optional(),
  withText: yes.optional(),
  search: z.string().trim().max(200).optional(),
  ...readingFilter.shape,
  urgent: yes.optional(),
  unsure: yes.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});

export type VoicePage = z.infer<typeof voicePage>;
export const voicePage = z.object({
  items: z.array(voice),
  next: z.string().nullable(),
  /** How many there are in all, for a number's filters that number; counted with the first page only. */
  total: z.int().nullable(),
});

const lastScore = voice.pick({ metric: true, value: true, category: true, at: true }).nullable();

const shownPerson = person.extend({
  createdAt: z.iso.datetime(),
  /** The last score they gave. */
  lastScore,
});
export type ShownPerson = z.infer<typeof shownPerson>;

export const personQuery = z.object({
  search: z.string().trim().max(200).optional(),
  kind: z.enum(personKinds).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const personPage = z.object({ items: z.array(shownPerson), next: z.uuid().nullable() });

export const wholePerson = shownPerson.extend({
  /** How many answers and mentions they gave, with words or without. */
  voices: z.int(),
  /** Null for who may not see cases. */
  cases: z.object({ open: z.int(), all: z.int() }).nullable(),
});
export type WholePerson = z.infer<typeof wholePerson>;

const happening = { id: z.uuid(), at: z.iso.datetime(), touchpoint: z.uuid().nullable() };

/** Something that a person lived through with the company. */
export const timelineEntry = z.discriminatedUnion("kind", [
  z.object({
    ...happening,
    kind: z.enum(["response", "mention"]),
    ...voice.pick({
      metric: true,
      value: true,
      category: true,
      text: true,
      channel: true,
      case: true,
      reading: true,
    }).shape,
  }),
  z.object({
    ...happening,
    kind: z.literal("case"),
    code: z.string(),
    channel: z.string(),
    closedAt: z.iso.datetime().nullable(),
  }),
  z.object({
    ...happening,
    kind: z.literal("interaction"),
    /** visit, purchase, delivery, call, return, … */
    what: z.string(),
    channel: z.string(),
    branch: z.uuid().nullable(),
    amount: z.number().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelineQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(40),
});
export const timelinePage = z.object({ items: z.array(timelineEntry), next: z.string().nullable() });
