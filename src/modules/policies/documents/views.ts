import { z } from "zod";
import { proof } from "../proof/model.ts";
import { words } from "../remedies/model.ts";
import { policyDocument } from "./model.ts";

/** The short name of a policy in addresses, unique in its workspace. */
export const policySlug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/** Who did something; null where a program with a key did. */
const by = z.object({ id: z.uuid(), name: z.string() }).nullable();
const time = z.iso.datetime();

export const verdicts = ["approved", "returned"] as const;

const proofSummary = proof.pick({ isSound: true, isProven: true, counts: true });

/** Something of a policy that can be decided or called by its name. */
const decidable = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["decision", "service", "knowledge"]),
});

const neededInput = z.object({ id: z.string(), name: z.string(), type: z.string().nullable() });

export const versionRow = z.object({
  id: z.uuid(),
  number: z.int(),
  note: z.string(),
  submittedAt: time,
  submittedBy: by,
  /** The newest review; null before the first. */
  review: z.object({ verdict: z.enum(verdicts), words: z.string(), at: time, by }).nullable(),
  proof: proofSummary,
});

export const publicationRow = z.object({
  id: z.uuid(),
  version: z.int(),
  effectiveFrom: time,
  /** Null: until another takes its place. */
  effectiveUntil: time.nullable(),
  isRollback: z.boolean(),
  acceptedUnproven: z.string().nullable(),
  publishedAt: time,
  publishedBy: by,
  /** It was taken back before it took effect. */
  withdrawn: z.object({ at: time, by }).nullable(),
});

/** From when until when which version decides; null: none does. */
export const span = z.object({ version: z.int().nullable(), from: time, until: time.nullable() });

/** A policy in a list. */
export const policyRow = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: words(200),
  purpose: words(4_000),
  revision: z.int(),
  editedAt: time,
  /** The version that decides now; null: none does. */
  inEffect: z.int().nullable(),
  /** Since when it does: from its publication's time on. */
  effectiveSince: time.nullable(),
  /** The newest version that was submitted. */
  newest: z.int().nullable(),
  isPublic: z.boolean(),
  proof: proofSummary,
  archivedAt: time.nullable(),
});
export type PolicyRowView = z.infer<typeof policyRow>;

/** A policy that was made or taken in, without its document. */
export const policyMadeView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: words(200),
  revision: z.int(),
  decisions: z.array(decidable),
  inputs: z.array(neededInput),
  proof,
});
export type PolicyMadeView = z.infer<typeof policyMadeView>;

/** A policy, whole. */
export const policyView = policyMadeView.omit({ proof: true }).extend({
  draft: z.object({
    revision: z.int(),
    document: policyDocument,
    proof,
    editedAt: time,
    editedBy: by,
  }),
  versions: z.array(versionRow),
  publications: z.array(publicationRow),
  /** The version that decides now; null: none does. */
  inEffect: z.int().nullable(),
  /** What decides from now on, and when that changes. */
  timeline: z.array(span),
  /** Comments that nobody has resolved yet. */
  openComments: z.int(),
  createdAt: time,
  createdBy: by,
  archived: z.object({ at: time, by }).nullable(),
});
export type PolicyView = z.infer<typeof policyView>;

/** One version, whole. */
export const versionView = versionRow.omit({ proof: true }).extend({ document: policyDocument, proof });
export type VersionView = z.infer<typeof versionView>;

/** What a comment is about; without a decision it is about the whole policy. */
export const commentPlace = z.strictObject({
  decision: z.string().max(200).optional(),
  rule: z.string().max(200).optional(),
  /** A column, or with a rule its cell. */
  column: z
    .strictObject({ side: z.enum(["input", "output", "annotation"]), id: z.string().max(200) })
    .optional(),
  remedy: z.string().max(100).optional(),
});
export type CommentPlace = z.infer<typeof commentPlace>;

export const comment = z.object({
  id: z.uuid(),
  place: commentPlace,
  /** Of which version it speaks; null: of the draft. */
  version: z.int().nullable(),
  text: z.string(),
  at: time,
  by,
  resolved: z.object({ at: time, by }).nullable(),
});
export type CommentView = z.infer<typeof comment>;

/** A policy that Hamdel has ready to start from. */
export const readyRow = z.object({ key: z.string(), name: words(200), purpose: words(4_000) });
