import { z } from "zod";
import { locales } from "#kernel/locale";

/** What a company can do for a person to put something right. */
export const remedyKinds = [
  "return",
  "refund",
  "replace",
  "repair",
  "upgrade",
  "delivery-time",
  "payment-terms",
  "compensation",
  "apology",
  "escalation",
  "other",
] as const;
export const remedyKind = z.enum(remedyKinds);
export type RemedyKind = z.infer<typeof remedyKind>;

export const words = (longest: number) =>
  z.partialRecord(z.enum(locales), z.string().trim().max(longest)).default({});
/** Words in the languages they were written in. */
export type Words = Partial<Record<(typeof locales)[number], string>>;

/** Over which time a limit counts, back from the moment of deciding. */
export const limitPeriods = ["day", "week", "month", "quarter", "year", "ever"] as const;

/** A remedy of a policy. `key` is what its rules put out. */
export const remedy = z.strictObject({
  key: z.string().trim().min(1).max(100),
  kind: remedyKind,
  name: words(200),
  /** What the customer is told; `{name}` of an input is filled in. */
  told: words(4_000),
  /** What giving it once costs the company, in the workspace's currency: an amount, or FEEL over the inputs (`0.1 * price`). */
  cost: z.string().trim().max(2_000).default("0"),
  /** What the customer gets: the amount of a refund or voucher, points, days: FEEL over the inputs; empty where it has no measure. */
  worth: z.string().trim().max(2_000).default(""),
  worthUnit: z.enum(["money", "points", "days", "percent"]).optional(),
  /** How often one person may be given it in a period. */
  limits: z
    .array(z.strictObject({ times: z.int().min(1).max(1_000), per: z.enum(limitPeriods) }))
    .max(5)
    .default([]),
  /** Somebody with the right to approve must agree where it costs more than this; 0: always; null: never. */
  approvalAbove: z.number().min(0).nullable().default(null),
  /** A system of the company's that is asked whether it can be given now (stock, slots). */
  check: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).max(2_000),
      askWithin: z.int().min(100).max(5_000).default(2_000),
    })
    .nullable()
    .default(null),
  /**
   * After a voice it is given without a human, where neither approval nor a check stands before it; else it is only
   * proposed.
   */
  isGivenByItself: z.boolean().default(false),
  /** Of `escalation`: the role or department it goes to. */
  role: z.string().trim().max(200).optional(),
});
export type Remedy = z.infer<typeof remedy>;
