import { z } from "zod";
import { words } from "../remedies/model.ts";

/** Where the past comes from: a file; the unhappy voices that cases are made of; every person; decisions really made. */
export const trialSources = ["file", "cases", "persons", "decisions"] as const;
export const trialSource = z.enum(trialSources);
export type TrialSource = z.infer<typeof trialSource>;

const input = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);

export const trialInput = z.strictObject({
  source: z.enum(["cases", "persons", "decisions"]),
  /** Which version is tried; the draft where none is named. */
  version: z.union([z.int().min(1), z.literal("draft")]).default("draft"),
  /** How far back, in days. */
  days: z.int().min(1).max(1_100).default(365),
  /** Inputs that are taken for granted where they are not known, by name. */
  assumed: z.record(z.string().max(500), input).default({}),
});
export type TrialInput = z.infer<typeof trialInput>;

/** Who gains: more remedies than before, fewer, others, or the same. */
export const turns = ["gains", "loses", "differs", "same"] as const;
export type Turn = (typeof turns)[number];

const remedyCount = z.object({
  remedy: z.string(),
  name: words(200),
  /** How many it would be offered to, and to how many as the first. */
  offered: z.int(),
  first: z.int(),
  /** By the version in effect; null where nothing is compared. */
  offeredBefore: z.int().nullable(),
  firstBefore: z.int().nullable(),
});

/** What a trial came to. Costs are those of the first remedy that each is offered, in the workspace's currency. */
export const trialSummary = z.object({
  decided: z.int(),
  /** Some input was not known, so nothing could be decided. */
  undecided: z.int(),
  /** Decided, and left without a remedy. */
  withoutRemedy: z.int(),
  withoutRemedyBefore: z.int().nullable(),
  cost: z.number(),
  costBefore: z.number().nullable(),
  remedies: z.array(remedyCount),
  turns: z.object({ gains: z.int(), loses: z.int(), differs: z.int(), same: z.int() }).nullable(),
  /** Inputs that were not known, the most frequent first. */
  missing: z.array(z.object({ input: z.string(), count: z.int() })),
  /** Who gains and who loses, by the values of each input that has few of them. */
  groups: z.array(
    z.object({ input: z.string(), value: z.unknown(), count: z.int(), gains: z.int(), loses: z.int() }),
  ),
});
export type TrialSummary = z.infer<typeof trialSummary>;

export const trial = z.object({
  id: z.uuid(),
  version: z.int().nullable(),
  against: z.int().nullable(),
  source: trialSource,
  state: z.enum(["running", "done", "failed"]),
  total: z.int(),
  done: z.int(),
  madeAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  summary: trialSummary.nullable(),
});
export type Trial = z.infer<typeof trial>;

/** One case of a trial, for those whose remedies differ, and for all of a file. */
export const trialCase = z.object({
  place: z.int(),
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  label: z.string().nullable(),
  inputs: z.record(z.string(), z.unknown()),
  offered: z.array(z.string()).nullable(),
  offeredBefore: z.array(z.string()).nullable(),
});
export type TrialCase = z.infer<typeof trialCase>;
