import { z } from "zod";
import { defineEvent } from "#kernel/journal";

/** A regulation was begun, as a draft. */
export const policyMade = defineEvent("policies.policyMade", z.object({ policy: z.uuid() }));

const version = z.object({ policy: z.uuid(), version: z.uuid(), number: z.int() });

/** A draft was frozen as a version, to be reviewed. */
export const versionSubmitted = defineEvent("policies.versionSubmitted", version);

export const versionReviewed = defineEvent(
  "policies.versionReviewed",
  version.extend({ verdict: z.enum(["approved", "returned"]) }),
);

const published = version.extend({
  effectiveFrom: z.iso.datetime(),
  /** Null: until another is published. */
  effectiveUntil: z.iso.datetime().nullable(),
});

/** A version decides from `effectiveFrom` on. */
export const versionPublished = defineEvent("policies.versionPublished", published);

/** An older version decides again from now on. */
export const policyRolledBack = defineEvent("policies.policyRolledBack", published);

/** A publication was taken back before it took effect. */
export const publicationWithdrawn = defineEvent("policies.publicationWithdrawn", version);

/** It decides no more. */
export const policyArchived = defineEvent("policies.policyArchived", z.object({ policy: z.uuid() }));
export const policyBroughtBack = defineEvent("policies.policyBroughtBack", z.object({ policy: z.uuid() }));
