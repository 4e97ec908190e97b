import { z } from "zod";
import { words } from "../remedies/model.ts";
import { policyDocument } from "./model.ts";
import { commentPlace, policySlug, verdicts } from "./views.ts";

/** The text of a DMN model as XML, of any namespace from 1.1 to 1.5. */
const dmnText = z
  .string()
  .min(1)
  .max(16 * 1024 * 1024);

/** A policy as it is sent: a whole document, a DMN model with those it imports, or one that Hamdel has ready. */
export const policyInput = z.union([
  z.strictObject({ document: policyDocument, slug: policySlug.optional() }),
  z.strictObject({
    dmn: dmnText,
    imports: z.array(dmnText).max(20).default([]),
    name: words(200).optional(),
    slug: policySlug.optional(),
  }),
  z.strictObject({
    ready: z.string().max(100),
    slug: policySlug.optional(),
  }),
]);
export type PolicyInput = z.infer<typeof policyInput>;

export const draftInput = z.strictObject({
  /** The revision that was edited. */
  revision: z.int().min(1),
  document: policyDocument,
});

export const submissionInput = z.strictObject({
  /** What changed and why. */
  note: z.string().trim().max(4_000).default(""),
});

export const reviewInput = z.strictObject({
  verdict: z.enum(verdicts),
  words: z.string().trim().max(4_000).default(""),
});

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const publicationInput = z.strictObject({
  version: z.int().min(1).max(2_000_000_000),
  /** Now, where it is left out. */
  effectiveFrom: moment.optional(),
  /** Until another is published, where it is left out. */
  effectiveUntil: moment.optional(),
  /** Why what could not be proven may be accepted. */
  acceptUnproven: z.string().trim().min(1).max(4_000).optional(),
});

export const rollbackInput = z.strictObject({ version: z.int().min(1).max(2_000_000_000) });

export const commentInput = z.strictObject({
  place: commentPlace.default({}),
  /** Of which version it speaks; of the draft where it is left out. */
  version: z.int().min(1).max(2_000_000_000).optional(),
  text: z.string().trim().min(1).max(4_000),
});
export type CommentInput = z.infer<typeof commentInput>;

const cursor = z.uuid().optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const listQuery = z.object({
  search: z.string().max(200).optional(),
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  cursor,
  limit,
});

export const commentsQuery = z.object({ state: z.enum(["open", "resolved"]).optional(), cursor, limit });

/** A version by its number, or `draft`. */
export const versionName = z.union([z.literal("draft"), z.coerce.number().int().min(1).max(2_000_000_000)]);

export const comparisonQuery = z.object({ from: versionName, to: versionName.default("draft") });

/** In which namespace: of a version of the standard, or as the file that the model was read from. */
export const dmnQuery = z.object({
  version: versionName.default("draft"),
  as: z.enum(["as-it-came", "1.2", "1.3", "1.4", "1.5"]).default("as-it-came"),
});
