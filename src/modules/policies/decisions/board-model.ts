import { z } from "zod";
import { dayUnits } from "#kernel/calendar";
import { isPeriod, localDay, periodFault } from "#understand/model";
import { remedyKind, words } from "../remedies/model.ts";

export const boardRange = z
  .object({ from: localDay, to: localDay, unit: z.enum(dayUnits).optional() })
  .refine(isPeriod, periodFault);
export type BoardRange = z.infer<typeof boardRange>;

const sums = {
  /** Decisions that were made, and those of them that offered nothing. */
  decisions: z.int(),
  nothing: z.int(),
  chosen: z.int(),
  given: z.int(),
  /** Of what was given, in the workspace's currency. */
  cost: z.number(),
};

/**
 * How far the scores of persons moved: their first within 90 days after a remedy was given against their last in the 90 days
 * before; the mean difference (−10…10) with its 95% interval. Null figures where n is 0.
 */
export const recovery = z.object({
  n: z.int(),
  sample: z.enum(["none", "few", "enough"]),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const remedyRow = z.object({
  policy: z.object({ id: z.uuid(), name: words(200) }),
  remedy: z.string(),
  name: words(200),
  /** Null of a remedy that the policy has no more. */
  kind: remedyKind.nullable(),
  offered: z.int(),
  withheld: z.int(),
  chosen: z.int(),
  waiting: z.int(),
  refused: z.int(),
  given: z.int(),
  done: z.int(),
  failed: z.int(),
  cost: z.number(),
  recovery,
});
export type RemedyRow = z.infer<typeof remedyRow>;

const trend = z.array(z.object({ start: localDay, end: localDay, ...sums }));
const period = { from: localDay, to: localDay, unit: z.enum(dayUnits) };

/** What one policy decided in a period. */
export const policyBoard = z.object({
  ...period,
  total: z.object(sums),
  remedies: z.array(remedyRow),
  /** Rules of the version in effect, in their order, and how often each fired in the period; 0: never used. */
  rules: z.array(
    z.object({
      decision: z.string(),
      decisionName: z.string(),
      rule: z.string(),
      place: z.int(),
      fired: z.int(),
    }),
  ),
  versions: z.array(z.object({ version: z.object({ id: z.uuid(), number: z.int() }), ...sums })),
  trend,
});
export type PolicyBoard = z.infer<typeof policyBoard>;

/** What all policies decided in a period. */
export const remediesBoard = z.object({
  ...period,
  total: z.object(sums),
  remedies: z.array(remedyRow),
  policies: z.array(z.object({ policy: z.object({ id: z.uuid(), name: words(200) }), ...sums })),
  trend,
  /** How many choices wait for approval now. */
  waiting: z.int(),
});
export type RemediesBoard = z.infer<typeof remediesBoard>;
